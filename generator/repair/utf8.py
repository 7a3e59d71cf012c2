"""Reads UTF-8 again that was read as GBK, past the bytes that were lost on the way.

Pairs of bytes that are no character of GBK left a ``?`` or nothing. A pair lies across two
characters or inside of one, and there are few such pairs, so the words around tell it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from generator.repair.characters import MARKS
from generator.repair.dictionary import frequency
from generator.repair.gbk import LOST, text_of
from generator.repair.likelihood import score

LEADS = (*range(0xE2, 0xEA), 0xEF)
REST = range(0x80, 0xC0)
_GONE = -1  # stands for a pair that left a question mark
_WHOLE = 3
_MOST = 24


class _Taken(NamedTuple):
    """What the next bytes may be, as UTF-8, and how many of them are used up."""

    options: Iterable[bytes]
    length: int


def read_utf8(run: str, before: str) -> str:
    """``run`` read as UTF-8; what cannot be told is ``LOST``.

    Args:
        run: UTF-8 read as GBK.
        before: The text before it, for the guesses.
    """
    data = _bytes(run)
    out = ""
    at = 0
    while at < len(data):
        taken = _next(data, at)
        if taken is None:
            out, at = out + LOST, _next_sound(data, at + 1)
            continue
        if data[at] in REST:
            out = out[:-1]  # the last byte of the character before belongs to this one
        ahead = _sound_text(data[at + taken.length : at + taken.length + 6])
        best = _likeliest((before + out)[-4:], taken.options, ahead)
        out, at = out + best, at + taken.length
    return out


def _next(data: list[int], at: int) -> _Taken | None:
    """The options for what starts at ``at``, or None where nothing fits."""
    lead, *rest = data[at : at + 5]
    if lead in REST:
        return _slipped(data, at)
    if 0xC2 <= lead <= 0xDF and rest and rest[0] in REST:
        return _Taken([bytes((lead, rest[0]))], 2)
    if lead not in LEADS:
        return None
    known = [byte for byte in rest[:2] if byte in REST]
    if len(known) == _WHOLE - 1:
        return _Taken([bytes((lead, *known))], _WHOLE)
    if not rest or rest[0] == _GONE or rest[0] not in REST:
        skipped = 1 + (bool(rest) and rest[0] == _GONE)
        return _Taken((bytes((lead, *pair)) for pair in _gaps_inside()), skipped)
    if len(rest) > 1 and rest[1] == _GONE and all(byte in REST for byte in rest[2:]) and rest[2:]:
        return _Taken(_across(bytes((lead, rest[0])), bytes(rest[2:])), 2 + 1 + len(rest[2:]))
    last = (bytes((lead, rest[0], byte)) for byte in REST)
    return _Taken(last, 2 + (len(rest) > 1 and rest[1] == _GONE))


def _slipped(data: list[int], at: int) -> _Taken | None:
    """Where a pair across two characters left no trace: the byte before belongs here."""
    if at < _WHOLE or data[at - 3] not in LEADS:
        return None
    if data[at - 2] not in REST or data[at - 1] not in REST:
        return None
    return _Taken(_across(bytes(data[at - 3 : at - 1]), bytes(data[at - 1 : at + 1])), 1)


def _across(start: bytes, end: bytes) -> Iterator[bytes]:
    """Two characters with a lost pair between them; the second may lack its last byte too."""
    for last, lead in _gaps_between():
        yield start + bytes((last, lead)) + end


@cache
def _gaps_between() -> tuple[tuple[int, int], ...]:
    """The pairs of a last and a first byte that are no character of GBK."""
    return tuple(
        (last, lead) for last in REST for lead in LEADS if text_of(bytes((last, lead))) is None
    )


@cache
def _gaps_inside() -> tuple[tuple[int, int], ...]:
    """The pairs of a middle and a last byte that are no character of GBK."""
    return tuple(
        (middle, last) for middle in REST for last in REST if text_of(bytes((middle, last))) is None
    )


def _likeliest(near: str, options: Iterable[bytes], ahead: str) -> str:
    """The likeliest of the options between its neighbours, or ``LOST``."""
    texts = {data.decode("utf-8", "ignore") for data in options} - {""}
    if len(texts) == 1:
        return texts.pop()
    if len(texts) > _MOST:
        texts = set(sorted(texts, key=_rarest, reverse=True)[:_MOST])
    return max(((score(near, text, ahead), text) for text in texts), default=(0.0, LOST))[1]


def _rarest(text: str) -> tuple[int, str]:
    """How often the rarest character of ``text`` is seen; marks are common. Ties by the text."""
    return min(9999 if char in MARKS else frequency(char) for char in text), text


def _sound_text(data: list[int]) -> str:
    """What whole characters the next bytes hold."""
    sound = data[: data.index(_GONE)] if _GONE in data else data
    return bytes(sound).decode("utf-8", "ignore")


def _next_sound(data: list[int], at: int) -> int:
    """Where the next character with all its bytes starts."""
    while at < len(data) and data[at] not in LEADS:
        at += 1
    return at


def _bytes(run: str) -> list[int]:
    """The bytes of a run; a ``?`` stands for a lost pair, ``€`` for the byte 80."""
    data: list[int] = []
    for char in run:
        if char in "?\ufffd":
            data.append(_GONE)
        else:
            data += b"\x80" if char == "€" else char.encode("gb18030", "replace")
    return data
