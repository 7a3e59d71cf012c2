"""Dates as reports write them, resolved against a reference date – never against the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from generator.models import Mention
from generator.rules.base import Rule, find_all
from generator.rules.trace import NO_TRACE, Trace

_YEAR = r"(?P<year>\d{4} ?年|今年|去年|明年)"
_MONTH = r" ?(?P<month>\d{1,2}) ?月 ?"
_TO = r"(?:至|到|-|—|–|~|～)"
#: A word that makes 9日 a day and not a stretch of days or a part of a longer number.
_DAY = r"(?P<day>\d{1,2}) ?(?:日|号)(?![电讯均前内起元游楼车线院馆厅店桥井])"

#: A leap year that no report is of: it stands for a year that is not known.
_NO_YEAR = 4
#: Without one of these no rule can find a day.
_DAY_WORD = re.compile("[日号天]")
_MONTH_WORD = re.compile(r"\d ?月")
_DAY_NUMBER = re.compile(r"\d ?[日号]")
_RELATIVE = {
    "今天": 0,
    "今日": 0,
    "昨天": -1,
    "昨日": -1,
    "前天": -2,
    "前日": -2,
    "明天": 1,
    "明日": 1,
}


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date or a stretch of days, as ISO strings; ``--MM-DD`` where no year can be known."""

    start: str
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written; what is None is told by the reference date or not at all."""

    year: int | str | None
    month: int | None
    day: int | None
    end_month: int | None = None
    end_day: int | None = None
    relative: int | None = None


def _written(match: re.Match[str]) -> Written | None:
    part = match.groupdict()
    year = part.get("year")
    return Written(
        int(year[:4]) if year and year[0].isdigit() else year,
        int(part["month"]) if part.get("month") else None,
        int(part["day"]),
        int(part["end_month"]) if part.get("end_month") else None,
        int(part["end_day"]) if part.get("end_day") else None,
    )


def _relative(match: re.Match[str]) -> Written:
    return Written(None, None, None, relative=_RELATIVE[match[0]])


_NO_ROOM = "(?![楼车线院馆厅店桥井])"  # 13号车间 is no day
_END = rf"{_TO}(?:(?P<end_month>\d{{1,2}})月)?(?P<end_day>\d{{1,2}}) ?(?:日|号){_NO_ROOM}"
RULES = (
    Rule(
        "date.range",
        re.compile(rf"{_YEAR}?{_MONTH}(?P<day>\d{{1,2}})(?:日|号)?{_END}"),
        _written,
        needs=_MONTH_WORD,
    ),
    Rule("date.day", re.compile(rf"{_YEAR}?{_MONTH}{_DAY}"), _written, needs=_MONTH_WORD),
    Rule(
        "date.days-of-month",
        re.compile(rf"(?<![\d月年.])(?P<day>\d{{1,2}})(?:日|号)?{_END}"),
        _written,
        needs=_DAY_NUMBER,
    ),
    Rule("date.day-of-month", re.compile(rf"(?<![\d月年.]){_DAY}"), _written, needs=_DAY_NUMBER),
    Rule("date.relative", re.compile("|".join(_RELATIVE)), _relative),
)


def find_dates(text: str, offset: int = 0, trace: Trace = NO_TRACE) -> list[Mention]:
    """The dates in ``text`` with a day; values are :class:`Written`."""
    return find_all(RULES, text, offset, trace) if _DAY_WORD.search(text) else []


def resolve(written: Written, reference: str | None) -> DateValue | None:
    """The ISO date of ``written``, told by ``reference``.

    Args:
        written: A date as the report writes it.
        reference: ISO date of publication or of the dateline, or None.

    Returns:
        None where the date is relative and there is no reference, or there is no such day.
    """
    base = _base(reference)
    if written.relative is not None:
        return _days_from(base, written.relative) if base else None
    if written.day is None or (written.month is None and base is None):
        return None
    month = _month_of(written.day, base) if written.month is None else written.month
    known = base if base and base.year > _NO_YEAR else None
    year = _year_of(written.year, month, written.day, known)
    start = _iso(year, month, written.day)
    if start is None or written.end_day is None:
        return DateValue(start) if start else None
    end_month = written.end_month or month
    return DateValue(start, _end(year, month, written.day, end_month, written.end_day))


def _base(reference: str | None) -> date | None:
    """The reference as a date; one without a year (--03-02) stands in the year ``_NO_YEAR``."""
    if not reference:
        return None
    return date.fromisoformat(
        f"{_NO_YEAR:04d}{reference[1:]}" if reference[0] == "-" else reference
    )


def _end(year: int | None, month: int, day: int, end_month: int, end_day: int) -> str | None:
    """The last day of a stretch, never before its first: 12月30日至1月2日 ends next year."""
    if end_month == month and end_day < day:  # 30日至2日 runs on into the next month
        end_month = month % 12 + 1
    later = end_month < month
    return _iso(year + later if year else None, end_month, end_day)


def _days_from(base: date, days: int) -> DateValue | None:
    """The day so many days from ``base``; None at the ends of the calendar."""
    try:
        day = base + timedelta(days)
    except OverflowError:
        return None
    return DateValue(_iso(day.year if day.year > _NO_YEAR + 1 else None, day.month, day.day) or "")


def _month_of(day: int, base: date | None) -> int:
    """The month of a bare day: that of the reference, or the one before if the day is to come."""
    assert base is not None
    if day <= base.day:
        return base.month
    return base.month - 1 or 12


def _year_of(written: int | str | None, month: int, day: int, base: date | None) -> int | None:
    """The year of a date; of a date without one, the last time that day had come by ``base``."""
    if isinstance(written, int):
        return written
    if base is None:
        return None
    if written is not None:
        return base.year + {"今年": 0, "去年": -1, "明年": 1}[written.rstrip("0123456789")]
    to_come = (month, day) > (base.month, base.day)
    # A report of January tells of December; one of May that names 7月 tells of what is planned.
    return base.year - 1 if to_come and month - base.month > 6 else base.year


def _iso(year: int | None, month: int, day: int) -> str | None:
    """The ISO form, or None if the calendar has no such day."""
    try:
        checked = date(year or 2000, month, day)
    except ValueError:
        return None
    return str(checked) if year else f"--{month:02d}-{day:02d}"
