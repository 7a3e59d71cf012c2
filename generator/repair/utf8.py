"""UTF-8 with gaps, as text: what its whole characters are, and what may stand in the gaps.

Who reads UTF-8 in another encoding loses bytes that are none of that encoding's characters.
What is left of a character or two tells a few texts that may have stood there; which of them
did is told by the words around, or by nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from generator.patterns import regex
from generator.repair.characters import HAN, MARKS, traditional
from generator.repair.dictionary import frequency
from generator.repair.gaps import AROUND, CLEARLY, Guess, fill
from generator.repair.gbk import LOST
from generator.repair.script import simplify

LEADS = (*range(0xE2, 0xEA), 0xEF)
REST = tuple(range(0x80, 0xC0))

_LEAD, _NEXT = "\xe2-\xe9\xef", "\x80-\xbf"
_CHARACTER = f"(?:[{_LEAD}][{_NEXT}]{{2}}|[\xc2-\xdf][{_NEXT}])(?![{_NEXT}])|[\x00-\x7f]"
_PIECE = regex(
    rf"(?P<whole>(?:{_CHARACTER})+)|"
    # A character that ends with a byte of the next: what lay between them left no trace.
    rf"(?P<slipped>[{_LEAD}][{_NEXT}]{{3}}(?![{_NEXT}]))|"
    rf"(?P<start>[{_LEAD}][{_NEXT}]?|(?={LOST}))(?P<marks>{LOST}*)"
    rf"(?P<end>(?:(?<={LOST})[{_NEXT}]{{1,2}})?)|"
    ".",
    re.DOTALL,
)
_SOUND = regex(f"(?:{_CHARACTER}){{1,{AROUND}}}")
_WHOLE_ONES = regex(rf"(?:[{_LEAD}][{_NEXT}]{{2}}(?![{_NEXT}]))+")
_COMMON_MARKS = frozenset(MARKS + "（）：；！？")
_FORMS = regex(r"[\u3000-\u303f\uff00-\uffef]")
_HAN = regex(f"[{HAN}]")
_OFTEN = 1_000_000
_LEAST = 50  # how often the dictionary has seen the characters that fill a gap
_MOST = 40
_MORE = 1.5  # times clearer must be what is told by a first byte alone
_WHOLE = 3
_NOTHING = Guess(LOST, "")


class Loss(NamedTuple):
    """Bytes that may have been lost.

    Attributes:
        data: The bytes.
        marks: How many marks they left; 0 if none.
        behind: The byte behind them; -1 if it is not known.
    """

    data: bytes
    marks: int
    behind: int


class Reader(NamedTuple):
    """How the bytes were read, and what was lost in that way.

    Attributes:
        loses: Whether it loses such bytes.
        swallows: Whether a mark stands for two bytes, of which the second may be ASCII.
        traditional: Whether the text is in Traditional script.
    """

    loses: Callable[[Loss], bool]
    swallows: bool = False
    traditional: bool = False


class Piece(NamedTuple):
    """What some bytes are.

    Attributes:
        end: Where they end.
        text: What they read; ``LOST`` where that cannot be told.
        rival: What they may read too, if they were guessed.
        is_whole: Whether they are whole characters.
    """

    end: int
    text: str
    rival: str = ""
    is_whole: bool = False


class _Shape(NamedTuple):
    """A character, or two, of which so many bytes are missing behind the first known ones."""

    start: str
    missing: int
    end: str


def pieces(data: str, before: str, after: str, reader: Reader) -> Iterator[Piece]:
    """The characters of UTF-8 with gaps, whole ones together.

    Args:
        data: Bytes as characters below ``0100``; ``LOST`` where some are known to be lost.
        before: The text before them.
        after: The text behind them.
        reader: How they were read.
    """
    behind = before[-AROUND:]
    for match in _PIECE.finditer(data):
        if match.lastgroup == "whole":
            piece = Piece(match.end(), _decoded(match[0]), is_whole=True)
        else:
            sound = _SOUND.match(data, match.end())
            ahead = _decoded(sound[0]) if sound else ""
            if (sound or match).end() == len(data):
                ahead = (ahead + after)[:AROUND]
            piece = Piece(match.end(), *_guess(match, behind, ahead, reader))
        behind = (behind + piece.text)[-AROUND:]
        yield piece


def sound_text(data: str) -> str:
    """The whole characters among bytes."""
    return "".join(_decoded(match[0]) for match in _WHOLE_ONES.finditer(data))


def marks_of_two(data: str) -> bool:
    """Whether, by what is left around them, most marks stand for two bytes each."""
    singles = doubles = 0
    for match in _PIECE.finditer(data):
        if match.lastgroup != "whole" and match["marks"]:
            alone = len(match["marks"]) == 1 and data[match.end() : match.end() + 1] >= "\x80"
            missing = next((shape.missing for shape in _shapes(match)), 0) if alone else 0
            doubles += missing == 2
            singles += missing == 1
    return doubles > singles


def _guess(match: re.Match[str], before: str, after: str, reader: Reader) -> Guess:
    """What stands in a gap."""
    next_one = match.string[match.end() : match.end() + 1]
    options: list[str] = []
    clearly = CLEARLY
    marks = len(match["marks"] or "")
    for shape in _shapes(match):
        behind = (shape.end or next_one)[:1]
        known = -1 if behind in ("", LOST) else ord(behind)
        options += _options(shape, marks, known, reader)
        if shape.missing > len(shape.start):
            clearly = CLEARLY * _MORE
    found = fill(before, tuple(options), after, clearly) if options else _NOTHING
    if reader.swallows and marks and len(match[0]) - marks == _WHOLE - 1 and next_one.isalnum():
        return found._replace(text=found.text + LOST)  # a letter or digit is gone too
    return found


def _shapes(match: re.Match[str]) -> Iterator[_Shape]:
    """What may be missing so that a gap and what is left around it are whole characters."""
    if match["slipped"]:
        yield _Shape(match[0][:2], 2, match[0][2:])
        return
    start, marks, end = match["start"] or "", len(match["marks"] or ""), match["end"] or ""
    known = len(start) + len(end)
    missing = {1: 2, 2: 1, 4: 2}.get(known)
    if not start or missing is None or marks > missing:
        return
    yield _Shape(start, missing, end)
    if not marks and len(start) == _WHOLE - 1:
        yield _Shape(start[0], 1, start[1])


@lru_cache(maxsize=20_000)
def _options(shape: _Shape, marks: int, behind: int, reader: Reader) -> tuple[str, ...]:
    """What a shape may read, only what is common; the likeliest."""
    at = len(shape.start)
    found = []
    kinds = tuple((at + place) % _WHOLE == 0 for place in range(shape.missing))
    for lost in _lost(kinds, marks, behind, reader):
        text = _decoded(shape.start + lost + shape.end)
        if not (reader.traditional or traditional().isdisjoint(text)):
            continue
        if LOST not in text and (seen := min(map(_seen, text))) >= _LEAST:
            found.append((seen, text))
    return tuple(text for _, text in sorted(found, reverse=True)[:_MOST])


@lru_cache(maxsize=5_000)
def _lost(kinds: tuple[bool, ...], marks: int, behind: int, reader: Reader) -> tuple[str, ...]:
    """The bytes that may be lost; of each it is known whether it is the first of a character."""
    every = product(*(LEADS if first else REST for first in kinds))
    found = (bytes(some) for some in every)
    return tuple(
        some.decode("latin-1") for some in found if reader.loses(Loss(some, marks, behind))
    )


@lru_cache(maxsize=30_000)
def _seen(char: str) -> int:
    """How often a character is seen; marks are common, and what is not Chinese is not."""
    if char in _COMMON_MARKS:
        return _OFTEN
    if _FORMS.match(char):
        return _LEAST
    return frequency(simplify(char)) if _HAN.match(char) else 0


def _decoded(data: str) -> str:
    """Bytes as text."""
    return data.encode("latin-1").decode("utf-8", "replace")
