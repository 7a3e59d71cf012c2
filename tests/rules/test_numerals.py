"""Numbers in digits and in Chinese numerals, held to a way of writing them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.rules.numerals import DIGITS, POWERS, parse_number

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_GROUPS = ("", "万", "亿", "万亿")


def four_digits(number: int) -> str:
    """A number below 10,000 in words: digit by digit, one 零 for zeros between others."""
    text = ""
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            text += _DIGITS[digit] + _PLACES[place]
        elif text and not text.endswith("零"):
            text += "零"
    return text.rstrip("零")


def in_words(number: int) -> str:
    """A number up to 10^16 as it is read out."""
    if number == 0:
        return "零"
    text = ""
    for group in (3, 2, 1, 0):
        part = number // 10_000**group % 10_000
        if part:
            gap = text and part < 1000 and not text.endswith("零")
            text += ("零" if gap else "") + four_digits(part) + _GROUPS[group]
        elif text and not text.endswith("零"):
            text += "零"
    text = text.rstrip("零")
    return text[1:] if text.startswith("一十") else text


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (20_000, "二万"),
        (100_005, "十万零五"),
        (120_000_000, "一亿二千万"),
        (1_000_000_000_000, "一万亿"),
    ],
)
def test_the_oracle_writes_numbers_as_people_do(number: int, words: str) -> None:
    assert in_words(number) == words


@given(st.one_of(st.integers(0, 10**12), st.integers(0, 99_999)))
def test_a_number_in_words_has_its_value(number: int) -> None:
    assert parse_number(in_words(number)) == number


@given(st.integers(0, 10**12))
def test_a_number_in_digits_has_its_value_with_separators_and_without(number: int) -> None:
    assert parse_number(str(number)) == parse_number(f"{number:,}") == number


@given(
    st.decimals(0, 99_999, places=3),
    st.lists(st.sampled_from("十百千万亿"), max_size=2).map("".join),
)
def test_powers_behind_digits_multiply_exactly(number: Decimal, powers: str) -> None:
    expected = number
    for power in powers:
        expected *= POWERS[power]
    assert parse_number(f"{number}{powers}") == expected


@given(st.lists(st.sampled_from(_DIGITS), min_size=1, max_size=12).map("".join))
def test_bare_digits_in_chinese_are_read_one_by_one(text: str) -> None:
    assert parse_number(text) == int("".join(str(DIGITS[char]) for char in text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("两", 2),
        ("两百", 200),
        ("两千五百", 2500),
        ("二〇二一", 2021),
        ("三千二百", 3200),
        ("三千二百万", 32_000_000),
        ("百", 100),
        ("千万", 10_000_000),
        ("4千", 4000),
    ],
)
def test_numbers_are_read_as_they_are_meant(text: str, value: int) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("一万二", 12_000), ("三千二", 3200), ("一万零二", 10_002), ("二十二", 22)]
)
def test_a_last_power_may_be_left_out(text: str, value: int) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["", ".", "1.2.3", "1元", "一个", "x", "万x", "1万x", "-1"])
def test_what_is_not_one_number_is_none(text: str) -> None:
    assert parse_number(text) is None


@given(st.text(max_size=20))
def test_no_text_makes_the_reader_of_numbers_raise(text: str) -> None:
    value = parse_number(text)
    assert value is None or value >= 0
