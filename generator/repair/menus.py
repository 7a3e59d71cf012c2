"""Menus in the text: words of a site's sections or places, side by side or one below the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice

from generator.lexicon.gazetteer import divisions_called, divisions_named
from generator.patterns import regex
from generator.repair.characters import HAN
from generator.repair.dictionary import frequency, is_place

_WORD = rf"[{HAN}]{{2,5}}"
_BESIDE = regex(rf"{_WORD}(?:[\s|｜]+{_WORD}){{3,}}")
_BARRED = regex(rf"[{HAN}A-Za-z0-9]{{2,12}}(?:\s*[|｜]\s*[{HAN}A-Za-z0-9]{{2,12}}){{4,}}")
_MANY_CELLS = regex(
    r"[|｜\s]*[^|｜。，！？；\n]{1,16}(?:[|｜]+[^|｜。，！？；\n]{1,16}){5,}[|｜\s]*"
)
_BAR = regex(r"[|｜]+")
_BELOW = regex(rf"[•·\s]*{_WORD}[>＞\s]*")
_BETWEEN_WORDS = regex(r"[\s|｜]+")
_ANNOUNCES = regex(r"[:：、，]\s*$")
_REPORTERS = regex("记者|通讯员|摄|编辑|作者|报道")
_NEIGHBOURS = regex(
    r"[•·\s【\[]*(?:(?:相关|热门|推荐|最新|更多|今日|为您|图片|视频|精彩)"
    r"(?:新闻|阅读|链接|文章|报道|稿件|推荐|排行|资讯|图文)|新闻(?:推荐|排行))榜?[】\]:：>＞\s]*"
)
_STEP = regex(r"\s*(?:[>＞]{1,3}|[»›])\s*")
_STEPS = regex("[>＞]{2}|[»›]")
_CRUMB = regex(r"[^。！？；，：:<>|｜、]{2,20}")
_LAST_CRUMB = regex(r"[^。！？；<>|｜]{0,40}")
_OF_A_SITE = regex("首页|正文|详情|内容|频道|栏目|[网站台]$|政府|政务|资讯|列表")
_CELLS = regex(r"[|｜\t]")
_SENTENCE = regex("[。！？；，]")
_NUMBER = regex(r"\A[\d.,%]+\D?\Z|\d{5}")
_HAN = regex(f"[{HAN}]")
# What sites call their sections.
_SECTION = regex(
    "新闻|要闻|时政|社会|娱乐|体育|财经|科技|教育|文旅|旅游|健康|视频|图片|专题|评论|国内|国际|本地|"
    "首页|政务|互动|服务|公告|通知|动态|招聘|联系|关于|企业|目录|法治|军事|汽车|房产|生活|历史|经济"
)
_BREAKS_OFF = regex(r"(?:…|\.{3,}|\[(?:详细|全文|阅读全文)\])$")
_FEW_TEASERS = 6
_LONGEST_HEADING = 24
_MANY = 6
_FEW_SECTIONS = 2
_FEW_BELOW = 4
_FEW_STEPS = 2
_MOST_WORDS = 0.7


def is_menu(line: str, beside: Sequence[str]) -> bool:
    """Whether a line is a list of sections or places; not of people, nor the head of a table.

    Args:
        line: The line without its frame.
        beside: The lines above and below it.
    """
    if _REPORTERS.search(line):
        return False
    if _MANY_CELLS.fullmatch(line):
        return _is_of_links(line) and not any(_is_row_beside(line, other) for other in beside)
    if any(map(_CELLS.search, beside)):
        return False
    if _BARRED.fullmatch(line):
        return all(map(_HAN.search, re.split(r"[|｜]", line)))
    words = _BETWEEN_WORDS.split(line)
    if not _BESIDE.fullmatch(line):
        return False
    if all(map(_is_division, words)):
        return not any(_is_list_beside(line, other) for other in beside)
    if len(words) < _MANY:
        return False
    known = sum(frequency(word) > 0 for word in words)
    return known >= _MOST_WORDS * len(words) and _is_of_a_site(words)


def _is_division(word: str) -> bool:
    """Whether a word names a place, in full or for short."""
    return is_place(word) or bool(divisions_called(word) or divisions_named(word))


def _is_list_beside(line: str, other: str) -> bool:
    """Whether another line announces a list, or is a row of a table of as many words."""
    words = _BETWEEN_WORDS.split(other.strip())
    if _ANNOUNCES.search(other):
        return True
    row = len(words) == len(_BETWEEN_WORDS.split(line))
    return row and not _SENTENCE.search(other) and not all(map(_is_division, words))


def is_crumb(line: str) -> bool:
    """Whether a line is the way to a page through the sections of its site: 某网 > 要闻 > 正文."""
    if not _STEPS.search(line) and len(_STEP.findall(line)) < _FEW_STEPS:
        return False
    *steps, last = _STEP.split(line.strip())
    if not (all(map(_CRUMB.fullmatch, steps)) and _LAST_CRUMB.fullmatch(last)):
        return False
    return any(_OF_A_SITE.search(step) or _SECTION.search(step) for step in (*steps, last))


def _is_of_links(line: str) -> bool:
    """Whether the cells of a line are words, and no numbers as in a table."""
    cells = [cell for cell in map(str.strip, _BAR.split(line)) if cell]
    named = sum(bool(_HAN.search(cell)) for cell in cells)
    return named >= _MOST_WORDS * len(cells) and not any(map(_NUMBER.search, cells))


def _is_row_beside(line: str, other: str) -> bool:
    """Whether another line has as many cells, as the rows of a table have."""
    return len(_BAR.findall(line)) == len(_BAR.findall(other.strip()))


def _is_of_a_site(words: Sequence[str]) -> bool:
    """Whether words are those of a site's menu, and no goods or columns of a table."""
    sections = sum(bool(_SECTION.search(word)) for word in words)
    return sections >= _FEW_SECTIONS or sum(map(is_place, words)) >= len(words) / 2


def menu_below(lines: Sequence[str]) -> range:
    """The lines of a menu one below the other, behind the last sentence: four words or more."""
    start = len(lines)
    while start and (not lines[start - 1].strip() or _is_word(lines[start - 1])):
        start -= 1
    found = range(start, len(lines))
    behind_text = any(map(_SENTENCE.search, lines[:start]))
    words = sorted({"".join(_HAN.findall(lines[at])) for at in found} - {""})
    found_menu = behind_text and len(words) >= _FEW_BELOW and _is_of_a_site(words)
    return found if found_menu else range(0)


def neighbours_below(lines: Sequence[str], are_notes: Callable[[str], bool]) -> range:
    """What is told of other reports under a heading such as 相关新闻, behind the last sentence.

    That is their titles, or the start of one, which breaks off with an ellipsis.

    Args:
        lines: Those of the text.
        are_notes: Whether the sentences of a line are a site's: they may stand below the titles.
    """
    if not any(len(line) <= _LONGEST_HEADING and _NEIGHBOURS.fullmatch(line) for line in lines):
        return range(0)
    told = [at for at, line in enumerate(lines) if "。" in line and not are_notes(line)]
    first, last = (told[0], told[-1]) if told else (len(lines), len(lines))
    for at, line in enumerate(lines):
        heads = len(line) <= _LONGEST_HEADING and _NEIGHBOURS.fullmatch(line)
        if heads and (at > last or (at > first and _breaks_off_below(lines, at))):
            return range(at, len(lines))
    return range(0)


def _breaks_off_below(lines: Sequence[str], at: int) -> bool:
    """Whether the start of another report stands below a heading, and little more."""
    filled = (lines[below].rstrip() for below in range(at + 1, len(lines)) if lines[below].strip())
    below = list(islice(filled, _FEW_TEASERS + 1))
    return len(below) <= _FEW_TEASERS and any(map(_BREAKS_OFF.search, below[:2]))


def _is_word(line: str) -> bool:
    """Whether a line is one word of the dictionary."""
    return bool(_BELOW.fullmatch(line)) and frequency("".join(_HAN.findall(line))) > 0
