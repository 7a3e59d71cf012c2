"""The report itself: its lines, with every piece of evidence marked and addressable."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import dropwhile, takewhile
from typing import NamedTuple

from generator.models import Document, Sentence
from generator.render.index import Index, all_facts
from generator.render.notes import Notes, note_item
from generator.render.text_views import LineView, Node, Note, SentenceView
from generator.spans import Span


class Mark(NamedTuple):
    """A stretch of the text that is evidence; the order of fields is the order of nesting."""

    start: int
    outward: int
    kind: str
    anchor: str

    @property
    def end(self) -> int:
        """Where the stretch ends."""
        return -self.outward

    @classmethod
    def over(cls, span: Span, kind: str, anchor: str) -> Mark:
        """Mark ``span``."""
        return cls(span.start, -span.end, kind, anchor)

    def clip(self, span: Span) -> Mark:
        """The part inside ``span``."""
        return self._replace(start=max(self.start, span.start), outward=-min(self.end, span.end))


class Stretch(NamedTuple):
    """A stretch of a line that is one sentence, or lies between sentences."""

    span: Span
    sentence: Sentence | None


def line_views(index: Index, notes: Notes) -> tuple[LineView, ...]:
    """All lines of the report, in order."""
    lines = index.report.document.lines
    stretches = _stretches_by_line(index.report.document)
    marks = _marks_by_stretch([s.span for line in stretches for s in line], marks_of(index))
    return tuple(
        LineView(
            count,
            line.kind.value,
            tuple(_sentence_view(index.text, s, marks.get(s.span, []), notes) for s in parts),
            _line_notes(parts, notes),
        )
        for count, (line, parts) in enumerate(zip(lines, stretches, strict=True), 1)
    )


def marks_of(index: Index) -> list[Mark]:
    """A mark for each piece of evidence of each fact."""
    return [
        Mark.over(evidence.span, note_item(fact).kind, f"{fact.id}-e{count}")
        for fact in all_facts(index.report)
        for count, evidence in enumerate(fact.evidence, 1)
        if evidence.span.length > 0
    ]


def nest(text: str, span: Span, marks: Sequence[Mark]) -> tuple[Node, ...]:
    """The text of ``span`` with marks properly nested.

    A mark that crosses the end of the one around it is cut there; its later piece has no anchor.

    Args:
        text: The repaired text.
        span: The stretch of it.
        marks: Marks inside ``span``, sorted.
    """
    nodes: list[Node] = []
    at, queue = span.start, list(marks)
    while queue:
        first = queue.pop(0)
        own = Span(first.start, first.end)
        inside = [mark.clip(own) for mark in queue if mark.start < own.end]
        queue = sorted(_after(own.end, queue))
        if at < own.start:
            nodes.append(Node(text[at : own.start]))
        nodes.append(Node("", first.kind, first.anchor, nest(text, own, inside)))
        at = own.end
    if at < span.end:
        nodes.append(Node(text[at : span.end]))
    return tuple(nodes)


def _after(end: int, marks: Iterable[Mark]) -> Iterable[Mark]:
    """What is left of the marks from ``end`` on."""
    for mark in marks:
        if mark.start >= end:
            yield mark
        elif mark.end > end:
            yield mark._replace(start=end, anchor="")


def _stretches_by_line(document: Document) -> list[list[Stretch]]:
    sentences: dict[int, list[Sentence]] = {}
    for sentence in document.sentences:
        sentences.setdefault(sentence.line, []).append(sentence)
    return [
        list(_stretches(line.span, sentences.get(number, ())))
        for number, line in enumerate(document.lines)
    ]


def _stretches(line: Span, sentences: Iterable[Sentence]) -> Iterable[Stretch]:
    """Cut a line at its sentences."""
    at = line.start
    for sentence in sentences:
        if at < sentence.span.start:
            yield Stretch(Span(at, sentence.span.start), None)
        yield Stretch(sentence.span, sentence)
        at = sentence.span.end
    if at < line.end:
        yield Stretch(Span(at, line.end), None)


def _marks_by_stretch(spans: Sequence[Span], marks: Iterable[Mark]) -> dict[Span, list[Mark]]:
    """Cut marks at the stretches; the first piece of each keeps the anchor."""
    found: dict[Span, list[Mark]] = {}
    for mark in marks:
        own = Span(mark.start, mark.end)
        anchor = mark.anchor
        for span in _overlapping(spans, own):
            found.setdefault(span, []).append(mark.clip(span)._replace(anchor=anchor))
            anchor = ""
    return {span: sorted(group) for span, group in found.items()}


def _overlapping(spans: Sequence[Span], own: Span) -> Iterable[Span]:
    """Those of the disjoint, ordered ``spans`` that share a character with ``own``."""
    first = max(bisect_right(spans, own) - 1, 0)
    return takewhile(
        lambda span: span.start < own.end,
        dropwhile(lambda span: span.end <= own.start, spans[first:]),
    )


def _sentence_view(
    text: str, stretch: Stretch, marks: Sequence[Mark], notes: Notes
) -> SentenceView:
    nodes = nest(text, stretch.span, marks)
    if stretch.sentence is None:
        return SentenceView(None, "", nodes)
    number = stretch.sentence.number
    return SentenceView(number, notes.state(number), nodes)


def _line_notes(stretches: Iterable[Stretch], notes: Notes) -> tuple[Note, ...]:
    numbers = [s.sentence.number for s in stretches if s.sentence]
    return tuple(Note(n, notes.items[n]) for n in numbers if n in notes.items)
