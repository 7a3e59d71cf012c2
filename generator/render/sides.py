"""The text as received and as repaired, side by side, paragraph by paragraph."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.models import Repair
from generator.render.escape import plain
from generator.render.repair_views import Mark, Place, SidePiece, SideRow
from generator.repair.explain import Change, Example, Segment, segments
from generator.repair.furniture import NAME as FURNITURE
from generator.spans import Span, whole

_LINE_END = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_FILE_LINE_END = re.compile(r"\r\n|[\r\n]")
_ENDS, _BLANK = "↵", "␣"
_LONGEST = 40


def side_rows(
    repair: Repair, body: Span | None = None, length: int | None = None
) -> Iterator[SideRow]:
    """The paragraphs of the body, each as received and as repaired; empty ones left out.

    A paragraph is one of the repaired text. What was received in lines of its own and is gone
    stands in rows of its own, with nothing beside it.

    Args:
        repair: A repair of ``body`` of a source.
        body: As it was given to ``repair``.
        length: How many characters as received to show; all, without it.
    """
    source, text = repair.aligned.source, repair.aligned.text
    body = body or whole(source)
    row = _Row()
    for segment in _within(segments(repair, body), body.start + (length or body.length)):
        was, now = segment.source.of(source), segment.text.of(text)
        if segment.change is Change.DELETED:
            yield from row.delete(was, FURNITURE in segment.fixers)
            continue
        for count, (left, right) in enumerate(_by_line(was, now)):
            if count:
                yield from row.close()
            row.add(left, right)
    yield from row.close()


def example_pieces(example: Example) -> tuple[SidePiece, ...]:
    """One edit in its surroundings: before, was, now, after."""
    pieces = (
        _context(example.before),
        _changed(_short(example.was), "deleted"),
        _changed(_short(example.now), "inserted"),
        _context(example.after),
    )
    return tuple(piece for piece in pieces if piece.text)


def places_of(source: str, spans: Iterable[Span]) -> tuple[Place, ...]:
    """The lines and columns at which spans start, all from 1."""
    starts = _line_starts(source)
    lines = ((span.start, bisect_right(starts, span.start)) for span in spans)
    return tuple(Place(line, at - starts[line - 1] + 1) for at, line in lines)


@lru_cache(maxsize=1)  # a report's places are asked for one kind after the other
def _line_starts(source: str) -> list[int]:
    """Where the lines of a file start."""
    return [0, *(end.end() for end in _FILE_LINE_END.finditer(source))]


class _Row:
    """The paragraph that is being read."""

    def __init__(self) -> None:
        self._received: list[SidePiece] = []
        self._repaired: list[SidePiece] = []

    def add(self, was: str, now: str) -> None:
        """Add a stretch, without line ends on the repaired side, and what it became."""
        if was == now:
            self._put(SidePiece(plain(was), "same"), SidePiece(plain(now), "same"))
        elif len(was) == len(now):
            self._put(_changed(was, "changed"), _changed(now, "changed"))
        elif now or was.strip("\r\n"):
            self._put(_changed(was, "deleted"), _changed(now, "inserted"))

    def delete(self, was: str, furniture: bool) -> Iterator[SideRow]:
        """Delete a stretch; the lines that it is alone in give rows of their own."""
        *lines, rest = _LINE_END.split(was)
        if lines and self._received and not furniture:
            lines, rest = [], was
        elif lines and self._received:
            yield from self.close()
            lines, rest = [*lines, rest], ""
        for line in lines:
            if line.strip():
                yield SideRow((_changed(line, "deleted"),), (), furniture)
        self._put(_changed(rest, "deleted"), SidePiece("", "same"))

    def _put(self, received: SidePiece, repaired: SidePiece) -> None:
        """Add a piece to each side; one that goes on as the last one did is joined to it."""
        for side, piece in ((self._received, received), (self._repaired, repaired)):
            if side and piece.mark == side[-1].mark:
                piece = SidePiece(side.pop().text + piece.text, piece.mark)
            if piece.text:
                side.append(piece)

    def close(self) -> Iterator[SideRow]:
        """The row, unless it shows nothing; the next stretch starts another."""
        while self._received and _is_line_end(self._received[-1]):
            self._received.pop()
        received, repaired = tuple(self._received), tuple(self._repaired)
        self._received, self._repaired = [], []
        if any(piece.text.strip() for piece in (*received, *repaired)):
            yield SideRow(received, repaired, False)


def _is_line_end(piece: SidePiece) -> bool:
    """Whether a piece is nothing but line ends that are gone, and blanks."""
    return piece.mark == "deleted" and _ENDS in piece.text and not piece.text.strip(_ENDS + _BLANK)


def _by_line(was: str, now: str) -> Iterator[tuple[str, str]]:
    """A stretch line by line; the lines of both sides go together if they are as many."""
    left, right = _LINE_END.split(was), now.split("\n")
    if len(left) != len(right):
        left = [was, *[""] * (len(right) - 1)]
    return zip(left, right, strict=True)


def _within(found: Iterable[Segment], end: int) -> Iterator[Segment]:
    """The segments before ``end`` of the source, the last one cut there."""
    for segment in found:
        over = segment.source.end - end
        if segment.source.start >= end and over:
            return
        if over > 0:
            (start, _), (at, last) = segment.source, segment.text
            segment = segment._replace(source=Span(start, end), text=Span(at, max(at, last - over)))
        yield segment


def _changed(text: str, mark: Mark) -> SidePiece:
    """A stretch that changed, with signs for what could not be seen in it."""
    shown = _LINE_END.sub(_ENDS, text)
    if not shown.strip():
        return SidePiece(_BLANK * len(text), mark)
    return SidePiece(plain("".join(map(_seen, shown))), mark)


def _context(text: str) -> SidePiece:
    """What stands around a change, as damaged as it was then."""
    return SidePiece(plain("".join(map(_seen, text))), "same")


def _seen(sign: str) -> str:
    """The character, or the name of one that has no shape."""
    return f"⟨U+{ord(sign):04X}⟩" if unicodedata.category(sign) == "Cf" else sign


def _short(text: str) -> str:
    """The start of a text."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
