"""Word lists as data, and their reader: terms parted by space, ``#`` starts a comment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path


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
    # importlib.resources would do the same, and takes as long to load as half of our rules
    text = Path(__file__).parent.joinpath(f"{name}.txt").read_text("utf-8")
    lines = (tuple(line.partition("#")[0].split()) for line in text.splitlines())
    return tuple(line for line in lines if line)


@cache
def alternation(*names: str) -> str:
    """A regular expression that matches any term of the lists, the longest first."""
    return any_of(term for name in names for term in terms(name))


def any_of(words: Iterable[str]) -> str:
    """A regular expression that matches any of the words, the longest first.

    Words that start alike share their start (市(?:委书记|长)), so that the engine looks at each
    character once and not once a word; and each way starts with a plain character, so that it
    skips to those.
    """
    return "|".join(
        re.escape(first) + _going_on(endings) for first, endings in _by_first(words).items()
    )


def _by_first(words: Iterable[str]) -> dict[str, list[str]]:
    """What follows the first characters of the words."""
    endings: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        endings.setdefault(word[0], []).append(word[1:])
    return endings


def _going_on(endings: Sequence[str]) -> str:
    """The rest of words that start alike; one that ends here is the shortest, so it comes last."""
    longer = [ending for ending in endings if ending]
    if len(endings) == 1:
        return re.escape(endings[0])
    if all(len(ending) == 1 for ending in longer):
        rest = f"[{re.escape(''.join(longer))}]" if len(longer) > 1 else re.escape(longer[0])
    else:
        rest = f"(?:{any_of(longer)})"
    return rest + "?" * (len(longer) < len(endings))
