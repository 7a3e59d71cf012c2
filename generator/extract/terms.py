"""Which figures are terms of which document: its worth, its size, what it provides for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import groupby

from generator.models import Document, Figure, Mention
from generator.patterns import regex
from generator.spans import Span

#: 投资额分别为…: each of several documents has a sum of its own, in their order.
_EACH = regex("(?:分别|依次)(?:为|是|达|约)")


def terms_of(
    document: Document, groups: Mapping[str, Sequence[Mention]], figures: Sequence[Figure]
) -> dict[str, list[str]]:
    """By the key of a document the ids of the figures with the role ``agreement`` that are its.

    A figure belongs to the document named last before it in its sentence, else to the first one
    behind it. As many sums as documents, behind 分别为, are dealt out in their order; a sum of
    several documents that one place names (甲分别与乙、丙签订协议) is none of theirs.
    """
    named = sorted(
        ((m.span, key) for key, group in groups.items() for m in group),
        key=lambda one: one[0].start,
    )
    terms: dict[str, list[str]] = {}
    told = [figure for figure in figures if figure.role == "agreement"]
    for sentence, inside in groupby(told, lambda f: _sentence_around(document, _place(f))):
        here = list(inside)
        dealt = _dealt(sentence.of(document.text), sentence, here, named)
        for figure in here:
            keys = _nearest(sentence, _place(figure), named)
            key = dealt.get(figure.id) or (keys[0] if len(keys) == 1 else None)
            if key:
                terms.setdefault(key, []).append(figure.id)
    return terms


def _place(figure: Figure) -> Span:
    return figure.evidence[0].span


def _dealt(
    text: str, sentence: Span, figures: Sequence[Figure], named: Sequence[tuple[Span, str]]
) -> dict[str, str]:
    """The document of each of the sums behind 分别为, if there are as many documents before it."""
    each = _EACH.search(text)
    if each is None:
        return {}
    at = sentence.start + each.end()
    sums = [figure for figure in figures if _place(figure).start >= at]
    before = (key for span, key in named if sentence.contains(span) and span.end <= at)
    keys = list(dict.fromkeys(before))[-len(sums) :]
    alike = len({(figure.unit, figure.object) for figure in sums}) == 1
    if not alike or len(keys) != len(sums):
        return {}
    return {figure.id: key for figure, key in zip(sums, keys, strict=True)}


def _nearest(sentence: Span, place: Span, named: Sequence[tuple[Span, str]]) -> tuple[str, ...]:
    """The documents named last before a place in its sentence, else the first ones behind it."""
    behind = bisect_right(named, place.start, key=_start)
    if behind and sentence.contains(named[behind - 1][0]):
        return _named_at(named, named[behind - 1][0].start)
    inside = behind < len(named) and sentence.contains(named[behind][0])
    return _named_at(named, named[behind][0].start) if inside else ()


def _named_at(named: Sequence[tuple[Span, str]], start: int) -> tuple[str, ...]:
    """The documents that one place names, in their order."""
    first, last = bisect_left(named, start, key=_start), bisect_right(named, start, key=_start)
    return tuple(dict.fromkeys(key for _, key in named[first:last]))


def _start(place: tuple[Span, str]) -> int:
    return place[0].start


def _sentence_around(document: Document, span: Span) -> Span:
    at = bisect_right(document.sentences, span.start, key=lambda s: s.span.start) - 1
    sentence = document.sentences[at].span if at >= 0 else span
    return sentence if sentence.contains(span) else span
