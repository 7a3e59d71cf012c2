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
from typing import TYPE_CHECKING

from generator.patterns import regex
from generator.repair import zhu
from generator.repair.characters import STOPS, simplified, telling, traditional
from generator.repair.mixed import MAYBE_LEFT, is_mixed, left_over, unquoted
from generator.repair.written import as_written
from generator.spans import Edit, Span

if TYPE_CHECKING:
    import opencc

NAME = "script"
# A line is Traditional if this part of the kinds of characters that tell is.
_SHARE = 0.2
#: Characters of both scripts that OpenCC changes inside of words, and those added below.
SHARED = "乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽藉沈坏哩覆瞭甦俱彷彿么"
_LEFT = "枱衞敍粧値淸靑毎竝姪糭簷痺妳牠揹「」『』﹁﹂﹃﹄"
_LEFT_TO = "台卫叙妆值清青每并侄粽檐痹你它背“”‘’“”‘’"
_REGIONAL = str.maketrans(_LEFT, _LEFT_TO)
_SURELY_ZHE = (
    r"著(?=[眼陆陸]|力(?:于|推|提|打|解|抓|构|加|培|破)|手(?:于|开|做)|重(?:于|要|强|抓|打))|"
    rf"著(?<=[沿随隨接朝].)(?!{zhu.AFTER})|著(?<=(?:意味|围绕|伴随|标志|对应)著)(?!{zhu.AFTER})"
)
# 陜 (xiá) is written for 陝 and nothing else, but in the name of a Korean county.
_SHAAN = "陜(?!川)"
_LEFT_IN_WORDS = {"著": "着", "瞭": "了", "甦": "苏", "陜": "陕"}
_SURELY_LEFT = regex(rf"{_SURELY_ZHE}|瞭(?=解|然于)|甦(?<=[复復]甦)|{_SHAAN}")
_STOP = regex(f"[{STOPS}]")
_SURROGATE = regex("[\ud800-\udfff]")


def find_script(text: str) -> list[Edit]:
    """Convert what is in Traditional script, one edit for each run of changes."""
    if not _telling().search(text):
        return []
    seen, mixed = text, False
    if _old().search(text):
        seen = unquoted(text)
        mixed = is_traditional(seen) or is_mixed(seen)
    edits: list[Edit] = []
    simple: list[tuple[int, str]] = []
    at = 0
    for line in seen.split("\n"):
        if _telling().search(line):
            if _is_to_convert(line, mixed):
                edits += _changes(line, _converted(line), at)
            else:
                simple += ((at + start, piece) for start, piece in _sentences(line))
        at += len(line) + 1
    return sorted([*edits, *_leftovers(simple)]) if simple else edits


def _sentences(line: str) -> Iterator[tuple[int, str]]:
    """The sentences of a Simplified line that are worth looking closer, each with its place."""
    end = 0
    while hint := _telling().search(line, end):
        start = max(line.rfind(stop, end, hint.start()) for stop in STOPS) + 1 or end
        stop = _STOP.search(line, hint.end())
        end = stop.end() if stop else len(line)
        yield start, line[start:end]


def _is_to_convert(line: str, mixed: bool) -> bool:
    """Whether a line is converted as a whole; in a text that is mixed, unless it is Simplified."""
    if mixed and (not _tells(line) or _old().search(line)):
        return True
    return is_traditional(line)


def _converted(line: str) -> str:
    """The line in Simplified script, but for what is written as it is on purpose."""
    chars = list(simplify(line))
    for start, end in as_written(line, "".join(chars)):
        chars[start:end] = line[start:end]
    return "".join(chars)


def simplify(text: str) -> str:
    """``text``, known to be Traditional, in Simplified script, character by character."""
    sound = _SURROGATE.sub("\ufffd", text)
    converted: str = _converter().convert(sound).translate(_REGIONAL)
    if len(converted) != len(text):  # of OpenCC's phrases none changes length today
        converted = "".join(map(_converter().convert, sound)).translate(_REGIONAL)
    if "著" in converted:
        converted = zhu.to_zhe(converted)
    if "陜" in converted:
        converted = re.sub(_SHAAN, "陕", converted)
    return converted.replace("沈着", "沉着") if "沈" in text else converted


@cache
def _converter() -> opencc.OpenCC:
    """OpenCC's conversion; loaded once, when the first Traditional text asks for it."""
    import opencc

    return opencc.OpenCC("t2s")


@cache
def _telling() -> re.Pattern[str]:
    """Any character that makes it worth looking closer."""
    return regex(f"[{''.join(sorted(traditional()))}著乾於後徵夥麽瞭甦陜]")


@cache
def _old() -> re.Pattern[str]:
    """Any character that shows a text to be Traditional."""
    return regex(f"[{''.join(sorted(telling()))}]")


@cache
def _changeable() -> re.Pattern[str]:
    """Any run of characters that a conversion may change."""
    return regex(f"[{''.join(sorted(traditional()))}{SHARED}{_LEFT}著陜]+")


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


def _leftovers(lines: list[tuple[int, str]]) -> Iterator[Edit]:
    """In Simplified lines, each with its place: what is left over of Traditional script."""
    odd = [(line, _converted(line)) for _, line in lines if _rest().search(line)]
    others = any(
        line[index] in telling()
        for line, converted in odd
        for index in left_over(line, converted, others=False)
    )
    known = dict(odd)
    for at, line in lines:
        found = {m.start(): _LEFT_IN_WORDS[m[0]] for m in _SURELY_LEFT.finditer(line)}
        if others or line in known:
            converted = known.get(line) or _converted(line)
            found |= {index: converted[index] for index in left_over(line, converted, others)}
        for index, new in found.items():
            yield Edit(Span(at + index, at + index + 1), new, NAME)


@cache
def _rest() -> re.Pattern[str]:
    """Any character that may be left over in a Simplified line; 著 alone is mostly none."""
    return regex(f"[{''.join(sorted(telling() | MAYBE_LEFT - {'著'}))}]")
