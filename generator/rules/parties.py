"""Who signs: the names before, around and behind a verb of signing."""

from __future__ import annotations

import re

from generator.lexicon import alternation
from generator.lexicon.cues import cue_pattern
from generator.patterns import regex
from generator.rules.clauses import (
    bare,
    before_deeds,
    last_clause,
    pair_that_does,
    pairs_by_comma,
    plain,
    travellers,
)
from generator.rules.party_names import (
    AND_OTHERS,
    BODY,
    CLINGING,
    PAIR,
    Group,
    are_people,
    is_signer,
    names_in,
    split_names,
)
from generator.spans import Span

#: What someone does who signs.
SIGN = rf"(?:{alternation('signing_verbs')}|{cue_pattern('signs')})"
_SIGN = rf"(?:{alternation('signing_adverbs')})*{SIGN}"
_END = alternation("party_ends")
#: Documents one after the other.
_LISTED = regex(r"了?(?:[、和及]?《[^《》]*》)+")
#: 甲某、乙某代表校企双方, 代表两省公共图书馆, 代表学校和企业.
_BOTH_SIDES = rf"(?:[一-鿿]{{2}})?(?:{PAIR.pattern}|各自|签约|[三四五]方)[一-鿿]{{0,8}}"
_KIND_OF = "(?:学校|学院|校方|政府|企业|公司|医院|银行|园区|院方|企方)"
_FOR_BOTH = regex(
    rf"(?:分别)?(?:作为)?代表(?:{_BOTH_SIDES}|{_KIND_OF}(?:和|与|、){_KIND_OF}(?:双方)?)$"
)
_ON_BEHALF = regex(
    rf"分别代表(?P<bodies>(?!(?:[一-鿿]{{2}})?(?:{PAIR.pattern})|各自|[三四五]方).{{2,40}})$"
)
_OPENING = regex(r"^(?:此次|本次|这次|由|代表|组织|见证|推动|促成|支持|并|与会的|其中)+(?!与)")
_EACH = regex(r"(?P<some>.+?)(?:还?分别|先后|陆续)(?:与|同|和)(?P<others>.+)")
#: 该园|分别与甲、乙签订: one that was named before.
_THIS = regex("[该此][一-鿿]{1,6}$")
#: 甲区与乙旗、丙旗分别签订: one with each.
_WITH_EACH = regex(r"(?P<some>[^、]{2,}?)(?:与|同|和)(?P<others>[^与和同]+、[^与和同]+)")
_DEALT_OUT = regex("分别|依次")
_TOGETHER = regex(r"共同|联合|一起")
_OF_A_KIND = frozenset("村镇乡县市区旗")
_BOTH = ("双方",)
#: 两地发改、商务等部门 stand for the two places.
_OF_BOTH = regex(rf"(?:{PAIR.pattern})(?=[一-鿿]{{2,}}、)")
#: 两省|16家企业: who they are nobody tells.
_SOME_THERE = regex(
    rf"(?:{PAIR.pattern})的?(?:\d+|[一二三四五六七八九十]+|多|部分)(?:多|余)?[家所户名个]"
)
#: A document of its own, in a list, with its signers: 《跨界警务协议》（甲县公安局、乙县公安局）.
_IN_BRACKETS = regex(r"》?（(?P<names>[^（）]{4,60})）")
_PARTED = regex(r"[。；：]|(?:协议|合同|备忘录)[^，]*》")
#: Titles in a row behind one verb have the same signers.
#: 校长会见来宾，并代表学校|签署: with whom, the visit tells.
_FOR_OWN = regex("代表(?P<own>我[校院]|学校|学院|医院)$")
#: 甲某还|与乙某签署, 甲分别|与乙、丙签署.
_WITH = regex("(?:分别|还)(?=[与同])")
_RUN = regex(r"(?:了|[^《》，。；：]{0,8}?《[^《》]*》|[、和及])*")
_ACTS_FOR = regex(rf"(?:{alternation('office_heads')})[一-鿿·]{{2,4}}代表")
_OFFICERS_FOR = regex(
    rf".*(?:{alternation('office_heads')})[一-鿿·]{{2,4}}代表(?=[^、]{{2,20}}?(?:分别)?[与同和])"
)
_SUBJECT = regex(rf"(?P<body>[一-鿿（）]{{2,20}}?(?:{_END}))(?![一-鿿]{{0,3}}[长记席任])")
#: 甲某与乙某代表两校在《…》上|签字.
_SIGNS_BEHIND = regex(r"》?上(?:共同|分别|正式|郑重)?签(?:字|名|下)")


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
    if _SIGNS_BEHIND.match(text, title.end) and before.endswith("在"):
        return _of_clause(bare(last_clause(before[:-1])), distributed=False, together=True)
    verb = max(re.finditer(_SIGN, before), key=lambda match: match.end(), default=None)
    if verb and (dealt := _in_its_place(text, verb, title)):
        return [dealt]
    if bracketed := _IN_BRACKETS.match(text, title.end):
        return [names_in(bracketed["names"])]
    if verb and (parted := pairs_by_comma(before[: verb.start()])):
        apart = (_of_clause(pair, distributed=True, together=False) for pair in parted)
        return [group for groups in apart for group in groups]
    between = before[verb.end() :] if verb else ""
    if verb is None or (_PARTED.search(between) and not _RUN.fullmatch(between)):
        return _beside(before)
    clause = bare(last_clause(before[: verb.start()]))
    if behalf := _ON_BEHALF.search(clause):
        return [names_in(behalf["bodies"], alone=True)]
    if clause[:1] in "与同和" and (subject := subject or _opens(text)):
        clause = subject + clause
    together = bool(_TOGETHER.search(verb[0]))
    distributed = bool(_DEALT_OUT.search(verb[0]))
    return _paired(clause) or _of_clause(clause, distributed=distributed, together=together)


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
    if each and _THIS.match(each["some"]):
        return [(other,) for other in names_in(each["others"], alone=True)]
    if each:
        return _dealt(names_in(each["some"], alone=True), names_in(each["others"], alone=True))
    names = names_in(_WITH.sub("", clause))
    if both_do := pair_that_does(clause):
        return [(both_do,)]
    if not names and not both and (told := before_deeds(clause)):
        return _of_clause(told, distributed=distributed, together=together)
    if both and (not names or are_people(names)):
        held = tuple(name for name in names if not PAIR.match(name))
        return [((PAIR.search(both[0]) or _BOTH)[0], *(held if len(held) > 1 else ()))]
    if _SOME_THERE.search(clause):
        return [names] if names else []
    pair = _OF_BOTH.match(clause) or (
        PAIR.search(clause) if len(names) < 2 or distributed else None
    )
    if pair:
        bodies = split_names(clause[pair.end() :]) if _OF_BOTH.match(clause) else ()
        apart = distributed and "等" not in clause  # 两地教育局、卫健局分别签订
        return [(pair[0],)] * (len(bodies) if bodies and apart else 1)
    if own := _FOR_OWN.search(clause):
        names = names or (own["own"],)
    names = names or travellers(clause)
    return [names] if names else []


def _each_of_a_kind(clause: str, *, distributed: bool) -> re.Match[str] | None:
    """One that signs with several: by 分别, or because they are all villages, all cities."""
    match = _WITH_EACH.fullmatch(clause)
    if match is None or distributed:
        return match
    ends = {name[-1] for name in split_names(AND_OTHERS.sub("", match["others"])) if name}
    return match if len(ends) == 1 and ends <= _OF_A_KIND else None


def _opens(text: str) -> str | None:
    """The body that a sentence is about: 甲市今日…，并与乙市签下协定."""
    match = _SUBJECT.match(plain(text))
    return match["body"] if match and is_signer(match["body"]) else None


def _paired(clause: str) -> list[Group]:
    """The pairs of a clause that names nothing but pairs: 甲盟与乙省、丙市与丁市等签署…."""
    parts = AND_OTHERS.sub("", CLINGING.sub("", clause)).split("、")
    pairs = [names_in(part) for part in parts]
    dealt = len(pairs) > 1 and all(len(pair) == 2 for pair in pairs)
    return pairs if dealt else []


def _in_its_place(text: str, verb: re.Match[str], title: Span) -> Group:
    """The pair that signs this one of several documents: 甲与乙、丙与丁分别签订《…》《…》."""
    pairs = [names_in(part) for part in plain(text[: verb.start()]).split("、")]
    documents = _LISTED.match(text, verb.end())
    dealt = (
        bool(_DEALT_OUT.search(verb[0]))
        and len(pairs) > 1
        and all(len(pair) == 2 for pair in pairs)
    )
    if not dealt or documents is None or documents[0].count("《") != len(pairs):
        return ()
    return pairs[text.count("《", verb.end(), title.start)]


def _beside(before: str) -> list[Group]:
    """The signers right before a document in a list: 分别是：甲与乙《…》，丙与丁《…》."""
    clause = re.split(r"[，：；]", before)[-1]
    names = names_in(re.sub(r"^(?:以及|和|及|还有)", "", clause)) if "与" in clause else ()
    return [names] if len(names) > 1 and all(map(BODY.search, names)) else []


def joined(clause: str) -> Group:
    """The names in a clause that holds nothing but signers and circumstances."""
    return names_in(_OPENING.sub("", bare(clause)))


def agreeing(clause: str) -> list[Group]:
    """Those who agree on a document, named in the clause before it: 甲与乙就|…协议达成一致."""
    return _of_clause(bare(clause), distributed=False, together=False)


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
