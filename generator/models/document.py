"""A repaired and segmented report, and what the rules find in it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

import msgspec

from generator.models.article import Article, Byline, Repair
from generator.spans import Span


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


class Token(msgspec.Struct, frozen=True, gc=False):
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


def no_words(_: str) -> tuple[Token, ...]:
    """What a sentence is parted into where no tokenizer is at hand."""
    return ()


class Sentence(msgspec.Struct, frozen=True, dict=True):
    """A sentence of the body. ``number`` counts from 1 and is what 〔12〕 refers to.

    Attributes:
        number: 1-based, over the body sentences of the report.
        span: In the repaired text, the lead (本报讯, …) left out.
        line: Index into ``Document.lines``.
        text: ``span`` of the repaired text.
        tokenize: Parts it into words; asked at most once, and only for sentences in which a rule
            wants to know them.
    """

    number: int
    span: Span
    line: int
    text: str
    tokenize: Callable[[str], tuple[Token, ...]] = no_words

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of ``text``."""
        return self.tokenize(self.text)


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
