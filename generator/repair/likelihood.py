"""How likely a stretch of Simplified Chinese is, by the word frequencies of jieba's dictionary.

The dictionary is 5 MB and mostly not needed: it is read when the first damage asks for it, and
searched where it lies, since its Chinese part is sorted.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from importlib.util import find_spec
from math import log
from pathlib import Path

from generator.repair.characters import HAN
from generator.repair.script import simplify

NEVER = float("-inf")
_TOTAL = log(60_101_967)  # sum of the dictionary's frequencies
_LONGEST = 6
_SEAM = 1.0  # each word costs this, so that long words win over frequent short ones
_UNKNOWN = -_TOTAL - 3.0
# Marks are not in the dictionary; these are about their shares of the words of a report.
_MARKS = {"，": -3.0, "。": -4.0, "、": -4.0, "“": -5.5, "”": -5.5, "《": -7.0, "》": -7.0}
_OTHER = {"（": -7.0, "）": -7.0, "：": -7.0, "；": -7.0, "\n": -4.0, " ": -5.0}
_RUNS = re.compile(f"[{HAN}]{{2,}}")
_DAMAGED = re.compile(r"[^?？\ufffd]{0,6}[?？\ufffd]")
_MOST_READ = 50_000  # characters of a report
_LEAST = 300
_OWN = 0.1  # the share of words that a report repeats
_KNOWN = _MARKS | _OTHER | dict.fromkeys("0123456789", -4.0)


def log_likelihood(text: str) -> float:
    """Log probability of the likeliest way to cut ``text`` into words.

    Args:
        text: Simplified Chinese. Anything not in the dictionary counts as unknown characters.
    """
    best = [0.0]
    for end in range(1, len(text) + 1):
        starts = range(max(0, end - _LONGEST), end)
        best.append(max(best[start] + _word(text[start:end]) for start in starts))
    return best[-1]


def score(before: str, text: str, after: str) -> float:
    """How likely ``text`` is between its neighbours, in either script; higher is likelier."""
    return log_likelihood(simplify(before + text + after))


class Words:
    """The dictionary, and what the report itself says: a name may stand undamaged elsewhere."""

    def __init__(self, text: str = "") -> None:
        plain = simplify(_DAMAGED.sub("\n", text[:_MOST_READ]))
        found = Counter(
            run[at : at + length]
            for run in _RUNS.findall(plain)
            for length in range(2, _LONGEST)
            for at in range(len(run) - length + 1)
        )
        whole = log(max(len(plain), _LEAST)) - log(_OWN)
        self._own = {word: log(count) - whole - _SEAM for word, count in found.items()}
        self._begun: dict[str, float] = {}
        for word, chance in self._own.items():
            begun = word[:-1]
            self._begun[begun] = max(chance, self._begun.get(begun, NEVER))

    def score(self, word: str) -> float:
        """Log probability of one word."""
        own = self._own.get(word)
        return _word(word) if own is None else max(own, _word(word))

    def hope(self, begun: str) -> float:
        """Log probability of the likeliest longer word that begins so."""
        own = self._begun.get(begun)
        found = _begun_from(begun[:1]).get(begun, NEVER)
        return found if own is None else max(own, found)


@lru_cache(maxsize=400_000)
def _word(word: str) -> float:
    """Log probability of one word; of a longer string that is none, a very small one."""
    if word in _KNOWN:
        return _KNOWN[word]
    count = frequency(word)
    if count:
        return log(count) - _TOTAL - _SEAM
    return _UNKNOWN * len(word)


def frequency(word: str) -> int:
    """How often the dictionary has seen ``word``; 0 where it does not list it."""
    return _words_from(word[:1]).get(word, 0)


@lru_cache(maxsize=4096)
def _words_from(first: str) -> dict[str, int]:
    """The words that start with one character, and how often the dictionary has seen each."""
    lines = _dictionary()
    key = first.encode("utf-8", "surrogatepass")
    start, end = _first_line_from(lines, key), _first_line_from(lines, key + b"\xff")
    rows = (line.split(b" ") for line in lines[start:end].splitlines())
    return {row[0].decode(): int(row[1]) for row in rows}


@lru_cache(maxsize=4096)
def _begun_from(first: str) -> dict[str, float]:
    """Beginnings of the words that start with one character, each with its likeliest word."""
    found: dict[str, float] = {}
    for word in _words_from(first):
        chance = _word(word)
        for length in range(1, len(word)):
            begun = word[:length]
            found[begun] = max(chance, found.get(begun, NEVER))
    return found


def _first_line_from(lines: bytes, key: bytes) -> int:
    """Where the first line that does not sort before ``key`` starts."""
    low, high = 0, len(lines)
    while low < high:
        start = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = lines.index(b"\n", start) + 1
        if lines[start:end] < key:
            low = end
        else:
            high = start
    return low


@cache
def _dictionary() -> bytes:
    """The Chinese part of ``dict.txt``: lines ``WORD COUNT TAG``, sorted, each with its end."""
    spec = find_spec("jieba")  # finds the package without running it
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("jieba is not installed")
    data = (Path(spec.origin).parent / "dict.txt").read_bytes()
    return data[data.index("\n一 ".encode()) + 1 :]
