"""What a site put before or behind a report on one line of it; the report's sentences stay.

Behind the last sentence stands what may be a line of furniture itself, or several of them with
spaces in between; notes on rights are sentences, so these are looked for before and behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from generator.patterns import regex
from generator.repair.characters import HAN
from generator.repair.fields import EDITOR
from generator.repair.notices import (
    are_notes,
    goes_on,
    is_note,
    is_whole,
    may_have_notes,
    rights_in,
    sentences,
)
from generator.repair.strips import head_of, headline_before, tail_of
from generator.spans import Edit, Span

EDGE = " \t[]【】|·•>＞-—=*_#"
_ENDED = "。！？”"
# Signs of a strip in the first characters of a line, and of one in its last.
_HEAD_SIGN = regex(r"[:：>＞»›]|\+ ?1|打印|关闭|字[号体]|收藏|纠错|返回")
_HEAD, _TAIL = 24, 80
_GAP = regex(r"\s+")
_STOP = regex("[。！？]")
_HEADLINE = 66
_TELLING = regex(rf"[{HAN}]|\A[+]\s?1\Z")
# Behind a stop there are brackets and quotes that belong to the sentence. A quote or a bracket may
# be inside of it, so behind one of these stands what only a site has.
_ENDS = regex(
    rf"[。！？]+[”’」』）】]*|[”）](?=\s*(?:[【\[]|(?:{EDITOR}|来源)[:：]|[上下]一篇[:：])[^。！？]*\Z)"
)
# A report tells addresses and numbers too, and ends with a picture's name.
_TOLD_TOO = regex(
    r"[（(]完|(?:联系|咨询|报名|服务|监督|举报)?(?:地址|邮编|电话|方式|传真|热线|邮箱|时间|日期)|联系|[上下左右]?图|E-?mail|https?:|www\."
)
# The name of a picture and its caption: 签约现场图签约现场图
_TWICE = regex(r"(?=.*\w)([^。！？；，]{4,40}?)\s?(\1)")
_LONGEST_TWICE = 81
_MOST_NOTES = 12
_MOST_WORDS = 16


def may_have_ends(line: str, *, noted: bool) -> bool:
    """Whether a line is worth looking at: told fast, since hardly any line is."""
    if line[-1:] not in _ENDED or " " in line[:_HEADLINE]:
        return True
    return bool(_HEAD_SIGN.search(line, 0, _HEAD)) or (noted and may_have_notes(line))


def ends(line: str, name: str, *, noted: bool) -> Iterator[Edit]:
    """What leaves a line, in the name of a fixer; the headline before a report gets its own line.

    Args:
        line: A line that is not furniture as a whole.
        name: The fixer's.
        noted: Whether the text has notes at all.
    """
    yield from (Edit(span, "", name) for span in _before(line, noted=noted))
    if " " in line[:_HEADLINE] and (between := headline_before(line)):
        yield Edit(between, "\n", name)
    yield from (Edit(span, "", name) for span in _behind(line, noted=noted))


def _before(line: str, *, noted: bool) -> Iterator[Span]:
    """The strip or the notes before the report."""
    if _HEAD_SIGN.search(line, 0, _HEAD) and (head := head_of(line)):
        yield Span(0, head)
    elif noted and may_have_notes(line):
        head = sum(map(len, takewhile(is_note, sentences(line))))
        head = head or (_notes_before_space(line) if " " in line else 0)
        if 0 < head < len(line):
            yield Span(0, head)


def _notes_before_space(line: str) -> int:
    """How long the notes are that have no stop and that spaces part from the report."""
    gaps = [match.span() for match in _GAP.finditer(line)][:_MOST_WORDS]
    first = next((at for at, (start, _) in enumerate(gaps) if _is_note_alone(line[:start])), None)
    if first is None or not _STOP.search(line, gaps[first][1]):
        return 0
    end = gaps[first][1]
    for start, behind in gaps[first + 1 :]:
        if not _is_note_alone(line[end:start]):
            break
        end = behind
    return end


def _is_note_alone(words: str) -> bool:
    """Whether words without a stop are a note or a line on rights."""
    return is_note(words) or (rights_in(words) > 0 and is_whole(words))


def _behind(line: str, *, noted: bool) -> Iterator[Span]:
    """The strip or the notes behind the report, and a line's first half that is there twice."""
    is_ended = line[-1:] in _ENDED
    if is_ended and not (noted and _ends_in_note(line)):
        return
    colon = not is_ended and re.search("[:：]", line[-_TAIL:])
    tail = tail_of(line) if colon else len(line)
    if tail == len(line):
        tail = _tail(line)
    if tail < len(line):
        yield Span(tail, len(line))
    elif len(line) <= _LONGEST_TWICE and (twice := _TWICE.fullmatch(line)):
        yield Span(0, twice.start(2))


def _ends_in_note(line: str) -> bool:
    """Whether the last sentence of a line may be a note, or go on with one."""
    last = line[1 + max(line.rfind(stop, 0, -2) for stop in "。！？") :]
    return may_have_notes(last) or goes_on(last)


def _tail(line: str) -> int:
    """Where what the site says starts behind the report's last sentence; else the end."""
    places = [match.end() for match in _ENDS.finditer(line) if match.end() < len(line)]
    start = end = len(line)
    for at in reversed(places[-_MOST_NOTES:]):
        piece = line[at:end]
        if _is_of_site(piece):
            start = at
        elif not goes_on(piece):
            break
        end = at
    return start


def _is_of_site(piece: str) -> bool:
    """Whether what stands behind a sentence is furniture: a note, or lines of it side by side."""
    bare = piece.strip(EDGE)
    if not _TELLING.search(bare) or _TOLD_TOO.match(bare):
        return False
    if are_notes(bare):
        return True
    words = bare.split() if "，" not in bare or rights_in(bare) else []
    return bool(words) and (is_whole(bare) or _are_lines(words))


def _are_lines(words: list[str]) -> bool:
    """Whether words parted by spaces are lines of furniture, each of one word or more."""
    if not 1 < len(words) <= _MOST_WORDS:
        return False
    reached = {0}
    for end in range(1, len(words) + 1):
        if any(is_whole(" ".join(words[start:end]).strip(EDGE)) for start in reached):
            reached.add(end)
    return len(words) in reached
