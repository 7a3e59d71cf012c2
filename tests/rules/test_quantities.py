"""Numbers with their measure words and bounds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.models import Quantity
from generator.rules.base import find_all
from generator.rules.quantities import RULES


def quantities(text: str) -> list[Quantity]:
    return [mention.value for mention in find_all(RULES, text)]


@pytest.mark.parametrize(
    ("text", "value", "unit", "approx"),
    [
        ("约3.5万余人", 35_000, "人", "约"),
        ("约为2亿元", 200_000_000, "元", "约为"),
        ("3.1个亿元", 310_000_000, "元", None),
        ("3.2万余农户", 32_000, None, "余"),
        ("千余名群众", 1000, "名", "余"),
        ("万余名群众", 10_000, "名", "余"),
        ("三百多家企业", 300, "家", "多"),
        ("一万二千元", 12_000, "元", None),
        ("120万人口", 1_200_000, None, None),
        ("百分之九十", 90, "%", None),
        ("80%以上", 80, "%", "以上"),
    ],
)
def test_a_number_is_multiplied_out_and_keeps_its_bound(
    text: str, value: int, unit: str | None, approx: str | None
) -> None:
    assert quantities(f"共{text}。") == [Quantity(Decimal(value), Decimal(value), unit, approx)]


@pytest.mark.parametrize("text", ["百名", "一个", "四个意识", "5年", "亿元以上项目", "第3次"])
def test_what_measures_nothing_is_none(text: str) -> None:
    assert quantities(text) == []


def test_the_last_character_of_another_word_is_no_bound() -> None:
    assert [quantity.approx for quantity in quantities("签约12家")] == [None]
