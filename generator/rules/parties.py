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
      | 在[^，]{{1,40}}?(?:上|下|中|期间|后|前|时|见证下)
      | [^，]{{0,12}}(?:会上|仪式上|会后|会见后|会谈后|结束后))[，,]?)+""",
    re.VERBOSE,
)
_JOIN = re.compile(r"、|和|与|同|及|以及|跟")
#: A pair of signers named by one word; extract resolves it where the report makes it plain.
PAIR = re.compile(alternation("pairs"))
_BODY = re.compile(rf"(?:{_END})(?:（[^）]*）)?$")
_DOES = re.compile(r"了|着|过|举行|召开|通过|围绕|设立|建立|成立|为[^，]*服务")
_PERSON_LIKE = re.compile(r"^[一-鿿]{2,4}$|·")


def parties_of(text: str, title: Span) -> tuple[str, ...]:
    """The signers that the sentence names for the document at ``title``.

    Args:
        text: The sentence.
        title: Where the document is named in it.

    Returns:
        The names as written, 双方 and the like included; empty where none can be told.
    """
    before = text[: title.start].rstrip("《“了的")
    verb = max(re.finditer(_SIGN, before), key=lambda match: match.end(), default=None)
    if verb is None or re.search(r"[。；]", before[verb.end() :]):
        return ()
    return _subjects(before[: verb.start()])


def _subjects(before: str) -> tuple[str, ...]:
    """The signers in the words before the verb."""
    clause = _last_clause(before)
    clause = _ADVERBIAL.sub("", clause)
    clause = re.sub(
        rf"(?:分别)?(?:作为)?代表(?:{PAIR.pattern}|各自|签约)[一-鿿]{{0,4}}$", "", clause
    )
    clause = re.sub(r"^(?:由|代表|组织|见证|推动|促成|支持|并|与会的|我县|我市|我区)", "", clause)
    if pair := PAIR.search(clause):
        return (pair[0],)
    clause = re.sub(
        r"(?:代表|负责人|主要领导|有关负责人|领导|法定代表人|分别|签约|两家|共同|双方)$", "", clause
    )
    return _names(clause)


def _last_clause(before: str) -> str:
    """The last clause that has a word: a comma right before the verb is passed over."""
    clauses = re.split(r"[，：]", before)
    while len(clauses) > 1 and not _has_party(clauses[-1]):
        clauses.pop()
    return clauses[-1]


def _has_party(clause: str) -> bool:
    plain = _ADVERBIAL.sub("", clause)
    return bool(re.search(rf"(?:{_END})|{PAIR.pattern}", plain)) or bool(_JOIN.search(plain))


def _names(clause: str) -> tuple[str, ...]:
    """The joined names of a clause: two or more, or a single body; else none."""
    parts = [part.strip("“” 　") for part in _JOIN.split(clause)]
    names = [_signs_for(_shorn(part)) for part in parts]
    if not all(2 <= len(name) <= 30 and not _DOES.search(name) for name in names):
        return ()
    bodies = [bool(_BODY.search(name)) for name in names]
    if not any(bodies) and not (len(names) > 1 and all(map(_PERSON_LIKE.search, names))):
        return ()
    return tuple(dict.fromkeys(names))


def _signs_for(name: str) -> str:
    """The body that someone signs for: 副市长甲某代表市政府 → 市政府, 某大学副校长乙某 → 某大学."""
    if "代表" in name:
        return name.rpartition("代表")[2] or name
    if "作为" in name:
        return name.rpartition("作为")[2]
    match = _OFFICER.fullmatch(name)
    return match["body"] if match and len(match["body"]) > 1 else name


_OFFICER = re.compile(
    rf"(?P<body>.+?)(?:党组|党委)?(?:{alternation('office_heads')})[一-鿿·]{{2,4}}"
)


def _shorn(name: str) -> str:
    """A name without what clings to it: 来自…的, 分别, a place told by 在."""
    name = re.sub(r"等(?:\d+|[一二两三四五六七八九十]+)?[家个所名位]?[^等]{0,8}$", "", name)
    name = re.sub(r"(?:分别|代表|正式|共同|现场|双方)+$", "", name)
    return re.sub(r"^(?:来自|由|还|也|分别)", "", name)


#: A government or assembly; the 和 of 共和国 joins nothing.
_STATE = r"(?:[^和与]|(?<=共)和(?=国)){2,20}?(?:政府|共和国|王国|联邦|人大|国会|议会)"
_STATES = re.compile(rf"({_STATE})(?:和|与)({_STATE})")
_PLACE = r"[^和与·—、]{1,12}?(?:省|市|区|县|州|旗|镇|乡|村|大学|学院|中学|小学|医院|公司)"
_PLACES = re.compile(rf"({_PLACE})(?:和|与|·|—|－|-)({_PLACE})")


def parties_in_title(title: str) -> tuple[str, ...]:
    """The two governments or assemblies that a title names first: 甲国政府和乙国政府联合公报."""
    match = _STATES.match(title)
    return (match[1], match[2]) if match else ()


def places_in_title(title: str) -> tuple[str, ...]:
    """The two places or bodies that a title names first: 《甲市与乙市友好合作备忘录》."""
    match = _PLACES.match(title)
    return (match[1], match[2]) if match else ()


def are_people(names: tuple[str, ...]) -> bool:
    """Whether all names can be persons': they sign for bodies, which a title may name."""
    return bool(names) and all(
        _PERSON_LIKE.search(name) and not _BODY.search(name) for name in names
    )
