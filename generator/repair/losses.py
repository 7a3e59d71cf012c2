"""Damage that stays: rows 9 to 13 where nothing was certain, and a last sentence cut off."""

from __future__ import annotations

import re

from generator.repair.characters import HAN
from generator.repair.readings import LETTERS, parse
from generator.repair.record import Loss
from generator.spans import Span

_CUT = re.compile(rf"[?？\ufffd]([{LETTERS}\s]{{1,12}})[)）]")
_LOST = re.compile(r"\ufffd+|[?？][\uff01-\uff5e](?<![？！][？！])|[\ue000-\uf8ff]+")
_MASKED = re.compile(rf"\*{{1,4}}(?=[{HAN}])|(?<=[{HAN}])\*{{1,4}}(?![\w*])|以同志为核心")
_NONSENSE = re.compile("锟斤拷|烫烫烫|屯屯屯|[\xc2-\xf4][\x80-\xbf]{2,}")
_LAST = re.compile(r"[^\n]+\Z")
_ENDED = re.compile(r"[。！？；：…!?)）”’》】.]\s*\Z")
_SIGNED = re.compile("记者|通讯员|编辑|来源|作者|摄影|供稿|[文图摄]$")
_LONG = 24


def _cut_characters(text: str) -> list[Span]:
    """Row 9, where no byte gave a text."""
    return [Span(*match.span()) for match in _CUT.finditer(text) if parse(match[1])]


def _spans(pattern: re.Pattern[str], text: str) -> list[Span]:
    """Where the pattern stands."""
    return [Span(*match.span()) for match in pattern.finditer(text)]


def _cut_off(text: str) -> list[Span]:
    """A last line that is running text and has no end."""
    last = _LAST.search(text)
    if not last or len(last[0]) < _LONG or _ENDED.search(last[0]) or _SIGNED.search(last[0]):
        return []
    if "，" not in last[0] and "。" not in last[0]:
        return []
    start = last.start() + last[0].rfind("。") + 1
    return [Span(start, last.end())]


LOSSES = (
    Loss("lost-split-character", 9, "被拼音拆断、未能复原的汉字", _cut_characters),
    Loss("lost-character", 10, "未能复原的字", lambda text: _spans(_LOST, text)),
    Loss("masked-word", 12, "被遮盖的词", lambda text: _spans(_MASKED, text)),
    Loss("lost-encoding", 13, "未能还原的乱码", lambda text: _spans(_NONSENSE, text)),
    Loss("cut-off", 15, "最后一句不完整", _cut_off),
)
