from __future__ import annotations

from decimal import Decimal

import pytest

from generator.render.quantities import as_written, number


@pytest.mark.parametrize(
    ("quote", "approx", "parts"),
    [
        ("4000万元", None, ("", "4000", "万元")),
        ("近4000万元", "近", ("近", "4000", "万元")),
        ("4000万元", "约", ("约", "4000", "万元")),
        ("15万吨", None, ("", "15", "万吨")),
        ("1.2亿元", None, ("", "1.2", "亿元")),
        ("1,200人", None, ("", "1,200", "人")),
        ("50余家", "余", ("", "50", "余家")),
        ("100亩以上", "以上", ("", "100", "亩以上")),
        ("30至50家", None, ("", "30至50", "家")),
        ("35%", None, ("", "35%", "")),
        ("十二家", None, ("", "十二", "家")),
        ("两个", None, ("", "两", "个")),
        ("若干", None, ("", "若干", "")),
    ],
)
def test_quantities_stand_as_written(quote: str, approx: str | None, parts: tuple) -> None:
    assert as_written(quote, approx) == parts


def test_values_are_plain_digits() -> None:
    assert number(Decimal("4E+7")) == "40000000"
    assert number(Decimal("1.20")) == "1.2"
    assert number(Decimal("100")) == "100"
