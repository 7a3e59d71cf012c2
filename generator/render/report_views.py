"""What the templates show of a whole report: its card in lists, and its page.

Plain frozen data, as in :mod:`generator.render.views`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.models import Byline
from generator.render.dates import Day
from generator.render.repair_views import RepairView
from generator.render.text_views import LineView, Strip
from generator.render.views import (
    AgreementView,
    Clause,
    EventView,
    FigureView,
    OutcomeView,
    PairView,
    PersonView,
    PlaceView,
    StepView,
    TellingView,
)

#: Sentences of up to so many characters are short enough for a summary.
_SHORT = 48


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """Outcomes whose first topic it is (None: they have none); ``also``: those listed elsewhere."""

    topic: str | None
    outcomes: tuple[OutcomeView, ...]
    also: tuple[OutcomeView, ...] = ()


@dataclass(frozen=True, slots=True)
class SpeakerGroup:
    """Next steps of one speaker or actor; ``person`` where it is one of the report's people."""

    actor: str | None
    person: PersonView | None
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class ReportCard:
    """A report in lists. ``title_from``: ``headline``, ``event`` or ``file``.

    ``phrases`` are the title in pieces between which a line may break.
    """

    id: str
    uri: str
    title: str
    phrases: tuple[str, ...]
    title_from: str
    day: Day | None
    end: Day | None
    published: Day | None
    kind: str | None
    publisher: str | None
    invented: bool
    agreements: int
    outcomes: int
    steps: int
    places: tuple[PlaceView, ...]
    pairs: tuple[PairView, ...]
    strip: Strip

    @property
    def held(self) -> Day | None:
        """The day of the meeting, if its year is known."""
        return self.day if self.day and self.day.year else None

    @property
    def dated(self) -> Day | None:
        """The day of the meeting, else of publication, if its year is known."""
        return next((day for day in (self.day, self.published) if day and day.year), None)

    @property
    def year(self) -> int:
        """Of the meeting, else of publication; 0 if it is not told."""
        return self.dated.year if self.dated else 0


@dataclass(frozen=True, slots=True)
class TopicFigure:
    """A figure, and the topics of the outcome that it belongs to."""

    figure: FigureView
    topics: tuple[str, ...]


class TitleCount(NamedTuple):
    """An agreement, and how many there are of its title in its sentence."""

    agreement: AgreementView
    copies: int


class Term(NamedTuple):
    """The report's words on a term; ``agreement`` is None where they tell those of several."""

    agreement: AgreementView | None
    clause: Clause


@dataclass(frozen=True, slots=True)
class ReportView:
    """Everything that a report's page shows. ``meeting``: who met whom, as the report tells it."""

    card: ReportCard
    data_uri: str
    source_url: str | None
    bylines: tuple[Byline, ...]
    events: tuple[EventView, ...]
    meeting: tuple[TellingView, ...]
    people: tuple[PersonView, ...]
    agreements: tuple[AgreementView, ...]
    topics: tuple[TopicGroup, ...]
    speakers: tuple[SpeakerGroup, ...]
    highlights: tuple[FigureView, ...]
    other_figures: tuple[FigureView, ...]
    lines: tuple[LineView, ...]
    repair: RepairView

    @property
    def event(self) -> EventView | None:
        """The event that the report is about."""
        return self.events[0] if self.events else None

    @property
    def before(self) -> tuple[TellingView, ...]:
        """Who it was, where the event's name says only what was done: the visit comes first."""
        deed = self.event is not None and self.event.form == "deed"
        return self.meeting[:1] if deed else ()

    @property
    def after(self) -> tuple[TellingView, ...]:
        """Who met whom beside that."""
        return self.meeting[len(self.before) :]

    @property
    def named(self) -> tuple[PersonView, ...]:
        """The people to name one by one: all, where nothing before tells who was there."""
        name = self.event.name if self.event else ""
        told = self.meeting or sum(person.name in name for person in self.people) > 1
        return () if told else self.people

    @property
    def signed(self) -> tuple[AgreementView, ...]:
        """The agreements that are signed."""
        return tuple(a for a in self.agreements if a.status == "signed")

    @property
    def planned(self) -> tuple[AgreementView, ...]:
        """The agreements that are to be signed."""
        return tuple(a for a in self.agreements if a.status != "signed")

    @property
    def titles(self) -> dict[str, tuple[TitleCount, ...]]:
        """By status, the agreements with how many there are of the same title and sentence."""
        groups = (("signed", self.signed), ("planned", self.planned))
        return {status: _titles(agreements) for status, agreements in groups}

    @property
    def terms(self) -> tuple[Term, ...]:
        """The report's words around the terms of its agreements, each once, and whose they are."""
        told: dict[str, Term] = {}
        for a in self.agreements:
            for term in a.own:
                if a.title not in term.clause.text:
                    known = told.setdefault(term.clause.text, Term(a, term.clause))
                    if known.agreement is not a:
                        told[term.clause.text] = Term(None, term.words)
            told |= {clause.text: Term(None, clause) for clause in a.together}
        return tuple(told.values())

    @property
    def counted(self) -> bool:
        """Whether the report counts its documents otherwise than the list does, by their titles."""
        return any(agreement.counted for agreement in self.agreements)

    @property
    def reached(self) -> tuple[Clause, ...]:
        """The report's words around the figures to show first, each once; else on an outcome."""
        return _once(figure.words for figure in self.highlights) or self._told_outcome

    @property
    def _told_outcome(self) -> tuple[Clause, ...]:
        """The outcome to quote: of those not told above, the first short one or the shortest."""
        told = {ref.number for event in self.events[:1] for ref in event.refs}
        told |= {ref.number for telling in self.meeting for ref in telling.refs}
        outcomes = (o for group in self.topics for o in group.outcomes if not o.agreements)
        new = [o.clause for o in outcomes if o.refs and not told & {ref.number for ref in o.refs}]
        return tuple(sorted(new, key=lambda clause: max(len(clause.text), _SHORT)))[:1]

    @property
    def plans(self) -> tuple[Clause, ...]:
        """The report's words on what comes next, each once: in numbers, else the step to quote."""
        clauses = _once(f.figure.words for f in self.figures if f.figure.role == "plan")
        wholes_first = sorted(clauses, key=lambda clause: clause.text.startswith("其中"))
        whole = wholes_first and not wholes_first[0].text.startswith("其中")
        return tuple(wholes_first) if whole else self._told_step or tuple(wholes_first)

    @property
    def _told_step(self) -> tuple[Clause, ...]:
        """The step to quote: one with a date, else the first that is short, else the shortest.

        What stands in quotation marks is said by the way.
        """
        steps = [step for group in self.speakers for step in group.steps if step.refs]
        chosen = sorted(steps, key=lambda s: (s.due is None, *_weight(s.clause.text)))
        return tuple(step.clause for step in chosen[:1])

    @property
    def empty(self) -> bool:
        """Whether no fact at all was found."""
        return not (
            self.events
            or self.people
            or self.agreements
            or self.topics
            or self.speakers
            or self.other_figures
        )

    @property
    def figures(self) -> tuple[TopicFigure, ...]:
        """Every figure once, parts after their whole, with the topics of its outcome."""
        owned = [
            *((o.topics, o.figures) for group in self.topics for o in group.outcomes),
            *(((), a.terms) for a in self.agreements),
            ((), self.other_figures),
        ]
        found: dict[str, TopicFigure] = {}
        for topics, figures in owned:
            for shown in with_parts(figures):
                found.setdefault(shown.id, TopicFigure(shown, topics))
        return tuple(found.values())

    @property
    def homes(self) -> dict[str, str]:
        """For each figure the outcome, else the agreement, that its own anchor stands at."""
        owners = [*((o.id, o.figures) for group in self.topics for o in group.outcomes)]
        owners += [(a.id, a.terms) for a in self.agreements]
        homes: dict[str, str] = {}
        for owner, figures in owners:
            for shown in with_parts(figures):
                homes.setdefault(shown.id, owner)
        return homes


def with_parts(figures: Iterable[FigureView]) -> Iterator[FigureView]:
    """The figures, and after each its parts."""
    for figure in figures:
        yield figure
        yield from figure.parts


def _titles(agreements: Iterable[AgreementView]) -> tuple[TitleCount, ...]:
    """Agreements of one title and sentence, once."""
    groups: dict[tuple[str, int | None], list[AgreementView]] = {}
    for agreement in agreements:
        groups.setdefault((agreement.title, agreement.refs[0].number), []).append(agreement)
    return tuple(TitleCount(group[0], len(group)) for group in groups.values())


def _once(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    """The clauses, each once, and none that is a part of another."""
    found = {clause.text: clause for clause in clauses}
    return tuple(
        clause
        for text, clause in found.items()
        if not any(text != other and text in other for other in found)
    )


def _weight(words: str) -> tuple[bool, int]:
    """Sort key: plain sentences that are short come first, in their order."""
    return (words.startswith("“"), max(len(words), _SHORT))
