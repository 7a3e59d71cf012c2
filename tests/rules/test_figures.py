"""Numbers that count or measure something, and those that do not."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import document_of

from generator.models import Mention, Quantity
from generator.rules.figures import FigureValue, find_figures, split_range
from generator.rules.registry import find_mentions
from rules.corpus import Example, check, each_example


def read(mention: Mention) -> dict[str, Any]:
    value: FigureValue = mention.value
    quantity = value.quantity
    return {
        "value": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "approx": quantity.approx,
        "object": value.object,
        "role": value.role,
        "period": value.period,
        "part": value.is_part,
    }


@each_example("figures")
def test_figures_are_read_as_the_corpus_says(example: Example) -> None:
    document = document_of(example.text, published=example.published)
    check(example, find_mentions(document).figures, read)


def figures_in(text: str) -> list[Quantity]:
    sentences = document_of(text).sentences
    return [m.value.quantity for sentence in sentences for m in find_figures(sentence)]


@given(st.integers(1, 10**9))
def test_a_number_in_digits_keeps_its_value(number: int) -> None:
    assert figures_in(f"累计投入资金{number}元。") == [
        Quantity(Decimal(number), number, "元", None)
    ]


@given(st.integers(1000, 10**9))
def test_separators_between_thousands_do_not_change_the_value(number: int) -> None:
    assert figures_in(f"累计投入资金{number:,}元。") == figures_in(f"累计投入资金{number}元。")


@given(
    st.decimals("0.01", "9999.99", places=2),
    st.sampled_from([("万", 4), ("亿", 8), ("千万", 7), ("百万", 6), ("万亿", 12)]),
    st.sampled_from(["元", "吨", "人", "亩"]),
)
def test_a_number_with_a_magnitude_is_multiplied_out_exactly(
    number: Decimal, magnitude: tuple[str, int], unit: str
) -> None:
    word, power = magnitude
    assert [(q.low, q.unit) for q in figures_in(f"累计达{number}{word}{unit}。")] == [
        (number * 10**power, unit)
    ]


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_a_range_that_falls_is_none(low: int, high: int) -> None:
    quantities = figures_in(f"共有企业{low}至{high}家。")
    assert all(quantity.low <= quantity.high for quantity in quantities)
    assert (Quantity(Decimal(low), Decimal(high), "家", None) in quantities) is (low <= high)


def test_a_range_is_written_down_as_its_two_ends() -> None:
    value = FigureValue(Quantity(Decimal(3), Decimal(5), "家", "约"), "企业")
    assert [figure.quantity for figure in split_range(value)] == [
        Quantity(Decimal(3), Decimal(3), "家", "约"),
        Quantity(Decimal(5), Decimal(5), "家", "约"),
    ]


def test_a_single_number_is_written_down_once() -> None:
    value = FigureValue(Quantity(Decimal(3), Decimal(3), "家", None), "企业")
    assert list(split_range(value)) == [value]


@pytest.mark.parametrize(
    ("written", "unit"), [("12％", "%"), ("12元人民币", "元"), ("12名", "名"), ("12‰", "‰")]
)
def test_a_measure_word_has_one_way_of_writing(written: str, unit: str) -> None:
    assert [quantity.unit for quantity in figures_in(f"共有{written}。")] == [unit]


def test_a_figure_stands_where_its_sentence_says() -> None:
    document = document_of("双方见面。\n共有企业26家。")
    (mention,) = find_mentions(document).figures
    assert mention.span.of(document.text) == "26家"
