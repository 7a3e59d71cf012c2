"""Row 9: pinyin inserted between the two bytes of a GBK character.

The converter walked the bytes out of step. In 訂東西部 (``D3 86 · 96 7C · …``) it took ``86 96``
for 問 and put its reading in between: ``D3 86 96 (wèn) 7C …``. Read again, ``96 28`` is no
character and becomes ``?``, and what follows pairs wrongly up to the next ASCII character:
``訂?wèn)|西部``. The way back: the second byte of the character before ``?`` and a byte ``b``
together must read as the pinyin; ``b`` before the bytes that follow gives the text again.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.repair.likelihood import log_likelihood
from generator.repair.readings import LETTERS, Reading, parse, reads
from generator.repair.script import simplify
from generator.spans import Edit, Span

NAME = "split-character"
_SPLIT = re.compile(
    rf"(?<=[^\x00-\x7f])[?？\ufffd]([{LETTERS}\s]{{1,12}})\)([^\x00-\x7f]*)([@-~]?)"
)
_GLOSS = re.compile(rf"\(([{LETTERS}\s]{{1,12}})\)")
_AROUND = 4
_CLEARLY = 2.0


class _Candidate(NamedTuple):
    """A reading of the broken run, and how likely it is in its place."""

    score: float
    text: str


def find_split_characters(text: str) -> list[Edit]:
    """Put the characters together again that an insertion took apart."""
    if ")" not in text:
        return []
    return [edit for match in _SPLIT.finditer(text) if (edit := _mend(text, match))]


def _mend(text: str, match: re.Match[str]) -> Edit | None:
    """The edit that restores one run, or None where no candidate is clearly the likeliest."""
    reading = parse(match[1])
    if reading is None:
        return None
    lead = bytes_of(text[match.start() - 1])[-1:]
    run = bytes_of(match[2] + match[3])
    before = text[max(0, match.start() - _AROUND) : match.start()]
    after = text[match.end() : match.end() + _AROUND]
    texts = {decoded for first in _firsts(lead, reading) if (decoded := _decoded(first + run))}
    restored = likeliest(before, texts, after)
    if restored is None:
        return None
    return Edit(Span(match.start(), _past_gloss(text, match.end(), restored)), restored, NAME)


def bytes_of(text: str) -> bytes:
    """The GBK bytes of ``text``; what GBK lacks becomes ``?``."""
    return text.encode("gbk", "replace")


def likeliest(before: str, texts: set[str], after: str) -> str | None:
    """The text that fits clearly best between its neighbours, or None."""
    ranked = sorted(
        (_Candidate(log_likelihood(simplify(before + text + after)), text) for text in texts),
        reverse=True,
    )
    if not ranked or (len(ranked) > 1 and ranked[0].score - ranked[1].score < _CLEARLY):
        return None
    return ranked[0].text


def _firsts(lead: bytes, reading: Reading) -> list[bytes]:
    """The bytes that make a character with that reading out of ``lead``."""
    trails = (bytes([value]) for value in range(0x81, 0xFF))
    return [b for b in trails if (char := _decoded(lead + b)) and reads(char, reading)]


def _decoded(data: bytes) -> str | None:
    """``data`` read as GBK, or None where it is not."""
    try:
        return data.decode("gbk")
    except UnicodeDecodeError:
        return None


def _past_gloss(text: str, end: int, restored: str) -> int:
    """Where the damage ends: after the gloss of the last restored character, if there is one."""
    gloss = _GLOSS.match(text, end)
    if gloss and (reading := parse(gloss[1])) and reads(restored[-1], reading):
        return gloss.end()
    return end
