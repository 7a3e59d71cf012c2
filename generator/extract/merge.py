"""Which mentions are of one thing: people by name, agreements by title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.extract.sides import is_own
from generator.models import Mention, Status
from generator.rules.party_names import PAIR, are_people, is_body, is_short_for
from generator.rules.trace import NO_TRACE, Trace
from generator.spans import Span

_GENERIC = 8
#: What a document is called again that was named before: 签署战略合作协议。双方代表签署框架协议。
_PLAIN = frozenset({"协议", "框架协议", "合作协议", "协定", "协议书"})
_BARE = frozenset({"协议", "协定", "协议书"})
_TWO = 2
#: 《合作备忘录》, 《框架协议》: marks around a kind make no title of it.
_SHORT = 5
_OF_ONE_KIND = re.compile(r"(?:全面|深化|战略|合作|框架|友好|[校政银企地县院]{2})*(?:协议|协定)书?")
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
    mentions = tuple(_dealt_out(tuple(agreements)))
    dealt = Counter((letters(mention.value.title), mention.span) for mention in mentions)
    for mention in mentions:
        key = letters(mention.value.title)
        if known := _of_the_same_signers(groups, key, mention):
            groups[known].append(mention)
        elif mention.value.told == "again" and (known := _titled_so(groups, key)):
            groups[known].append(_without_signers(mention, groups[known]))
        elif (key, mention.span) in places or (dealt[key, mention.span] > 1 and key in _BARE):
            groups[f"{key} {' '.join(mention.value.parties)} {len(groups)}"] = [mention]
        elif mention.rule == "agreement.titled" and len(key) > _SHORT:
            groups.setdefault(_called_in_short(groups, key, mention) or key, []).append(mention)
        else:
            key = _not_signed_yet(groups, key, mention) or _same_document(groups, key, mention)
            groups.setdefault(key, []).append(_without_signers(mention, groups.get(key, ())))
        places.add((letters(mention.value.title), mention.span))
    return groups


def title(mentions: Sequence[Mention]) -> str:
    """What a document is called: as it is titled, if it is, else as it is named first."""
    titled = (m for m in mentions if m.rule == "agreement.titled")
    found: str = next(titled, mentions[0]).value.title
    return found


def _dealt_out(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions; one that sums up several (甲与乙、丙签订…) leaves the signers to those."""
    pairs = [
        (letters(m.value.title), m.value.parties) for m in mentions if len(m.value.parties) == _TWO
    ]
    for mention in mentions:
        key, names = letters(mention.value.title), mention.value.parties
        parts = {pair for of, pair in pairs if of == key and not _not_in(pair, names)}
        if len(names) > _TWO and len(parts) >= _TWO:
            mention = mention._replace(value=replace(mention.value, parties=()))
        yield mention


def _of_the_same_signers(
    groups: Mapping[str, Sequence[Mention]], key: str, mention: Mention
) -> str | None:
    """The document of this title that the same two signed, as an earlier place tells."""
    for known, same in groups.items():
        if any(m.span == mention.span for m in same):
            continue
        named = [m.value.parties for m in same if letters(m.value.title) == key]
        if any(_may_be_same(names, mention.value.parties) for names in named) and not any(
            _are_others(names, mention.value.parties) for names in named
        ):
            return known
    return None


def _called_in_short(
    groups: Mapping[str, Sequence[Mention]], key: str, mention: Mention
) -> str | None:
    """The document that was named by its kind alone before its title is told: 签署合作协议."""
    for known, same in groups.items():
        short = letters(same[0].value.title).removesuffix("书")
        plain = len(short) <= _GENERIC and key.removesuffix("书").endswith(short)
        plain = plain and mention.value.told not in ("ground", "before")
        untitled = all(m.rule != mention.rule for m in same)
        if plain and untitled and key != short and key not in groups:
            others = (_are_others(m.value.parties, mention.value.parties) for m in same)
            if not any(others):
                return known
    return None


def _titled_so(groups: Mapping[str, Sequence[Mention]], key: str) -> str | None:
    """The first document of this title; for a plain one (此次签署合作协议) else the last of all."""
    so = [known for known, same in groups.items() if letters(same[0].value.title) == key]
    so += list(groups)[-1:] if _is_plain(key) else []
    return so[0] if so else None


def _without_signers(mention: Mention, same: Sequence[Mention]) -> Mention:
    """A mention without the signers that tell nothing new: 双方代表签署协议, 此次市里签署协议."""
    again = mention.value.told == "again" and any(m.value.parties for m in same)
    told = any(sum(map(is_body, m.value.parties)) >= _TWO for m in same)
    if again or (told and letters(mention.value.title) in _BARE):
        return mention._replace(value=replace(mention.value, parties=()))
    return mention


def _not_signed_yet(
    groups: Mapping[str, Sequence[Mention]], key: str, mention: Mention
) -> str | None:
    """The key of what is still to be signed, where all of its kind is: 争取新签合作协议."""
    generic = key.removesuffix("书")
    alike = [known for known in groups if known.split()[0].removesuffix("书").endswith(generic)]
    signed = alike and all(status(groups[known]) == "signed" for known in alike)
    return f"{key} planned" if signed and mention.value.status == "planned" else None


def _same_document(groups: dict[str, list[Mention]], key: str, mention: Mention) -> str:
    """The key of the document that a title in running text means: not one of other signers."""
    generic = key.removesuffix("书")
    if key in _BARE and groups:
        last = next(reversed(groups))
        names = mention.value.parties
        shared = any(len(_not_in(names, m.value.parties)) < len(names) for m in groups[last])
        if sum(map(is_body, names)) < _TWO or shared:
            return last
    plain = _is_plain(key) and mention.value.told != "before"
    kinds = [known for known in reversed(groups) if _OF_ONE_KIND.fullmatch(known)]
    bodies = tuple(n for n in mention.value.parties if is_body(n) and not PAIR.fullmatch(n))
    if plain and len(kinds) == 1 and _adds_none(bodies, groups[kinds[0]]):
        return kinds[0]  # 双方代表签署战略合作协议, where one framework agreement was signed
    for known in kinds if plain else ():
        if any(_are_same(m.value.parties, mention.value.parties) for m in groups[known]):
            return known
    for known in reversed(groups):
        if known == key or (len(key) <= _GENERIC and known.removesuffix("书").endswith(generic)):
            others = [other.value.parties for other in groups[known]]
            if not any(map(_are_others, others, [mention.value.parties] * len(others))):
                return known
            key = f"{letters(mention.value.title)} {' '.join(mention.value.parties)}"
    return key


def _adds_none(bodies: tuple[str, ...], same: Sequence[Mention]) -> bool:
    """Whether a document's mentions name all these bodies, of which there is one at most."""
    known = tuple(name for m in same for name in m.value.parties)
    return len(bodies) < _TWO and not _not_in(bodies, known)


def _is_plain(key: str) -> bool:
    """Whether a title says no more than of what kind the document is: 战略合作协议."""
    return key in _PLAIN or bool(_OF_ONE_KIND.fullmatch(key))


def _may_be_same(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether the same two sign, or one of them where the other is not named: 该园与甲."""
    fewer, more = sorted((some, others), key=len)
    if (len(fewer), len(more)) == (1, _TWO) and is_body(fewer[0]):
        return not _not_in(fewer, more)
    return _are_same(some, others)


def _are_same(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two groups of signers are surely the same two, named more or less fully."""
    return len(some) == len(others) == _TWO and not _not_in(some, others)


def _are_others(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two groups of signers are surely not the same: both named, and not alike.

    They have none in common, or are two pairs of which one signs in both: 甲大学与乙市, 与丙县.
    """
    named = [group for group in (some, others) if group and not are_people(group)]
    named = [group for group in named if not all(map(is_own, group))]
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
