"""Reads bytes out of step as text: a beam search over what may have stood there.

Every pair of a run is the last byte of one character and the first of the next. A pair that is
no character left a ``?``; one where users put their own characters may have left nothing. The
search keeps the likeliest readings by the words of the dictionary and of the report itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from heapq import nlargest
from typing import NamedTuple

from generator.repair.characters import MARKS
from generator.repair.gbk import LOST, text_of
from generator.repair.likelihood import NEVER, Words, frequency
from generator.repair.script import simplify

_BEAM = 30
_WIDE = 64  # where hardly anything is known of a character
_SILENT_FROM = 12  # so many of the readings are tried with a pair that left nothing
_TWICE_FROM = 3
_FURTHER = 12.0  # nats behind the best, at which a reading is given up
_FEW = 8
_RARE = 100
_COMMON = 1000
_LOST_COST = -18.0
_ALL_MARKS = MARKS + "（），：；？！"
_LONGEST = 6
_TRAILS = tuple(range(0x80, 0xFF))
_SILENT = (*range(0xA1, 0xA8), *range(0xAA, 0xB0), *range(0xF8, 0xFF))
_After = Callable[[int], tuple[int, ...]]


class Reading(NamedTuple):
    """One way to read a run as far as it goes.

    Attributes:
        score: How likely it is, with the text before.
        text: What it reads.
        tail: The last characters, the text before included, in Simplified script.
        sums: The score at the last seams between characters, the latest last.
        leads: What the first byte of the next character may be.
    """

    score: float
    text: str
    tail: str
    sums: tuple[float, ...]
    leads: tuple[int, ...]


class _Option(NamedTuple):
    """A reading with one character more, before it is written out: few are."""

    hope: float
    score: float
    reading: Reading
    char: str
    plain: str
    leads: tuple[int, ...]


class _Character(NamedTuple):
    """A character, its Simplified form, and what the first byte of the next may be."""

    char: str
    plain: str
    leads: tuple[int, ...]


def start(before: str, leads: tuple[int, ...], words: Words) -> Reading:
    """The empty reading behind ``before``."""
    return _behind(Reading(0.0, "", "", (0.0,), leads), before, words)._replace(
        text="", leads=leads
    )


def literally(reading: Reading, text: str, words: Words) -> float:
    """The score with sound text behind."""
    return _behind(reading, text, words).score


def first(beam: list[Reading], trail: int, leads: tuple[int, ...], words: Words) -> list[Reading]:
    """The readings with a first character of which only the second byte is known."""
    return _with(beam, trail, leads, words, _WIDE)


def dropped(trail: int, silent: bool) -> tuple[int, ...]:
    """What first bytes make no character behind ``trail``, so that the pair was dropped."""
    return _private_after(trail) if silent else _gaps_after(trail)


def pair(beam: list[Reading], data: bytes, words: Words) -> list[Reading]:
    """The readings once they have taken a pair."""
    return _with(_and_silent(beam, words), data[0], (data[1],), words)


def gap(beam: list[Reading], words: Words) -> list[Reading]:
    """The readings once they have passed a pair that left a question mark."""
    return _unknown(beam, _TRAILS, _gaps_after, words)


def last(beam: list[Reading], trail: int, words: Words) -> list[Reading]:
    """The readings that end with a character whose second byte is ``trail``."""
    return _with(_and_silent(beam, words), trail, (), words)


def last_unknown(beam: list[Reading], words: Words) -> list[Reading]:
    """The readings that end with a character whose second byte was swallowed."""
    return _unknown(_and_silent(beam, words), _TRAILS, _nothing_after, words)


def _behind(reading: Reading, text: str, words: Words) -> Reading:
    """The reading with a text behind it."""
    for plain in simplify(text):
        reading = _written(next(_options(reading, (_Character(plain, plain, ()),), words)))
    return reading


def _and_silent(beam: list[Reading], words: Words) -> list[Reading]:
    """The readings, and those in which one pair or two have left nothing."""
    once = _unknown(beam[:_SILENT_FROM], _SILENT, _private_after, words)[:_SILENT_FROM]
    twice = _unknown(once[:_TWICE_FROM], _SILENT, _private_after, words)[:_TWICE_FROM]
    return [*beam, *once, *twice]


def _with(
    beam: list[Reading],
    trail: int,
    leads: tuple[int, ...],
    words: Words,
    width: int = _BEAM,
) -> list[Reading]:
    """The readings with the character that has this second byte."""
    options = (
        option
        for reading in beam
        for option in _options(reading, _characters(reading.leads, trail, leads), words)
    )
    return _best(options, width)


def _unknown(
    beam: list[Reading], trails: tuple[int, ...], after: _After, words: Words
) -> list[Reading]:
    """The readings with a character whose second byte is one of ``trails``."""
    return _best(
        option
        for reading in beam
        for option in _options(reading, _any_character(reading.leads, trails, after), words)
    )


def _best(options: Iterable[_Option], width: int = _BEAM) -> list[Reading]:
    """The likeliest."""
    found = nlargest(width, options)
    return [_written(option) for option in found if option.hope > found[0].hope - _FURTHER]


def _written(option: _Option) -> Reading:
    """The option as a reading."""
    before = option.reading
    return Reading(
        option.score,
        before.text + option.char,
        (before.tail + option.plain)[1 - _LONGEST :],
        (*before.sums[1 - _LONGEST :], option.score),
        option.leads,
    )


def _options(reading: Reading, characters: Iterable[_Character], words: Words) -> Iterator[_Option]:
    """The reading with each of the characters: how likely it is, and may become."""
    sums, tail = reading.sums, reading.tail
    open_words = [
        (sums[-length - 1], tail[-length:])
        for length in range(1, min(len(sums), len(tail) + 1))
        if words.hope(tail[-length:]) > NEVER
    ]
    for char, plain, leads in characters:
        score = sums[-1] + (_LOST_COST if plain == LOST else words.score(plain))
        hope = max(score, sums[-1] + words.hope(plain))
        for seam, begun in open_words:
            score = max(score, seam + words.score(begun + plain))
            hope = max(hope, score, seam + words.hope(begun + plain))
        yield _Option(hope, score, reading, char, plain, leads)


@lru_cache(maxsize=50_000)
def _characters(
    firsts: tuple[int, ...], trail: int, leads: tuple[int, ...]
) -> tuple[_Character, ...]:
    """The characters of the first bytes with one second; rare ones only if there is no choice."""
    least = _RARE if len(firsts) > 1 else 0
    found = _not_rarer(firsts, trail, leads, least)
    return tuple(found) or (_Character(LOST, LOST, leads),)


@lru_cache(maxsize=5_000)
def _any_character(
    firsts: tuple[int, ...], trails: tuple[int, ...], after: _After
) -> tuple[_Character, ...]:
    """The characters of the first bytes with any of the second ones, where something is known."""
    if len(firsts) > _FEW and len(trails) > len(_SILENT):
        return (_Character(LOST, LOST, ()),) if after is _nothing_after else ()
    least = _COMMON if len(firsts) > 1 else _RARE
    return tuple(one for trail in trails for one in _not_rarer(firsts, trail, after(trail), least))


def _not_rarer(
    firsts: tuple[int, ...], trail: int, leads: tuple[int, ...], least: int
) -> Iterator[_Character]:
    """The characters that the dictionary has seen so often."""
    for first in firsts:
        if char := text_of(bytes((first, trail))):
            plain = simplify(char)
            if plain in _ALL_MARKS or frequency(plain) >= least:
                yield _Character(char, plain, leads)


def _nothing_after(_: int) -> tuple[int, ...]:
    """No byte: the run has ended."""
    return ()


@cache
def _gaps_after(trail: int) -> tuple[int, ...]:
    """The bytes that make no character behind ``trail``."""
    return tuple(lead for lead in range(0x81, 0xFF) if text_of(bytes((trail, lead))) is None)


@cache
def _private_after(trail: int) -> tuple[int, ...]:
    """The bytes that make a character of one's own behind ``trail``."""
    return tuple(range(0x81, 0xA1)) if trail < 0xA8 else tuple(range(0xA1, 0xFF))
