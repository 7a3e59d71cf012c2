"""Row 15, between lines: sentences broken over lines are joined, empty lines dropped."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.repair.characters import HAN
from generator.spans import Edit, Span

NAME = "broken-lines"
_LINE = re.compile(r"[^\n]+")
_ENDED = re.compile(r"[。！？；：!?;:…][”’》）)】」』\"]*$")
_SURELY_OPEN = re.compile(r"[，、,（(《“「【]$")
_SURELY_ON = re.compile(r"[，。、；：！？”》）)」』】,;!?]")
_LABELLED = re.compile(
    r"[（(【\[]|[一二三四五六七八九十\d]+[、.．]|.{0,14}(?:记者|記者|通讯员|通訊員|编辑|編輯|来源|來源)"
)
_WIDE = 30


def find_broken_lines(text: str) -> list[Edit]:
    """Delete the line ends inside sentences; make those between paragraphs one line feed."""
    lines = [Span(*m.span()) for m in _LINE.finditer(text)]
    if not lines:
        return [Edit(Span(0, len(text)), "", NAME)] if text else []
    edits = [Edit(Span(0, lines[0].start), "", NAME)] if lines[0].start else []
    for above, below in pairwise(lines):
        gap = Span(above.end, below.start)
        if _goes_on(above.of(text), below.of(text), gap.length):
            edits.append(Edit(gap, "", NAME))
        elif gap.length > 1:
            edits.append(Edit(gap, "\n", NAME))
    if lines[-1].end < len(text):
        edits.append(Edit(Span(lines[-1].end, len(text)), "", NAME))
    return edits


def _goes_on(above: str, below: str, gap: int) -> bool:
    """Whether the sentence at the end of ``above`` goes on in ``below``.

    Headings and bylines end without a full stop too, so a line with nothing at its end must
    look like running text: long, or with a finished sentence before the broken one.
    """
    if _SURELY_OPEN.search(above) or _SURELY_ON.match(below):
        return True
    if gap > 1 or _ENDED.search(above) or _LABELLED.match(below):
        return False
    if not re.search(rf"[{HAN}\w]$", above):
        return False
    return "。" in above or (len(above) >= _WIDE and "，" in above)
