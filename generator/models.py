"""The frozen types that pass from step to step: Article, Document, Mention, facts, Report, Archive.

The fact types are, field for field, the JSON of ``jiyao-facts/1`` (see docs/data.md): encoding
a :class:`FactSet` with msgspec gives the file that ``jiyao extract`` writes.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal, NamedTuple

import msgspec

from generator.spans import AlignedText, Edit, Span

Role = Literal["outcome", "agreement", "plan", "background"]
Status = Literal["signed", "planned"]
Level = Literal["info", "warning"]


class Byline(msgspec.Struct, frozen=True):
    """Who wrote, photographed or edited the report: never one of its people."""

    role: str
    name: str


class Diagnostic(msgspec.Struct, frozen=True):
    """Something the reader of a report should know about how it was read.

    Attributes:
        level: ``info`` for routine repairs, ``warning`` where something was lost.
        code: Stable kebab-case name of the kind of message.
        message: One sentence in Chinese, for the reader of the site.
        start: Start in the decoded source, in code points.
        end: End in the decoded source.
    """

    level: Level
    code: str
    message: str
    start: int
    end: int


class Article(msgspec.Struct, frozen=True):
    """A report as received: the decoded file and what its front matter says.

    Attributes:
        id: Stable id, from the file's stem; used in addresses.
        path: The file, as the user named it.
        source: The whole decoded file. All source offsets count code points of it.
        body: The part of ``source`` below the front matter.
        sha256: Of the file's bytes, in hexadecimal.
        encoding: Name of the codec that the bytes were decoded with.
        headline: As supplied, or None.
        publisher: The medium that published it (``source`` in front matter and JSON), or None.
        url: Where it was published, or None.
        published: ISO date of publication, or None.
        invented: Whether the front matter marks the report as invented (``invented: true``).
    """

    id: str
    path: str
    source: str
    body: Span
    sha256: str
    encoding: str
    headline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    invented: bool = False


class Repair(msgspec.Struct, frozen=True):
    """The body of an article after repair, and everything that was done to it.

    Attributes:
        aligned: The repaired text, with offsets into ``Article.source``.
        steps: The edits of each step in the order in which they were applied; those of one
            step are in positions of the text that the step before it left.
        metadata: What furniture told of the article: ``source``, ``editor``, ``published``, ``url``.
        diagnostics: What was done, and what could not be undone.
    """

    aligned: AlignedText
    steps: tuple[tuple[Edit, ...], ...]
    metadata: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]


class LineKind(StrEnum):
    """What a line of the report is; only ``BODY`` lines have numbered sentences."""

    BODY = "body"
    HEADLINE = "headline"
    HEADING = "heading"
    BYLINE = "byline"
    CAPTION = "caption"


class Line(msgspec.Struct, frozen=True):
    """One line (paragraph) of the repaired text, without its line break."""

    span: Span
    kind: LineKind


class Token(NamedTuple):
    """A word with its part of speech in jieba's tag set: a hint to the rules, never more.

    Attributes:
        start: In the sentence, in code points.
        end: In the sentence.
        word: The word.
        tag: E.g. ``n``, ``v``, ``nr``, ``x``.
    """

    start: int
    end: int
    word: str
    tag: str


class Sentence(msgspec.Struct, frozen=True):
    """A sentence of the body. ``number`` counts from 1 and is what 〔12〕 refers to.

    Attributes:
        number: 1-based, over the body sentences of the report.
        span: In the repaired text, the lead (本报讯, …) left out.
        line: Index into ``Document.lines``.
        text: ``span`` of the repaired text.
        tokens: The words of ``text``.
    """

    number: int
    span: Span
    line: int
    text: str
    tokens: tuple[Token, ...] = ()


class Document(msgspec.Struct, frozen=True):
    """A repaired and segmented report: what the rules see.

    Attributes:
        article: Where it came from; metadata found in furniture already filled in.
        repair: The repair that gave the text.
        lines: All lines with text, in order.
        sentences: The body sentences, in order.
        bylines: Reporters, correspondents, photographers, editors.
        dateline: ISO date of a dateline or lead (某地3月2日电), or None; ``--03-02`` with no year.
    """

    article: Article
    repair: Repair
    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    bylines: tuple[Byline, ...]
    dateline: str | None = None

    @property
    def text(self) -> str:
        """The repaired text that all spans count in."""
        return self.repair.aligned.text


class Quantity(NamedTuple):
    """A number with its measure word, multiplied out. Ranges have ``low < high``.

    Attributes:
        low: Lower (or only) value.
        high: Upper (or only) value.
        unit: The measure word as written, without 万 and 亿; None where there is none.
        approx: The bound word as written (近, 余, 超 …), or None.
    """

    low: Decimal
    high: Decimal
    unit: str | None
    approx: str | None


class Mention(NamedTuple):
    """What one rule found at one place: the raw material of a fact.

    Attributes:
        kind: Name of the kind of fact, e.g. ``"figure"``.
        span: In the repaired text.
        value: Typed by the kind; see the rule modules.
        rule: Name of the rule that found it.
    """

    kind: str
    span: Span
    value: Any
    rule: str


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


class Report(msgspec.Struct, frozen=True):
    """A report as the site shows it: the document and the facts found in it."""

    document: Document
    facts: FactSet


class Archive(msgspec.Struct, frozen=True):
    """Many reports, newest first, each with an id of its own."""

    reports: tuple[Report, ...]


class Page(NamedTuple):
    """A generated page: ``uri`` below the docs folder, and its Markdown (or JSON) text."""

    uri: str
    content: str
