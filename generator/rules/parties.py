"""Who signs: the names before, around and behind a verb of signing."""

from __future__ import annotations

import re

from generator.lexicon import alternation
from generator.spans import Span

_SIGN = rf"(?:{alternation('signing_adverbs')})*(?:{alternation('signing_verbs')})"
_END = alternation("party_ends")
#: Places, times and circumstances before the signers.
_ADVERBIAL = re.compile(
    rf"""^(?:(?:{alternation("circumstances")}
      | [^，]{{0,12}}(?:日|上午|下午|晚)
      | (?:20\d\d年)?\d{{1,2}}月(?:\d{{1,2}}日)? | (?:20\d\d|今|去)年(?!度)
      | 在[^，]{{1,40}}?(?:上|下|中|期间|后|前|时|见证下)
      | [^，]{{0,12}}(?:会上|仪式上|会后|会见后|会谈后|结束后))[，,]?)+""",
    re.VERBOSE,
)
#: 、 and 与 always part two names; 和, 同 and 及 may stand inside one (社会保障和民政局, 大同市).
_SURE = re.compile(r"、|与|以及|跟")
_MAYBE = re.compile(r"和|同|及")
#: Documents one after the other.
_LISTED = re.compile(r"了?(?:[、和及]?《[^《》]*》)+")
#: A pair of signers named by one word; extract resolves it where the report makes it plain.
PAIR = re.compile(alternation("pairs"))
_BODY = re.compile(rf"(?:{_END})(?:（[^（）]*）)?$")
_DOES = re.compile(
    r"了|着|过|举行|召开|通过|围绕|设立|建立|成立|先后|来到|听取|赴|前往|考察|为[^，]*服务"
)
_PERSON_LIKE = re.compile(r"^[一-鿿]{2,4}$|·")
_FOR_BOTH = re.compile(
    rf"(?:分别)?(?:作为)?代表(?:{PAIR.pattern}|各自|签约|[三四五]方)[一-鿿]{{0,4}}$"
)
_ON_BEHALF = re.compile(rf"分别代表(?P<bodies>(?!{PAIR.pattern}|各自|[三四五]方).{{2,40}})$")
_OPENING = re.compile(r"^(?:此次|本次|这次|由|代表|组织|见证|推动|促成|支持|并|与会的|其中)+(?!与)")
_CLINGING = re.compile(
    r"(?:一同|见证|负责人|主要领导|有关负责人|领导|法定代表人|代表|分别|签约|两家|共同|双方|正式|现场|[三四五]方|（[甲乙丙丁]方）)+$"
)
_EACH = re.compile(r"(?P<some>.+?)(?:还?分别|还|先后|陆续)(?:与|同|和)(?P<others>.+)")
#: 甲区与乙旗、丙旗分别签订: one with each.
_WITH_EACH = re.compile(r"(?P<some>[^、]{2,}?)(?:与|同|和)(?P<others>[^与和同]+、[^与和同]+)")
_TOGETHER = re.compile(r"共同|联合|一起")
_OF_A_KIND = frozenset("村镇乡县市区旗")
_BOTH = ("双方",)
#: 两地发改、商务等部门 stand for the two places.
_OF_BOTH = re.compile(rf"(?:{PAIR.pattern})(?=[一-鿿]{{2,}}、)")
#: A document of its own, in a list, with its signers: 《跨界警务协议》（甲县公安局、乙县公安局）.
_IN_BRACKETS = re.compile(r"》?（(?P<names>[^（）]{4,60})）")
_PARTED = re.compile(r"[。；：]|(?:协议|合同|备忘录)[^，]*》")
#: Titles in a row behind one verb have the same signers.
_RUN = re.compile(r"(?:了|[^《》，。；：]{0,8}?《[^《》]*》|[、和及])*")
#: Firms that nobody names do not sign under the name of their city.
_FIRMS = re.compile(
    r"(?:\d+|[两二三四五六七八九十]+)(?:多|余)?家[^与和、]{0,6}(?:企业|公司|合作社)$"
)
#: 四个街镇, 5所学校: who they are nobody tells, their place does.
_SOME_OF = re.compile(
    r"(?:\d+|[两二三四五六七八九十]+)(?:多|余)?(?:个|家|所|对)?(?:[县区镇乡村]|街镇|乡镇|企业|学校|医院|单位|公司)?$|(?:\d+|[两二三四五六七八九十]+)[家所对].*$"
)
_OFFICER = re.compile(
    rf"(?P<body>.+?)(?:党组|党委)?(?:{alternation('office_heads')})[一-鿿·]{{2,4}}"
)
_OFFICE = re.compile(rf"[一-鿿]{{0,6}}(?:{alternation('office_heads')})")
_HELD_BY = re.compile(
    rf"[省市县区州旗镇乡校院]?(?:委|政府)?(?:{alternation('office_heads')})(?P<name>[一-鿿·]{{2,4}})"
)
_AND_OTHERS = re.compile(r"等(?:\d+|[一二两三四五六七八九十]+)?[家个所名位]?[^等]{0,8}$")
_OFFICER_FOR = re.compile(rf"(?:{alternation('office_heads')})[一-鿿·]{{2,4}}代表(?P<body>.+)$")
_ACTS_FOR = re.compile(rf"(?:{alternation('office_heads')})[一-鿿·]{{2,4}}代表")
_OFFICERS_FOR = re.compile(
    rf".*(?:{alternation('office_heads')})[一-鿿·]{{2,4}}代表(?=[^、]{{2,20}}?(?:分别)?[与同和])"
)
#: Words for bodies that are not named.
_NAMELESS = re.compile(
    r"(?:\d.*|[一-鿿]{0,6}有关|相关|各|部分|中外|多家|若干|当地|其他|本地|与会|参会|优秀|知名|重点)?"
    r"(?:企业|企业代表|投资商|客商|单位|部门|城市|公司|方|家|机构|地方政府|街镇|乡镇|群团|委办局|院校|高校"
    r"|项目|协会|商会|银行|医院|学校|组织|嘉宾|负责人|领导)(?:代表)?"
)
#: Which of the 23, or of the four, no reader can tell.
_NO_NAME = re.compile(r"[\d二两三四五六七八九十][省市县区个家所]")
#: Signers stand no further than so many characters before the verb.
_FAR = 200
_SHORTEST, _LONGEST = 2, 30
_SUBJECT = re.compile(rf"(?P<body>[一-鿿（）]{{2,20}}?(?:{_END}))(?![一-鿿]{{0,3}}[长记席任])")

Group = tuple[str, ...]


def signers(text: str, title: Span, subject: str | None = None) -> list[Group]:
    """Who signs the document at ``title``, as the sentence names them.

    Args:
        text: The sentence.
        title: Where the document is named in it.
        subject: Who signed the document before in the same sentence, for a clause that leaves
            its subject out: 甲与乙签订…，与丙签订….

    Returns:
        One group of names for each document that is signed: 甲分别与乙、丙签订合作协议 gives two.
        A word such as 双方 is a group of one. Empty where none can be told.
    """
    before = text[: title.start].rstrip("《“了的")
    verb = max(re.finditer(_SIGN, before), key=lambda match: match.end(), default=None)
    if verb and (dealt := _in_its_place(text, verb, title)):
        return [dealt]
    if bracketed := _IN_BRACKETS.match(text, title.end):
        return [_names(bracketed["names"])]
    between = before[verb.end() :] if verb else ""
    if verb is None or (_PARTED.search(between) and not _RUN.fullmatch(between)):
        return _beside(before)
    clause = _ADVERBIAL.sub("", _last_clause(before[: verb.start()]))
    if behalf := _ON_BEHALF.search(clause):
        return [_names(behalf["bodies"], alone=True)]
    if clause[:1] in "与同和" and (subject := subject or _opens(text)):
        clause = subject + clause
    together = bool(_TOGETHER.search(verb[0]))
    return _paired(clause) or _of_clause(clause, distributed="分别" in verb[0], together=together)


def _of_clause(clause: str, *, distributed: bool, together: bool) -> list[Group]:
    """The signers in the clause before a verb of signing, which 分别 deals out, 共同 holds one."""
    both = _FOR_BOTH.search(clause)
    clause = _OPENING.sub("", clause[: both.start()] if both else clause)
    officer = _OFFICERS_FOR.match(clause)
    if officer and len(_ACTS_FOR.findall(clause)) == 1:
        clause = clause[officer.end() :]  # 县委常委、副县长甲某代表|县政府与…
    each = _EACH.fullmatch(clause) or (
        None if together else _each_of_a_kind(clause, distributed=distributed)
    )
    if each:
        return _dealt(_names(each["some"], alone=True), _names(each["others"], alone=True))
    names = _names(clause.replace("分别与", "与").replace("分别同", "同"))
    if both and (not names or are_people(names)):
        held = tuple(name for name in names if not PAIR.match(name))
        return [((PAIR.search(both[0]) or _BOTH)[0], *(held if len(held) > 1 else ()))]
    pair = _OF_BOTH.match(clause) or (
        PAIR.search(clause) if len(names) < 2 or distributed else None
    )
    if pair:
        return [(pair[0],)]
    return [names] if names else []


def _each_of_a_kind(clause: str, *, distributed: bool) -> re.Match[str] | None:
    """One that signs with several: by 分别, or because they are all villages, all cities."""
    match = _WITH_EACH.fullmatch(clause)
    if match is None or distributed:
        return match
    ends = {name[-1] for name in _split(_AND_OTHERS.sub("", match["others"])) if name}
    return match if len(ends) == 1 and ends <= _OF_A_KIND else None


def _opens(text: str) -> str | None:
    """The body that a sentence is about: 甲市今日…，并与乙市签下协定."""
    match = _SUBJECT.match(_ADVERBIAL.sub("", text))
    return match["body"] if match and _is_name(match["body"]) else None


def _paired(clause: str) -> list[Group]:
    """The pairs of a clause that names nothing but pairs: 甲盟与乙省、丙市与丁市等签署…."""
    parts = _AND_OTHERS.sub("", _CLINGING.sub("", clause)).split("、")
    pairs = [_names(part) for part in parts]
    dealt = len(pairs) > 1 and all(len(pair) == 2 for pair in pairs)
    return pairs if dealt else []


def _in_its_place(text: str, verb: re.Match[str], title: Span) -> Group:
    """The pair that signs this one of several documents: 甲与乙、丙与丁分别签订《…》《…》."""
    pairs = [_names(part) for part in _ADVERBIAL.sub("", text[: verb.start()]).split("、")]
    documents = _LISTED.match(text, verb.end())
    dealt = "分别" in verb[0] and len(pairs) > 1 and all(len(pair) == 2 for pair in pairs)
    if not dealt or documents is None or documents[0].count("《") != len(pairs):
        return ()
    return pairs[text.count("《", verb.end(), title.start)]


def _beside(before: str) -> list[Group]:
    """The signers right before a document in a list: 分别是：甲与乙《…》，丙与丁《…》."""
    clause = re.split(r"[，：；]", before)[-1]
    names = _names(re.sub(r"^(?:以及|和|及|还有)", "", clause)) if "与" in clause else ()
    return [names] if len(names) > 1 and all(map(_BODY.search, names)) else []


def joined(clause: str) -> Group:
    """The names in a clause that holds nothing but signers and circumstances."""
    return _names(_OPENING.sub("", _ADVERBIAL.sub("", clause)))


def agreeing(clause: str) -> list[Group]:
    """Those who agree on a document, named in the clause before it: 甲与乙就|…协议达成一致."""
    return _of_clause(_ADVERBIAL.sub("", clause), distributed=False, together=False)


def _dealt(some: Group, others: Group) -> list[Group]:
    """Who signs with whom: one with each, or each with the one in its place."""
    if not some or not others:
        return [some + others] if some + others else []
    if len(some) == 1:
        return [(some[0], other) for other in others]
    if len(others) == 1:
        return [(one, others[0]) for one in some]
    if len(some) == len(others):
        return list(zip(some, others, strict=True))
    return [some + others]


def _last_clause(before: str) -> str:
    """The last clause that has a word: a comma right before the verb is passed over."""
    clauses = re.split(r"[，：]", before[-_FAR:])
    while len(clauses) > 1 and not _has_party(clauses[-1]):
        clauses.pop()
    last = clauses.pop()
    while (
        clauses and _OFFICER.fullmatch(last.partition("、")[0]) and _OFFICER.fullmatch(clauses[-1])
    ):
        last = f"{clauses.pop()}、{last}"  # 甲市市长某某，乙市市长某某共同签署
    return last


def _has_party(clause: str) -> bool:
    plain = _ADVERBIAL.sub("", clause)
    return bool(re.search(rf"(?:{_END})|{PAIR.pattern}", plain)) or len(_split(plain)) > 1


def _split(clause: str) -> list[str]:
    """The joined names of a clause, as written."""
    parts: list[str] = []
    for part in _SURE.split(clause):
        start = 0
        for joint in _MAYBE.finditer(part):
            left = part[start : joint.start()]
            if left and (_BODY.search(left) or _PERSON_LIKE.fullmatch(left)):
                parts.append(left)
                start = joint.end()
        parts.append(part[start:])
    return [part.strip("“” 　") for part in parts if part.strip("“” 　")]


def _names(clause: str, *, alone: bool = False) -> Group:
    """The names of a clause: two or more, or a single body; ``alone``: any single name will do."""
    names = [_signs_for(_shorn(part)) for part in _split(clause)]
    names = [name for name in names if not _OFFICE.fullmatch(name)]  # 市委副书记、|市长某某
    names = [name for name in names if name and not _NAMELESS.fullmatch(name)]
    if not names or any(not _is_name(name) for name in names):
        return ()
    bodies = [bool(_BODY.search(name)) for name in names]
    people = len(names) > 1 and all(map(_PERSON_LIKE.search, names))
    return tuple(dict.fromkeys(names)) if any(bodies) or people or alone else ()


def _is_name(name: str) -> bool:
    told = not _DOES.search(name) and not _NO_NAME.search(name)
    return told and _SHORTEST <= len(name) <= _LONGEST


def _signs_for(name: str) -> str:
    """The body that someone signs for: 副市长甲某代表市政府 → 市政府, 某大学副校长乙某 → 某大学."""
    if match := _OFFICER_FOR.search(name):
        return match["body"]
    if "代表" in name:
        return name.rpartition("代表")[2] or name
    if "作为" in name:
        return name.rpartition("作为")[2]
    match = _OFFICER.fullmatch(name)
    if match and len(match["body"]) > 1 and not _BODY.search(name):  # 某市技师学院 is no 技师
        return match["body"]
    held = _HELD_BY.fullmatch(name)
    return held["name"] if held else name


def _shorn(name: str) -> str:
    """A name without what clings to it: 来自, 还, 分别, 等8家企业."""
    if _FIRMS.search(name):
        return ""
    name = _SOME_OF.sub("", _CLINGING.sub("", _AND_OTHERS.sub("", name)))
    name = re.sub(r"(?:还|也|又|将|已|先后|的)+$", "", name)
    return re.sub(r"^(?:来自|由|还|也|分别)", "", name)


def is_body(name: str) -> bool:
    """Whether a name ends as those of places and bodies do."""
    return bool(_BODY.search(name))


def are_people(names: tuple[str, ...]) -> bool:
    """Whether all names can be persons': they sign for bodies, which a title may name."""
    return bool(names) and all(
        _PERSON_LIKE.search(name) and not _BODY.search(name) for name in names
    )
