"""What the templates show of the text itself: lines, sentences, marks, notes, the strip.

Plain frozen data, as in :mod:`generator.render.views`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One sentence in the strip (句谱).

    ``state``: ``o`` outcome, ``n`` next step, ``b`` both, ``c`` other facts only, ``z`` none.
    """

    number: int
    state: str
    length: int
    agreement: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """The strip of a report and its counts of sentences."""

    bars: tuple[Bar, ...]
    outcomes: int
    steps: int
    unused: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A marked stretch of the report, or plain ``text`` when it has no children.

    ``kind``: ``a`` agreement, ``p`` person, ``f`` figure, ``e`` event, ``o`` outcome, ``n`` next
    step; ``anchor`` is empty on the later pieces of a mark that had to be cut.
    """

    text: str
    kind: str = ""
    anchor: str = ""
    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A stretch of a line: a numbered sentence, or (``number`` None) what stands between."""

    number: int | None
    state: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class NoteItem:
    """A fact that rests on a sentence.

    ``kind`` as in :class:`Node`; ``text``, ``strong`` or, for an outcome, ``topics`` say which
    one it is; ``period`` is that of a rate.
    """

    id: str
    kind: str
    strong: str
    text: str
    plan: bool = False
    topics: tuple[str, ...] = ()
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What rests on one sentence."""

    number: int
    items: tuple[NoteItem, ...]


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of the report; ``index`` counts all lines from 1."""

    index: int
    kind: str
    sentences: tuple[SentenceView, ...]
    notes: tuple[Note, ...]
