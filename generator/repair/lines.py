"""Row 15, between lines: sentences broken over lines are joined, empty lines dropped."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from generator.patterns import regex
from generator.repair.characters import HAN
from generator.repair.likelihood import log_likelihood
from generator.spans import Edit, Span

NAME = "broken-lines"
_LINE = regex(r"[^\n]+")
# A line end that is not simply one between two finished sentences.
_SUSPECT = regex(r"\n(?:(?<=[^。！？；：…”’》）]\n)|(?=[\n，。、；：！？”’》）」】]|\Z))")
_SURELY_OPEN = regex(r"[，、（《“‘「【]$")
# No sentence and no heading ends with a word that asks for another one: 代表团继续在|浙江考察.
_ASKS_ON = regex(rf"(?:\A|[{HAN}，、]{{4}})(?:在|与|对|把|将|来到|前往|给予|以及)\Z")
# The same before a blank line. Headings end with 持续推进, 未获通过 and 改革方向.
_OPEN_END = regex(
    rf"[{HAN}，、]{{4}}(?:今年以来|以及|围绕|根据|按照)\Z|[，。；：].*(?:以来|推动|加强|深化|[和与并在对把将从由于])\Z"
)
_STARTS = regex(r"近日|日前|昨日|今[天日]|据悉|图为|本报|\d+月|\d+日")
# Nothing goes on inside of a Western word or number that a line end parts from another.
_WEST = regex(r"[0-9A-Za-z]\n[A-Za-z]")
_SURELY_ON = regex(r"[，。、；：！？”’》）」】]")
_RUNNING = regex(rf"(?:[{HAN}0-9A-Za-z%》]|(?<![。！？；])[”）])$")
_LABELLED = regex(
    r"[（(【\[●■◆▲★※○•]|[第（(]?[一二三四五六七八九十\d]+[、.．章节条）)]|"
    r".{0,14}(?:记者|通讯员|编辑|责编|来源|作者|摄影)"
)
# Ends of captions, leads and signatures, which have no full stop.
_CREDITED = regex(r"(?:供图|供稿|[文图摄讯电完]|报道)[）)]?$")
_HAN_END, _HAN_START = regex(f"[{HAN}]{{2}}$"), regex(f"[{HAN}]{{2}}")
_INSIDE = regex(r"[，。；：]")
_STOPS = "。！？"
_VERSE = 16
_SHORTEST = 6
_FEW, _SEVERAL = 2, 3
_SHOWN = 12
_WORD = 4
_JOINED = 3.0  # nats
_LONG = 30
_NARROWEST, _WIDEST = 18, 64


def find_broken_lines(text: str) -> list[Edit]:
    """Delete the line ends inside sentences; make those between paragraphs one line feed.

    A blank line stays behind a line that looks broken, as the sign that it is none.
    """
    if not (_SUSPECT.search(text) or text.startswith("\n")):
        return []
    lines = [Span(*m.span()) for m in _LINE.finditer(text)]
    if not lines:
        return [Edit(Span(0, len(text)), "", NAME)]
    width = _wrapped_at(lines)
    columns = _in_columns(lines, text) | _torn(lines, text)
    edits = [Edit(Span(0, lines[0].start), "", NAME)]
    for index, (above, below) in enumerate(pairwise(lines)):
        gap = Span(above.end, below.start)
        kept = _kept(above.of(text), below.of(text), gap.length, width)
        kept = 0 if index in columns else kept
        edits.append(Edit(Span(gap.start + kept, gap.end), "", NAME))
    edits.append(Edit(Span(lines[-1].end, len(text)), "", NAME))
    return [edit for edit in edits if edit.span.length]


def _wrapped_at(lines: list[Span]) -> int:
    """The width at which the text was cut into lines, or a width no line reaches."""
    lengths = Counter(line.length for line in lines if _NARROWEST <= line.length <= _WIDEST)
    longest = max((line.length for line in lines), default=0)
    full = sum(count for length, count in lengths.items() if length >= longest - 2)
    return longest - 2 if full >= 3 else longest + 1


def _kept(above: str, below: str, gap: int, width: int) -> int:
    """How many of the line feeds between two lines stay: none inside of a sentence."""
    if _is_verse(above, below):
        return 1
    if _SURELY_OPEN.search(above) or _SURELY_ON.match(below):
        return 0
    if _ASKS_ON.search(above) and _HAN_START.match(below) and not _LABELLED.match(above):
        return 0
    if _may_go_on(above, below, width) or (gap > 1 and _is_open(above, below)):
        return 0 if gap == 1 else 2
    return 1


def find_open(text: str) -> list[Span]:
    """Blank lines that stayed inside of what looks like one sentence: each with the line above."""
    found = []
    for gap in re.finditer(r"\n\n(?=[^\n])", text):
        above = Span(text.rfind("\n", 0, gap.start()) + 1, gap.start())
        below = text[gap.end() : gap.end() + _WIDEST].partition("\n")[0]
        inside = _INSIDE.search(above.of(text)) and _is_word_broken(above.of(text), below)
        if inside or _is_open(above.of(text), below):
            found.append(Span(max(above.start, above.end - _SHOWN), gap.end()))
    return found


def _is_open(above: str, below: str) -> bool:
    """Whether a line ends in a word that asks for another, and the next is no new item."""
    return bool(_OPEN_END.search(above)) and not (_LABELLED.match(above) or _LABELLED.match(below))


def _torn(lines: list[Span], text: str) -> set[int]:
    """The lines that a blank line parts from the rest of their sentence, all over a report.

    Headings and captions look alike here and there; but where most lines end open and words go
    on in the next, blank lines were put in by a copy.
    """
    pairs = [(above.of(text), below.of(text)) for above, below in pairwise(lines)]
    apart = [index for index in range(len(pairs)) if lines[index + 1].start - lines[index].end > 1]
    sure = {i for i in apart if _is_word_broken(*pairs[i]) or _is_open(*pairs[i])}
    found = sure | {index for index in apart[1:] if _goes_on(*pairs[index])}
    torn = len(found) >= _SEVERAL and len(found) * 2 > len(pairs) and len(sure) * 3 >= len(found)
    return found if torn else set()


def _goes_on(above: str, below: str) -> bool:
    """Whether a line that has a mark inside has none at its end, and the next may go on with it."""
    if not (_INSIDE.search(above) and _RUNNING.search(above)) or _STARTS.match(below):
        return False
    return not (_LABELLED.match(below) or _LABELLED.match(above) or _CREDITED.search(above))


def _may_go_on(above: str, below: str, width: int) -> bool:
    """Whether the sentence at the end of ``above`` seems to go on in ``below``.

    Headings and bylines end without a full stop too, so a line with nothing at its end must
    look like running text: long, as wide as the lines of a text cut at one width, or with a
    finished sentence before the broken one.
    """
    if not _RUNNING.search(above):
        return False
    if _WEST.fullmatch(f"{above[-1:]}\n{below[:1]}") and len(above) < width:
        return False
    if len(above) >= width:
        return not (_LABELLED.match(below) and len(below) < _LONG)
    if _CREDITED.search(above) or _LABELLED.match(below):
        return False
    return _is_running(above) or _is_word_broken(above, below)


def _is_running(line: str) -> bool:
    """Whether a line without a full stop at its end is the start of a broken paragraph."""
    return "。" in line[:-1] or (len(line) >= _LONG and "，" in line)


def _is_word_broken(above: str, below: str) -> bool:
    """Whether a word goes on over the end of a line, in what is a sentence on either side."""
    if not (_HAN_END.search(above) and _HAN_START.match(below)):
        return False
    return bool(_INSIDE.search(above) or _INSIDE.search(below)) and _is_in_word(above, below)


def _is_verse(above: str, below: str) -> bool:
    """Whether two lines are short and of one length, as in a poem."""
    return len(above) <= _VERSE and abs(len(above) - len(below)) <= 1


def _in_columns(lines: list[Span], text: str) -> set[int]:
    """The lines of sentences that were cut into short lines, but for the last of each.

    They look like verse; but verse has its marks at the ends of all lines or nowhere, and its
    lines end where words do.
    """
    found: set[int] = set()
    start = 0
    for index, line in enumerate(lines):
        last = line.of(text)
        if _is_cut_short(line, lines[index + 1 : index + 2], text):
            continue
        block = [one.of(text) for one in lines[start:index]]
        ends = bool(block) and last[-1] in _STOPS and len(last) <= len(block[0]) + 1
        if ends and _is_one_sentence([*block, last]):
            found.update(range(start, index))
        start = index + 1
    return found


def _is_cut_short(line: Span, behind: list[Span], text: str) -> bool:
    """Whether a line is short, has no mark at its end, and the next is right behind it."""
    if not behind or behind[0].start > line.end + 1 or not _SHORTEST <= line.length <= _VERSE:
        return False
    alike = abs(behind[0].length - line.length) <= 1 or text[behind[0].end - 1] in _STOPS
    return alike and bool(_RUNNING.search(line.of(text)))


def _is_one_sentence(block: list[str]) -> bool:
    """Whether a line has a mark inside and goes on, or a word goes on in the next line."""
    marked = len(block) > _FEW and any(_INSIDE.search(line) for line in block[:-1])
    return marked or any(_is_in_word(above, below) for above, below in pairwise(block))


def _is_in_word(above: str, below: str) -> bool:
    """Whether the end of one line and the start of the next make a word."""
    left, right = above[-_WORD:], below[:_WORD]
    return log_likelihood(left + right) > log_likelihood(left) + log_likelihood(right) + _JOINED
