"""Dates as the facts hold them, in parts that a label can put in its language's order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_DATE = re.compile(r"(?P<year>\d{4}|-)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")
# 今年, 2024年9月底前, 年内, 年底, 明年上半年; 年 alone (每年, 年度) tells no end.
_UNTIL = re.compile(
    r"(?:(?P<year>\d{4})|(?P<this>[今本当明后]))?年度?"
    r"(?:(?P<month>\d{1,2}|十?[一二三四五六七八九十])月|(?P<part>上半年|下半年|[一二三四]季度|第[一二三四]季度|[内底末终]))?"
)
# 9月底, 八月, 四季度: of the year that the report is of, or of the next where it has passed.
_MONTH = re.compile(
    r"(?P<month>1[0-2]|[1-9]|十?[一二三四五六七八九十])月(?:(?P<day>\d{1,2})日)?"
    r"|(?P<part>第?[一二三四]季度|[上下]半年)"
)
#: 第四季度前 ends where the quarter begins; 9月底前 and 年内 do not.
_BEFORE = re.compile(r"(?:季度|半年|月)前$")
_MONTHS = {sign: at for at, sign in enumerate("一二三四五六七八九十", 1)} | {"十一": 11, "十二": 12}
_AHEAD = {"": 0, "今": 0, "本": 0, "当": 0, "明": 1, "后": 2}
_PARTS = {"上半年": 6, "下半年": 12, "一季度": 3, "二季度": 6, "三季度": 9, "四季度": 12}


@dataclass(frozen=True, slots=True)
class Day:
    """A date; ``year``, ``month`` and ``day`` are 0 where the report does not tell them.

    ``form`` names what is there: ``ymd``, ``md``, ``ym``, ``y`` or ``text`` (not a date).
    """

    iso: str
    form: str
    year: int = 0
    month: int = 0
    day: int = 0

    @property
    def month_label(self) -> str:
        """Key of the month's name."""
        return f"month.{self.month}"

    @property
    def to_month(self) -> Day:
        """The same without the day, where there is a month of a year."""
        return replace(self, form="ym") if self.form == "ymd" else self


def last_day(words: str, told: Day | None) -> str | None:
    """The end of what a report says by when: ``2024年9月`` → ``2024-09``, ``年底`` → ``2023``.

    Args:
        words: Of the report, or an ISO date.
        told: The day that 今年, 年底 and 9月20日 count from, as far as it is known.

    Returns:
        An ISO date as far as it goes; None if the words tell no end.
    """
    day = read_day(words)
    if day and day.form in ("ymd", "ym", "y"):
        return day.iso
    end = _last_of(words, told)
    return _month_before(end, words) if end and _BEFORE.search(words) else end


def _last_of(words: str, told: Day | None) -> str | None:
    """The end of the day, month or part of a year that the words name."""
    year = told.year if told else 0
    if month := _MONTH.match(words):
        return _coming(month, told) if told and year and told.month else None
    found = _UNTIL.search(words)
    return _end_of(found, year) if found else None


def _month_before(end: str, words: str) -> str | None:
    """The last month before the part of a year that ends with ``end``."""
    length = 3 if "季度" in words else 6 if "半年" in words else 1
    year, _, month = end.partition("-")
    if not month:
        return None
    at = int(year) * 12 + int(month) - 1 - length
    return f"{at // 12:04}-{at % 12 + 1:02}"


def _end_of(found: re.Match[str], this_year: int) -> str | None:
    """The end of a year, or of the part of it that is told."""
    told = int(found["year"]) if found["year"] else this_year
    year = told and told + _AHEAD[found["this"] or ""]
    part = found["part"] or ""
    month = _month_of(found)
    if not year or not (found["year"] or found["this"] or month or part):
        return None
    return f"{year:04}-{month:02}" if month else f"{year:04}"


def _month_of(found: re.Match[str]) -> int:
    """The month that is told, or the last of a part of the year; 0 if none is."""
    month, part = found["month"] or "0", (found["part"] or "").removeprefix("第")
    return _MONTHS.get(month) or int(month) or _PARTS.get(part, 0)


def _coming(found: re.Match[str], told: Day) -> str:
    """The next such month, or day of it."""
    month = _month_of(found)
    end = f"{told.year + (month < told.month):04}-{month:02}"
    return f"{end}-{int(found['day']):02}" if found["day"] else end


def read_day(iso: str | None) -> Day | None:
    """Read ``2021-09-06``, ``--09-06``, ``2021-09`` or ``2021``; anything else is kept as text."""
    if not iso:
        return None
    found = _DATE.fullmatch(iso)
    if not found:
        return Day(iso, "text")
    year = int(found["year"]) if found["year"] != "-" else 0
    month, day = int(found["month"] or 0), int(found["day"] or 0)
    form = "y" * bool(year) + "m" * bool(month) + "d" * bool(day)
    return Day(iso, form if form in ("ymd", "md", "ym", "y") else "text", year, month, day)
