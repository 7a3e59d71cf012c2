"""What furniture tells of a report: source, editor, published, url, author, title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from generator.patterns import regex
from generator.repair.characters import HAN
from generator.repair.fields import SURE

# What else stands behind a field on its line.
_OTHERS = (
    r"\s*(?:扫一扫|扫码|扫描|上一[篇条页]|下一[篇条页]|返回|关闭窗口|【?打印|分享[到至]|版权所有|主办[:：单]|"
    r"[您你]是第|相关[新阅链推])"
)
_LABEL = (
    r"(?=\s+[^\s:：]{2,6}[:：]|\s{2,}|[|｜]|\s+(?:19|20)\d\d|\s+\d+次|"
    r"\s+(?:点击|浏览|阅读|字号|字体|打印|评论)|\s*[\[【\]】)）]|$|"
    rf"\s*(?:{SURE})\s*[:：]|{_OTHERS})"
)
# Names of people are short; behind a space more than a few characters are something else.
_NAMES_END = rf"(?:{_LABEL}|(?=\s+[{HAN}]{{5}}))"
_FIELDS = {
    "source": regex(
        r"(?:(?<!图片)(?<!数据)(?<!资料)(?<!视频)来\s?源\s*[:：|丨︱¦/]|来源\s|(?:来源于|转自|转载自|摘自|稿源|信源)[:：|丨︱\s]?)\s*"
        rf"([^\n:：“”]{{2,40}}?){_LABEL}"
    ),
    "editor": regex(
        rf"(?:编辑|责编)\s*[:：|丨︱¦/／]\s*([{HAN}A-Za-z·、，,\s]{{2,30}}?){_NAMES_END}"
    ),
    "author": regex(rf"作者[:：]\s*([{HAN}A-Za-z·、，,\s]{{2,40}}?){_NAMES_END}"),
    "title": regex(r"标题[:：]\s*([^\n]{4,80}?)\s*$"),
    "url": regex(r"(?:链接|地址|出处|原文|网址|URL)(?:[:：]|\]\()\s*(https?://[^\s，。）)]+)"),
}
_DATE = regex(
    r"(?<!\d)((?:19|20)\d\d)\s?[-年/.]\s?(1[0-2]|0?[1-9])\s?[-月/.]\s?(3[01]|[12]\d|0?[1-9])(?!\d)"
)
_DAY_FIRST = regex(r"(?<!\d)(3[01]|[12]\d|0[1-9])\.(1[0-2]|0[1-9])\.((?:19|20)\d\d)(?!\d)")
# Dates that are not the report's: of rights, of neighbours, and of the day the page was looked at.
_RIGHTS = regex("版权|Copyright|©|备案|ICP|上一|下一|今天是|星期", re.IGNORECASE)
_UPDATED = regex("更新")
# A note of that kind names sources of other texts.
_NOTE = regex("版权|转载|凡")


def read_metadata(furniture: Iterable[str]) -> dict[str, str]:
    """The facts in pieces of furniture; the first of each kind counts.

    Returns:
        Any of ``source``, ``editor``, ``author``, ``title``, ``url``, and ``published`` (ISO).
    """
    facts: dict[str, str] = {}
    days: dict[bool, str] = {}  # the first of an update, and of all else
    for piece in furniture:
        line = piece.strip()
        for key, pattern in _FIELDS.items():
            if (match := pattern.search(line)) and not _NOTE.search(line):
                facts.setdefault(key, " ".join(match[1].split()))
        if (day := _first_date(line)) and not _RIGHTS.search(line):
            days.setdefault(bool(_UPDATED.search(line)), day)
    if days:
        facts["published"] = days.get(False) or days[True]
    return facts


def _first_date(line: str) -> str | None:
    """The first date of a line that exists, in ISO form."""
    written = (match.groups() for match in _DATE.finditer(line))
    day_first = (match.groups()[::-1] for match in _DAY_FIRST.finditer(line))
    for year, month, day in (*written, *day_first):
        try:
            return date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue
    return None
