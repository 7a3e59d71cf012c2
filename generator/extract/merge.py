"""Which mentions are of one thing: people by name, agreements by title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.models import Mention, Status
from generator.rules.party_names import PAIR, are_people, is_body, is_short_for
from generator.rules.trace import NO_TRACE, Trace
from generator.spans import Span

_GENERIC = 8
#: What a document is called again that was named before: 签署战略合作协议。双方代表签署框架协议。
_PLAIN = frozenset({"协议", "框架协议", "合作协议", "协定", "协议书"})
_BARE = frozenset({"协议", "协定", "协议书"})
_TWO = 2
_OF_ONE_KIND = re.compile(r"(?:全面|深化|战略|合作|框架|友好|[校政银企地]{2})*(?:协议|协定)书?")
_OTHER_RANK = ("副", "第一", "前", "原", "代", "常务", "总")


def letters(text: str) -> str:
    """The Han characters, letters and digits of ``text``."""
    return re.sub(r"[\W_]", "", text)


def by_name(
    people: Iterable[Mention], bylines: Iterable[str], trace: Trace = NO_TRACE
) -> dict[str, list[Mention]]:
    """The mentions of each person, in the order of first naming; bylines are no people.

    Who writes and is named with an office as well takes part: 某医院副院长 who wrote the report.
    """
    people = tuple(people)
    writers = set(bylines) - {mention.value.name for mention in people if mention.value.offices}
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
            groups[f"{key} {' '.join(mention.value.parties)} {len(groups)}"] = [mention]
            continue
        places.add((key, mention.span))
        if mention.rule != "agreement.titled":
            key = _same_document(groups, key, mention)
        groups.setdefault(key, []).append(mention)
    return groups


def _same_document(groups: dict[str, list[Mention]], key: str, mention: Mention) -> str:
    """The key of the document that a title in running text means: not one of other signers."""
    generic = key.removesuffix("书")
    if key in _BARE and sum(map(is_body, mention.value.parties)) < _TWO and groups:
        return next(reversed(groups))
    for known in filter(_OF_ONE_KIND.fullmatch, reversed(groups)) if key in _PLAIN else ():
        if any(_are_same(m.value.parties, mention.value.parties) for m in groups[known]):
            return known
    for known in reversed(groups):
        if known == key or (len(key) <= _GENERIC and known.removesuffix("书").endswith(generic)):
            others = [other.value.parties for other in groups[known]]
            if not all(map(_are_others, others, [mention.value.parties] * len(others))):
                return known
            key = f"{letters(mention.value.title)} {' '.join(mention.value.parties)}"
    return key


def _are_same(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two groups of signers are surely the same two, named more or less fully."""
    return len(some) == len(others) == _TWO and not _not_in(some, others)


def _are_others(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two groups of signers are surely not the same: both named, and not alike.

    They have none in common, or are two pairs of which one signs in both: 甲大学与乙市, 与丙县.
    """
    named = [group for group in (some, others) if group and not are_people(group)]
    if len(named) < _TWO or any(PAIR.fullmatch(group[0]) for group in named):
        return False
    mine, theirs = _not_in(some, others), _not_in(others, some)
    if len(some) == len(others) == _TWO and len(mine) == len(theirs) == 1:
        pair = sorted(mine + theirs, key=len)
        return all(map(is_body, pair)) and not is_short_for(*pair)
    return mine == some


def _not_in(some: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Those of ``some`` that are part of none of ``others``, and hold none of them."""
    return tuple(one for one in some if not any(one in o or o in one for o in others))


def status(mentions: Sequence[Mention]) -> Status:
    """Signed if any mention says so."""
    return "signed" if any(m.value.status == "signed" for m in mentions) else "planned"
