"""Facts and a trace, sorted by sentence: what fired, what was merged, what was dropped."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from generator.explain.summaries import Fact, facts_of, kind_of, summary
from generator.models import Document, Evidence, FactSet
from generator.rules.trace import Dropped, Trace
from generator.spans import Span


class Fired(msgspec.Struct, frozen=True):
    """A rule that gave a fact, or one more place of it.

    Attributes:
        kind: Of the fact: ``person``, ``figure`` and so on.
        rule: Its name.
        start: Of the quote, in the repaired text.
        end: Of the quote.
        quote: The words it rests on.
        fact: Id of the fact.
        says: The fact in a few words.
        merged_with: Numbers of the other sentences that the same fact was found in.
    """

    kind: str
    rule: str
    start: int
    end: int
    quote: str
    fact: str
    says: str
    merged_with: tuple[int, ...] = ()


class Winner(msgspec.Struct, frozen=True):
    """What something dropped lost to: a rule and its words."""

    rule: str
    start: int
    end: int
    quote: str


class Lost(msgspec.Struct, frozen=True):
    """What a rule saw and did not give, or gave and had taken away.

    Attributes:
        kind: Of what it might have become.
        rule: Its name.
        start: Of the quote, in the repaired text.
        end: Of the quote.
        quote: The words.
        reason: A word for why.
        lost_to: The mention that stands in its place, or None.
    """

    kind: str
    rule: str
    start: int
    end: int
    quote: str
    reason: str
    lost_to: Winner | None


_Part = TypeVar("_Part", Fired, Lost)


class Explained(msgspec.Struct, frozen=True):
    """A sentence, or a line that holds none, and what the rules made of it.

    Attributes:
        number: Of the sentence, from 1; None for a line that is no sentence.
        kind: What its line is: ``body``, ``headline``, ``heading``, ``byline``, ``caption``.
        start: In the repaired text.
        end: In the repaired text.
        text: Its words.
        speaker: Who speaks in it, or None.
        fired: In text order.
        dropped: In text order.
    """

    number: int | None
    kind: str
    start: int
    end: int
    text: str
    speaker: str | None
    fired: tuple[Fired, ...]
    dropped: tuple[Lost, ...]


def explain(document: Document, facts: FactSet, trace: Trace) -> tuple[Explained, ...]:
    """What the rules made of each sentence, and the lines that hold no sentence.

    Args:
        document: The report.
        facts: What ``extract`` found in it.
        trace: What it was handed to tell.
    """
    starts = [sentence.span.start for sentence in document.sentences]
    fired = _sorted_in(starts, ((e.start, _fired(f, e, starts)) for f, e in _places(facts)))
    lost = dict.fromkeys(trace.dropped or ())
    dropped = _sorted_in(starts, ((d.span.start, _lost(document, d)) for d in lost))
    sentences = [
        Explained(
            sentence.number,
            "body",
            *sentence.span,
            sentence.text,
            trace.speakers.get(sentence.number),
            tuple(fired.get(index, ())),
            tuple(dropped.get(index, ())),
        )
        for index, sentence in enumerate(document.sentences)
    ]
    return tuple(sorted([*sentences, *_other_lines(document)], key=lambda part: part.start))


def _places(facts: FactSet) -> Iterator[tuple[Fact, Evidence]]:
    for fact in facts_of(facts):
        for evidence in fact.evidence:
            yield fact, evidence


def _sentence_at(starts: Sequence[int], place: int) -> int:
    """The index of the sentence that ``place`` stands in; the first for what stands before all."""
    return max(0, bisect_right(starts, place) - 1)


def _sorted_in(starts: Sequence[int], parts: Iterable[tuple[int, _Part]]) -> dict[int, list[_Part]]:
    """The parts by the index of their sentence, each list in text order."""
    by_sentence: dict[int, list[_Part]] = {}
    for place, part in sorted(parts, key=lambda placed: (placed[0], -placed[1].end)):
        by_sentence.setdefault(_sentence_at(starts, place), []).append(part)
    return by_sentence


def _fired(fact: Fact, evidence: Evidence, starts: Sequence[int]) -> Fired:
    here = _sentence_at(starts, evidence.start)
    places = {_sentence_at(starts, other.start) for other in fact.evidence}
    others = tuple(number + 1 for number in sorted(places - {here}))
    return Fired(
        kind_of(fact),
        evidence.rule,
        evidence.start,
        evidence.end,
        evidence.quote,
        fact.id,
        summary(fact),
        others,
    )


def _lost(document: Document, dropped: Dropped) -> Lost:
    winner = dropped.winner
    return Lost(
        dropped.rule.partition(".")[0],
        dropped.rule,
        *dropped.span,
        dropped.span.of(document.text),
        dropped.reason,
        winner and Winner(winner.rule, *winner.span, winner.span.of(document.text)),
    )


def _other_lines(document: Document) -> Iterator[Explained]:
    """The lines that hold no sentence: headlines, bylines, captions, and a body line's lead."""
    told = {sentence.line for sentence in document.sentences}
    for index, line in enumerate(document.lines):
        if index not in told:
            text = line.span.of(document.text)
            yield Explained(None, str(line.kind), *line.span, text, None, (), ())


def at(parts: Sequence[Explained], span: Span) -> Explained | None:
    """The part that holds the start of ``span``, or None."""
    return next((part for part in parts if part.start <= span.start < part.end), None)
