from __future__ import annotations

import pytest

from generator.render.dates import Day, last_day, read_day


@pytest.mark.parametrize(
    ("iso", "day"),
    [
        ("2021-09-06", Day("2021-09-06", "ymd", 2021, 9, 6)),
        ("--09-06", Day("--09-06", "md", 0, 9, 6)),
        ("2021-09", Day("2021-09", "ym", 2021, 9)),
        ("2021", Day("2021", "y", 2021)),
        ("年底前", Day("年底前", "text")),
        ("", None),
        (None, None),
    ],
)
def test_dates_are_read_as_far_as_they_go(iso: str | None, day: Day | None) -> None:
    assert read_day(iso) == day


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("2024-12-31", "2024-12-31"),
        ("2024年9月", "2024-09"),
        ("2023年上半年", "2023-06"),
        ("2024年第三季度", "2024-09"),
        ("2026年", "2026"),
        ("今年", "2023"),
        ("年底", "2023"),
        ("年内", "2023"),
        ("明年6月", "2024-06"),
        ("后年", "2025"),
        ("明年四月", "2024-04"),
        ("2024年十一月", "2024-11"),
        ("9月20日", "2023-09-20"),
        ("9月底", "2023-09"),
        ("3月", "2024-03"),
        ("八月底", "2023-08"),
        ("第四季度", "2023-12"),
        ("上半年", "2024-06"),
        ("8个月", None),
        ("一周", None),
        ("每年", None),
        ("年", None),
        ("适时", None),
        ("--12-31", None),
    ],
)
def test_the_end_of_what_a_report_says_by_when(words: str, end: str | None) -> None:
    assert last_day(words, Day("2023-08-29", "ymd", 2023, 8, 29)) == end


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("第四季度前", "2023-09"),
        ("第一季度前", "2023-12"),
        ("明年下半年前", "2024-06"),
        ("10月前", "2023-09"),
        ("9月底前", "2023-09"),
        ("年底前", "2023"),
    ],
)
def test_before_a_part_of_a_year_is_not_that_part(words: str, end: str) -> None:
    assert last_day(words, Day("2023-08-29", "ymd", 2023, 8, 29)) == end


def test_this_year_is_not_known_where_the_report_tells_no_year() -> None:
    assert last_day("年底", None) is None
    assert last_day("2024年底", None) == "2024"
