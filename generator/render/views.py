"""What the templates show: plain frozen data, prepared so that they need compute nothing.

Anchors: ``s12`` is sentence 12, ``f3k9x2`` a fact where it is listed, ``f3k9x2-e1`` its first
evidence in the text. A ``uri`` is the page's path below the docs folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.archive import Group
from generator.models import Role, Status
from generator.render.dates import Day

Form = Literal["held", "deed", "told", "named"]


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
class Clause:
    """The report's own words around a figure, with its figures apart, and where they stand."""

    text: str
    words: tuple[Piece, ...]
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure as the report writes it.

    ``parts`` are the figures that are a part of this one; ``clause`` the report's own words
    around it, ``told`` the same with what it is of, and ``item`` what of it is to stand below the
    number. ``named``: whether the object says what is
    counted; else its clause has to stand beside the number. ``titled``: the number is a part of a
    document's title.
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
    clause: Clause
    refs: tuple[Ref, ...]
    parts: tuple[FigureView, ...] = ()
    told: Clause | None = None
    item: Clause | None = None
    named: bool = True
    titled: bool = False

    @property
    def words(self) -> Clause:
        """The report's words, with what the number is of."""
        return self.told or self.clause

    @property
    def below(self) -> Clause:
        """What of the report's words is set below the number."""
        return self.item or self.words

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
class AgreementView:
    """An agreement with its terms.

    Attributes:
        phrases: The title in pieces between which a line may break.
        clauses: The report's words around the terms that are this agreement's.
        together: Those that tell the sums of several agreements at once.
        copies: How many such documents there are, as the report writes it (``8份``), or None.
        counted: The report's words where it counts the documents, or those who sign one each.
    """

    id: str
    title: str
    phrases: tuple[str, ...]
    status: Status
    parties: tuple[PartyView, ...]
    terms: tuple[FigureView, ...]
    clauses: tuple[Clause, ...]
    refs: tuple[Ref, ...]
    together: tuple[Clause, ...] = ()
    copies: str | None = None
    counted: Clause | None = None

    @property
    def own(self) -> tuple[FigureView, ...]:
        """The terms that are this agreement's alone."""
        shared = self.shared
        return tuple(term for term in self.terms if term not in shared)

    @property
    def shared(self) -> tuple[FigureView, ...]:
        """The terms that a sentence tells together with those of others.

        Of 投资额分别为21.5亿元、8.6亿元 one sum alone is this agreement's, where each is given its
        own; where it has several, nothing tells which.
        """
        told = [term.clause.text for term in self.terms]
        return tuple(
            t for t in self.terms if "分别" in t.clause.text and told.count(t.clause.text) > 1
        )


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """An outcome; ``agreements`` are those whose evidence stands in its sentence."""

    id: str
    quote: tuple[Piece, ...]
    topics: tuple[str, ...]
    figures: tuple[FigureView, ...]
    agreements: tuple[AgreementView, ...]
    refs: tuple[Ref, ...]

    @property
    def clause(self) -> Clause:
        """Its words, to be quoted among others."""
        return _quoted(self.quote, self.refs)


@dataclass(frozen=True, slots=True)
class StepView:
    """A next step."""

    id: str
    quote: tuple[Piece, ...]
    actor: str | None
    topics: tuple[str, ...]
    due: Day | None
    refs: tuple[Ref, ...]

    @property
    def clause(self) -> Clause:
        """Its words, to be quoted among others."""
        return _quoted(self.quote, self.refs)


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
    """The event that is reported.

    ``form`` tells what its name is: ``held``, a noun (协作联席会议); ``deed``, what someone did
    without who (考察援疆项目); ``told``, a sentence (甲县党政代表团赴乙区考察); ``named``, what
    says nothing of what was done (2021年劳务协作工作总结).
    """

    id: str
    kind: str
    name: str
    form: Form
    start: Day | None
    end: Day | None
    place: str | None
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class TellingView:
    """What a sentence tells of people: who led a visit, who met whom, who took part.

    ``first`` did it, ``second`` is with or to whom, each may be none; ``verb`` as the report says
    it; ``place`` is where those who lead went.
    """

    kind: str
    verb: str
    first: Group | None
    second: Group | None
    place: str | None
    refs: tuple[Ref, ...]


def _quoted(quote: tuple[Piece, ...], refs: tuple[Ref, ...]) -> Clause:
    """A sentence without the mark that ends it."""
    *before, last = quote
    words = (*before, Piece(last.text.rstrip("。；"), last.strong))
    return Clause("".join(piece.text for piece in words), words, refs[:1])
