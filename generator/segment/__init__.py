"""Repaired text → Document: lines by kind, leads and bylines apart, numbered sentences.

This is the only package that knows the tokenizer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from generator.models import Article, Byline, Document, Line, LineKind, Repair, Sentence
from generator.segment.bylines import bylines_in_lead, dateline_of, lead_of, parse_bylines
from generator.segment.lines import classify
from generator.segment.tokens import tokenize
from generator.spans import Span

__all__ = ["segment"]

_SENTENCE = re.compile(r"[^。！？；]*(?:[。！？；]+[”’」』）】》]*|$)")
#: Any leap year: in it are all days that a year can have.
_LEAP = 2000
_LONGEST = 2000
#: A dateline so many months before publication is of another year than it seems.
_FAR_BACK = 9
#: Names in brackets behind the last sentence: （甲某 乙某）
_SIGNATURE = re.compile(r"[（(]([一-鿿]{2,4}(?:[ 　、]+[一-鿿]{2,4})*)[）)]")


def segment(article: Article, repair: Repair) -> Document:
    """Split a repaired report into lines and numbered sentences.

    Args:
        article: Its front matter; what it leaves open is filled from the text's furniture.
        repair: The repaired body.
    """
    text = repair.aligned.text
    lines = classify(text, article.headline)
    sentences: list[Sentence] = []
    bylines: list[Byline] = []
    dateline: str | None = None
    for index, line in enumerate(lines):
        raw = line.span.of(text)
        if line.kind is LineKind.BYLINE:
            bylines += parse_bylines(raw) or ()
        if line.kind is not LineKind.BODY:
            continue
        lead = lead_of(raw)
        bylines += bylines_in_lead(lead)
        dateline = dateline or _dateline(lead, article.published)
        start = line.span.start + len(lead)
        for span in _sentences(text, Span(start, line.span.end)):
            named = _signed(span.of(text), last=span.end == lines[-1].span.end)
            bylines += named
            if not named:
                part = span.of(text)
                sentences.append(Sentence(len(sentences) + 1, span, index, part, tokenize))
    return Document(
        _completed(article, repair, lines),
        repair,
        lines,
        tuple(sentences),
        tuple(dict.fromkeys([*bylines, *_bylines_removed(repair)])),
        dateline,
    )


def _sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences inside ``span``, without the white space around them."""
    for match in _SENTENCE.finditer(text, span.start, span.end):
        for start, end in _pieces(match.start(), match.end(), text):
            part = text[start:end]
            if bare := part.strip():
                start += len(part) - len(part.lstrip())
                yield Span(start, start + len(bare))


def _pieces(start: int, end: int, text: str) -> list[tuple[int, int]]:
    """The stretch, cut at commas where it is longer than any sentence is: noise, or a table."""
    pieces: list[tuple[int, int]] = []
    while end - start > _LONGEST:
        comma = text.rfind("，", start, start + _LONGEST)
        cut = comma + 1 if comma > start else start + _LONGEST
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _signed(sentence: str, *, last: bool) -> tuple[Byline, ...]:
    """The bylines that a sentence is made of: （记者 甲某）, or names alone behind the last one."""
    found = parse_bylines(sentence)
    if found is None and last and (match := _SIGNATURE.fullmatch(sentence)):
        return tuple(Byline("作者", name) for name in re.split(r"[ 　、]+", match[1]))
    return found or ()


def _bylines_removed(repair: Repair) -> Iterator[Byline]:
    """Those whom furniture names as editors and the like: 责任编辑：甲某 审核：乙某."""
    for piece in repair.removed:
        for part in re.split(r"[|｜\n]|\s+(?=[^\s：:]{2,6}[：:])", piece):
            yield from parse_bylines(part) or ()


def _dateline(lead: str, published: str | None) -> str | None:
    """ISO date of the dateline in a lead, its year told by the date of publication.

    Returns:
        None where there is no dateline, or the calendar has no such day.
    """
    found = dateline_of(lead)
    if found is None:
        return None
    month, day = found
    year = int(published[:4]) if published else _LEAP
    if published and (month, day) > (int(published[5:7]), int(published[8:10])):
        year -= 1
        if (int(published[5:7]) - month) % 12 > _FAR_BACK:
            return f"--{month:02}-{day:02}"  # which year, nobody can tell
    try:
        written = str(date(year, month, day))
    except ValueError:
        return None
    return written if published else f"-{written[4:]}"


def _completed(article: Article, repair: Repair, lines: tuple[Line, ...]) -> Article:
    """The article with what its text tells of headline, publisher, address and date."""
    told = repair.metadata
    first = next((line for line in lines if line.kind is LineKind.HEADLINE), None)
    return msgspec.structs.replace(
        article,
        headline=article.headline or (first.span.of(repair.aligned.text) if first else None),
        publisher=article.publisher or told.get("source"),
        url=article.url or told.get("url"),
        published=article.published or told.get("published"),
    )
