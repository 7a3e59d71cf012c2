"""The fixers in their order, run until none of them finds anything."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.models import Diagnostic, Repair
from generator.repair import (
    boundary,
    furniture,
    lines,
    markup,
    mojibake,
    pinyin,
    punctuation,
    script,
    spacing,
)
from generator.repair.losses import LOSSES
from generator.repair.metadata import read_metadata
from generator.repair.record import Fixer
from generator.spans import AlignedText, Edit, Span

# Bytes must be put right before anything else touches them: the way back goes through them, and
# through the script they were in. Rows 3 and 4 are part of the first row's fixer, row 8 of the
# seventh's: what these must leave alone. Row 12 cannot be undone; see LOSSES.
CHAIN = (
    Fixer(markup.NAME, 16, "清除网页标签和实体", markup.find_markup),
    Fixer(mojibake.NAME, 13, "按正确的编码重新读取乱码", mojibake.find_mojibake),
    Fixer(pinyin.NAME, 1, "删除误插的拼音", pinyin.find_pinyin),
    Fixer(boundary.SPLIT, 9, "复原被拼音拆断的汉字", boundary.find_split_characters),
    Fixer(boundary.FULL_WIDTH, 10, "复原被误作全角标点的汉字", boundary.find_full_width_bytes),
    Fixer(boundary.SWALLOWED, 11, "补回被吞掉的数字和“月”字", boundary.find_swallowed),
    Fixer(spacing.INVISIBLE, 15, "统一换行，清除不可见字符", spacing.find_invisible),
    Fixer(script.NAME, 7, "繁体转为简体", script.find_script),
    Fixer(punctuation.WIDTH, 6, "统一全角与半角", punctuation.find_width),
    Fixer(punctuation.DOUBLED, 5, "删除重复的标点", punctuation.find_doubled),
    Fixer(spacing.SPACES, 15, "删除多余的空格", spacing.find_spaces),
    Fixer(furniture.NAME, 14, "移出正文的网页内容", furniture.find_furniture),
    Fixer(lines.NAME, 15, "接合断行，合并空行", lines.find_broken_lines),
)
#: Bytes that are gone for good are told by the likelier word: right most of the time, not always.
_GUESSES = frozenset({mojibake.NAME, boundary.FULL_WIDTH})
_BY_MARKS = frozenset({boundary.SPLIT, boundary.FULL_WIDTH})
_MARK = re.compile("[?？\ufffd]")
_CROWD = 6
_CROWDED = re.compile(rf"(?:[^\n?？\ufffd]{{0,3}}[?？\ufffd]){{{_CROWD},}}")
_ROUNDS = 20
_SHOWN = 30
_MOST_LISTED = 40


class _Done(NamedTuple):
    """What a fixer did at one place of the source, and the words that were there."""

    place: Span
    was: str


def repair(source: str, body: Span | None = None) -> Repair:
    """Undo the damage in a report, and remember for each character where it came from.

    Args:
        source: The decoded file.
        body: The stretch of it to repair; everything, without it.

    Returns:
        The repaired text with offsets into ``source``, each step's edits, what site furniture
        told, and what readers should know.
    """
    aligned = AlignedText.of(source, body)
    steps: list[tuple[Edit, ...]] = []
    counts: dict[str, int] = {}
    first: dict[str, Span] = {}
    removed: list[_Done] = []
    for _ in range(_ROUNDS):
        before = len(steps)
        for fixer in CHAIN:
            edits = fixer.find(_seen_by(fixer, aligned.text))
            if not edits:
                continue
            counts[fixer.name] = counts.get(fixer.name, 0) + len(edits)
            first.setdefault(fixer.name, aligned.to_source(edits[0].span))
            if fixer.name == furniture.NAME:
                removed += [
                    _Done(aligned.to_source(edit.span), edit.span.of(aligned.text))
                    for edit in edits
                ]
            aligned = aligned.apply(edits)
            steps.append(tuple(edits))
        if len(steps) == before:
            break
    told = (*_summaries(counts, first), *_guessed(first), *_listed(removed), *_losses(aligned))
    pieces = tuple(done.was for done in removed)
    return Repair(aligned, tuple(steps), read_metadata(pieces), told, pieces)


def _seen_by(fixer: Fixer, text: str) -> str:
    """The text for a fixer; where question marks crowd, nothing can tell what they stood for."""
    if fixer.name not in _BY_MARKS or len(_MARK.findall(text)) < _CROWD:
        return text
    return _CROWDED.sub(lambda match: _MARK.sub("\x1a", match[0]), text)


def _summaries(counts: dict[str, int], first: dict[str, Span]) -> list[Diagnostic]:
    """One message for each fixer that did something, pointing to the first place."""
    return [
        Diagnostic(
            "info",
            f"repair-{fixer.name}",
            f"{fixer.label}：{counts[fixer.name]}处",
            *first[fixer.name],
        )
        for fixer in CHAIN
        if fixer.name in counts
    ]


def _guessed(first: dict[str, Span]) -> list[Diagnostic]:
    """A warning where a fixer was at work that tells some characters by likelihood alone."""
    return [
        Diagnostic(
            "warning", "guessed-characters", f"{fixer.label}，个别字按词频推定", *first[fixer.name]
        )
        for fixer in CHAIN
        if fixer.name in first and fixer.name in _GUESSES
    ]


def _listed(removed: list[_Done]) -> list[Diagnostic]:
    """One message for each piece of furniture that left the body."""
    return [
        Diagnostic("info", "furniture", f"移出正文：{_short(done.was)}", *done.place)
        for done in removed[:_MOST_LISTED]
    ]


def _losses(aligned: AlignedText) -> list[Diagnostic]:
    """One warning for each kind of damage that stays, pointing to the first place."""
    return [
        Diagnostic(
            "warning",
            loss.name,
            f"{loss.message}：{len(found)}处，如“{_short(found[0].of(aligned.text))}”",
            *aligned.to_source(found[0]),
        )
        for loss in LOSSES
        if (found := loss.find(aligned.text))
    ]


def _short(text: str) -> str:
    """The start of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
