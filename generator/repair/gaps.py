"""Which of the texts that fit a gap stands there, told by the words around it.

Bytes were lost, and what is left of a character or two leaves a few texts that may have stood
there. The likeliest is taken only if it is clearly likelier than any other: a word that nobody
wrote is worse than a character that is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from heapq import nlargest
from itertools import product
from typing import NamedTuple

from generator.repair.characters import traditional
from generator.repair.gbk import LOST
from generator.repair.likelihood import chance_of, chances_from
from generator.repair.script import simplify

#: So many characters on each side of a gap matter for it.
AROUND = 3
_LONGEST = 4
CLEARLY = 6.0
# A number and what it counts are like a word, and so is the end of a line.
_COUNTED = map("".join, product("0123456789", "时个名万亿"))
_DATED = map("".join, product("0123456789", "年月日"))
_PAIRS = dict.fromkeys(_COUNTED, -6.0) | dict.fromkeys(_DATED, -3.0) | {"。\n": 2.0}

# Longer words are hardly there by chance.
_BONUS = (0.0, 0.0, 0.0, 2.5, 5.0, 5.0, 5.0, 5.0, 5.0)

# Where one number may stand another may too, whatever is likelier.
_NUMERALS = frozenset("二三四五六七八九十百千万亿两")

_Ends = Sequence[tuple[str, float]]
_NOTHING: _Ends = (("", 0.0),)


class Guess(NamedTuple):
    """What stands in a gap.

    Attributes:
        text: The likeliest text; ``LOST`` where nothing is clearly so.
        rival: What else may stand there, if anything.
    """

    text: str
    rival: str


@lru_cache(maxsize=100_000)
def fill(before: str, options: Sequence[str], after: str, clearly: float = CLEARLY) -> Guess:
    """What stands in a gap between two texts.

    Args:
        before: The text before it, ``AROUND`` characters at most.
        options: What may stand in it, in either script; characters that the dictionary has.
        after: The text behind it, ``AROUND`` characters at most.
        clearly: How much likelier, in nats, the best must be than the second.
    """
    if len(options) == 1:
        return Guess(options[0], "")
    heads, tails = _heads(_plain(before)), _tails(_plain(after))
    halves: dict[tuple[bool, str], float] = {}
    likely: dict[str, tuple[float, str]] = {}
    for option in options:
        plain = _plain(option)
        if plain not in likely:
            likely[plain] = _likelihood(heads, plain, tails, halves), option
    (best, text), *others = nlargest(2, likely.values())
    unclear = others and best - others[0][0] < clearly
    if unclear or (text in _NUMERALS and not _NUMERALS.isdisjoint(set(likely) - {text})):
        return Guess(LOST, "")
    return Guess(text, others[0][1] if others else "")


def _likelihood(
    heads: _Ends, text: str, tails: _Ends, halves: dict[tuple[bool, str], float]
) -> float:
    """Log probability of the likeliest word, or two, that a text is a part of.

    Args:
        heads: What may be before it in its word.
        text: One or two characters.
        tails: What may be behind it.
        halves: What was found of single characters of such texts: they come back again.
    """
    best = _likeliest(heads, text, tails)
    if len(text) == 1:
        return best
    first, last = (True, text[0]), (False, text[1:])
    if first not in halves:
        halves[first] = _likeliest(heads, text[0], _NOTHING)
    if last not in halves:
        halves[last] = _likeliest(_NOTHING, text[1:], tails)
    return max(best, halves[first] + halves[last])


def _likeliest(heads: _Ends, text: str, tails: _Ends) -> float:
    """Log probability of the likeliest word that is made of a head, ``text`` and a tail.

    Heads and tails come with the log probability of what lies beyond.
    """
    best = heads[-1][1] + chance_of(text) + tails[0][1]
    for head, before in heads:
        known = chances_from(head[:1] or text[:1])
        begun = head + text
        for tail, behind in tails:
            word = begun + tail
            chance = known.get(word) or _PAIRS.get(word)
            if chance and (likely := before + chance + behind + _BONUS[len(word)]) > best:
                best = likely
    return best


@lru_cache(maxsize=50_000)
def _heads(text: str) -> _Ends:
    """The ends of a text, each with the log probability of the likeliest words before it."""
    best = [0.0]
    for end in range(1, len(text) + 1):
        starts = range(max(0, end - _LONGEST), end)
        best.append(max(best[start] + _chance(text[start:end]) for start in starts))
    return tuple((text[at:], before) for at, before in enumerate(best))


@lru_cache(maxsize=50_000)
def _tails(text: str) -> _Ends:
    """The starts of a text, each with the log probability of the likeliest words behind it."""
    size = len(text)
    best = [0.0]
    for start in range(size - 1, -1, -1):
        ends = range(start + 1, min(size, start + _LONGEST) + 1)
        best.append(max(best[size - end] + _chance(text[start:end]) for end in ends))
    return tuple((text[:at], behind) for at, behind in enumerate(reversed(best)))


def _chance(word: str) -> float:
    """Log probability of a word, or of a pair that is like one."""
    return _PAIRS.get(word) or chance_of(word)


def _plain(text: str) -> str:
    """The text in Simplified script."""
    return text if traditional().isdisjoint(text) else simplify(text)
