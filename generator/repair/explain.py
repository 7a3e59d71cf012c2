"""What repair did, as data: a table of the fixers, and the text before and after side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from generator.models import Repair
from generator.repair.chain import CHAIN
from generator.spans import AlignedText, Span, whole

_CONTEXT = 10
_EXAMPLES = 3


class Change(StrEnum):
    """What became of a stretch of the source."""

    UNCHANGED = "unchanged"
    DELETED = "deleted"
    REPLACED = "replaced"


class Segment(NamedTuple):
    """A stretch of the source and what it became.

    Attributes:
        change: What became of it.
        source: Its place in the source.
        text: Its place in the repaired text; empty if it was deleted.
        fixers: The names of those who changed it, in the order of the chain.
    """

    change: Change
    source: Span
    text: Span
    fixers: tuple[str, ...]


class Example(NamedTuple):
    """One edit in its surroundings, as the text stood when it was made.

    Attributes:
        before: Up to ten characters before it.
        was: What was replaced.
        now: What replaced it.
        after: Up to ten characters behind it.
        source: Its place in the source.
    """

    before: str
    was: str
    now: str
    after: str
    source: Span


class Tally(NamedTuple):
    """What one fixer did: where in the source, and its first examples, all different."""

    fixer: str
    row: int
    label: str
    places: tuple[Span, ...]
    examples: tuple[Example, ...]

    @property
    def times(self) -> int:
        """How often it did something."""
        return len(self.places)


class _Touch(NamedTuple):
    """An edit: who made it, and the example it gives."""

    fixer: str
    example: Example


def tallies(repair: Repair, body: Span | None = None) -> tuple[Tally, ...]:
    """What each fixer did that did something, in the order of the chain.

    Args:
        repair: A repair of ``body`` of a source.
        body: As it was given to ``repair``.
    """
    places: dict[str, list[Span]] = {}
    examples: dict[str, dict[tuple[str, str], Example]] = {}
    for fixer, example in _touches(repair, body):
        places.setdefault(fixer, []).append(example.source)
        kinds = examples.setdefault(fixer, {})
        if len(kinds) < _EXAMPLES:
            kinds.setdefault((example.was, example.now), example)
    return tuple(
        Tally(name, row, label, tuple(sorted(places[name])), tuple(examples[name].values()))
        for name, row, label, _ in CHAIN
        if name in places
    )


def segments(repair: Repair, body: Span | None = None) -> tuple[Segment, ...]:
    """The body of the source in stretches, in order and without gaps, with what became of each.

    Args:
        repair: A repair of ``body`` of a source.
        body: As it was given to ``repair``.
    """
    body = body or whole(repair.aligned.source)
    plain = list(_stretches(repair.aligned, body))
    ends = [segment.source.end for segment in plain]
    fixers: list[set[str]] = [set() for _ in plain]
    for fixer, example in _touches(repair, body):
        index = bisect_left(ends, example.source.start + (example.source.length > 0))
        while index < len(plain) and _meets(plain[index], example.source):
            fixers[index].add(fixer)
            index += 1
    order = [fixer.name for fixer in CHAIN]
    named = (
        segment._replace(fixers=tuple(name for name in order if name in names))
        if segment.change is not Change.UNCHANGED
        else segment
        for segment, names in zip(plain, fixers, strict=True)
    )
    return tuple(_joined(named))


def _joined(pieces: Iterable[Segment]) -> Iterator[Segment]:
    """The segments, neighbours of one kind and one cause as one."""
    last: Segment | None = None
    for piece in pieces:
        if last and (last.change, last.fixers) == (piece.change, piece.fixers):
            source = Span(last.source.start, piece.source.end)
            last = last._replace(source=source, text=Span(last.text.start, piece.text.end))
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _meets(segment: Segment, place: Span) -> bool:
    """Whether an edit at ``place`` changed some of the segment; insertions are points."""
    if place.length and segment.source.length:
        return segment.source.overlaps(place)
    return segment.source.start <= place.end and place.start <= segment.source.end


def _touches(repair: Repair, body: Span | None) -> Iterator[_Touch]:
    """All edits, replayed from the source."""
    aligned = AlignedText.of(repair.aligned.source, body or whole(repair.aligned.source))
    for step in repair.steps:
        text = aligned.text
        for edit in step:
            start, end = edit.span
            yield _Touch(
                edit.fixer,
                Example(
                    text[max(0, start - _CONTEXT) : start],
                    text[start:end],
                    edit.replacement,
                    text[end : end + _CONTEXT],
                    aligned.to_source(edit.span),
                ),
            )
        aligned = aligned.apply(step)


def _stretches(aligned: AlignedText, body: Span) -> Iterator[Segment]:
    """The body cut where changed and unchanged stretches meet, the fixers not yet told."""
    at, index = body.start, 0
    while index < len(aligned.text):
        start = index
        if aligned.starts[index] > at:
            yield Segment(Change.DELETED, Span(at, aligned.starts[index]), Span(index, index), ())
        same = _is_same(aligned, index)
        first, end = aligned.starts[index], aligned.ends[index]
        index += 1
        while index < len(aligned.text) and _goes_on(aligned, index, end, same):
            end = max(end, aligned.ends[index])
            index += 1
        change = Change.UNCHANGED if same else Change.REPLACED
        yield Segment(change, Span(max(first, at), end), Span(start, index), ())
        at = max(at, end)
    if at < body.end:
        yield Segment(Change.DELETED, Span(at, body.end), Span(index, index), ())


def _is_same(aligned: AlignedText, index: int) -> bool:
    """Whether the character is that of the source, and the only one made from it."""
    start, end = aligned.starts[index], aligned.ends[index]
    if end - start != 1 or aligned.source[start] != aligned.text[index]:
        return False
    shared = index + 1 < len(aligned.text) and aligned.starts[index + 1] < end
    return not shared and not (index and aligned.ends[index - 1] > start)


def _goes_on(aligned: AlignedText, index: int, end: int, same: bool) -> bool:
    """Whether the character belongs to the stretch that ends at ``end``."""
    if aligned.starts[index] != end:
        return aligned.starts[index] < end
    return same and _is_same(aligned, index)
