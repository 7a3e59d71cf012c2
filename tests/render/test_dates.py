from __future__ import annotations

import pytest

from generator.render.dates import Day, read_day


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
