"""What the first byte of a character may be, told by the last byte of the one before it.

Bytes out of step are read in pairs of the two. A pair that is no character leaves a mark; one
where users put their own may leave nothing; and a decoder that marks a single byte goes on with
the next.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from generator.repair.gbk import is_private, text_of

Leads = tuple[int, ...]
After = Callable[[int], Leads | None]  # None where the last byte cannot be
TRAILS = tuple(range(0x80, 0xFF))
#: The last bytes that may leave nothing together with the next.
SILENT_TRAILS = (*range(0xA1, 0xA8), *range(0xAA, 0xB0), *range(0xF8, 0xFF))


def dropped(trail: int, silent: bool) -> Leads:
    """What first bytes make no character behind ``trail``, so that the pair was dropped."""
    return private_after(trail) if silent else gaps_after(trail)


def nothing_after(_: int) -> Leads:
    """No byte: the run has ended."""
    return ()


@cache
def nothing_before(follows: int) -> After:
    """No byte after those that make no character with the one that follows, nor any others."""
    return lambda trail: () if text_of(bytes((trail, follows))) is None else None


@cache
def gaps_after(trail: int) -> Leads:
    """The bytes that make no character behind ``trail``."""
    pairs = ((lead, bytes((trail, lead))) for lead in range(0x81, 0xFF))
    return tuple(lead for lead, pair in pairs if text_of(pair) is None and not is_private(pair))


@cache
def private_after(trail: int) -> Leads:
    """The bytes that make a character of one's own behind ``trail``."""
    return tuple(range(0x81, 0xA1)) if trail < 0xA8 else tuple(range(0xA1, 0xFF))
