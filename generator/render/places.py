"""Places and pairs of places across reports, ready to be shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.render.report_views import ReportCard, ReportView
from generator.render.views import PairView, Ref


@dataclass(frozen=True, slots=True)
class PlaceSeen:
    """A report that names a place, and where it does."""

    card: ReportCard
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place across reports.

    Attributes:
        name: As the reports write it.
        seen: The reports that name it, newest first.
        agreements: How many agreements its bodies sign.
        partners: The places it deals with and in how many reports, most first.
    """

    name: str
    seen: tuple[PlaceSeen, ...]
    agreements: int
    partners: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A report of two places: where it says so, and how many agreements both sign in it."""

    card: ReportCard
    refs: tuple[Ref, ...]
    agreements: int


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two places that deal with each other; ``meetings`` are newest first."""

    first: str
    second: str
    meetings: tuple[Meeting, ...]

    @property
    def agreements(self) -> int:
        """How many agreements both sign."""
        return sum(meeting.agreements for meeting in self.meetings)

    @property
    def invented(self) -> bool:
        """Whether all reports of the two are invented."""
        return all(meeting.card.invented for meeting in self.meetings)


def place_rows(views: Iterable[ReportView]) -> tuple[PlaceRow, ...]:
    """The places of all reports, those named most often first."""
    seen: dict[str, list[PlaceSeen]] = {}
    signed: Counter[str] = Counter()
    partners: dict[str, Counter[str]] = {}
    for view in views:
        for place in view.card.places:
            seen.setdefault(place.name, []).append(PlaceSeen(view.card, place.refs))
        for agreement in view.agreements:
            signed.update({party.place for party in agreement.parties if party.place})
        for pair in view.card.pairs:
            partners.setdefault(pair.first, Counter())[pair.second] += 1
            partners.setdefault(pair.second, Counter())[pair.first] += 1
    rows = (
        PlaceRow(name, tuple(found), signed[name], tuple(_most(partners.get(name))))
        for name, found in seen.items()
    )
    return tuple(sorted(rows, key=lambda row: (-len(row.seen), -row.agreements)))


def pair_rows(views: Iterable[ReportView]) -> tuple[PairRow, ...]:
    """The pairs of all reports, those that meet most often first."""
    meetings: dict[frozenset[str], list[Meeting]] = {}
    order: dict[frozenset[str], tuple[str, str]] = {}
    for view in views:
        for pair in view.card.pairs:
            key = frozenset((pair.first, pair.second))
            order.setdefault(key, (pair.first, pair.second))
            meetings.setdefault(key, []).append(
                Meeting(view.card, pair.refs, _signed_by_both(view, pair))
            )
    rows = (PairRow(*order[key], tuple(found)) for key, found in meetings.items())
    return tuple(sorted(rows, key=lambda row: (-len(row.meetings), -row.agreements)))


def _signed_by_both(view: ReportView, pair: PairView) -> int:
    both = {pair.first, pair.second}
    return sum(both <= {party.place for party in a.parties} for a in view.agreements)


def _most(counts: Counter[str] | None) -> list[tuple[str, int]]:
    return counts.most_common() if counts else []
