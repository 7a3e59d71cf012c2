"""Dates as written, resolved against a reference and never against the clock."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from generator.models import Mention
from generator.rules.dates import DateValue, Written, find_dates, resolve
from rules.corpus import Example, check, each_example

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@each_example("dates")
def test_dates_are_resolved_as_the_corpus_says(example: Example) -> None:
    reference = str(example.published) if example.published else None

    def read(mention: Mention) -> Any:
        value = resolve(mention.value, reference)
        return {"start": value and value.start, "end": value and value.end}

    wanted = tuple(
        {key: str(day) if day else None for key, day in (item or {"start": None}).items()}
        for item in example.found
    )
    check(
        Example(example.rule, example.finds, example.text, wanted), find_dates(example.text), read
    )


@given(DAYS)
def test_a_full_date_is_itself_whatever_the_reference(day: date) -> None:
    (mention,) = find_dates(f"{day.year}年{day.month}月{day.day}日，会议召开。")
    for reference in (None, "2024-05-20", "--05-20"):
        assert resolve(mention.value, reference) == DateValue(str(day))


@given(DAYS)
def test_a_date_without_a_year_is_near_its_reference(reference: date) -> None:
    (mention,) = find_dates("6月15日，会议召开。")
    value = resolve(mention.value, str(reference))
    assert value is not None
    assert abs((date.fromisoformat(value.start) - reference).days) <= 220


@given(DAYS, st.integers(1, 31))
def test_a_bare_day_is_the_last_that_had_come_by_the_reference(reference: date, day: int) -> None:
    value = resolve(Written(None, None, day), str(reference))
    if value is not None:
        found = date.fromisoformat(value.start)
        assert found <= reference
        assert found.day == day
        assert (reference - found).days < 62


@given(DAYS, st.sampled_from(["今天", "昨日", "前天", "明天"]))
def test_a_relative_day_is_counted_from_the_reference(reference: date, word: str) -> None:
    (mention,) = find_dates(word)
    value = resolve(mention.value, str(reference))
    assert value is not None
    days = (date.fromisoformat(value.start) - reference).days
    assert days == {"今天": 0, "昨日": -1, "前天": -2, "明天": 1}[word]


@given(
    DAYS,
    st.sampled_from([None, 2021, "今年", "去年"]),
    st.one_of(st.none(), st.integers(1, 12)),
    st.integers(1, 31),
    st.one_of(st.none(), st.integers(1, 12)),
    st.integers(1, 31),
)
@example(date(2024, 1, 5), 2023, 12, 30, 1, 2)
@example(date(2024, 5, 20), None, None, 30, None, 2)
def test_a_stretch_of_days_never_ends_before_it_starts(
    reference: date,
    year: int | str | None,
    month: int | None,
    day: int,
    end_month: int | None,
    end_day: int,
) -> None:
    value = resolve(Written(year, month, day, end_month, end_day), str(reference))
    assert value is None or value.end is None or value.start <= value.end


def test_there_is_no_month_0() -> None:
    assert resolve(Written(None, 0, 5), None) is None


@given(
    st.one_of(st.none(), DAYS.map(str), DAYS.map(lambda day: f"--{day:%m-%d}")),
    st.one_of(st.none(), st.integers(0, 9999), st.sampled_from(["今年", "去年", "明年"])),
    st.one_of(st.none(), st.integers(1, 99)),
    st.integers(0, 99),
)
def test_a_day_that_no_calendar_has_is_none(
    reference: str | None, year: int | str | None, month: int | None, day: int
) -> None:
    value = resolve(Written(year, month, day), reference)
    if value is not None:
        date.fromisoformat(value.start.replace("--", "2000-"))
        assert int(value.start[-2:]) == day


def test_the_day_before_the_first_day_of_all_is_none() -> None:
    assert resolve(Written(None, None, None, relative=-1), "0001-01-01") is None


def test_without_a_reference_only_full_dates_have_a_year() -> None:
    text = "2023年6月7日，6月8日，9日，昨天。"
    values = [resolve(mention.value, None) for mention in find_dates(text)]
    assert values == [DateValue("2023-06-07"), DateValue("--06-08"), None, None]
