"""The picture of figures by topic: sums of money on one scale, no sum added to another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from generator.render.lists import FigureRow
from generator.render.views import FigureView

_ROW = 46
#: The scale never starts above 10,000 yuan.
_LOWEST = 4
#: Nor does it go on beyond 10 万亿.
_HIGHEST = 13
_EDGE = 0.02


@dataclass(frozen=True, slots=True)
class Dot:
    """A sum and where it stands, in percent; ``kind``: exact, bound or plan."""

    x: str
    kind: str


@dataclass(frozen=True, slots=True)
class TopicLine:
    """The figures of one topic (None: they have none).

    ``least`` and ``most`` are the smallest and the largest sum, None without sums.
    """

    topic: str | None
    y: int
    figures: int
    sums: int
    dots: tuple[Dot, ...]
    least: FigureRow | None
    most: FigureRow | None


@dataclass(frozen=True, slots=True)
class Scale:
    """A power of ten and where it stands, in percent; ``label`` is the key of its name.

    ``main`` are those that also have room on a phone: 1, 万, 亿.
    """

    label: str
    x: str
    main: bool


@dataclass(frozen=True, slots=True)
class ByTopic:
    """Figures by topic."""

    lines: tuple[TopicLine, ...]
    scale: tuple[Scale, ...]
    height: int


def by_topic(rows: Iterable[FigureRow]) -> ByTopic | None:
    """Figures by the first topic of their outcome; None if no sum of money is among them."""
    groups: dict[str | None, list[FigureRow]] = {}
    for row in rows:
        if row.topics:
            groups.setdefault(row.topics[0], []).append(row)
    values = [v for group in groups.values() for row in group if (v := _sum(row))]
    if not values:
        return None
    low = max(0, min(_LOWEST, floor(log10(min(values)))))
    high = min(_HIGHEST, max(ceil(log10(max(values))), low + 1))
    ordered = sorted(groups.items(), key=lambda item: -len(item[1]))
    lines = tuple(
        _line(topic, group, (low, high), _ROW * at + _ROW - 12)
        for at, (topic, group) in enumerate(ordered)
    )
    scale = tuple(
        Scale(f"scale.{n}", _place(n, low, high), n % 4 == 0) for n in range(low, high + 1)
    )
    return ByTopic(lines, scale, _ROW * len(lines) + 28)


def _sum(row: FigureRow) -> Decimal | None:
    """The sum in yuan, if it is one and more than nothing."""
    return row.figure.sum if row.figure.sum and row.figure.sum > 0 else None


def _line(
    topic: str | None, group: Sequence[FigureRow], ends: tuple[int, int], y: int
) -> TopicLine:
    sums = sorted((row for row in group if _sum(row)), key=lambda row: row.figure.value)
    dots = tuple(Dot(_place(log10(row.figure.value), *ends), _kind(row.figure)) for row in sums)
    least, most = (sums[0], sums[-1]) if sums else (None, None)
    return TopicLine(topic, y, len(group), len(sums), dots, least, most)


def _kind(figure: FigureView) -> str:
    if figure.role == "plan":
        return "plan"
    return "bound" if figure.bound else "exact"


def _place(power: float, low: int, high: int) -> str:
    share = _EDGE + (1 - 2 * _EDGE) * min(max((power - low) / (high - low), 0), 1)
    return f"{share * 100:.2f}%"
