"""The clause before a verb of signing: where the signers stand, bared of all else."""

from __future__ import annotations

import re

from generator.lexicon import alternation, terms
from generator.lexicon.cues import cue_pattern
from generator.patterns import regex
from generator.rules.party_names import CLINGING, OFFICER, PAIR, Group, names_in, split_names
from generator.rules.party_names import is_body as _is_body

_END = alternation("party_ends")
#: The last characters of those names.
_LAST = "|".join(sorted({end[-1] for end in terms("party_ends")}))
#: Places, times and circumstances before the signers.
_ADVERBIAL = regex(
    rf"""^(?:(?:{alternation("circumstances")}
      | (?:(?!(?:{_END})(?:近日|日前|[今昨当][日天]|\d))[^，与和]){{0,12}}(?:日|上午|下午|晚)
      | (?:20\d\d年)?\d{{1,2}}月(?:\d{{1,2}}日)? | (?:20\d\d|今|去)年(?!度)
      | 在[^，]{{1,40}}?(?:上|下|中|期间|后|前|时|见证下)
      | [^，]{{0,12}}(?:会上|仪式上|会后|会见后|会谈后|结束后))[，,]?)+""",
    re.VERBOSE,
)
#: Signers stand no further than so many characters before the verb.
_FAR = 200
#: 某银行在北京|签署; 某银行应邀出席并|与某市签署.
_PLACE_BEHIND = regex(
    rf"(?P<names>.*(?:{_END})(?:（[^（）]*）)?)"
    r"(?:首次|\d{1,2}日|[日目]前|近日|[今昨当]日|[上下]午)*(?<![^出究务易]所)在[^，、与和]{1,16}"
)
#: 某市政府17日|签署; 某银行就小微企业贷款业务现场|签订.
_ON_WHAT = regex(
    rf"(?<=[一-鿿]{{3}})(?:(?<=(?:{_LAST}))就[^，]{{2,40}}|\d{{1,2}}日|[日目]前|近日|[今昨当]日)$"
)
_TAKES_PART = regex(r"(?:受邀|应邀)?(?:出席|参加|参会)[^，、与]{0,20}?并(?=[与同和])")
#: All but the last of the offices that one person holds: 县委常委、|副县长某某.
_OFFICES = regex(
    rf"(?:(?:(?!与)[一-鿿]){{0,20}}?(?:{alternation('office_heads')})、)+[一-鿿]{{0,16}}?"
    rf"(?:{alternation('office_heads')})(?=[一-鿿·]{{2,4}}(?:[、和与同]|分别|代表|$))"
)
#: 甲与乙签订合作协议、|丙与丁签订….
_DOCUMENT_BEFORE = regex(rf"(?:{alternation('agreement_types')}|仪式)(?:、|以及)")
#: 甲所、乙所|以“共筑防线”为主题|签订.
_THEME = regex("以“[^”]*”为[一-鿿]{2}")
_DEEDS = rf"(?:{cue_pattern('signers_do')})"
#: 甲与乙|互相介绍了情况并, 甲与乙|举行座谈: what the signers do before they sign.
_BEFORE_SIGNING = regex(rf"(?P<names>.{{4,80}}?){_DEEDS}")
_PAIR_DOES = regex(rf"(?:[一-鿿]{{2}})?(?P<pair>{PAIR.pattern}){_DEEDS}")
#: 甲县法院，乙县法院有关领导|出席会议: who comes signs for the body.
_WHO_COMES = regex(
    r"(?:的?(?:相关|有关|主要|分管)?(?:领导|负责人|负责同志|代表)+)?(?:出席|参加)[^，、与]{0,10}$"
)
#: A name, a pair, or a word for who signs: 73家成员单位代表.
_SOMEBODY = regex(rf"(?:{_END})|{PAIR.pattern}|代表|单位|成员")
_PREPOSITION = regex(r"^(?:在|到|赴|经|由|为|据|从|对|向|以|按|根据|随着|通过|会上|其中|包括)")
_ONE_JOINT = regex(r"[^与]+与[^与]+")
#: 望川县委书记某某率团到临岚区|考察并: who goes, and where to.
_TRIP = regex(
    r"(?:^|，)(?P<one>[一-鿿]{2,12}?[市县区州旗镇乡])(?:[党县市区州旗镇乡]?委|政府|人大|政协)?"
    r"(?:常务|副)?(?:书记|[市县区州旗镇乡]长|主任|主席)[^，]{0,30}?(?:率|带领|带队)[^，]*?"
    r"(?:赴|前往|来到|到|来)(?P<other>[一-鿿]{2,12}?[市县区州旗镇乡])(?:考察|调研|学习|对接|交流|访问)"
)
#: 某大学副校长一行来我校交流座谈并|签署.
_GUESTS = regex(r"(?:一行|代表团|参访团|考察团)[^，]{0,8}(?:来|到访|莅临|到)我?[校院]")


def bare(clause: str) -> str:
    """A clause without time and place, what else the signers do, and offices but the last."""
    clause = _ON_WHAT.sub("", _TAKES_PART.sub("", plain(clause)))
    placed = _PLACE_BEHIND.fullmatch(clause)
    return _OFFICES.sub("", placed["names"] if placed else clause)


def plain(clause: str) -> str:
    """A clause without the words of time and place that open it."""
    return _ADVERBIAL.sub("", clause)


def last_clause(before: str) -> str:
    """The last clause that has a word: a comma right before the verb is passed over."""
    near = _THEME.sub("", _DOCUMENT_BEFORE.split(before[-_FAR:])[-1])
    clauses = re.split(r"[，：]", near)
    while len(clauses) > 1 and not _has_party(clauses[-1]):
        clauses.pop()
    last = clauses.pop()
    while clauses and OFFICER.fullmatch(last.partition("、")[0]) and OFFICER.fullmatch(clauses[-1]):
        last = f"{clauses.pop()}、{last}"  # 甲市市长某某，乙市市长某某共同签署
    last = _WHO_COMES.sub("", last)
    while clauses and _are_bodies(bare(last)) and _are_bodies(clauses[-1]):
        last = f"{plain(clauses.pop())}、{bare(last)}"  # 甲省乙县法院，丙市丁县法院、戊县法院
    return last


def _has_party(clause: str) -> bool:
    told = plain(clause)
    return bool(_SOMEBODY.search(told)) or len(split_names(told)) > 1


def _are_bodies(clause: str) -> bool:
    """Whether a clause is nothing but a list of bodies, none of them joined to another by 与."""
    told = plain(clause)
    if not told or "与" in told or _PREPOSITION.search(told):
        return False
    names = told.split("、")
    return all(_is_body(name) and names_in(name) == (name,) for name in names)


def pairs_by_comma(before: str) -> list[str]:
    """The pairs that commas part: 甲与乙，丙与丁，戊与己|签订. Empty if there are not two."""
    if "代表" in before:
        return []
    found: list[str] = []
    for clause in reversed(re.split(r"[：；]", before[-_FAR:])[-1].split("，")):
        told = CLINGING.sub("", plain(clause))
        if not _ONE_JOINT.fullmatch(told) or not _joins_bodies(told):
            break
        found.insert(0, told)
    return found if len(found) > 1 else []


def _joins_bodies(clause: str) -> bool:
    names = names_in(clause)
    return len(names) > 1 and _is_body(names[-1])


def before_deeds(clause: str) -> str | None:
    """The signers before what else they do, if two are named there: 甲与乙|举行座谈并."""
    match = _BEFORE_SIGNING.match(clause)
    return match["names"] if match and len(split_names(match["names"])) > 1 else None


def pair_that_does(clause: str) -> str | None:
    """双方 where it opens the clause and does something: 双方|就共建园区事宜."""
    match = _PAIR_DOES.match(clause)
    return match["pair"] if match else None


def travellers(clause: str) -> Group:
    """Who goes and where to, if officers of a place travel in the clause; 双方 for guests."""
    if match := _TRIP.search(clause):
        return match.group("one", "other")
    return ("双方",) if _GUESTS.search(clause) else ()
