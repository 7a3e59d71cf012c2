"""What the templates show: plain frozen data, prepared so that they need compute nothing.

Anchors: ``s12`` is sentence 12, ``f3k9x2`` a fact where it is listed, ``f3k9x2-e1`` its first
evidence in the text. A ``uri`` is the page's path below the docs folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.models import Byline, Role, Status
from generator.render.dates import Day
from generator.render.repair_views import RepairView
from generator.render.text_views import LineView, Strip


@dataclass(frozen=True, slots=True)
class Ref:
    """A link to evidence. ``number`` is the sentence's, None outside the numbered sentences."""

    number: int | None
    anchor: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quotation; ``strong`` where it is a figure."""

    text: str
    strong: bool


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure as the report writes it.

    ``parts`` are the figures that are a part of this one; ``clause`` the report's own words
    around it; ``listed`` whether this is the place that its anchor names.
    """

    id: str
    bound: str
    numeral: str
    unit: str
    object: str | None
    period: str | None
    role: Role
    value: Decimal
    measure: str | None
    clause: str
    refs: tuple[Ref, ...]
    parts: tuple[FigureView, ...] = ()

    @property
    def sum(self) -> Decimal | None:
        """The value in yuan, for sorting; neither a rate nor another measure is ranked with it."""
        return self.value if self.measure == "元" and not self.period else None


@dataclass(frozen=True, slots=True)
class PartyView:
    """A signer, and the place that the name starts with, or None."""

    name: str
    place: str | None


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place that a report names, and where."""

    name: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """Two places that deal with each other in a report, and where that stands."""

    first: str
    second: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """The report's own words around a figure, and where they stand."""

    text: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class AgreementView:
    """An agreement with its terms; ``clauses`` are the report's words around the terms."""

    id: str
    title: str
    status: Status
    parties: tuple[PartyView, ...]
    terms: tuple[FigureView, ...]
    clauses: tuple[Clause, ...]
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """An outcome; ``agreements`` are those whose evidence stands in its sentence."""

    id: str
    quote: tuple[Piece, ...]
    topics: tuple[str, ...]
    figures: tuple[FigureView, ...]
    agreements: tuple[AgreementView, ...]
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """A next step."""

    id: str
    quote: tuple[Piece, ...]
    actor: str | None
    topics: tuple[str, ...]
    due: Day | None
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person; ``steps`` are the next steps he or she speaks of or is to take.

    ``places`` are those that the offices are held in.
    """

    id: str
    name: str
    positions: tuple[str, ...]
    places: tuple[str, ...]
    steps: tuple[StepView, ...]
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """The event that is reported."""

    id: str
    kind: str
    name: str
    start: Day | None
    end: Day | None
    place: str | None
    refs: tuple[Ref, ...]


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
    """A report in lists. ``title_from``: ``headline``, ``event`` or ``file``."""

    id: str
    uri: str
    title: str
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


@dataclass(frozen=True, slots=True)
class TopicFigure:
    """A figure, and the topics of the outcome that it belongs to."""

    figure: FigureView
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """Everything that a report's page shows."""

    card: ReportCard
    data_uri: str
    source_url: str | None
    bylines: tuple[Byline, ...]
    events: tuple[EventView, ...]
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
