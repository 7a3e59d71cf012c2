"""Row 14: what the site put around the report. It leaves the body; what it tells is kept.

Patterns see Simplified text with full-width or half-width punctuation; they match whole lines,
except for the few that stand at the end of a paragraph or inside of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

from generator.lexicon import any_of
from generator.patterns import regex
from generator.repair.characters import HAN
from generator.repair.fields import CLOCK, DAY, EDITOR
from generator.repair.menus import is_crumb, is_menu, menu_below, neighbours_below
from generator.repair.strips import head_of, is_strip, tail_of
from generator.repair.tables import is_row_beside
from generator.spans import Edit, Span

NAME = "furniture"
_COLON = "[:：]"
_NAMES = rf"[{HAN}A-Za-z·、，,/\s]{{1,30}}"
_PARTS_OF_PATTERNS = {
    "{HAN}": HAN,
    "{COLON}": _COLON,
    "{SEP}": r"\s*[:：|丨︱/／]\s*",
    "{EDITOR}": EDITOR,
    "{DATE}": rf"{DAY}(?:\s*{CLOCK})?",
    "{MOMENT}": rf"(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}\s*{CLOCK}",
}
_CREDITS = rf"{EDITOR}|文图|图文|文/图|文字|(?:新闻|文章|稿件|信息)?来源"
_IN_BRACKETS = regex(
    rf"[\[【(（](?:{_CREDITS}){_COLON}[^。，！？()（）\n]{{1,100}}[\]】)）](?=[\s|]*$)",
    re.MULTILINE,
)
_BEHIND_TEXT = regex(rf"(?<=[。！？”」])\s*(?:{EDITOR}){_COLON}\s*{_NAMES}$", re.MULTILINE)
_LABEL = regex("[:：](?<=[辑编责审发对核校签制任督源图字].)")
# What stands at the end of a paragraph, or inside of one: a sign of it, and its pattern.
_PARTS = (
    (_LABEL, _IN_BRACKETS),
    (_LABEL, _BEHIND_TEXT),
    (
        regex("摄 "),
        regex(rf"(?<=[。！？”」])[ ]?(?:本报)?(?:记者|通讯员)[{HAN} ]{{2,10}}摄(?= )"),
    ),
    (regex("[|｜]"), regex(r"^[^|｜\n]*[^|｜\s]([ ]*[|｜][ ]*)$", re.MULTILINE)),
    (regex("编辑"), regex(rf"[\[【](?:{EDITOR}){_COLON}\s*{_NAMES}[\]】](?:新闻结尾)?")),
    (
        regex("编|审|制"),
        regex(
            rf"^(?:记者|通讯员|[文图])\s?[|丨︱/／:：][^。，！？；\n]{{2,30}}?"
            rf"(\s+(?:{EDITOR})\s?[|丨︱/／:：][^。，！？；\n]{{2,60}})$",
            re.MULTILINE,
        ),
    ),
    (regex(r"!\["), regex(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)")),
    (regex("纠错"), regex(r"[\[【]纠错[\]】]")),
)
_EDGE = " \t[]【】|·•>＞-—=*_#"
_LONGEST = 320
_WHOLE_PARAGRAPH = 30  # characters: what is so long and stands twice was copied twice
_RIGHTS = ("版权", "转载", "授权", "凡本", "凡注", "免责", "声明")
_RIGHTS_WORD = regex(any_of(_RIGHTS))
#: A sentence that speaks of rights alone uses so many of these words.
_SURELY_RIGHTS = 3
_SCAN = regex("扫|关注|下载|微信")
_SUM = regex(r"\d\s?[万亿]元")
_CAPTION = regex("[图摄]")
# What is left of a table or a list that laid out the page, and of a tag.
_BARS = regex(r"\s*[|｜•][|｜•\s]*|\s*[-–—·×:：]\s*|\s*(?:[\"”]\s*)?/>\s*")
_ENDED = "。！？”"
_COLON_SIGN = regex("[:：]")
_HEAD, _TAIL = 24, 80  # characters in which a strip before or behind a report has its first colon
# The name of a paper or a site that stands above everything else.
_MASTHEAD = regex(rf"\s*[{HAN}]{{2,4}}(?:网|日报|晚报|在线)\s*(?:{DAY})?\s*")
# The name of a picture and its caption: 签约现场图签约现场图
_TWICE = regex(r"([^。！？；，]{4,40}?)\s?(\1)")
_LONGEST_TWICE = 81
# Without any of these a text has no notes that are sentences.
_NOTE = regex(
    r"声明|说明[:：]|提示|代表|意味|侵|版权|转载请|凡|授权|许可|"
    + "".join(rf"{mark}\s*(?:访|来访|浏览|网友|读者)|" for mark in "位，,")
    + "欢迎|评论|跟帖|抢沙发|人参与|浏览|分辨率|未完|w(?i:i-?fi)|W(?i:i-?fi)"
)
# Notes that are sentences: on rights, and on how long one reads.
_SURELY = regex(
    r"\W*(?:特别|免责|版权|郑重|法律|重要)声明[:：]|Notice: The|"
    r"\W*(?:本篇?文章?|全文)\D{0,3}\d+字，"
)


@cache
def _whole_lines() -> re.Pattern[str]:
    """What a line of furniture is: any of the patterns in ``furniture.txt``."""
    return _any_of("furniture.txt")


@cache
def _notes() -> re.Pattern[str]:
    """What a line of furniture is that is a sentence."""
    return _any_of("furniture_notes.txt")


def _any_of(name: str) -> re.Pattern[str]:
    """Any of the patterns in a file beside this one."""
    text = Path(__file__).with_name(name).read_text("utf-8")
    for name, part in _PARTS_OF_PATTERNS.items():
        text = text.replace(name, part)
    patterns = (line for line in text.splitlines() if line and not line.startswith("#"))
    return regex("|".join(f"(?:{pattern})" for pattern in patterns))


def find_furniture(text: str) -> list[Edit]:
    """Delete the furniture, whole lines with their line end."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    alone = (Span(starts[index], starts[index + 1] - 1) for index in _lines(lines, text))
    whole = _with_ends(list(alone), text)
    inside = [
        Span(*match.span(match.lastindex or 0))
        for sign, part in _PARTS
        if sign.search(text)
        for match in part.finditer(text)
    ]
    inside += (part.shift(starts[index]) for index in _worth(lines) for part in _ends(lines[index]))
    taken = set(whole)
    return [Edit(span, "", NAME) for span in _disjoint(sorted([*whole, *inside]), taken)]


def _worth(lines: list[str]) -> list[int]:
    """The lines that may have a strip at an end: those with an early colon or without a stop."""
    return [
        index
        for index, line in enumerate(lines)
        if line[-1:] not in _ENDED or "：" in line[:_HEAD] or ":" in line[:_HEAD]
    ]


def _ends(line: str) -> Iterator[Span]:
    """The strips of a site before and behind a report on one line, and a line's first half."""
    if head := head_of(line) if _COLON_SIGN.search(line, 0, _HEAD) else 0:
        yield Span(0, head)
    if line[-1:] in _ENDED:
        return
    if _COLON_SIGN.search(line, max(0, len(line) - _TAIL)) and (tail := tail_of(line)) < len(line):
        yield Span(tail, len(line))
    if len(line) <= _LONGEST_TWICE and (twice := _TWICE.fullmatch(line)):
        yield Span(0, twice.start(2))


def _disjoint(spans: list[Span], first: set[Span]) -> list[Span]:
    """The spans that do not overlap; of two that do, the one in ``first``."""
    kept: list[Span] = []
    for span in spans:
        if kept and span.overlaps(kept[-1]):
            if span in first:
                kept[-1] = span
        else:
            kept.append(span)
    return kept


def _lines(lines: list[str], text: str) -> Iterator[int]:
    """The lines that are nothing but furniture, by their number from nought."""
    captions: set[str] = set()
    rights = _RIGHTS_WORD.search(text) is not None
    noted, summed = bool(_NOTE.search(text)), "摘要" in text
    below = {*menu_below(lines), *neighbours_below(lines)}
    top = next((index for index, line in enumerate(lines) if line.strip()), -1)
    above = ""
    told: set[str] = set()
    for index, line in enumerate(lines):
        bare = line.strip(_EDGE) if _may_be(line, rights) else ""
        again = len(line) >= _WHOLE_PARAGRAPH and line in told
        told.add(line)
        if (
            again
            or (summed and _is_summary(line, text))
            or (index == top and _MASTHEAD.fullmatch(line))
            or (index in below and line.strip())
            or (_BARS.fullmatch(line) and not _is_empty_row(lines, index))
            or (bare and _is_alone(bare, lines, index))
            or (noted and _is_note(line))
            or (bare and _is_repeated(bare, above, captions))
        ):
            yield index
        elif line.strip():
            above = bare


def _is_summary(line: str, text: str) -> bool:
    """Whether a line says what is in the text anyway, under the name of a summary."""
    said = line.strip().removeprefix("摘要")[1:]
    return line.lstrip().startswith("摘要") and len(said) > _HEAD and text.count(said) > 1


def _is_empty_row(lines: list[str], index: int) -> bool:
    """Whether a line of bars is a row of the table above or below it."""
    beside = lines[max(0, index - 1) : index] + lines[index + 1 : index + 2]
    return any(is_row_beside(lines[index], other) for other in beside)


def _may_be(line: str, rights: bool) -> bool:
    """Whether it is worth looking closer: few notes but those on rights have a full stop."""
    told = sum(word in line for word in _RIGHTS) if rights else 0
    if _SURELY.match(line):
        return len(line) <= _LONGEST
    if line[-1:] in "。！？；”" and told < _SURELY_RIGHTS:
        return False
    if not told and ("，" in line or _SUM.search(line)) and not _SCAN.search(line):
        return False  # running text or a row of money, whatever it starts with
    return len(line) <= _LONGEST


def _is_alone(bare: str, lines: list[str], index: int) -> bool:
    """Whether a pattern matches the whole line, with or without its frame, or it is a menu."""
    framed = lines[index].strip()
    if _is_whole(bare) or (framed != bare and _is_whole(framed)):
        return True
    beside = lines[max(0, index - 1) : index] + lines[index + 1 : index + 2]
    return is_crumb(bare) or is_menu(bare, beside)


@lru_cache(maxsize=10_000)  # the lines that stay are asked for again in the next round
def _is_whole(line: str) -> bool:
    """Whether one of the patterns matches the whole line, or it is a strip."""
    return _whole_lines().fullmatch(line) is not None or is_strip(line)


def _is_note(line: str) -> bool:
    """Whether a line is one of the sentences that sites write about themselves."""
    note = line.strip()
    return len(note) <= _LONGEST and bool(_NOTE.search(note) and _notes().fullmatch(note))


def _is_repeated(line: str, above: str, captions: set[str]) -> bool:
    """Whether the line is the one above again, or a caption that was there before."""
    if len(line) < 6 or line[-1] in "。！？；，":
        return False
    if line == above or line in captions:
        return True
    if _CAPTION.search(line):
        captions.add(line)
    return False


def _with_ends(lines: list[Span], text: str) -> list[Span]:
    """The lines, each with one of its line ends, so that no empty line stays."""
    spans: list[Span] = []
    for line in lines:
        if line.end < len(text):
            spans.append(Span(line.start, line.end + 1))
        else:
            taken = spans[-1].end if spans else 0
            spans.append(Span(max(taken, line.start - 1), line.end))
    return spans
