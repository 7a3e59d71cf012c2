"""How likely a stretch of Simplified Chinese is, by the word frequencies of jieba's dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from math import log

from generator.repair.dictionary import counts_of, lines_from
from generator.repair.script import simplify

NEVER = float("-inf")
_TOTAL = log(60_101_967)  # sum of the dictionary's frequencies
_LONGEST = 6
_NO_TEXT = -9.0  # nats a character
SEAM = 1.0  # each word costs this, so that long words win over frequent short ones
_UNKNOWN = -_TOTAL - 3.0
# Marks are not in the dictionary; these are about their shares of the words of a report.
_MARKS = {"，": -3.0, "。": -4.0, "、": -4.0, "“": -5.5, "”": -5.5, "《": -7.0, "》": -7.0}
_OTHER = {"（": -7.0, "）": -7.0, "：": -7.0, "；": -7.0, "\n": -4.0, " ": -5.0}
_COUNTS = re.compile(rb" (\d+) ")
_KNOWN = _MARKS | _OTHER | dict.fromkeys("0123456789", -4.0)


def log_likelihood(text: str) -> float:
    """Log probability of the likeliest way to cut ``text`` into words.

    Args:
        text: Simplified Chinese. Anything not in the dictionary counts as unknown characters.
    """
    best = [0.0]
    for end in range(1, len(text) + 1):
        starts = range(max(0, end - _LONGEST), end)
        best.append(max(best[start] + chance_of(text[start:end]) for start in starts))
    return best[-1]


def score(before: str, text: str, after: str) -> float:
    """How likely ``text`` is between its neighbours, in either script; higher is likelier."""
    return log_likelihood(simplify(before + text + after))


def is_unlikely(text: str) -> bool:
    """Whether a text, in either script, is hardly one: no words, or characters of no words."""
    return score("", text, "") < _NO_TEXT * len(text)


def chance_of(word: str) -> float:
    """Log probability of one word; of a longer string that is none, a very small one."""
    chance = chances_from(word[:1]).get(word)
    return _UNKNOWN * len(word) if chance is None else chance


@cache
def chances_from(first: str) -> dict[str, float]:
    """The words that start with a character, each with its log probability."""
    known = {first: _KNOWN[first]} if first in _KNOWN else {}
    return known | {word: _chance(count) for word, count in counts_of(first).items()}


@lru_cache(maxsize=20_000)
def chance_of_longer(begun: str) -> float:
    """Log probability of the likeliest word that begins so and is longer."""
    lines = lines_from(begun)
    own = begun.encode("utf-8", "surrogatepass") + b" "
    longer = lines[lines.index(b"\n") + 1 :] if lines.startswith(own) else lines
    return max(map(_chance, map(int, _COUNTS.findall(longer))), default=NEVER)


def words_from(begun: str) -> Iterator[tuple[str, float]]:
    """The words that begin so, each with its log probability."""
    for line in lines_from(begun).splitlines():
        word, count, _ = line.split(b" ")
        yield word.decode(), _chance(int(count))


def _chance(count: int) -> float:
    """Log probability of a word seen so often."""
    return log(count) - _TOTAL - SEAM
