"""What templates and the terminal show of a repair: examples, and both texts side by side.

Plain frozen data, as in :mod:`generator.render.views`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mark = Literal["same", "deleted", "changed", "inserted"]


@dataclass(frozen=True, slots=True)
class SidePiece:
    """A stretch of one line of one side, without characters that cannot be shown.

    ``mark``: ``same`` on both sides; ``deleted`` or ``inserted``, not on the other side;
    ``changed``, as long on the other side, character for character.
    """

    text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class SideRow:
    """A paragraph as received and as repaired; ``left`` if it left the body as furniture."""

    received: tuple[SidePiece, ...]
    repaired: tuple[SidePiece, ...]
    left: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the file as received; both count from 1, columns in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class FixView:
    """What one fixer did; ``label`` is the key of its name, each example one edit in context.

    ``places`` holds the first of very many.
    """

    label: str
    count: int
    examples: tuple[tuple[SidePiece, ...], ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A message or the words of the file, and the places that it is about."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class RepairView:
    """What was done to the text.

    Attributes:
        fixes: By fixer, those first that did the most.
        total: Edits in all.
        source_length: Of the body as received, in characters.
        text_length: Of the repaired body.
        left: What left the body.
        lost: What could not be undone.
        messages: Whatever else there is to say.
        rows: Both texts side by side, or the first part of them.
        shown: How many characters of the body as received ``rows`` hold.
    """

    fixes: tuple[FixView, ...]
    total: int
    source_length: int
    text_length: int
    left: tuple[Told, ...]
    lost: tuple[Told, ...]
    messages: tuple[str, ...]
    rows: tuple[SideRow, ...]
    shown: int

    @property
    def cut(self) -> bool:
        """Whether the text goes on behind the rows."""
        return self.shown < self.source_length
