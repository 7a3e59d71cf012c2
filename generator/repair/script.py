"""Row 7: Traditional and mixed script to Simplified, where the text around says that it is so.

A rare character in a name (堃, 昇) or a quoted seal looks Traditional and is correct in a
Simplified text, so a line is converted only if enough of it is Traditional, or the text is.
OpenCC converts by its phrases; what it leaves (著 for 着) is in ``REGIONAL``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import groupby

import opencc

from generator.repair.characters import simplified, traditional
from generator.spans import Edit, Span

NAME = "script"
# A line is Traditional if this part of the characters that tell is.
_SHARE = 0.2
_QUOTES = str.maketrans("「」『』﹁﹂﹃﹄", "“”‘’“”‘’")
# 著 stays where it is zhù; elsewhere it is 着.
_ZHU_AFTER = "名作述称者书录文论重录"
_ZHU_BEFORE = "显顯卓昭名原专專编編合论論土遗遺巨译譯新拙所撰执執较較"
_ZHE = re.compile(rf"(?<![{_ZHU_BEFORE}])著(?![{_ZHU_AFTER}])")
_TELLING = "著乾於後徵夥麽"


def find_script(text: str) -> list[Edit]:
    """Convert the lines that are in Traditional script, one edit for each run of changes."""
    present = set(text)
    if present.isdisjoint(traditional()) and present.isdisjoint(_TELLING):
        return []
    whole = _is_traditional(text)
    edits: list[Edit] = []
    at = 0
    for line in text.splitlines(keepends=True):
        if _is_traditional(line) if _tells(line) else whole:
            edits += _changes(line, simplify(line), at)
        at += len(line)
    return edits


def simplify(text: str) -> str:
    """``text``, known to be Traditional, in Simplified script; words are not exchanged."""
    return _ZHE.sub("着", _converter().convert(_sound(text)).translate(_QUOTES))


@cache
def _converter() -> opencc.OpenCC:
    """OpenCC's conversion; loaded once, when the first Traditional text asks for it."""
    return opencc.OpenCC("t2s")


def _sound(text: str) -> str:
    """``text`` without lone surrogates, which OpenCC cannot take."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _tells(line: str) -> bool:
    """Whether the line has any character that tells its script."""
    return not (traditional() | simplified()).isdisjoint(line)


def _is_traditional(text: str) -> bool:
    """Whether enough of the characters that tell are Traditional; a single one is a name."""
    old = sum(map(traditional().__contains__, text))
    new = sum(map(simplified().__contains__, text))
    return (old > 1 and old >= _SHARE * (old + new)) or (old == 1 and new == 0 and len(text) < 40)


def _changes(old: str, new: str, at: int) -> Iterator[Edit]:
    """Edits from ``old`` to ``new``; character by character where the lengths agree."""
    if len(old) == len(new):
        differs = (a != b for a, b in zip(old, new, strict=True))
        start = 0
        for changed, run in groupby(differs):
            end = start + sum(1 for _ in run)
            if changed:
                yield Edit(Span(at + start, at + end), new[start:end], NAME)
            start = end
        return
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Edit(Span(at + a, at + b), new[c:d], NAME)
