"""From facts to what the templates show of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from generator.models import Evidence, Figure, NextStep, Outcome, Person
from generator.render.dates import read_day
from generator.render.index import Index
from generator.render.quantities import as_written
from generator.render.report_views import SpeakerGroup, TopicGroup
from generator.render.told import is_in_title, is_named, item_span, told_span
from generator.render.views import (
    AgreementView,
    Clause,
    FigureView,
    OutcomeView,
    PersonView,
    Piece,
    Ref,
    StepView,
)
from generator.spans import Span

#: How a list in running text counts: 一是 … 二是 ….
_COUNTED = re.compile(r"(?:^|(?<=[，；：]))第?[一二三四五六七八九十]{1,2}是")
_PERIOD = re.compile(r"[年月日天]")


def figure_view(index: Index, figure: Figure, parts: Iterable[FigureView] = ()) -> FigureView:
    """What is shown of a figure."""
    evidence, refs = figure.evidence[0], index.refs(figure)
    written = as_written(evidence.quote, figure.approx)
    clause = _clause_span(index, evidence, rate=figure.period is not None)
    told = told_span(index, clause, figure)
    return FigureView(
        figure.id,
        written.bound,
        written.numeral,
        written.unit,
        figure.object,
        figure.period,
        figure.role,
        figure.value,
        figure.unit,
        _clause(index, clause, refs),
        refs,
        tuple(parts),
        _clause(index, told, refs),
        _clause(index, item_span(index, clause, told, figure), refs),
        is_named(index, evidence.span, figure.object, figure.unit),
        is_in_title(index, evidence.span),
    )


def figure_views(index: Index, ids: Iterable[str]) -> tuple[FigureView, ...]:
    """The figures with these ids; parts stand under their whole where both are among them."""
    wanted = set(ids)
    figures = [figure for figure in index.figures if figure.id in wanted]
    parts: dict[str, list[FigureView]] = {}
    for figure in figures:
        if figure.part_of in wanted and figure.part_of != figure.id:
            parts.setdefault(str(figure.part_of), []).append(figure_view(index, figure))
    nested = {part.id for group in parts.values() for part in group}
    return tuple(
        figure_view(index, figure, parts.get(figure.id, ()))
        for figure in figures
        if figure.id not in nested
    )


def outcome_view(
    index: Index, agreements: Iterable[AgreementView], outcome: Outcome
) -> OutcomeView:
    """What is shown of an outcome."""
    refs = index.refs(outcome)
    numbers = {ref.number for ref in refs} - {None}
    return OutcomeView(
        outcome.id,
        _quote(index, outcome),
        outcome.topics,
        figure_views(index, outcome.figures),
        tuple(a for a in agreements if numbers & {ref.number for ref in a.refs}),
        refs,
    )


def step_view(index: Index, step: NextStep) -> StepView:
    """What is shown of a next step."""
    due = step.due
    if due and f"{due}前" in step.sentence:
        due = f"{due}前"
    return StepView(
        step.id, _quote(index, step), step.actor, step.topics, read_day(due), index.refs(step)
    )


def person_view(index: Index, steps: Iterable[StepView], person: Person) -> PersonView:
    """What is shown of a person."""
    own = tuple(step for step in steps if step.actor == person.name)
    places = index.names.of_all(person.positions)
    return PersonView(person.id, person.name, person.positions, places, own, index.refs(person))


def by_topic(outcomes: Iterable[OutcomeView]) -> tuple[TopicGroup, ...]:
    """Group by the first topic, in the order of the text; those without come last.

    An outcome is referred to under each of its other topics; topics with nothing else stand behind
    those with outcomes of their own.
    """
    groups: dict[str | None, list[OutcomeView]] = {}
    also: dict[str | None, list[OutcomeView]] = {}
    for outcome in outcomes:
        first, *others = outcome.topics or (None,)
        groups.setdefault(first, []).append(outcome)
        for topic in others:
            groups.setdefault(topic, [])
            also.setdefault(topic, []).append(outcome)
    return tuple(
        TopicGroup(topic, tuple(group), tuple(also.get(topic, ())))
        for topic, group in sorted(groups.items(), key=lambda item: (not item[1], item[0] is None))
    )


def by_speaker(steps: Iterable[StepView], people: Iterable[PersonView]) -> tuple[SpeakerGroup, ...]:
    """Group by speaker, who says most first; steps of no one known come last."""
    named = {person.name: person for person in people}
    groups: dict[str | None, list[StepView]] = {}
    for step in steps:
        groups.setdefault(step.actor, []).append(step)
    make = partial(_speaker, named)
    return tuple(
        make(actor, group)
        for actor, group in sorted(
            groups.items(), key=lambda item: (item[0] is None, -len(item[1]))
        )
    )


def _speaker(
    named: dict[str, PersonView], actor: str | None, steps: list[StepView]
) -> SpeakerGroup:
    return SpeakerGroup(actor, named.get(actor or ""), tuple(steps))


def _clause_span(index: Index, evidence: Evidence, *, rate: bool = False) -> Span:
    """Where the report's words around a figure stand; a rate with its 每年."""
    span = index.clause(evidence)
    sentence = index.sentence_at(evidence.span)
    if rate and sentence and not _PERIOD.search(span.of(index.text)):
        span = Span(sentence.span.start, span.end)
    return span


def _clause(index: Index, span: Span, refs: tuple[Ref, ...]) -> Clause:
    """The report's words in a stretch, and where they stand."""
    return Clause(span.of(index.text), index.quote(span), refs[:1])


def _quote(index: Index, fact: Outcome | NextStep) -> tuple[Piece, ...]:
    """The sentence with its figures apart; as plain words where it is not one of the text's.

    三是 in front is left out: the sentences that it counts from stand elsewhere.
    """
    sentence = index.sentence_at(fact.evidence[0].span)
    if sentence is None or sentence.text != fact.sentence:
        return (Piece(fact.sentence, False),)
    counted = _COUNTED.findall(sentence.text)
    alone = len(counted) == 1 and sentence.text.startswith(counted[0])
    start = sentence.span.start + (len(counted[0]) if alone else 0)
    return index.quote(Span(start, sentence.span.end))
