"""The fixers in their order, run until none of them finds anything."""

from __future__ import annotations

import re
from itertools import chain, repeat

from generator.models import Repair
from generator.repair import (
    boundary,
    furniture,
    latin,
    lines,
    markup,
    mojibake,
    pinyin,
    punctuation,
    script,
    spacing,
    swallowed,
)
from generator.repair.diagnostics import MOST_PLACES, Done, Place, told
from generator.repair.metadata import read_metadata
from generator.repair.record import Fixer
from generator.repair.tables import tables
from generator.repair.verbatim import outside, verbatim
from generator.spans import AlignedText, Edit, Span, whole

# Bytes must be put right before anything else touches them: the way back goes through them, and
# through the script they were in. Rows 3 and 4 are part of the first row's fixer, row 8 of the
# seventh's: what these must leave alone. Furniture leaves before the spaces do that part its
# pieces. Row 12 cannot be undone; see LOSSES.
CHAIN = (
    Fixer(markup.NAME, 16, "去掉网页代码", markup.find_markup),
    Fixer(latin.NAME, 13, "还原整段乱码", mojibake.find_mojibake),
    Fixer(pinyin.NAME, 1, "删除误插的拼音", pinyin.find_pinyin),
    Fixer(boundary.SPLIT, 9, "复原被拼音拆断的汉字", boundary.find_split_characters),
    Fixer(boundary.FULL_WIDTH, 10, "复原被误读成全角标点的汉字", boundary.find_full_width_bytes),
    Fixer(swallowed.NAME, 11, "补回被吞掉的数字和“月”字", swallowed.find_swallowed),
    Fixer(spacing.INVISIBLE, 15, "统一换行，去掉看不见的字符", spacing.find_invisible),
    Fixer(script.NAME, 7, "繁体转为简体", script.find_script),
    Fixer(punctuation.WIDTH, 6, "统一标点和数字的全角、半角", punctuation.find_width),
    Fixer(punctuation.DOUBLED, 5, "删除重复的标点", punctuation.find_doubled),
    Fixer(furniture.NAME, 14, "移出正文以外的网页文字", furniture.find_furniture),
    Fixer(spacing.SPACES, 15, "删除多余的空格", spacing.find_spaces),
    Fixer(lines.NAME, 15, "接合断行，合并空行", lines.find_broken_lines),
)
# Those who set the form of Chinese prose, which code and English do not have.
_OF_FORM = frozenset({punctuation.WIDTH, punctuation.DOUBLED, spacing.SPACES, lines.NAME})
_BY_MARKS = frozenset({boundary.SPLIT, boundary.FULL_WIDTH})
_DIGITS = re.compile("[0-9A-Za-z%.]+")
_MARK = re.compile("[?？\ufffd]")
_CROWDED = re.compile("[?？\ufffd](?:[^\n?？\ufffd]{0,3}[?？\ufffd]){5,}")
_ROUNDS = 20


def repair(source: str, body: Span | None = None) -> Repair:
    """Undo the damage in a report, and remember for each character where it came from.

    Args:
        source: The decoded file.
        body: The stretch of it to repair; without it, all but the last line end.

    Returns:
        The repaired text with offsets into ``source``, each step's edits, what site furniture
        told, and what readers should know.
    """
    aligned = AlignedText.of(source, body or whole(source))
    steps: list[tuple[Edit, ...]] = []
    done: list[Done] = []
    idle = 0  # fixers in a row that found nothing: once it is all of them, nothing is left
    for fixer in chain.from_iterable(repeat(CHAIN, _ROUNDS)):
        edits = _asked(fixer, aligned.text)
        idle = 0 if edits else idle + 1
        if edits:
            done.append(_done(fixer, edits, aligned))
            aligned = aligned.apply(edits)
            steps.append(tuple(edits))
        elif idle == len(CHAIN):
            break
    removed = tuple(place.was for one in done for place in one.removed)
    return Repair(aligned, tuple(steps), read_metadata(removed), told(done, aligned), removed)


def _asked(fixer: Fixer, text: str) -> list[Edit]:
    """The edits that a fixer asks for, where it has a say."""
    edits = fixer.find(_seen_by(text) if fixer.name in _BY_MARKS else text)
    if not edits or fixer.name not in _OF_FORM:
        return edits
    return _beside_tables(outside(edits, verbatim(text)), text)


def _beside_tables(edits: list[Edit], text: str) -> list[Edit]:
    """Those that leave the form of tables as it is: digits in them may become half-width."""
    found = tables(text)
    if not found:
        return edits
    kept = set(outside(edits, found))
    return [edit for edit in edits if edit in kept or _DIGITS.fullmatch(edit.replacement)]


def _done(fixer: Fixer, edits: list[Edit], aligned: AlignedText) -> Done:
    """What one step did to the text as it stood before it."""
    leaves = fixer.name == furniture.NAME
    return Done(
        fixer,
        len(edits),
        tuple(aligned.to_source(edit.span) for edit in edits[:MOST_PLACES]),
        tuple(_place(edit, aligned) for edit in edits if leaves),
        tuple(_place(edit, aligned) for edit in edits if edit.rival),
    )


def _place(edit: Edit, aligned: AlignedText) -> Place:
    """Where an edit of the text is in the source, and what stood there, line ends aside."""
    was = edit.span.of(aligned.text)
    start = edit.span.start + len(was) - len(was.lstrip("\n"))
    place = Span(min(start, edit.span.end), max(start, edit.span.start + len(was.rstrip("\n"))))
    return Place(edit, aligned.to_source(place), was)


def _seen_by(text: str) -> str:
    """The text for a fixer; where question marks crowd, nothing can tell what they stood for."""
    if not _MARK.search(text):
        return text
    return _CROWDED.sub(lambda match: _MARK.sub("\x1a", match[0]), text)
