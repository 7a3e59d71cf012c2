"""What a fixer and a loss are: a name, a row of the catalogue of damage, and a pure function."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from generator.spans import Edit, Span


class Fixer(NamedTuple):
    """Undoes one kind of damage.

    Attributes:
        name: Stable kebab-case name, the ``fixer`` of its edits.
        row: The row of the catalogue of damage (docs/method.md) that it answers.
        label: What it does, in Chinese, for readers.
        find: The edits it asks for, in positions of the text it is given, disjoint and in
            order; none where there is no such damage.
    """

    name: str
    row: int
    label: str
    find: Callable[[str], list[Edit]]


class Loss(NamedTuple):
    """Damage that can be seen but not undone: kept as it is, and reported.

    Attributes:
        name: Stable kebab-case name, the ``code`` of its diagnostic.
        row: The row of the catalogue of damage.
        message: What was lost, in Chinese, for readers.
        find: Where, in positions of the repaired text.
    """

    name: str
    row: int
    message: str
    find: Callable[[str], list[Span]]


def disjoint(edits: Iterable[Edit | None]) -> list[Edit]:
    """Of edits in order, those that are there and start after the one kept before has ended."""
    kept: list[Edit] = []
    for edit in edits:
        if edit is not None and (not kept or kept[-1].span.end <= edit.span.start):
            kept.append(edit)
    return kept
