"""Rows 5 and 6: half-width punctuation between Chinese characters, and doubled punctuation."""

from __future__ import annotations

import re

from generator.repair.characters import CHINESE, HAN
from generator.spans import Edit, Span

WIDTH = "width"
DOUBLED = "doubled"

_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
# After Chinese, or between a number or Western word and Chinese; "Hello, 世界" stays.
# A question mark before Latin letters or digits is damage of another kind.
_HALF = re.compile(
    rf"(?<=[{CHINESE}])(?:[,;:!]|\?(?![\w?])|\?(?=[{HAN}]))|"
    rf"(?<=[0-9A-Za-z%℃)])[,;](?=[{CHINESE},])"
)
_PAIR = re.compile(rf"\(([^()（）\n]*[{HAN}][^()（）\n]*)\)")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ％]+|(?<=[0-9０-９])．(?=[0-9０-９])")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SUPERFLUOUS = re.compile(
    r"[，,]+(?=[，,。、；：！？])|(?<![。])。(?=。(?!。))|、+(?=、)|；+(?=；)|：+(?=：)"
)


def find_width(text: str) -> list[Edit]:
    """Half-width punctuation in Chinese surroundings made full, full-width digits and letters half."""
    edits = [Edit(Span(*m.span()), _FULL[m[0]], WIDTH) for m in _HALF.finditer(text)]
    for match in _PAIR.finditer(text):
        start, end = match.span()
        edits.append(Edit(Span(start, start + 1), "（", WIDTH))
        edits.append(Edit(Span(end - 1, end), "）", WIDTH))
    edits += [Edit(Span(*m.span()), m[0].translate(_NARROW), WIDTH) for m in _WIDE.finditer(text)]
    return sorted(edits)


def find_doubled(text: str) -> list[Edit]:
    """Commas before other punctuation, and the first of two equal marks, deleted."""
    return [Edit(Span(*m.span()), "", DOUBLED) for m in _SUPERFLUOUS.finditer(text)]
