"""How likely a stretch of Simplified Chinese is, by the word frequencies of jieba's dictionary.

The dictionary is 5 MB and mostly not needed: it is read when the first damage asks for it, and
searched where it lies, since its Chinese part is sorted.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from math import log
from pathlib import Path

from generator.repair.script import simplify

_TOTAL = log(60_101_967)  # sum of the dictionary's frequencies
_LONGEST = 6
_SEAM = 1.0  # each word costs this, so that long words win over frequent short ones
_UNKNOWN = -_TOTAL - 3.0
# Marks are not in the dictionary; these are about their shares of the words of a report.
_MARKS = {"，": -2.0, "。": -2.5, "、": -3.0, "“": -4.5, "”": -4.5, "《": -6.0, "》": -6.0}
_OTHER = {"（": -6.0, "）": -6.0, "：": -6.0, "；": -6.0, "\n": -4.0, " ": -5.0}
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


@lru_cache(maxsize=100_000)
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
