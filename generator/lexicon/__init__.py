"""Word lists as data, and their reader: terms parted by space, ``#`` starts a comment."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def terms(name: str) -> tuple[str, ...]:
    """The terms of ``lexicon/NAME.txt``, in the file's order, several a line allowed.

    Args:
        name: Stem of the file, e.g. ``"units"``.

    Raises:
        FileNotFoundError: There is no such list.
    """
    return tuple(term for row in rows(name) for term in row)


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of ``lexicon/NAME.txt`` that hold terms, each as its terms."""
    text = (files(__package__) / f"{name}.txt").read_text("utf-8")
    lines = (tuple(line.partition("#")[0].split()) for line in text.splitlines())
    return tuple(line for line in lines if line)


@cache
def alternation(*names: str) -> str:
    """A regular expression that matches any term of the lists, the longest first."""
    words = {term for name in names for term in terms(name)}
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
