"""Facts: field for field the JSON of ``jiyao-facts/1`` (see docs/data.md).

Encoding a :class:`FactSet` with msgspec gives the file that ``jiyao extract`` writes.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from generator.models.article import Byline, Diagnostic
from generator.spans import Span

Role = Literal["outcome", "agreement", "plan", "background"]
Status = Literal["signed", "planned"]


class Evidence(msgspec.Struct, frozen=True):
    """Where a fact stands: ``text[start:end] == quote``.

    Attributes:
        start: In the repaired text, in code points.
        end: In the repaired text.
        quote: The words themselves.
        source_start: Start of the stretch of the decoded source they were repaired from.
        source_end: Its end.
        rule: Name of the rule that found it.
    """

    start: int
    end: int
    quote: str
    source_start: int
    source_end: int
    rule: str

    @property
    def span(self) -> Span:
        """The place in the repaired text."""
        return Span(self.start, self.end)


class Event(msgspec.Struct, frozen=True):
    """The meeting, visit or signing that is reported. Dates are ISO, ``--09-06`` with no year."""

    id: str
    kind: str
    name: str
    start: str | None
    end: str | None
    place: str | None
    evidence: tuple[Evidence, ...]


class Person(msgspec.Struct, frozen=True):
    """Someone who takes part or is named with an office."""

    id: str
    name: str
    positions: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Party(msgspec.Struct, frozen=True):
    """A signer of an agreement, as named in the report."""

    name: str


class Agreement(msgspec.Struct, frozen=True):
    """A document signed, to be signed, or agreed in writing. ``figures`` are ids."""

    id: str
    title: str
    status: Status
    parties: tuple[Party, ...]
    figures: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Figure(msgspec.Struct, frozen=True):
    """A number that counts or measures something of substance.

    Attributes:
        id: Stable id.
        value: Multiplied out, exact.
        unit: The measure word as written, or None.
        approx: The bound word as written, or None.
        object: The head noun counted, or None.
        role: What the number is in the report.
        part_of: Id of the whole it is a part of, or None.
        period: ``year``, ``month`` or ``day`` for a rate, or None.
        evidence: Where it stands.
    """

    id: str
    value: Decimal
    unit: str | None
    approx: str | None
    object: str | None
    role: Role
    part_of: str | None
    period: str | None
    evidence: tuple[Evidence, ...]


class Outcome(msgspec.Struct, frozen=True):
    """A body sentence that reports a deed of the cooperation as fact."""

    id: str
    sentence: str
    topics: tuple[str, ...]
    figures: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class NextStep(msgspec.Struct, frozen=True):
    """A body sentence that says what will, should or is asked to be done, and who says so."""

    id: str
    sentence: str
    actor: str | None
    topics: tuple[str, ...]
    due: str | None
    evidence: tuple[Evidence, ...]


class ArticleInfo(msgspec.Struct, frozen=True):
    """The ``article`` object of the JSON."""

    id: str
    headline: str | None
    source: str | None
    url: str | None
    published: str | None
    bylines: tuple[Byline, ...]
    sha256: str


class FactSet(msgspec.Struct, frozen=True):
    """All facts of one report, as in ``jiyao-facts/1``."""

    format: str
    article: ArticleInfo
    text: str
    events: tuple[Event, ...]
    people: tuple[Person, ...]
    agreements: tuple[Agreement, ...]
    figures: tuple[Figure, ...]
    outcomes: tuple[Outcome, ...]
    next_steps: tuple[NextStep, ...]
    diagnostics: tuple[Diagnostic, ...]
