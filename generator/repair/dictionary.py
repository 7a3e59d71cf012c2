"""The words of jieba's dictionary: how often each is seen, and whether it names a place.

The dictionary is 5 MB and mostly not needed: it is read when the first damage asks for it, and
searched where it lies, since its Chinese part is sorted.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from generator.lexicon import terms

_COMMON = b"3000 n\n"


def frequency(word: str) -> int:
    """How often the dictionary has seen ``word``; 0 where it does not list it."""
    return counts_of(word[:1]).get(word, 0)


@cache
def counts_of(first: str) -> dict[str, int]:
    """The words that start with a character, each with how often it was seen.

    They lie together, and who asks for one of them asks for others.
    """
    counts: dict[str, int] = {}
    for line in lines_from(first).splitlines() if first else ():
        word, count, _ = line.split(b" ")
        counts[word.decode()] = int(count)
    return counts


def is_place(word: str) -> bool:
    """Whether the dictionary knows ``word`` as the name of a place."""
    entry = _entry(word)
    return bool(entry) and entry[1].startswith(b"ns")


def is_quality(word: str) -> bool:
    """Whether the dictionary knows ``word`` as one that says what something is like."""
    entry = _entry(word)
    return bool(entry) and entry[1].startswith(b"a")


def _entry(word: str) -> list[bytes]:
    """The count and the tag of a word; nothing where the dictionary does not list it."""
    lines, key = _dictionary(), word.encode("utf-8", "surrogatepass") + b" "
    start = _first_line_from(lines, key)
    if not word or not lines.startswith(key, start):
        return []
    return lines[start + len(key) : lines.index(b"\n", start)].split(b" ")


def lines_from(begun: str) -> bytes:
    """The lines of the dictionary whose words begin so."""
    lines, key = _dictionary(), begun.encode("utf-8", "surrogatepass")
    return lines[_first_line_from(lines, key) : _first_line_from(lines, key + b"\xff")]


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
    """The Chinese part of ``dict.txt``: lines ``WORD COUNT TAG``, sorted, each with its end.

    The words of these reports that it lacks or hardly knows are put in.
    """
    spec = find_spec("jieba")  # finds the package without running it
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("jieba is not installed")
    data = (Path(spec.origin).parent / "dict.txt").read_bytes()
    return _with_own_words(data[data.index("\n一 ".encode()) + 1 :])


def _with_own_words(lines: bytes) -> bytes:
    """The lines, and those of the words that are more common in these reports."""
    parts: list[bytes] = []
    at = 0
    for key in sorted(word.encode() + b" " for word in terms("repair_words")):
        start = _first_line_from(lines, key)
        parts += (lines[at:start], key, _COMMON)
        at = lines.index(b"\n", start) + 1 if lines.startswith(key, start) else start
    return b"".join((*parts, lines[at:]))
