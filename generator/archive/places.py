"""Which places a report's facts name, and which of them deal with each other.

A place is told by its kind at the end (市, 县, 区 …), at the start of a name that is a fact
already: a signer, an office, the name or the place of the event.
The gazetteer is not asked: a place without its kind (博罗) is not one, and word lists turn away
what only looks like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.lexicon import alternation
from generator.models import Agreement, Event, FactSet, Person

_LEVEL = re.compile(
    r"(?P<long>[一-鿿]{2,11}?(?:自治[区州县旗]|特别行政区))"
    r"|(?P<base>[一-鿿]{2,5}?)(?:省|市|州|盟|县|新区|区|旗)"
    r"|(?P<short>[一-鿿]县)"
)
#: 聊城市 and 成都市 are places, 友好城市 and 汉源都市 are not.
_NONE = re.compile(rf"(?:{alternation('not_places')}|..[城都]市)$")
#: A body, a verb or a joint inside what was read: it is more than a name.
_NOT_INSIDE = re.compile(
    r"[局厅委司府校院、与赴]|.{2}[和同及]|公司|集团|中心|[发银]行|召开|举行|签[订署]|副$|副."
)
#: 副县长, 都市圈, 市场, 县域 and 区域 are words of their own.
_NOT_BEHIND = re.compile(r"[长场圈域际容值民企直属级]")
_PARTY = re.compile(r"^(?:中共|中国共产党)")
_JOINT = re.compile(r"[·•・—–－\-、与和]+")
_GOES = re.compile(r"(?:赴|来到|走进|前往)")
_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one report.

    Attributes:
        named: Each place, and the id of the first fact that names it.
        pairs: Each two that deal with each other, in the order of the text, and the id of the
            fact that says so.
    """

    named: dict[str, str]
    pairs: dict[tuple[str, str], str]


def places_of(facts: FactSet) -> Places:
    """The places that the events, signers and offices of a report name."""
    mentions = list(_mentions(facts))
    short = _shortest({place for place, _ in mentions})
    named: dict[str, str] = {}
    for place, fact_id in mentions:
        named.setdefault(short[place], fact_id)
    pairs: dict[tuple[str, str], str] = {}
    known: set[frozenset[str]] = set()
    for places, fact_id in _pairs(facts, named):
        two = tuple(dict.fromkeys(short[place] for place in places))
        if len(two) == 2 and frozenset(two) not in known:
            known.add(frozenset(two))
            pairs[two[0], two[1]] = fact_id
    return Places(named, pairs)


def place_of(name: str) -> str | None:
    """The place that ``name`` starts with, the lowest of its levels: 青禾市石渡县委 → 石渡县."""
    return _read(_PARTY.sub("", name), 0)[0]


def places_at_start(name: str) -> tuple[str, ...]:
    """The places that ``name`` starts with, one joined to the other: 甲市·乙县协作会议."""
    found: list[str] = []
    at = 0
    while True:
        place, end = _read(name, at)
        if place is None:
            return tuple(found)
        found.append(place)
        joint = _JOINT.match(name, end)
        if joint is None:
            return tuple(found)
        at = joint.end()


def places_signing(agreement: Agreement) -> tuple[str, ...]:
    """The places whose bodies sign."""
    places = (place_of(party.name) for party in agreement.parties)
    return tuple(dict.fromkeys(place for place in places if place))


def places_of_person(person: Person) -> tuple[str, ...]:
    """The places that a person holds office in."""
    places = map(place_of, person.positions)
    return tuple(dict.fromkeys(place for place in places if place))


def _read(name: str, at: int) -> tuple[str | None, int]:
    """The place at a position, and where it ends."""
    place, end = None, at
    for _ in range(_DEPTH):
        level = _LEVEL.match(name, end)
        if level is None or _is_none(name, level):
            break
        place, end = level[0], level.end()
    return place, end


def _is_none(name: str, level: re.Match[str]) -> bool:
    return bool(
        (_NONE.search(level[0]) and not level["long"])
        or _NOT_INSIDE.search(level[0])
        or _NOT_BEHIND.match(name, level.end())
    )


def _shortest(names: set[str]) -> dict[str, str]:
    """Each name, and the shortest of them that it ends with: 浙南永瓯市 is 永瓯市."""
    return {
        name: min((other for other in names if name.endswith(other)), key=len) for name in names
    }


def _of_event(event: Event) -> tuple[str, ...]:
    """The places that meet by the event's name: 甲市·乙县…, 甲县党政代表团赴乙区…."""
    places = list(places_at_start(event.name))
    goes = _GOES.search(event.name)
    there = _read(event.name, goes.end())[0] if goes else None
    return tuple(dict.fromkeys([*places, there] if there else places))


def _mentions(facts: FactSet) -> Iterator[tuple[str, str]]:
    for event in facts.events:
        for place in (*_of_event(event), *places_at_start(event.place or "")):
            yield place, event.id
    for agreement in facts.agreements:
        for place in (*places_signing(agreement), *places_at_start(agreement.title)):
            yield place, agreement.id
    for person in facts.people:
        for place in places_of_person(person):
            yield place, person.id


def _pairs(facts: FactSet, named: dict[str, str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Two in the event's name; two that sign, or that a title names; the only two of a report."""
    for event in facts.events:
        yield _of_event(event), event.id
    for agreement in facts.agreements:
        yield places_signing(agreement), agreement.id
        yield places_at_start(agreement.title), agreement.id
    yield tuple(named), next(reversed(named.values()), "")
