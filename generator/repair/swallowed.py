"""Row 11: digits and 月 that were swallowed, put back where only one reading is left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lexicon import terms
from generator.repair.characters import HAN
from generator.repair.gbk import LOST, bytes_of
from generator.repair.record import disjoint
from generator.spans import Edit, Span

NAME = "swallowed"
_SHORT_YEAR = re.compile(r"[?\ufffd](?=([09])\d\d年)(?<=[^\x00-\x7f].)")
_BEFORE_YEAR = "自在从從于於至到"
# 1025日: month and day run together, after a year or a preposition, or where a date opens a
# clause. Elsewhere it is a number of days.
_RUN_TOGETHER = re.compile(
    r"(?<![\d.])(?P<digits>\d{3,4})日(?![元历歷均次程])"
    r"(?:(?<=[于於自在至]\d{3}日)|(?<=[于於自在至]\d{4}日)|(?<=\d年\d{3}日)|(?<=\d年\d{4}日)|"
    r"(?:(?<=[\n。，；：、（“]\d{3}日)|(?<=[\n。，；：、（“]\d{4}日)|(?<=\A\d{3}日)|(?<=\A\d{4}日))"
    r"(?=[，、：上下晚早凌起至到电讯]|$))",
    re.MULTILINE,
)
# Where a clause opens with one, and what is done that day follows: 1025日签约. Four digits are
# hardly a number of days; three are, unless what people do on a day follows: 125日签约.
_OPENS = r"(?<![\d.])(?:(?<=[\n。，；：、（“])|(?<=\A))"
_DONE_THEN = "|".join(
    sorted({*terms("signing_verbs"), "考察", "到访", "抵达", "开幕", "揭牌", "会见", "座谈"})
)
_DOUBTFUL = re.compile(
    rf"{_OPENS}(?:(?P<digits>\d{{4}})日(?=[{HAN}])(?![元历歷均次程的内之后後前来來间以不连連累共全])|"
    rf"(?P<three>\d{{3}})日(?={_DONE_THEN}))"
)
# Starts with what is rare, so that clean text is searched at the speed of memory.
_HINT = re.compile(r"日(?<=\d{3}日)")
_MOST_MONTHS, _MOST_DAYS = 12, 31


def find_swallowed(text: str) -> list[Edit]:
    """The first digit of a year, and 月 between a month and a day."""
    edits = [edit for match in _run_together(text) if (edit := _with_month(match))]
    if "?" in text or LOST in text:
        edits += [_mend_year(text, match) for match in _SHORT_YEAR.finditer(text)]
    return disjoint(sorted(edits))


def find_unclear_dates(text: str) -> list[Span]:
    """Where month and day run together and may be parted in two ways, or in none."""
    found = [Span(*m.span()) for m in _run_together(text) if len(_parted(m["digits"])) != 1]
    if _HINT.search(text):
        doubtful = ((m, m["digits"] or m["three"]) for m in _DOUBTFUL.finditer(text))
        found += [Span(*m.span()) for m, digits in doubtful if _parted(digits)]
    return sorted(set(found))


def _run_together(text: str) -> Iterator[re.Match[str]]:
    """The dates without 月."""
    return _RUN_TOGETHER.finditer(text) if _HINT.search(text) else iter(())


def _with_month(match: re.Match[str]) -> Edit | None:
    """The edit that puts 月 between month and day, or None where there are other ways."""
    ways = _parted(match["digits"])
    if len(ways) != 1:
        return None
    at = match.start() + ways[0]
    return Edit(Span(at, at), "月", NAME)


def _parted(digits: str) -> list[int]:
    """The lengths that the month may have; a day below ten may be written with a nought."""
    return [
        length
        for length in (1, 2)
        if digits[0] != "0"
        and 1 <= int(digits[:length]) <= _MOST_MONTHS
        and len(digits) - length <= len(str(_MOST_DAYS))
        and 1 <= int(digits[length:]) <= _MOST_DAYS
    ]


def _mend_year(text: str, match: re.Match[str]) -> Edit:
    """``亲?009年`` is 自2009年: the first byte of 自 is the second of 亲."""
    digit = "2" if match[1] == "0" else "1"
    start = match.start() - 1
    if text[start] in _BEFORE_YEAR:  # 自?018年: the digit alone is gone
        return Edit(Span(*match.span()), digit, NAME)
    lead = (bytes_of(text[start]) or b"")[-1:]
    words = [word for word in _BEFORE_YEAR if lead and (bytes_of(word) or b"")[:1] == lead]
    if len(words) == 1:
        return Edit(Span(start, match.end()), words[0] + digit, NAME)
    return Edit(Span(*match.span()), LOST + digit, NAME)
