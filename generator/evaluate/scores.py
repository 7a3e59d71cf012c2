"""Counts of right, found and reference facts, and what is computed from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

#: The rows of the table, in order.
KINDS = (
    "people",
    "positions",
    "agreements",
    "parties",
    "figures",
    "figures+object",
    "outcomes",
    "next_steps",
    "actors",
    "event date",
)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one kind, over any number of reports.

    Attributes:
        right: Facts found that the gold has.
        found: Facts found.
        gold: Facts that the gold has.
    """

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Share of the facts found that are right; 1 where none was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold's facts that were found; 1 where there are none."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.found + self.gold
        return 2 * self.right / both if both else 1.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """One report against its gold: the score of each kind, and what was missed or too much."""

    name: str
    scores: dict[str, Score]
    missed: dict[str, list[Any]] = field(default_factory=dict)
    extra: dict[str, list[Any]] = field(default_factory=dict)


def total(comparisons: Iterable[Comparison]) -> dict[str, Score]:
    """The micro-averaged score of each kind."""
    sums = dict.fromkeys(KINDS, Score())
    for comparison in comparisons:
        for kind, score in comparison.scores.items():
            sums[kind] += score
    return sums


def table(scores: Mapping[str, Score]) -> str:
    """The scores as an aligned text table."""
    rows = [f"{'kind':<16}{'precision':>10}{'recall':>10}{'F1':>8}{'found':>8}{'gold':>8}"]
    rows += [
        f"{kind:<16}{s.precision:>10.3f}{s.recall:>10.3f}{s.f1:>8.3f}{s.found:>8}{s.gold:>8}"
        for kind, s in scores.items()
    ]
    return "\n".join(rows)
