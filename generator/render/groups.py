"""Long lists in groups with a heading each, so that a reader finds a place in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.render.report_views import ReportCard

R = TypeVar("R")

#: Up to so many rows are one table.
_SHORT = 30


@dataclass(frozen=True, slots=True)
class RowGroup(Generic[R]):
    """Rows that belong together.

    Attributes:
        key: Of the group, as an anchor: ``y2024``, ``y0`` of no year, or a state; empty where all
            rows are one group without a heading.
        year: Of its reports; 0 where they tell none, and for other groups.
        rows: In the order of the list.
    """

    key: str
    year: int
    rows: tuple[R, ...]


def by_year(rows: Sequence[R], card_of: Callable[[R], ReportCard]) -> tuple[RowGroup[R], ...]:
    """By the year of the report, the newest first and those without a year last."""
    years = ((card_of(row).year, row) for row in rows)
    ordered = sorted(years, key=lambda told: -told[0])
    return _grouped(len(rows), ((f"y{year}", year, row) for year, row in ordered))


def by_state(rows: Sequence[R], state_of: Callable[[R], str]) -> tuple[RowGroup[R], ...]:
    """By a state, in the order of the rows."""
    return _grouped(len(rows), ((state_of(row), 0, row) for row in rows))


def _grouped(count: int, told: Iterable[tuple[str, int, R]]) -> tuple[RowGroup[R], ...]:
    groups: dict[tuple[str, int], list[R]] = {}
    for key, year, row in told:
        groups.setdefault((key, year) if count > _SHORT else ("", 0), []).append(row)
    return tuple(RowGroup(key, year, tuple(found)) for (key, year), found in groups.items())
