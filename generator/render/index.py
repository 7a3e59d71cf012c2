"""Finding one's way in a report: from a place in the text to its sentence, clause and facts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive import Names
from generator.models import (
    Agreement,
    Event,
    Evidence,
    Figure,
    NextStep,
    Outcome,
    Person,
    Report,
    Sentence,
)
from generator.render.views import Piece, Ref
from generator.spans import Span

Fact = Event | Person | Agreement | Figure | Outcome | NextStep

_CLAUSE_ENDS = "，；。！？：,;!?"
_EDGES = "。！？； \n"
_OPEN, _CLOSE = "（《“‘「『【(", "）》”’」』】)"


@dataclass(frozen=True, slots=True)
class Index:
    """A report, where its sentences start, and what the places of the archive go by."""

    report: Report
    starts: tuple[int, ...]
    names: Names

    @classmethod
    def of(cls, report: Report, names: Names | None = None) -> Index:
        """Index the sentences of ``report``."""
        starts = tuple(s.span.start for s in report.document.sentences)
        return cls(report, starts, names or Names())

    @property
    def text(self) -> str:
        """The repaired text."""
        return self.report.document.text

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures, each once: a range (8到10个) is two values of one stretch in the facts."""
        first: dict[Span, Figure] = {}
        for figure in self.report.facts.figures:
            first.setdefault(figure.evidence[0].span, figure)
        return tuple(first.values())

    def sentence_at(self, place: Span) -> Sentence | None:
        """The first sentence that ``place`` lies in or touches, or None."""
        sentences = self.report.document.sentences
        at = max(bisect_right(self.starts, place.start) - 1, 0)
        return next((s for s in sentences[at : at + 2] if s.span.overlaps(place)), None)

    def refs(self, fact: Fact) -> tuple[Ref, ...]:
        """Links to the evidence of ``fact``, one for each sentence."""
        refs: dict[int | None, Ref] = {}
        for count, evidence in enumerate(fact.evidence, 1):
            sentence = self.sentence_at(evidence.span)
            number = sentence.number if sentence else None
            refs.setdefault(number, Ref(number, f"{fact.id}-e{count}"))
        return tuple(refs.values())

    def clause(self, evidence: Evidence) -> Span:
        """The report's own words around the evidence, from comma to comma of its sentence."""
        sentence = self.sentence_at(evidence.span)
        if sentence is None:
            return evidence.span
        start, end = sentence.span
        for at in _clause_ends(self.text, sentence.span):
            if at < evidence.start:
                start = at + 1
            elif at >= evidence.end:
                end = at
                break
        words = self.text[start:end]
        return Span(
            start + len(words) - len(words.lstrip(_EDGES)),
            start + max(len(words.rstrip(_EDGES)), len(words) - len(words.lstrip(_EDGES))),
        )

    def clause_starts(self, sentence: Sentence) -> Iterator[int]:
        """Where the clauses of a sentence start."""
        yield sentence.span.start
        yield from (at + 1 for at in _clause_ends(self.text, sentence.span))

    def quote(self, span: Span) -> tuple[Piece, ...]:
        """The words of ``span``, with the figures in it apart."""
        figures = sorted(
            evidence.span
            for figure in self.report.facts.figures
            for evidence in figure.evidence
            if span.contains(evidence.span)
        )
        pieces, at = [], span.start
        for figure in figures:
            if figure.start < at or figure.length == 0:
                continue
            pieces.append(Piece(self.text[at : figure.start], False))
            pieces.append(Piece(figure.of(self.text), True))
            at = figure.end
        pieces.append(Piece(self.text[at : span.end], False))
        return tuple(piece for piece in pieces if piece.text)


def all_facts(report: Report) -> tuple[Fact, ...]:
    """Every fact of the report, by kind, in the order in which notes name them."""
    facts = report.facts
    return (
        *facts.events,
        *facts.outcomes,
        *facts.next_steps,
        *facts.agreements,
        *facts.people,
        *facts.figures,
    )


def _clause_ends(text: str, span: Span) -> Iterator[int]:
    """Where clauses end in ``span``: commas outside of brackets, quotation marks and titles."""
    depth = 0
    for at in range(span.start, span.end):
        sign = text[at]
        depth = max(0, depth + (sign in _OPEN) - (sign in _CLOSE))
        if depth == 0 and sign in _CLAUSE_ENDS:
            yield at
