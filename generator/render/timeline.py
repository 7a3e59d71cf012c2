"""Pictures over time: reports and agreements by quarter or year, and who met whom when.

Across, places are percentages, so that a picture fills any width and its type keeps its size;
down, they are pixels.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.render.dates import Day
from generator.render.places import Meeting, PairRow
from generator.render.report_views import ReportCard

#: With more years than this, a column is a year instead of a quarter.
_MOST_YEARS = 6
_QUARTERS = 4
#: Heights of the two halves, and the distance of marks, which shrinks where there are many.
_ABOVE, _BELOW = 132, 52
_PITCH, _LEAST = 15.0, 5.0
_ROW = 58
#: Years that a phone has room to name.
_ON_A_PHONE = 6
#: Up to so many agreements of one meeting are drawn, else one stands for all with their number.
_DRAWN = 6


@dataclass(frozen=True, slots=True)
class Tick:
    """A year and where it starts, in percent; ``main`` are those with room on a phone."""

    year: int
    x: str
    main: bool


@dataclass(frozen=True, slots=True)
class Column:
    """A quarter, or (``quarter`` 0) a year.

    ``above`` and ``below`` are the outlines of its marks, ``top`` is where its number stands.
    """

    year: int
    quarter: int
    x: str
    agreements: int
    reports: int
    above: str
    below: str
    top: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Reports and agreements over time.

    ``base`` is the line between them; ``yearless`` counts the reports that are not in it.
    """

    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    base: int
    height: int
    yearless: int

    @property
    def told(self) -> tuple[Column, ...]:
        """The columns with something in them."""
        return tuple(c for c in self.columns if c.reports or c.agreements)


@dataclass(frozen=True, slots=True)
class Spot:
    """A meeting in the line of a pair; ``marks`` outlines its agreements, ``many`` counts them."""

    x: str
    marks: str
    many: int


@dataclass(frozen=True, slots=True)
class Thread:
    """A pair with its meetings: a line from ``start`` to ``end`` at ``y``."""

    row: PairRow
    y: int
    start: str
    end: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Threads:
    """Who met whom when.

    ``undated`` counts the reports of two places that tell no day of a meeting with its year: they
    are in no line, since the day of publication is not that of a meeting.
    """

    threads: tuple[Thread, ...]
    ticks: tuple[Tick, ...]
    height: int
    undated: int


def timeline(cards: Iterable[ReportCard]) -> Timeline | None:
    """Reports and their agreements over time; None if no report tells its year."""
    known = tuple(cards)
    dated = [(card.dated, card) for card in known if card.dated]
    if not dated:
        return None
    years = range(min(day.year for day, _ in dated), max(day.year for day, _ in dated) + 1)
    parts = _QUARTERS if len(years) <= _MOST_YEARS else 1
    reports: Counter[tuple[int, int]] = Counter()
    agreements: Counter[tuple[int, int]] = Counter()
    for day, card in dated:
        place = (day.year, _quarter(day) if parts > 1 else 0)
        reports[place] += 1
        agreements[place] += card.agreements
    places = [(y, q) for y in years for q in (range(1, parts + 1) if parts > 1 else (0,))]
    up = _pitch(_ABOVE, max(agreements.values()))
    down = _pitch(_BELOW, max(reports.values()))
    columns = tuple(
        _column(place, (at + 0.5) / len(places), agreements[place], reports[place], up, down)
        for at, place in enumerate(places)
    )
    ticks = _ticks(years)
    base = _ABOVE + 18
    return Timeline(columns, ticks, base, base + _BELOW + 34, len(known) - len(dated))


def threads(pairs: Iterable[PairRow], most: int) -> Threads | None:
    """The pairs that meet most often, each with its meetings; None if there are none."""
    known = tuple(pairs)
    shown = [(_held(pair), _dated(pair)) for pair in known]
    shown = [(pair, dated) for pair, dated in shown if dated][:most]
    if not shown:
        return None
    years = [day.year for _, dated in shown for day, _ in dated]
    first, count = min(years), max(years) - min(years) + 1
    found = tuple(
        _thread(pair, dated, (first, count), _ROW * row + _ROW - 16)
        for row, (pair, dated) in enumerate(shown)
    )
    ticks = _ticks(range(first, first + count))
    return Threads(found, ticks, _ROW * len(found) + 26, _undated(known))


def _quarter(day: Day) -> int:
    return (max(day.month, 1) - 1) // 3 + 1


def _ticks(years: range) -> tuple[Tick, ...]:
    every = -(-len(years) // _ON_A_PHONE)
    return tuple(
        Tick(year, _percent(at / len(years)), at % every == 0) for at, year in enumerate(years)
    )


def _pitch(room: int, most: int) -> float:
    return min(_PITCH, room / max(most, 1))


def _percent(share: float) -> str:
    return f"{share * 100:.2f}%"


def _column(
    place: tuple[int, int], x: float, agreements: int, reports: int, up: float, down: float
) -> Column:
    base = _ABOVE + 18
    return Column(
        *place,
        _percent(x),
        agreements,
        reports,
        _diamonds(agreements, base, up),
        _squares(reports, base + 6, down),
        f"{base - agreements * up - 7:.1f}",
    )


def _diamonds(count: int, base: int, pitch: float) -> str:
    """Diamonds from the line upwards; one bar where they would be too small."""
    if pitch < _LEAST:
        return f"M-7 {base - 1}v{-count * pitch:.1f}h14v{count * pitch:.1f}z" if count else ""
    half = min(6.5, pitch / 2 - 0.5)
    return "".join(
        f"M0 {base - 1 - pitch * i - 2 * half:.1f}l{half:.1f} {half:.1f}l-{half:.1f} {half:.1f}"
        f"l-{half:.1f} -{half:.1f}z"
        for i in range(count)
    )


def _squares(count: int, top: int, pitch: float) -> str:
    """Squares from the line downwards; one bar where they would be too small."""
    if pitch < _LEAST:
        return f"M-7 {top}h14v{count * pitch:.1f}h-14z" if count else ""
    side = min(9.0, pitch - 1.5)
    return "".join(
        f"M-{side / 2:.1f} {top + pitch * i:.1f}h{side:.1f}v{side:.1f}h-{side:.1f}z"
        for i in range(count)
    )


def _held(pair: PairRow) -> PairRow:
    """The pair with those of its meetings whose day is told."""
    return replace(pair, meetings=tuple(meeting for _, meeting in reversed(_dated(pair))))


def _undated(pairs: Iterable[PairRow]) -> int:
    """How many reports of pairs tell no day of a meeting."""
    cards = {meeting.card.id: meeting.card for pair in pairs for meeting in pair.meetings}
    return sum(card.held is None for card in cards.values())


def _dated(pair: PairRow) -> list[tuple[Day, Meeting]]:
    """The meetings whose day is told, with it, the earliest first."""
    dated = ((meeting.card.held, meeting) for meeting in pair.meetings)
    return sorted(((day, meeting) for day, meeting in dated if day), key=lambda told: told[0].iso)


def _thread(
    pair: PairRow, dated: list[tuple[Day, Meeting]], years: tuple[int, int], y: int
) -> Thread:
    first, count = years
    spots = tuple(
        Spot(
            _percent((day.year - first + _share(day)) / count),
            _row_of_diamonds(meeting.agreements, y - 14),
            meeting.agreements if meeting.agreements > _DRAWN else 0,
        )
        for day, meeting in dated
    )
    return Thread(pair, y, spots[0].x, spots[-1].x, spots)


def _share(day: Day) -> float:
    """How much of its year has gone by on a day; half of what is not told."""
    if not day.month:
        return 0.5
    return (day.month - 1 + (day.day - 1 if day.day else 15) / 31) / 12


def _row_of_diamonds(count: int, y: int) -> str:
    drawn = count if count <= _DRAWN else 1
    return "".join(
        f"M{10 * (i - (drawn - 1) / 2):.1f} {y - 4.4:.1f}l4.4 4.4l-4.4 4.4l-4.4 -4.4z"
        for i in range(drawn)
    )
