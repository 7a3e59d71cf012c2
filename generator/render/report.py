"""The page of one report: its facts, its text and what was repaired, ready to be shown."""

from __future__ import annotations

from collections.abc import Iterable

from generator.archive import Names, Places, places_of
from generator.models import Report
from generator.render.agreements import agreement_view
from generator.render.dates import Day, read_day
from generator.render.escape import web_url
from generator.render.facts import (
    by_speaker,
    by_topic,
    figure_views,
    outcome_view,
    person_view,
    step_view,
)
from generator.render.highlights import highlights
from generator.render.index import Index, all_facts
from generator.render.notes import Notes, notes_of, strip_of
from generator.render.repair import repair_view
from generator.render.report_views import ReportCard, ReportView, with_parts
from generator.render.summary import event_view, telling_views
from generator.render.text import line_views
from generator.render.titles import phrases
from generator.render.views import AgreementView, FigureView, OutcomeView, PairView, PlaceView

# MkDocs and GitHub show these names in a folder's own place.
_TAKEN = ("index", "readme")
#: The kind of an event of which a report tells nothing but the day: no title.
_UNNAMED = "报道"


def report_view(report: Report, names: Names | None = None) -> ReportView:
    """Everything that the page of ``report`` shows.

    Args:
        report: The report.
        names: What the places of the archive go by.
    """
    index = Index.of(report, names)
    notes = notes_of(index)
    facts = report.facts
    agreements = tuple(agreement_view(index, agreement) for agreement in facts.agreements)
    outcomes = tuple(outcome_view(index, agreements, outcome) for outcome in facts.outcomes)
    steps = tuple(step_view(index, step) for step in facts.next_steps)
    people = tuple(person_view(index, steps, person) for person in facts.people)
    places = places_of(facts, index.names)
    card = report_card(index, notes, places)
    events = tuple(event_view(index, event) for event in facts.events)
    return ReportView(
        card=card,
        data_uri=card.uri.removesuffix(".md") + ".json",
        source_url=web_url(facts.article.url),
        bylines=facts.article.bylines,
        events=events,
        meeting=telling_views(index, places, next(iter(events), None)),
        people=people,
        agreements=agreements,
        topics=by_topic(outcomes),
        speakers=by_speaker(steps, people),
        highlights=highlights(outcomes, card.title),
        other_figures=_other_figures(index, outcomes, agreements),
        lines=line_views(index, notes),
        repair=repair_view(report),
    )


def report_card(index: Index, notes: Notes, found: Places) -> ReportCard:
    """What lists show of a report."""
    report = index.report
    facts, article = report.facts, report.document.article
    places, pairs = place_views(index, found)
    event = next(iter(facts.events), None)
    title, title_from = report_title(report)
    return ReportCard(
        id=facts.article.id,
        uri=report_uri(facts.article.id),
        title=title,
        phrases=phrases(title),
        title_from=title_from,
        day=read_day(event.start) if event else None,
        end=_last_day(event.start, event.end) if event else None,
        published=read_day(facts.article.published),
        kind=event.kind if event else None,
        publisher=facts.article.source,
        invented=article.invented,
        agreements=len(facts.agreements),
        outcomes=len(facts.outcomes),
        steps=len(facts.next_steps),
        places=places,
        pairs=pairs,
        strip=strip_of(report, notes),
    )


def place_views(index: Index, found: Places) -> tuple[tuple[PlaceView, ...], tuple[PairView, ...]]:
    """The places that a report names and those that deal with each other, with the evidence."""
    refs = {fact.id: index.refs(fact)[:1] for fact in all_facts(index.report)}
    named = tuple(PlaceView(name, refs[fact]) for name, fact in found.named.items())
    pairs = found.pairs.items()
    return named, tuple(PairView(one, other, refs[fact]) for (one, other), fact in pairs)


def report_title(report: Report) -> tuple[str, str]:
    """The title of a report, and where it is from: ``headline``, ``event`` or ``file``."""
    article = report.facts.article
    if article.headline:
        return article.headline, "headline"
    names = (event.name or event.kind for event in report.facts.events if event.kind != _UNNAMED)
    name = next(filter(None, names), "")
    return (name, "event") if name else (article.id, "file")


def report_uri(report_id: str) -> str:
    """The path of a report's page below the docs folder."""
    name = f"{report_id}_" if report_id.lower() in _TAKEN else report_id
    return f"reports/{name}.md"


def _last_day(start: str | None, end: str | None) -> Day | None:
    return read_day(end) if end != start else None


def _other_figures(
    index: Index, outcomes: Iterable[OutcomeView], agreements: Iterable[AgreementView]
) -> tuple[FigureView, ...]:
    """The figures that neither an outcome nor an agreement lists."""
    listed = {
        shown.id
        for figures in (*(o.figures for o in outcomes), *(a.terms for a in agreements))
        for shown in with_parts(figures)
    }
    rest = (figure.id for figure in index.figures if figure.id not in listed)
    return figure_views(index, rest)
