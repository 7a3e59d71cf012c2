"""Runs of GBK text that were read one byte out of step (rows 9 and 10).

Once a character has lost its first byte, every pair of bytes after it is taken from two
characters, up to the next ASCII character: the second byte of an old character below ``80``
falls into step by itself; one above swallows the ASCII character behind it and both become
``?``. Pairs that are no characters are dropped without a trace, or become ``?`` too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.repair.gaps import fill_gaps, guess_last
from generator.repair.gbk import LOST, bytes_of, text_of
from generator.repair.likelihood import score
from generator.repair.readings import LETTERS, Reading, parse

_STRETCH = re.compile(r"[^\x00-\x7f\ufffd]{0,1000}")
_GLOSS = re.compile(rf"\(([{LETTERS}\s]{{1,12}})\)")
_CUT_GLOSS = re.compile(rf"[?\ufffd]([{LETTERS}\s]{{1,12}})\)")
_AROUND = 4
_MOST_ENDS = 3
_MOST_BAD = 4
_WORTH_MENDING = 2
_HOPELESS = 10.0


class Run(NamedTuple):
    """A run that is out of step.

    Attributes:
        data: Its bytes; one byte is missing before them.
        end: Where it ends in the text.
        swallowed: Whether the second byte of its last character was swallowed.
        reading: How that character is read, if its own reading stands behind it.
    """

    data: bytes
    end: int
    swallowed: bool
    reading: Reading | None = None


class Candidate(NamedTuple):
    """A way to read a run: how likely it is between its neighbours, and where it ends."""

    score: float
    text: str
    end: int


def runs_at(text: str, start: int) -> Iterator[Run]:
    """The runs that may start at ``start``: each ``?`` is an end, or a pair that was dropped."""
    data, at = b"", start
    for _ in range(_MOST_ENDS):
        stretch, at = _stretch(text, at)
        if stretch is None:
            return
        data += stretch
        after = text[at : at + 1]
        if "@" <= after <= "~":
            yield Run(data + after.encode(), at + 1, False)
        if not data or after not in ("?", LOST):
            return
        gloss = _CUT_GLOSS.match(text, at)
        if gloss and (reading := parse(gloss[1])):
            yield Run(data, gloss.end(), True, reading)
            return
        at += 1
        yield Run(data, at, True)


def candidates(text: str, start: int, firsts: Iterable[bytes], behind: int) -> list[Candidate]:
    """The readings of the run behind a lost byte, the likeliest first.

    Args:
        text: The damaged text, up to where the run starts and beyond.
        start: Where the run starts in it.
        firsts: What the lost byte may have been.
        behind: Where the sound text before it ends.
    """
    runs = list(runs_at(text, start))
    if not runs:
        return []
    before = text[max(0, behind - _AROUND) : behind]
    furthest = runs[-1].end + _AROUND
    found = [
        Candidate(score(before, read, text[run.end : furthest]), read, run.end)
        for run in runs
        for first in firsts
        if (read := _read(first + run.data, run.swallowed))
    ]
    found.sort(reverse=True)
    by_end = {run.end: run for run in runs}
    likely = [c for c in found[:_WORTH_MENDING] if c.score > found[0].score - _HOPELESS]
    mended = [
        _mended(before, candidate, text[candidate.end : furthest], by_end[candidate.end])
        for candidate in likely
    ]
    return sorted([*mended, *found[len(likely) :]], reverse=True)


def _stretch(text: str, at: int) -> tuple[bytes | None, int]:
    """The bytes from ``at`` up to ASCII, the readings put between them left out; its end."""
    data = b""
    while True:
        stretch = _STRETCH.match(text, at)
        more = bytes_of(stretch[0]) if stretch else None
        if stretch is None or more is None:
            return None, at
        data += more
        at = stretch.end()
        gloss = _GLOSS.match(text, at)
        if not (more and gloss and parse(gloss[1])):
            return data, at
        at = gloss.end()


def _read(data: bytes, swallowed: bool) -> str | None:
    """The bytes as text, the swallowed last character as ``LOST``; bad pairs spoil it."""
    whole = data[:-1] if swallowed else data
    chars = [text_of(whole[at : at + 2]) or LOST for at in range(0, len(whole), 2)]
    if chars.count(LOST) > _MOST_BAD:
        return None
    return "".join(chars) + (LOST if swallowed else "")


def _mended(before: str, candidate: Candidate, after: str, run: Run) -> Candidate:
    """The candidate with what can be guessed of its dropped and swallowed characters."""
    # Of bytes that are no pair nothing is known but the bytes: take them from the run.
    lead = candidate.text[:1].encode("gb18030", "replace")[:1]
    text = fill_gaps(before, candidate.text, lead + run.data, after)
    if run.swallowed:
        text = guess_last(before, text, run.data[-1:], after, run.reading)
    return Candidate(score(before, text, after), text, candidate.end)
