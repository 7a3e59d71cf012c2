from __future__ import annotations

import pytest

from generator.repair.swallowed import find_swallowed, find_unclear_dates
from generator.spans import AlignedText


def mended(text: str) -> str:
    return AlignedText.of(text).apply(find_swallowed(text)).text


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("亲?009年起", "自2009年起"),
        ("自?018年结对以来", "自2018年结对以来"),
        ("截至?018年底", "截至2018年底"),
        ("于1025日", "于10月25日"),
        ("1025日", "10月25日"),
        ("会议召开。1025日上午，双方签约", "会议召开。10月25日上午，双方签约"),
        ("2021年925日签约", "2021年9月25日签约"),
        ("2021年131日签约", "2021年1月31日签约"),
    ],
)
def test_what_was_swallowed_comes_back_where_only_one_reading_is_left(
    damaged: str, whole: str
) -> None:
    assert mended(damaged) == whole
    assert find_unclear_dates(whole) == []


@pytest.mark.parametrize(
    "text",
    [
        "2021年101日签约",
        "于125日签约",
        "2021年1399日，签约",
        "1025日签约。",
        "10月24日考察，1025日签约。",
        "会议召开。125日签约。",
    ],
)
def test_a_date_that_can_be_read_in_two_ways_or_in_none_is_kept_and_told(text: str) -> None:
    assert mended(text) == text
    assert len(find_unclear_dates(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "共1025日元",
        "项目于2021年1130日历天完成",
        "计划2021年1230日均流量",
        "累计安全生产1025日。",
        "提前325日，",
        "提前125日完工，",
        "1025日的坚守",
        "工期115日，历时365日。",
        "365日不间断，120日建成，1025日不间断",
        "10月25日，",
    ],
)
def test_numbers_of_days_are_no_dates(text: str) -> None:
    assert mended(text) == text
    assert find_unclear_dates(text) == []
