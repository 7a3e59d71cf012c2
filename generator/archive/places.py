"""Which places a report's facts name, and which of them deal with each other.

A place stands at the start of a name that is a fact already: a signer, an office, the name or the
place of the event. ``rules.places`` tells what is one. It goes by its full name: 松坪县 is
松坪彝族自治县 where a report of the archive says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.models import Agreement, Event, FactSet, Report
from generator.patterns import regex
from generator.rules.places import full_forms, place_at, place_of

_JOINT = regex(r"[·•・—–－\-、与和]+")
_GOES = regex(r"(?:赴|来到|走进|前往)")


@dataclass(frozen=True, slots=True)
class Names:
    """What the places of an archive go by: ``full`` has the full names of those called shorter."""

    full: Mapping[str, str] = field(default_factory=dict)

    def of(self, name: str) -> str | None:
        """The place that ``name`` starts with, by its full name."""
        place = place_of(name)
        return self.full.get(place, place) if place else None

    def of_all(self, names: Iterable[str]) -> tuple[str, ...]:
        """The places that the names start with, once each."""
        return tuple(dict.fromkeys(place for place in map(self.of, names) if place))


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


def names_of(reports: Iterable[Report]) -> Names:
    """What the places of the reports go by."""
    known = tuple(reports)
    names = {place for report in known for place, _ in _mentions(report.facts)}
    return Names(full_forms(names, (report.document.text for report in known)))


def places_of(facts: FactSet, names: Names | None = None) -> Places:
    """The places that the events, signers and offices of a report name."""
    full = names.full if names else {}
    mentions = [(full.get(place, place), fact_id) for place, fact_id in _mentions(facts)]
    short = _shortest({place for place, _ in mentions})
    named: dict[str, str] = {}
    for place, fact_id in mentions:
        named.setdefault(short[place], fact_id)
    pairs: dict[tuple[str, str], str] = {}
    known: set[frozenset[str]] = set()
    for places, fact_id in _pairs(facts, named):
        two = tuple(dict.fromkeys(short[full.get(place, place)] for place in places))
        if len(two) == 2 and frozenset(two) not in known:
            known.add(frozenset(two))
            pairs[two[0], two[1]] = fact_id
    return Places(named, pairs)


def places_at_start(name: str) -> tuple[str, ...]:
    """The places that ``name`` starts with, one joined to the other: 甲市·乙县协作会议."""
    found: list[str] = []
    at = 0
    while True:
        place, end = place_at(name, at)
        if place is None:
            return tuple(found)
        found.append(place)
        joint = _JOINT.match(name, end)
        if joint is None:
            return tuple(found)
        at = joint.end()


def _shortest(names: set[str]) -> dict[str, str]:
    """Each name, and the shortest of them that it ends with: 浙南永瓯市 is 永瓯市."""
    return {
        name: min((other for other in names if name.endswith(other)), key=len) for name in names
    }


def _signing(agreement: Agreement) -> tuple[str, ...]:
    """The places whose bodies sign."""
    places = (place_of(party.name) for party in agreement.parties)
    return tuple(dict.fromkeys(place for place in places if place))


def _of_event(event: Event) -> tuple[str, ...]:
    """The places that meet by the event's name: 甲市·乙县…, 甲县党政代表团赴乙区…."""
    places = list(places_at_start(event.name))
    goes = _GOES.search(event.name)
    there = place_at(event.name, goes.end())[0] if goes else None
    return tuple(dict.fromkeys([*places, there] if there else places))


def _mentions(facts: FactSet) -> Iterator[tuple[str, str]]:
    for event in facts.events:
        for place in (*_of_event(event), *places_at_start(event.place or "")):
            yield place, event.id
    for agreement in facts.agreements:
        for place in (*_signing(agreement), *places_at_start(agreement.title)):
            yield place, agreement.id
    for person in facts.people:
        for place in filter(None, map(place_of, person.positions)):
            yield place, person.id


def _pairs(facts: FactSet, named: dict[str, str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Two in the event's name; two that sign, or that a title names; the only two of a report."""
    for event in facts.events:
        yield _of_event(event), event.id
    for agreement in facts.agreements:
        yield _signing(agreement), agreement.id
        yield places_at_start(agreement.title), agreement.id
    yield tuple(named), next(reversed(named.values()), "")
