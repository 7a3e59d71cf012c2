"""The pages across all reports: home, agreements, outcomes, next steps, people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.render.dates import Day
from generator.render.views import (
    AgreementView,
    OutcomeView,
    PersonView,
    ReportCard,
    ReportView,
    StepView,
)

_NEWEST = 8


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An agreement and its report."""

    card: ReportCard
    agreement: AgreementView


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """An outcome and its report."""

    card: ReportCard
    outcome: OutcomeView


@dataclass(frozen=True, slots=True)
class StepRow:
    """A next step, who speaks (where it is one of the report's people) and its report."""

    card: ReportCard
    step: StepView
    positions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person and the report that names him or her."""

    card: ReportCard
    person: PersonView


@dataclass(frozen=True, slots=True)
class TopicRows:
    """The outcomes whose first topic it is (None: they have none); ``also``: those of others."""

    topic: str | None
    rows: tuple[OutcomeRow, ...]
    also: tuple[OutcomeRow, ...]


@dataclass(frozen=True, slots=True)
class Lists:
    """All facts of the archive, by kind.

    ``first`` and ``last`` are the days of the meetings; ``yearless`` counts the reports that do
    not tell the year of theirs.
    """

    cards: tuple[ReportCard, ...]
    agreements: tuple[AgreementRow, ...]
    topics: tuple[TopicRows, ...]
    steps: tuple[StepRow, ...]
    people: tuple[PersonRow, ...]
    first: Day | None
    last: Day | None
    yearless: int

    @property
    def newest_cards(self) -> tuple[ReportCard, ...]:
        """The newest reports."""
        return self.cards[:_NEWEST]

    @property
    def newest_agreements(self) -> tuple[AgreementRow, ...]:
        """The newest agreements."""
        return self.agreements[:_NEWEST]

    @property
    def pressing_steps(self) -> tuple[StepRow, ...]:
        """The next steps to show first."""
        return self.steps[:_NEWEST]

    @property
    def outcome_count(self) -> int:
        """Number of outcomes."""
        return sum(len(topic.rows) for topic in self.topics)


def lists_of(views: Iterable[ReportView]) -> Lists:
    """Gather the facts of all reports; ``views`` are newest first and so are the lists."""
    views = tuple(views)
    cards = tuple(view.card for view in views)
    days = sorted((c.day for c in cards if c.day and c.day.year), key=lambda day: day.iso)
    return Lists(
        cards=cards,
        agreements=tuple(AgreementRow(v.card, a) for v in views for a in v.agreements),
        topics=_topics(views),
        steps=tuple(sorted(_steps(views), key=lambda row: _due(row.step))),
        people=tuple(PersonRow(v.card, p) for v in views for p in v.people),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        yearless=len(cards) - len(days),
    )


def _steps(views: Iterable[ReportView]) -> Iterable[StepRow]:
    for view in views:
        for group in view.speakers:
            positions = group.person.positions if group.person else ()
            for step in group.steps:
                yield StepRow(view.card, step, positions)


def _due(step: StepView) -> tuple[bool, str]:
    """Sort key: what has a date comes first, the earliest on top."""
    return (step.due is None, step.due.iso if step.due else "")


def _topics(views: Iterable[ReportView]) -> tuple[TopicRows, ...]:
    """Outcomes by topic, the topic with most outcomes first and those without one last."""
    groups: dict[str | None, list[OutcomeRow]] = {}
    also: dict[str | None, list[OutcomeRow]] = {}
    for view in views:
        for group in view.topics:
            for rows, outcomes in ((groups, group.outcomes), (also, group.also)):
                found = (OutcomeRow(view.card, outcome) for outcome in outcomes)
                rows.setdefault(group.topic, []).extend(found)
    made = (TopicRows(topic, tuple(rows), tuple(also[topic])) for topic, rows in groups.items())
    return tuple(sorted(made, key=lambda t: (t.topic is None, -len(t.rows), -len(t.also))))
