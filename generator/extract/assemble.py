"""The facts of a document, kind by kind, put together into its FactSet."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from generator.extract import merge
from generator.extract.evidence import evidence_at, evidence_of
from generator.extract.figures import assemble_figures
from generator.extract.identity import Ids
from generator.extract.interface import facts_about
from generator.extract.sides import sides_of
from generator.extract.signers import bodies_of, homes_of, parties
from generator.extract.terms import terms_of
from generator.models import (
    NO_LEXICON,
    Agreement,
    Document,
    Event,
    FactSet,
    Figure,
    Mention,
    NextStep,
    Outcome,
    Party,
    Person,
    UserLexicon,
)
from generator.rules.registry import Mentions, find_mentions
from generator.rules.topics import topics_of
from generator.rules.trace import NO_TRACE, Trace
from generator.spans import Span


def extract(
    document: Document, *, lexicon: UserLexicon = NO_LEXICON, trace: Trace = NO_TRACE
) -> FactSet:
    """The facts of a repaired and segmented report.

    Args:
        document: What ``segment`` returns.
        lexicon: The user's own words.
        trace: Is told what was dropped and why, if it was asked to keep it.

    Returns:
        All facts, each with its evidence.
    """
    found = find_mentions(document, lexicon, trace)
    ids = Ids()
    figures = assemble_figures(document, found, ids)
    outcomes = _outcomes(document, found.outcomes, figures, ids)
    steps = _next_steps(document, found.next_steps, ids)
    people = _people(document, found.people, ids, trace)
    agreements = _agreements(document, found, figures, people, ids, lexicon)
    events = _events(document, found, ids)
    return facts_about(
        document,
        events=events,
        people=people,
        agreements=agreements,
        figures=figures,
        outcomes=outcomes,
        next_steps=steps,
    )


def _events(document: Document, found: Mentions, ids: Ids) -> tuple[Event, ...]:
    mention = found.event
    if mention is None:
        return ()
    value = mention.value
    start, end = (value.date.start, value.date.end) if value.date else (None, None)
    event = Event(
        ids.of("e", "event"),
        value.kind,
        value.name,
        start,
        end,
        value.place,
        (evidence_of(document, mention),),
    )
    return (event,)


def _people(
    document: Document, found: Iterable[Mention], ids: Ids, trace: Trace
) -> tuple[Person, ...]:
    groups = merge.by_name(found, (byline.name for byline in document.bylines), trace)
    return tuple(
        Person(
            ids.of("p", name),
            name,
            merge.offices(mentions),
            tuple(evidence_of(document, mention) for mention in mentions),
        )
        for name, mentions in groups.items()
    )


def _agreements(
    document: Document,
    found: Mentions,
    figures: Sequence[Figure],
    people: Sequence[Person],
    ids: Ids,
    lexicon: UserLexicon,
) -> tuple[Agreement, ...]:
    groups = merge.by_title(found.agreements)
    if not groups:
        return ()
    terms = terms_of(document, groups, figures)
    sides = sides_of(document, lexicon, found.places)
    bodies = bodies_of(people, sides)
    homes = homes_of(people)
    return tuple(
        Agreement(
            ids.of("a", key),
            merge.title(mentions),
            merge.status(mentions),
            tuple(Party(name) for name in parties(mentions, sides, bodies, homes)),
            tuple(terms.get(key, ())),
            tuple(evidence_of(document, mention) for mention in mentions),
        )
        for key, mentions in groups.items()
    )


def _outcomes(
    document: Document, found: Iterable[Mention], figures: Sequence[Figure], ids: Ids
) -> tuple[Outcome, ...]:
    places = sorted((e.span, index, f.id) for index, f in enumerate(figures) for e in f.evidence)
    return tuple(
        Outcome(
            ids.of("o", text),
            text,
            topics_of(text),
            tuple(_told_in(same, places)),
            tuple(evidence_at(document, m.span, m.rule) for m in same),
        )
        for text, same in _by_text(document, found).items()
    )


def _told_in(mentions: Iterable[Mention], places: Sequence[tuple[Span, int, str]]) -> list[str]:
    """The ids of the figures inside any of the mentions, in the order of the figures."""
    inside: dict[int, str] = {}
    for mention in mentions:
        first = bisect_left(places, mention.span.start, key=lambda place: place[0].start)
        for span, index, name in places[first:]:
            if span.start >= mention.span.end:
                break
            if mention.span.contains(span):
                inside[index] = name
    return [inside[index] for index in sorted(inside)]


def _next_steps(document: Document, found: Iterable[Mention], ids: Ids) -> tuple[NextStep, ...]:
    return tuple(
        NextStep(
            ids.of("n", text),
            text,
            same[0].value.actor,
            topics_of(text),
            same[0].value.due,
            tuple(evidence_of(document, m) for m in same),
        )
        for text, same in _by_text(document, found).items()
    )


def _by_text(document: Document, found: Iterable[Mention]) -> dict[str, list[Mention]]:
    """Sentences that say the same, word for word, are one fact with several places."""
    groups: dict[str, list[Mention]] = {}
    for mention in found:
        groups.setdefault(mention.span.of(document.text), []).append(mention)
    return groups
