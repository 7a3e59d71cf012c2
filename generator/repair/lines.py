"""Row 15, between lines: sentences broken over lines are joined, empty lines dropped."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from generator.repair.characters import HAN
from generator.spans import Edit, Span

NAME = "broken-lines"
_LINE = re.compile(r"[^\n]+")
# A line end that is not simply one between two finished sentences.
_SUSPECT = re.compile(r"\n(?:(?<=[^。！？；：…”’》）]\n)|(?=[\n，。、；：！？”’》）」】]|\Z))")
_SURELY_OPEN = re.compile(r"[，、（《“‘「【]$")
_SURELY_ON = re.compile(r"[，。、；：！？”’》）」】]")
_RUNNING = re.compile(rf"[{HAN}0-9A-Za-z%》”）]$")
_LABELLED = re.compile(
    r"[（(【\[●■◆▲★※○•]|[第（(]?[一二三四五六七八九十\d]+[、.．章节条）)]|"
    r".{0,14}(?:记者|通讯员|编辑|责编|来源|作者|摄影)"
)
_VERSE = 16
_LONG = 30
_NARROWEST, _WIDEST = 18, 64


def find_broken_lines(text: str) -> list[Edit]:
    """Delete the line ends inside sentences; make those between paragraphs one line feed."""
    if not (_SUSPECT.search(text) or text.startswith("\n")):
        return []
    lines = [Span(*m.span()) for m in _LINE.finditer(text)]
    if not lines:
        return [Edit(Span(0, len(text)), "", NAME)]
    width = _wrapped_at(lines)
    edits = [Edit(Span(0, lines[0].start), "", NAME)]
    for above, below in pairwise(lines):
        gap = Span(above.end, below.start)
        if _goes_on(above.of(text), below.of(text), gap.length, width):
            edits.append(Edit(gap, "", NAME))
        elif gap.length > 1:
            edits.append(Edit(Span(gap.start + 1, gap.end), "", NAME))
    edits.append(Edit(Span(lines[-1].end, len(text)), "", NAME))
    return [edit for edit in edits if edit.span.length]


def _wrapped_at(lines: list[Span]) -> int:
    """The width at which the text was cut into lines, or a width no line reaches."""
    lengths = Counter(line.length for line in lines if _NARROWEST <= line.length <= _WIDEST)
    longest = max((line.length for line in lines), default=0)
    full = sum(count for length, count in lengths.items() if length >= longest - 2)
    return longest - 2 if full >= 3 else longest + 1


def _goes_on(above: str, below: str, gap: int, width: int) -> bool:
    """Whether the sentence at the end of ``above`` goes on in ``below``.

    Headings and bylines end without a full stop too, so a line with nothing at its end must
    look like running text: long, as wide as the lines of a text cut at one width, or with a
    finished sentence before the broken one.
    """
    if _is_verse(above, below):
        return False
    if _SURELY_OPEN.search(above) or _SURELY_ON.match(below):
        return True
    if gap > 1 or not _RUNNING.search(above):
        return False
    if len(above) >= width:
        return not (_LABELLED.match(below) and len(below) < _LONG)
    return _is_running(above) and not _LABELLED.match(below)


def _is_running(line: str) -> bool:
    """Whether a line without a full stop at its end is the start of a broken paragraph."""
    return "。" in line[:-1] or (len(line) >= _LONG and "，" in line)


def _is_verse(above: str, below: str) -> bool:
    """Whether two lines are short and of one length, as in a poem."""
    return len(above) <= _VERSE and abs(len(above) - len(below)) <= 1
