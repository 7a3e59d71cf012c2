"""Dates as the facts hold them, in parts that a label can put in its language's order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_DATE = re.compile(r"(?P<year>\d{4}|-)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")


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
