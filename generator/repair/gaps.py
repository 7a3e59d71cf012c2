"""Characters of a run out of step that left no trace, guessed where the words are certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from generator.repair.gbk import LOST, text_of
from generator.repair.likelihood import frequency, score
from generator.repair.readings import Reading, reads
from generator.repair.script import simplify

# The hundreds, tens and ones of a year whose first digit was swallowed.
_YEAR_0 = re.compile(r"0\d\d年")
_YEAR_9 = re.compile(r"9\d\d年")
_AROUND = 4
_RARE = 40
_COMMON = 3000
_MOST_GAPS = 6
_PAIR = 2
_CLEARLY = 1.5
_MARKS = "，。、；：“”《》（）"
# A pair lies where no character does only if its first byte is one of these.
_TRAILS = (*range(0x80, 0x82), *range(0xA1, 0xB0), *range(0xF7, 0xFF))


def fill_gaps(before: str, text: str, data: bytes, after: str) -> str:
    """``text`` with two characters wherever a pair between them seems to have been dropped.

    ``CA·AE CB·C4`` (十四) without the dropped ``AE CB`` reads ``CA C4`` (誓).

    Args:
        before: The text before.
        text: What the bytes read as they are.
        data: The bytes, two for each character of ``text``.
        after: The text behind.
    """
    done, tries = "", 0
    plain = simplify(before + text + after)
    for index, char in enumerate(text):
        pair = data[2 * index : 2 * index + 2]
        at = len(before) + index
        if tries < _MOST_GAPS and len(pair) == _PAIR and _is_odd(plain, at):
            tries += 1
            done += _best_pair(before + done, char, pair, text[index + 1 :] + after)
        else:
            done += char
    return done


def guess_last(before: str, text: str, lead: bytes, after: str, reading: Reading | None) -> str:
    """``text`` with its lost last character, and the digit behind it, where they are certain."""
    if lead == b"\xa1" and not after.strip():
        return text[:-1] + "。"
    options = [char for trail in range(0x40, 0xFF) if (char := text_of(lead + bytes((trail,))))]
    if reading:
        options = [char for char in options if reads(char, reading)]
    digit = "2" if _YEAR_0.match(after) else "1" if _YEAR_9.match(after) else ""
    if after[:1].isdigit() and not digit:
        return text  # the digit that was swallowed cannot be known
    near, behind = (before + text[:-1])[-_AROUND:], digit + after[:_AROUND]
    best = _clear_best([(score(near, char, behind), char) for char in options])
    return text[:-1] + (best or LOST) + digit


def _clear_best(ranked: list[tuple[float, str]]) -> str | None:
    """The likeliest, if it is clearly so."""
    ranked = sorted(ranked, reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLEARLY):
        return None
    return ranked[0][1]


def _is_odd(plain: str, at: int) -> bool:
    """Whether the character is rare, or makes no word with its neighbours."""
    char = plain[at]
    if char in _MARKS:
        return False
    if not "一" <= char <= "鿿" or frequency(char) < _RARE:
        return True
    return not any(
        frequency(plain[start:end])
        for start in range(max(0, at - 3), at + 1)
        for end in range(max(at + 1, start + 2), min(len(plain), start + 4) + 1)
    )


def _best_pair(left: str, char: str, pair: bytes, right: str) -> str:
    """The likeliest two characters that would look like ``char``, or ``char`` itself."""
    near, behind = left[-_AROUND:], right[:_AROUND]
    options = [(score(near, both, behind), both) for both in _pairs(near, pair, behind)]
    return _clear_best([*options, (score(near, char, behind), char)]) or char


def _pairs(left: str, pair: bytes, right: str) -> Iterator[str]:
    """The pairs of characters of which ``pair`` is the outer bytes, and that make words."""
    left, right = simplify(left), simplify(right)
    for trail in _TRAILS:
        one = _common(pair[:1] + bytes((trail,)))
        if not one:
            continue
        for lead in _gaps_after(trail):
            two = _common(bytes((lead,)) + pair[1:])
            if two and _fits(left, one.plain, two.plain, right):
                yield one.char + two.char


class _Common(NamedTuple):
    """A character that is not rare, and its Simplified form."""

    char: str
    plain: str


@lru_cache(maxsize=65536)
def _common(data: bytes) -> _Common | None:
    """The character of two bytes, if it is a mark or not rare."""
    char = text_of(data)
    plain = simplify(char) if char else ""
    if char and (plain in _MARKS or frequency(plain) >= _RARE):
        return _Common(char, plain)
    return None


@cache
def _gaps_after(trail: int) -> tuple[int, ...]:
    """The bytes that make no character behind ``trail``."""
    return tuple(lead for lead in range(0x81, 0xFF) if text_of(bytes((trail, lead))) is None)


def _fits(left: str, one: str, two: str, right: str) -> bool:
    """Whether a word stands across the seam, or on each side of it one or a mark."""
    if one not in _MARKS and two not in _MARKS and _across(left, one + two, right):
        return True
    return _ends_well(left, one) and _ends_well(right, two, before=True)


def _across(left: str, both: str, right: str) -> bool:
    """Whether some word holds both characters."""
    return any(
        frequency(word)
        for word in (both, left[-1:] + both, both + right[:1], left[-1:] + both + right[:1])
        if len(word) > 1
    )


def _ends_well(context: str, char: str, before: bool = False) -> bool:
    """Whether the character is a mark, makes a word with its neighbour, or is a common word."""
    if char in _MARKS:
        return True
    word = char + context[:1] if before else context[-1:] + char
    return bool(len(word) > 1 and frequency(word)) or frequency(char) > _COMMON
