"""Numbers as reports write them: 4000万, 1.2亿, 三千二百, 十二, 两, 1,200."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

DIGITS = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
#: Behind these a last digit may do without its power.
_LEAVE_OUT = tuple("百千万亿")

#: A number in Arabic digits, with thousands separators or a fraction. Its digits are never given
#: back (``++``): no measure word starts with one, and trying costs a third of the search.
ARABIC = (
    r"\d++(?:\.\d++)?(?:亿\d++(?:\.\d++)?万|万\d千)|\d{1,3}(?:,\d{3})++(?:\.\d++)?|\d++(?:\.\d++)?+"
)
#: A number in Chinese numerals.
CHINESE = r"[零〇一二两三四五六七八九十百千万亿]+"
#: Powers that multiply a number in digits: 万, 亿, 千万, 万亿.
MAGNITUDE = r"(?:[十百千]?万亿|个?[十百千]?[万亿]|[百千](?![瓦克米]))"


#: What stands in a number beside its digits and powers: 1,200 and 3.1个亿.
_NO_DIGITS = re.compile(r",|个(?=[十百千]?[万亿])")
_TWO_PARTS = re.compile(r"(\d+(?:\.\d+)?)([亿万])(\d+(?:\.\d+)?)([万千])")


@lru_cache(maxsize=10_000)
def parse_number(text: str) -> Decimal | None:
    """The value of a number in digits, Chinese numerals, or digits with 万 and 亿.

    Args:
        text: E.g. ``"1.2亿"``, ``"1,200"``, ``"三千二百"``, ``"两"``, ``"4000万"``.

    Returns:
        The exact value, or None if ``text`` is not one number.
    """
    plain = _NO_DIGITS.sub("", text)
    if parts := _TWO_PARTS.fullmatch(plain):  # 44万5千
        one, other = (_times(Decimal(parts[n]), parts[n + 1]) for n in (1, 3))
        return None if one is None or other is None else one + other
    digits = len(plain) - len(plain.lstrip("0123456789."))
    head, tail = plain[:digits], plain[digits:]
    if head:
        value = Decimal(head) if head.count(".") < 2 and head != "." else None
        return None if value is None else _times(value, tail)
    return _parse_chinese(tail)


_NEIGHBOURS = re.compile(
    r"(?P<tens>[二三四五六七八九]?十)?(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九])(?P<powers>[十百千万亿]*)"
)


def parse_neighbours(text: str) -> tuple[Decimal, Decimal] | None:
    """The two ends of a loose count: 两三 is 2 to 3, 三四十 30 to 40, 十七八 17 to 18.

    Returns:
        None if ``text`` is not two digits that follow each other.
    """
    match = _NEIGHBOURS.fullmatch(text)
    if match is None or DIGITS[match["high"]] != DIGITS[match["low"]] + 1:
        return None
    tens, powers = match["tens"] or "", match["powers"]
    if tens and powers:
        return None
    low, high = (_parse_chinese(tens + match[end] + powers) for end in ("low", "high"))
    return (low, high) if low is not None and high is not None else None


def _times(value: Decimal, powers: str) -> Decimal | None:
    """``value`` times each of ``powers``; None if one is no power of ten."""
    for power in powers:
        if power not in POWERS:
            return None
        value *= POWERS[power]
    return value


def _parse_chinese(text: str) -> Decimal | None:
    """The value of a number in Chinese numerals alone."""
    if not text or any(char not in DIGITS and char not in POWERS for char in text):
        return None
    if all(char in DIGITS for char in text):  # 二〇二一: digit by digit
        return Decimal("".join(str(DIGITS[char]) for char in text))
    total, section, digit = 0, 0, 0
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
        elif POWERS[char] < POWERS["万"]:
            section += (digit or (0 if section else 1)) * POWERS[char]
            digit = 0
        else:
            low = section + digit
            if total > POWERS[char]:  # 一亿二千万: the 万 part stands beside the 亿 part
                total += (low or 1) * POWERS[char]
            else:  # 万亿 multiplies what came before
                total = (total + low or 1) * POWERS[char]
            section, digit = 0, 0
    if digit and text[-2:-1] in _LEAVE_OUT:  # 一万二: the last power is left out
        digit *= POWERS[text[-2]] // 10
    return Decimal(total + section + digit)
