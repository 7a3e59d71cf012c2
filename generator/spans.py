"""Text that remembers where it came from: spans, edits, and their composition.

All positions count Unicode code points, are 0-based and half-open, as in Python slices.
The idea is that of ``NormalizedString`` in huggingface/tokenizers: every character of the
text as it stands now knows the stretch of the source it was made from.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch ``[start, end)`` of a text, in code points."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points in the span."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The stretch of ``text`` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> Span:
        """The span moved ``by`` code points to the right."""
        return Span(self.start + by, self.end + by)


def whole(text: str, start: int = 0) -> Span:
    """All of a text from ``start`` on but its last line end, which belongs to the file."""
    line_end = 2 if text.endswith("\r\n") else text.endswith(("\n", "\r"))
    return Span(start, max(start, len(text) - line_end))


class Edit(NamedTuple):
    """Replace a stretch of a text by another.

    Attributes:
        span: What is replaced.
        replacement: What stands there instead.
        fixer: Name of who asks for it.
        rival: What is nearly as likely to have stood there; ``\ufffd`` if it is more than one
            text, empty if the replacement is sure.
    """

    span: Span
    replacement: str
    fixer: str
    rival: str = ""


@dataclass(frozen=True, slots=True)
class AlignedText:
    """A text and, for each of its characters, the stretch of the source it was made from.

    Attributes:
        source: The text as received.
        text: The text as it stands after all edits so far.
        starts: For character ``i`` of ``text``, where its stretch of the source starts.
        ends: For character ``i`` of ``text``, where that stretch ends.

    Both offset sequences have ``len(text)`` items and never decrease.
    """

    source: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, source: str, span: Span | None = None) -> AlignedText:
        """The text of ``source``, or of one ``span`` of it, unchanged."""
        start, end = span or Span(0, len(source))
        return cls(source, source[start:end], range(start, end), range(start + 1, end + 1))

    def apply(self, edits: Iterable[Edit]) -> AlignedText:
        """This text with ``edits`` carried out.

        A replacement as long as what it replaces maps character by character; any other one
        maps each of its characters to the whole stretch. Characters inserted at a point map
        to the empty stretch there.

        Args:
            edits: Edits in positions of ``text``, that do not overlap; in any order.

        Raises:
            ValueError: Two edits overlap, or one lies outside the text.
        """
        ordered = sorted(edits)
        if not ordered:
            return self
        _check(ordered, len(self.text))
        text = _replaced(self.text, ordered)
        # Edits that keep the length keep the offsets: most are such, and cost nothing here.
        moved = [edit for edit in ordered if len(edit.replacement) != edit.span.length]
        if not moved:
            return AlignedText(self.source, text, self.starts, self.ends)
        return AlignedText(self.source, text, *self._moved(moved))

    def _moved(self, edits: Iterable[Edit]) -> tuple[array[int], array[int]]:
        """The offsets once the sorted edits are carried out."""
        old_starts, old_ends = _numbers(self.starts), _numbers(self.ends)
        starts, ends = array("l"), array("l")
        at = 0
        for (start, end), replacement, *_ in edits:
            if at < start:
                starts += old_starts[at:start]
                ends += old_ends[at:start]
            if replacement:
                whole = self.to_source(Span(start, end))
                starts.extend(repeat(whole.start, len(replacement)))
                ends.extend(repeat(whole.end, len(replacement)))
            at = end
        starts += old_starts[at:]
        ends += old_ends[at:]
        return starts, ends

    def to_source(self, span: Span) -> Span:
        """The stretch of the source that ``span`` of the text was made from.

        An empty span maps to the empty stretch between its neighbours, or to the stretch that
        they were both made from.

        Raises:
            ValueError: The span lies outside the text.
        """
        if not 0 <= span.start <= span.end <= len(self.text):
            raise ValueError(f"{span} lies outside a text of {len(self.text)} characters")
        if span.start < span.end:
            return Span(self.starts[span.start], self.ends[span.end - 1])
        point = self.ends[span.start - 1] if span.start else next(iter(self.starts), 0)
        behind = self.starts[span.start] if span.start < len(self.text) else point
        return Span(min(point, behind), point)


#: The numbers from 0 on, as far as they were asked for: to count anew for each text is slow.
_COUNTED = array("l")


def _numbers(offsets: Sequence[int]) -> array[int]:
    """The offsets as an array; those of a text that never moved are a range."""
    if isinstance(offsets, array):
        return offsets
    if not offsets:
        return array("l")
    first, end = offsets[0], offsets[-1] + 1
    if len(_COUNTED) < end:
        _COUNTED.extend(range(len(_COUNTED), end))
    return _COUNTED[first:end]


def _replaced(text: str, ordered: Sequence[Edit]) -> str:
    """``text`` with the sorted edits carried out."""
    pieces: list[str] = []
    at = 0
    for (start, end), replacement, *_ in ordered:
        pieces += (text[at:start], replacement)
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _check(ordered: Sequence[Edit], length: int) -> None:
    """Raise ``ValueError`` unless the sorted edits are disjoint and inside the text."""
    at = 0
    for (start, end), _, fixer, _ in ordered:
        if not at <= start <= end <= length:
            raise ValueError(
                f"edit of {start}:{end} by {fixer} overlaps another or leaves the text"
            )
        at = end
