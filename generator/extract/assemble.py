"""The facts of a document, kind by kind, put together into its FactSet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.extract import merge
from generator.extract.evidence import evidence_at, evidence_of
from generator.extract.figures import assemble_figures
from generator.extract.identity import Ids
from generator.models import (
    Agreement,
    ArticleInfo,
    Diagnostic,
    Document,
    Event,
    FactSet,
    Figure,
    Mention,
    NextStep,
    Outcome,
    Party,
    Person,
)
from generator.rules.registry import Mentions, find_mentions
from generator.rules.topics import topics_of
from generator.spans import Span

FORMAT = "jiyao-facts/1"


def extract(document: Document) -> FactSet:
    """The facts of a repaired and segmented report.

    Args:
        document: What ``segment`` returns.

    Returns:
        All facts, each with its evidence; a report that tells none gives a FactSet without any
        and a diagnostic that says so.
    """
    found = find_mentions(document)
    ids = Ids()
    figures = assemble_figures(document, found, ids)
    outcomes = _outcomes(document, found.outcomes, figures, ids)
    steps = _next_steps(document, found.next_steps, ids)
    people = _people(document, found.people, ids)
    agreements = _agreements(document, found.agreements, figures, people, ids)
    events = _events(document, found, ids)
    empty = not (figures or agreements or outcomes or steps or people or events)
    return FactSet(
        FORMAT,
        _info(document),
        document.text,
        events,
        people,
        agreements,
        figures,
        outcomes,
        steps,
        document.repair.diagnostics + ((_nothing_found(document),) if empty else ()),
    )


def _info(document: Document) -> ArticleInfo:
    article = document.article
    return ArticleInfo(
        article.id,
        article.headline,
        article.publisher,
        article.url,
        article.published,
        document.bylines,
        article.sha256,
    )


def _nothing_found(document: Document) -> Diagnostic:
    body = document.article.body
    return Diagnostic("info", "no-facts", "没有从这篇报道里读出事实。", body.start, body.end)


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


def _people(document: Document, found: Iterable[Mention], ids: Ids) -> tuple[Person, ...]:
    groups = merge.by_name(found, (byline.name for byline in document.bylines))
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
    found: Iterable[Mention],
    figures: Sequence[Figure],
    people: Sequence[Person],
    ids: Ids,
) -> tuple[Agreement, ...]:
    groups = merge.by_title(found)
    if not groups:
        return ()
    pair = merge.pair_of(document)
    bodies = {
        person.name: body
        for person in people
        for position in person.positions
        if (body := merge.body_of(position))
    }
    return tuple(
        Agreement(
            ids.of("a", key),
            mentions[0].value.title,
            merge.status(mentions),
            tuple(Party(name) for name in merge.parties(mentions, pair, bodies)),
            _terms(document, mentions, groups, figures),
            tuple(evidence_of(document, mention) for mention in mentions),
        )
        for key, mentions in groups.items()
    )


def _terms(
    document: Document,
    mentions: Sequence[Mention],
    groups: dict[str, list[Mention]],
    figures: Sequence[Figure],
) -> tuple[str, ...]:
    """The figures with the role ``agreement`` that stand in or behind a mention of the document."""
    return tuple(
        figure.id
        for figure in figures
        if figure.role == "agreement"
        and any(_nearest(document, figure, groups) is mention for mention in mentions)
    )


def _nearest(
    document: Document, figure: Figure, groups: dict[str, list[Mention]]
) -> Mention | None:
    """The mention of an agreement that a figure belongs to: around it, or the last before it."""
    place = figure.evidence[0].span
    sentence = _sentence_around(document, place)
    inside = [m for group in groups.values() for m in group if sentence.contains(m.span)]
    before = [m for m in inside if m.span.start <= place.start]
    return max(
        before or inside, key=lambda m: m.span.start if before else -m.span.start, default=None
    )


def _sentence_around(document: Document, span: Span) -> Span:
    return next((s.span for s in document.sentences if s.span.contains(span)), span)


def _outcomes(
    document: Document, found: Iterable[Mention], figures: Sequence[Figure], ids: Ids
) -> tuple[Outcome, ...]:
    return tuple(
        Outcome(
            ids.of("o", text),
            text,
            topics_of(text),
            tuple(
                f.id
                for f in figures
                if any(m.span.contains(e.span) for m in same for e in f.evidence)
            ),
            tuple(evidence_at(document, m.span, m.rule) for m in same),
        )
        for text, same in _by_text(document, found).items()
    )


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
