"""Figures: numbers that count or measure something of substance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.models import Mention, Quantity, Role, Sentence
from generator.rules.base import clause_before, find_all
from generator.rules.elision import objects_of
from generator.rules.objects import ABSTRACT
from generator.rules.quantities import RULES
from generator.rules.roles import period_of, role_of
from generator.rules.trace import NO_TRACE, Trace

__all__ = ["RULES", "FigureValue", "find_figures", "split_range"]


class FigureValue(NamedTuple):
    """A figure as one rule reads it.

    Attributes:
        quantity: The number, multiplied out; a range has two ends.
        object: The noun counted, or None.
        role: What the number is in the report.
        period: ``year``, ``month``, ``day`` of a rate, or None.
        is_part: Whether the words before it say that it is part of the figure before.
    """

    quantity: Quantity
    object: str | None = None
    role: Role = "outcome"
    period: str | None = None
    is_part: bool = False


#: A bound that stands apart from its number: 每年约为某市创税4000万元.
_ABOUT = re.compile(r"(?<![签合条契公违预节])约为?[一-鿿]{1,10}$")
#: Without one of these no rule can find a number.
_NUMBER = re.compile(r"[\d一二两三四五六七八九十百千万亿]")
#: So many points has no speech.
_FEW = 10
_SUMS = re.compile(
    r"(?:投资|资金|金额|总额|经费|产值|收入|贷款|授信|利润|税收|营收|补助|补贴|款|投入|自筹|出资)$"
)
#: 200万吨/年
_A_PERIOD = {"/年": "year", "/月": "month", "/日": "day", "/天": "day"}
_PART = re.compile(r"包括|其中|含(?!税)")


def find_figures(
    sentence: Sentence, trace: Trace = NO_TRACE, before: Sequence[Mention] = ()
) -> list[Mention]:
    """The figures in a sentence; values are :class:`FigureValue`, spans in the document.

    Args:
        sentence: The sentence.
        trace: Is told what counts nothing.
        before: The figures of the sentence before, whose objects this one may leave out.
    """
    rules = RULES if _NUMBER.search(sentence.text) else ()
    found = find_all(rules, sentence.text, trace=trace)
    if not found:
        return []
    earlier = [(m.value.quantity.unit, m.value.object) for m in before if m.value.object]
    values: list[FigureValue] = []
    for index, (mention, noun) in enumerate(
        zip(found, objects_of(sentence, found, earlier), strict=True)
    ):
        gap = sentence.text[found[index - 1].span.end : mention.span.start] if index else ""
        part = bool(index and (_PART.search(gap) or (values[-1].is_part and gap[:1] == "、")))
        values.append(_value(sentence.text, mention, noun, is_part=part))
    told: list[Mention] = []
    for mention, value in zip(found, values, strict=True):
        if _says_something(value):
            told.append(mention._replace(span=mention.span.shift(sentence.span.start), value=value))
        else:
            trace.drop(mention.span, mention.rule, "counts-nothing")
    return told


def _says_something(value: FigureValue) -> bool:
    """Whether a number counts a thing: a bare one, and the three points of a speech, do not."""
    few = value.quantity.high < _FEW and value.object in ABSTRACT
    return bool(value.object or value.quantity.unit) and not few


def _value(text: str, mention: Mention, noun: str | None, *, is_part: bool) -> FigureValue:
    """All that a sentence says of a quantity."""
    span, quantity = mention.span, mention.value
    if quantity.unit is None and noun and _SUMS.search(noun):
        quantity = quantity._replace(unit="元")  # 总投资3.1个亿
    clause = clause_before(text, span.start, "，。；：、（(")
    if quantity.approx is None and _ABOUT.search(clause):
        quantity = quantity._replace(approx="约")
    period = period_of(clause) or _A_PERIOD.get(text[span.end - 2 : span.end])
    return FigureValue(quantity, noun, role_of(text, span), period, is_part)


def split_range(value: FigureValue) -> Iterator[FigureValue]:
    """The figures that are written down for a value: a range gives both its ends."""
    low, high, unit, approx = value.quantity
    if low == high:
        yield value
        return
    yield value._replace(quantity=Quantity(low, low, unit, approx))
    yield value._replace(quantity=Quantity(high, high, unit, approx))
