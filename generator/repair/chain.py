"""The fixers in their order, run until none of them finds anything."""

from __future__ import annotations

from generator.models import Diagnostic, Repair
from generator.repair.boundary import (
    FULL_WIDTH,
    SPLIT,
    SWALLOWED,
    find_full_width_bytes,
    find_split_characters,
    find_swallowed,
)
from generator.repair.lines import NAME as BROKEN_LINES
from generator.repair.lines import find_broken_lines
from generator.repair.markup import NAME as MARKUP
from generator.repair.markup import find_markup
from generator.repair.mojibake import NAME as MOJIBAKE
from generator.repair.mojibake import find_mojibake
from generator.repair.pinyin import NAME as PINYIN
from generator.repair.pinyin import find_pinyin
from generator.repair.punctuation import DOUBLED, WIDTH, find_doubled, find_width
from generator.repair.record import Fixer
from generator.repair.script import NAME as SCRIPT
from generator.repair.script import find_script
from generator.repair.spacing import INVISIBLE, SPACES, find_invisible, find_spaces
from generator.spans import AlignedText, Edit, Span

# Bytes must be put right before the script is touched: the way back goes through them.
CHAIN = (
    Fixer(MARKUP, 16, "清除网页标签和实体", find_markup),
    Fixer(MOJIBAKE, 13, "按正确的编码重新读取乱码", find_mojibake),
    Fixer(PINYIN, 1, "删除误插的拼音", find_pinyin),
    Fixer(SPLIT, 9, "复原被拼音拆断的汉字", find_split_characters),
    Fixer(FULL_WIDTH, 10, "复原被误作全角标点的汉字", find_full_width_bytes),
    Fixer(SWALLOWED, 11, "补回被吞掉的数字和“月”字", find_swallowed),
    Fixer(INVISIBLE, 15, "统一换行，清除不可见字符", find_invisible),
    Fixer(SCRIPT, 7, "繁体转为简体", find_script),
    Fixer(WIDTH, 6, "统一全角与半角", find_width),
    Fixer(DOUBLED, 5, "删除重复的标点", find_doubled),
    Fixer(SPACES, 15, "删除多余的空格", find_spaces),
    Fixer(BROKEN_LINES, 15, "接合断行，合并空行", find_broken_lines),
)
_ROUNDS = 20


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
    places: dict[str, list[Span]] = {}
    for _ in range(_ROUNDS):
        before = len(steps)
        for fixer in CHAIN:
            edits = fixer.find(aligned.text)
            if edits:
                places.setdefault(fixer.name, []).extend(aligned.to_source(e.span) for e in edits)
                aligned = aligned.apply(edits)
                steps.append(tuple(edits))
        if len(steps) == before:
            break
    return Repair(aligned, tuple(steps), {}, _diagnostics(places))


def _diagnostics(places: dict[str, list[Span]]) -> tuple[Diagnostic, ...]:
    """One message for each fixer that did something, pointing to the first place."""
    return tuple(
        Diagnostic("info", f"repair-{fixer.name}", f"{fixer.label}：{len(found)}处", *found[0])
        for fixer in CHAIN
        if (found := places.get(fixer.name))
    )
