"""Numbers as the report writes them: bound, numeral and unit apart, to be set large."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

_DIGITS = r"[0-9０-９][0-9０-９.,．，]*[0-9０-９]|[0-9０-９]"
_CHINESE = r"[零〇一二两三四五六七八九十百千]+"
_NUMERAL = re.compile(
    rf"(?:{_DIGITS}|{_CHINESE})(?:\s*[-–—~～至到]\s*(?:{_DIGITS}|{_CHINESE}))?(?:[%％‰])?"
)


class Written(NamedTuple):
    """A quantity as written: ``近`` ``300`` ``万元``."""

    bound: str
    numeral: str
    unit: str


def as_written(quote: str, approx: str | None) -> Written:
    """Take a quoted quantity apart without changing a character of it.

    A bound that stands elsewhere in the sentence (约为石渡县增收300万元) is put in front.

    Args:
        quote: The words of the report, e.g. ``近300万元``.
        approx: The bound word, e.g. ``近``, or None.
    """
    found = _NUMERAL.search(quote)
    if not found:
        return Written("", quote, "")
    bound, unit = quote[: found.start()].strip(), quote[found.end() :].strip()
    if approx and approx not in quote:
        bound = approx + bound
    return Written(bound, found.group(), unit)


def number(value: Decimal) -> str:
    """The value in plain digits, for sorting: no exponent, no trailing zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
