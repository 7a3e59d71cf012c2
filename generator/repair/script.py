"""Rows 7 and 8: Traditional and mixed script to Simplified, where the text is in that script.

A rare character in a name (堃, 昇) or a quoted seal looks Traditional and is correct in a
Simplified text, so a line is converted only if enough of it is Traditional, or the text is.
OpenCC converts by its phrases; what it leaves (著 for 着, forms of Hong Kong) is added here.
Words are never exchanged for those of another region, and names change in script alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import opencc

from generator.repair.characters import simplified, telling, traditional
from generator.repair.written import as_written
from generator.spans import Edit, Span

NAME = "script"
# A line is Traditional if this part of the kinds of characters that tell is.
_SHARE = 0.2
# Characters of both scripts that OpenCC changes inside of words, and those added below.
_SHARED = "乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽藉沈坏哩覆瞭甦俱彷彿么"
_LEFT = "枱衞敍粧値淸靑毎竝姪糭簷痺妳牠揹「」『』﹁﹂﹃﹄"
_LEFT_TO = "台卫叙妆值清青每并侄粽檐痹你它背“”‘’“”‘’"
_REGIONAL = str.maketrans(_LEFT, _LEFT_TO)
# 著 stays where it is zhù (著名, 显著, 编著); elsewhere it is 着 (看著, 著眼, 配合著).
_ZHU_AFTER = "[名作述称者书录文]"
_ZHU_BEFORE = "[显卓昭名原专编土遗巨译拙所撰较]|(?<![配结融混符迎综联])合|(?<![议讨谈争评])论"
_ZHE = re.compile(rf"(?<!{_ZHU_BEFORE.replace('|', ')(?<!', 1)})著(?!{_ZHU_AFTER})")
_SURELY_ZHE = (
    r"著(?=[眼陆陸]|力(?:于|推|提|打|解|抓|构|加|培|破)|手(?:于|开|做)|重(?:于|要|强|抓|打))|"
    rf"著(?<=[沿随隨接朝].)(?!{_ZHU_AFTER})|著(?<=(?:意味|围绕|伴随|标志|对应)著)(?!{_ZHU_AFTER})"
)
_LEFT_IN_WORDS = {"著": "着", "瞭": "了", "甦": "苏"}
_SURELY_LEFT = re.compile(rf"{_SURELY_ZHE}|瞭(?=解|然于)|甦(?<=[复復]甦)")
_SURROGATE = re.compile("[\ud800-\udfff]")


def find_script(text: str) -> list[Edit]:
    """Convert the lines that are in Traditional script, one edit for each run of changes."""
    if not _telling().search(text):
        return []
    whole = is_traditional(text)
    edits: list[Edit] = []
    at = 0
    for line in text.split("\n"):
        if _telling().search(line):
            if is_traditional(line) if line != text and _tells(line) else whole:
                edits += _changes(line, _converted(line), at)
            else:
                edits += _leftovers(line, at)
        at += len(line) + 1
    return edits


def _converted(line: str) -> str:
    """The line in Simplified script, but for what is written as it is on purpose."""
    chars = list(simplify(line))
    for start, end in as_written(line, "".join(chars)):
        chars[start:end] = line[start:end]
    return "".join(chars)


def simplify(text: str) -> str:
    """``text``, known to be Traditional, in Simplified script, character by character."""
    sound = _SURROGATE.sub("\ufffd", text)
    converted = _converter().convert(sound).translate(_REGIONAL)
    if len(converted) != len(text):  # of OpenCC's phrases none changes length today
        converted = "".join(map(_converter().convert, sound)).translate(_REGIONAL)
    return _to_zhe(converted) if "著" in converted else converted


def _to_zhe(text: str) -> str:
    """``text`` with 着 where 著 is the particle or the verb zhuó."""
    return _ZHE.sub("着", text)


@cache
def _converter() -> opencc.OpenCC:
    """OpenCC's conversion; loaded once, when the first Traditional text asks for it."""
    return opencc.OpenCC("t2s")


@cache
def _telling() -> re.Pattern[str]:
    """Any character that makes it worth looking closer."""
    return re.compile(f"[{''.join(sorted(traditional()))}著乾於後徵夥麽瞭甦]")


@cache
def _old() -> re.Pattern[str]:
    """Any character that shows a text to be Traditional."""
    return re.compile(f"[{''.join(sorted(telling()))}]")


@cache
def _changeable() -> re.Pattern[str]:
    """Any run of characters that a conversion may change."""
    return re.compile(f"[{''.join(sorted(traditional()))}{_SHARED}{_LEFT}著]+")


def _tells(line: str) -> bool:
    """Whether the line has any character that tells its script."""
    return not traditional().isdisjoint(line) or not simplified().isdisjoint(line)


def is_traditional(text: str) -> bool:
    """Whether enough of the characters that tell are Traditional; a single one may be a name's."""
    if not _old().search(text):
        return False
    present = set(text)
    old = len(present & telling())
    new = len(present & simplified())
    return old >= _SHARE * (old + new) and (old > 1 or (old == 1 and new == 0))


def _changes(line: str, converted: str, at: int) -> Iterator[Edit]:
    """Edits that make of a line that starts at ``at`` what it is converted."""
    for run in _changeable().finditer(line):
        new = converted[run.start() : run.end()]
        if len(new) == 1 and new != run[0]:
            yield Edit(Span(at + run.start(), at + run.end()), new, NAME)
        elif new != run[0]:
            yield from _differences(run[0], new, at + run.start())


def _differences(old: str, new: str, at: int) -> Iterator[Edit]:
    """One edit for each stretch in which the two, of equal length, differ."""
    start = 0
    for index in range(len(old) + 1):
        if index == len(old) or old[index] == new[index]:
            if start < index:
                yield Edit(Span(at + start, at + index), new[start:index], NAME)
            start = index + 1


def _leftovers(line: str, at: int) -> Iterator[Edit]:
    """In a Simplified line: characters that a word shows to be left over from Traditional."""
    for match in _SURELY_LEFT.finditer(line):
        new = _LEFT_IN_WORDS[match[0]]
        yield Edit(Span(at + match.start(), at + match.end()), new, NAME)
