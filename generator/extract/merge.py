"""Which mentions are of one thing: people by name, agreements by title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.lexicon import alternation
from generator.models import Document, Mention, Status
from generator.rules.agreements import AgreementValue
from generator.rules.parties import PAIR, are_people
from generator.rules.trace import NO_TRACE, Trace
from generator.spans import Span

_GENERIC = 8
_OTHER_RANK = ("副", "第一", "前", "原", "代", "常务", "总")
_SHORTEST_BODY = 4
_POSITION = re.compile(
    rf"(?P<body>.+?(?:{alternation('pair_ends')}|局|中心))(?:党委|党组)?(?:{alternation('office_heads')})"
)
_LEAD_IN = re.compile(r"^.*(?:日|上午|下午|近日|日前)，?")


def letters(text: str) -> str:
    """The Han characters, letters and digits of ``text``."""
    return re.sub(r"[\W_]", "", text)


def by_name(
    people: Iterable[Mention], bylines: Iterable[str], trace: Trace = NO_TRACE
) -> dict[str, list[Mention]]:
    """The mentions of each person, in the order of first naming; bylines are no people."""
    writers = set(bylines)
    groups: dict[str, list[Mention]] = {}
    for mention in people:
        if mention.value.name in writers:
            trace.drop(mention.span, mention.rule, "byline")
        else:
            groups.setdefault(mention.value.name, []).append(mention)
    return groups


def offices(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """All offices of a person, once each; one that another says more fully is left out."""
    named = list(dict.fromkeys(office for m in mentions for office in m.value.offices))
    return tuple(office for office in named if not any(says_more(other, office) for other in named))


def says_more(other: str, office: str) -> bool:
    """Whether ``other`` is the same office with its place; 副县长 is not 县长 with one."""
    before = other.removesuffix(office)
    return before != other and bool(before) and not before.endswith(_OTHER_RANK)


def by_title(agreements: Iterable[Mention]) -> dict[str, list[Mention]]:
    """The mentions of each document.

    A bare kind (协议) joins the last title that ends in it. Mentions of one title at one place
    are documents of their own: one body signs with each of several others.
    """
    groups: dict[str, list[Mention]] = {}
    places: set[tuple[str, Span]] = set()
    for mention in agreements:
        key = letters(mention.value.title)
        if (key, mention.span) in places:
            groups[f"{key} {' '.join(mention.value.parties)}"] = [mention]
            continue
        places.add((key, mention.span))
        if mention.rule != "agreement.titled":
            key = _same_document(groups, key, mention)
        groups.setdefault(key, []).append(mention)
    return groups


def _same_document(groups: dict[str, list[Mention]], key: str, mention: Mention) -> str:
    """The key of the document that a title in running text means: not one of other signers."""
    generic = key.removesuffix("书")
    for known in reversed(groups):
        if known == key or (len(key) <= _GENERIC and known.removesuffix("书").endswith(generic)):
            others = [other.value.parties for other in groups[known]]
            if not all(map(_are_others, others, [mention.value.parties] * len(others))):
                return known
            key = f"{letters(mention.value.title)} {' '.join(mention.value.parties)}"
    return key


def _are_others(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two groups of signers are surely not the same: both named, and none in common."""
    named = [group for group in (some, others) if group and not are_people(group)]
    if len(named) < 2 or any(PAIR.fullmatch(group[0]) for group in named):
        return False
    return not any(one in other or other in one for one in some for other in others)


def parties(
    mentions: Sequence[Mention], pair: tuple[str, ...], bodies: Mapping[str, str]
) -> tuple[str, ...]:
    """The signers that all mentions of one document name.

    Args:
        mentions: The mentions of the document.
        pair: The two that 双方 means in this report, or none.
        bodies: For people with an office, the body that they hold it in.
    """
    names: list[str] = []
    for mention in mentions:
        names += _resolved(mention.value, pair, bodies)
    unique = list(dict.fromkeys(names))
    return tuple(
        name for name in unique if not any(other != name and name in other for other in unique)
    )


def _resolved(
    value: AgreementValue, pair: tuple[str, ...], bodies: Mapping[str, str]
) -> tuple[str, ...]:
    """The signers of one mention: 双方 stands for the pair, people for their bodies."""
    if len(value.parties) == 1 and PAIR.fullmatch(value.parties[0]):
        return pair
    if are_people(value.parties):
        told = tuple(bodies[name] for name in value.parties if name in bodies)
        if len(told) == len(value.parties):
            return told
        return pair if len(pair) == len(value.parties) else value.parties
    return value.parties


def body_of(position: str) -> str | None:
    """The body in which an office is held: 某县人民医院院长 → 某县人民医院."""
    match = _POSITION.fullmatch(position)
    return match["body"] if match and len(match["body"]) >= _SHORTEST_BODY else None


def status(mentions: Sequence[Mention]) -> Status:
    """Signed if any mention says so."""
    return "signed" if any(m.value.status == "signed" for m in mentions) else "planned"


_SIDE = rf"[一-鿿（）]{{1,20}}?(?:{alternation('party_ends')})"
_PAIR_IN_NAME = re.compile(
    rf"(?:^|[，。：；“\s]|[日午了]|召开|举行|举办|签署|签订)(?P<one>{_SIDE})(?:·|—+|－|-|与|和|同)(?P<other>{_SIDE})"
)
_NO_SIDE = re.compile(r"[了的着过各对向]|促进|推动")


def pair_of(document: Document) -> tuple[str, ...]:
    """The two that 双方 means: named side by side in the headline or the first sentences."""
    texts = [document.article.headline or "", *(s.text for s in document.sentences[:4])]
    for text in texts:
        for match in _PAIR_IN_NAME.finditer(text):
            pair = (_LEAD_IN.sub("", match["one"]), match["other"])
            if not any(map(_NO_SIDE.search, pair)):
                return pair
    return ()
