"""The pages across all reports: home, agreements, outcomes, next steps, people, figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.render.dates import Day, last_day, read_day
from generator.render.groups import RowGroup, by_state, by_year
from generator.render.places import PairRow, PlaceRow, pair_rows, place_rows
from generator.render.report_views import ReportCard, ReportView
from generator.render.views import AgreementView, FigureView, OutcomeView, PersonView, StepView

_NEWEST = 8
_PRESSING = 4
#: Sorts behind every day of the month or year that a date names.
_LATE = "~"

#: Whether the day named has passed when the newest report came out.
DueState = Literal["over", "open", "told", "none"]


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
    """A next step, who speaks (where it is one of the report's people) and its report.

    ``until`` is the end of what the report says by when, as far as it can be told. ``state``: it
    is ``over`` or ``open`` as of the newest report; it is only ``told`` in words that name no
    day; there is ``none``.
    """

    card: ReportCard
    step: StepView
    positions: tuple[str, ...]
    state: DueState
    until: str | None

    @property
    def by(self) -> Day | None:
        """The day that words without a year come to (明年6月), for those who read them later."""
        due = self.step.due
        if due is None or due.form != "text" or self.until is None or self.until[:4] in due.iso:
            return None
        return read_day(self.until)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person and the report that names him or her."""

    card: ReportCard
    person: PersonView


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure, the topics of the outcome it belongs to, and its report."""

    card: ReportCard
    figure: FigureView
    topics: tuple[str, ...]

    @property
    def group(self) -> str:
        """What it can be ranked with: sums of money come first, each measure is one group."""
        if self.figure.sum is not None:
            return ""
        return f"{self.figure.measure or ''} {self.figure.period or ''}"

    @property
    def value(self) -> Decimal:
        """What it is ranked by inside its group."""
        return self.figure.value


@dataclass(frozen=True, slots=True)
class Lists:
    """All facts of the archive, by kind.

    ``first`` and ``last`` are the days of the meetings, else of publication; ``yearless`` counts
    the reports that tell no year; ``as_of`` is the newest day that any report tells of itself.
    """

    cards: tuple[ReportCard, ...]
    agreements: tuple[AgreementRow, ...]
    outcomes: tuple[OutcomeRow, ...]
    steps: tuple[StepRow, ...]
    people: tuple[PersonRow, ...]
    figures: tuple[FigureRow, ...]
    places: tuple[PlaceRow, ...]
    pairs: tuple[PairRow, ...]
    first: Day | None
    last: Day | None
    as_of: Day | None
    yearless: int

    @property
    def card_groups(self) -> tuple[RowGroup[ReportCard], ...]:
        """The reports by year, where they are many."""
        return by_year(self.cards, lambda card: card)

    @property
    def agreement_groups(self) -> tuple[RowGroup[AgreementRow], ...]:
        """The agreements by year, where they are many."""
        return by_year(self.agreements, lambda row: row.card)

    @property
    def outcome_groups(self) -> tuple[RowGroup[OutcomeRow], ...]:
        """The outcomes by year, where they are many."""
        return by_year(self.outcomes, lambda row: row.card)

    @property
    def step_groups(self) -> tuple[RowGroup[StepRow], ...]:
        """The next steps by whether they are due, where they are many."""
        return by_state(self.steps, lambda row: row.state)

    @property
    def person_groups(self) -> tuple[RowGroup[PersonRow], ...]:
        """The people by year, where they are many."""
        return by_year(self.people, lambda row: row.card)

    @property
    def figure_groups(self) -> tuple[RowGroup[FigureRow], ...]:
        """The figures by year, where they are many."""
        return by_year(self.figures, lambda row: row.card)

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
        """The next steps to show first: those just due, those due next, then the newest."""
        over = [row for row in self.steps if row.state == "over"][-_PRESSING:]
        due = [row for row in self.steps if row.state == "open"]
        rest = [row for row in self.steps if row.state in ("told", "none")]
        chosen = [*over, *due[: _NEWEST - len(over)]]
        return tuple([*chosen, *rest][:_NEWEST])

    @property
    def dated_steps(self) -> int:
        """How many next steps name a day."""
        return sum(row.state in ("over", "open") for row in self.steps)


def lists_of(views: Iterable[ReportView]) -> Lists:
    """Gather the facts of all reports; ``views`` are newest first and so are the lists."""
    views = tuple(views)
    cards = tuple(view.card for view in views)
    days = sorted((c.dated for c in cards if c.dated), key=lambda day: day.iso)
    as_of = _newest(cards)
    return Lists(
        cards=cards,
        agreements=tuple(AgreementRow(v.card, a) for v in views for a in v.agreements),
        outcomes=tuple(OutcomeRow(v.card, o) for v in views for o in _outcomes(v)),
        steps=tuple(sorted(_steps(views, as_of), key=_due)),
        people=tuple(PersonRow(v.card, p) for v in views for p in v.people),
        figures=tuple(FigureRow(v.card, f.figure, f.topics) for v in views for f in v.figures),
        places=place_rows(views),
        pairs=pair_rows(views),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        as_of=as_of,
        yearless=len(cards) - len(days),
    )


def due_state(due: Day | None, until: str | None, as_of: Day | None) -> DueState:
    """Whether a day has passed; a month or a year has when its end has."""
    if due is None:
        return "none"
    if until is None or as_of is None:
        return "told"
    return "over" if until + _LATE < as_of.iso else "open"


def _newest(cards: Iterable[ReportCard]) -> Day | None:
    """The newest day of a meeting or of publication."""
    days = (day for card in cards for day in (card.day, card.published) if day and day.year)
    return max(days, key=lambda day: day.iso, default=None)


def _outcomes(view: ReportView) -> list[OutcomeView]:
    """The outcomes of a report in the order of its text."""
    outcomes = [outcome for group in view.topics for outcome in group.outcomes]
    return sorted(outcomes, key=lambda outcome: outcome.refs[0].number or 0)


def _steps(views: Iterable[ReportView], as_of: Day | None) -> Iterable[StepRow]:
    for view in views:
        for group in view.speakers:
            positions = group.person.positions if group.person else ()
            for step in group.steps:
                until = last_day(step.due.iso, view.card.dated) if step.due else None
                state = due_state(step.due, until, as_of)
                yield StepRow(view.card, step, positions, state, until)


def _due(row: StepRow) -> tuple[int, str]:
    """Sort key: what has a date comes first, the earliest on top, then what tells it in words."""
    if row.step.due is None:
        return (2, "")
    return (0, row.until + _LATE) if row.until else (1, row.step.due.iso)
