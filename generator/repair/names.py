"""Spaces inside of names of two characters: 李 明, as set between names of three.

They are joined only where names are listed: between 、, side by side, or behind a word such as 记者
or 出席： where everything up to the end of the list is names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.lexicon import terms
from generator.patterns import regex
from generator.repair.characters import HAN
from generator.spans import Span

# Quick to compile and to search: a letter alone behind a space that stands behind another.
_SPACE_INSIDE = regex(r" (?<=[^\W\d_a-zA-Z] ) *(?=[^\W\d_a-zA-Z](?![^\W\d_a-zA-Z]))")
_GAP = regex(" +")
_CREDITS = frozenset({"摄", "文", "图", "报道", "摄影", "摄影报道"})
_MOST = 60  # words that are looked at behind one label
_FULL = (2, 4)  # the shortest and the longest name that is written without a space


@cache
def _surnames() -> str:
    return "".join(sorted({name for name in terms("surnames") if len(name) == 1}))


@cache
def _spaced() -> re.Pattern[str]:
    """A spaced name in a sentence that may list some."""
    name = rf"[{_surnames()}](?P<gap> +)[{HAN}]"
    return re.compile(rf"(?P<before>[、：:，；（有]){name}(?=[、，。；）)]|$)", re.MULTILINE)


@cache
def _pairs() -> re.Pattern[str]:
    """Spaced names side by side, and not a sentence of which every character is spaced."""
    name = rf"[{_surnames()}] +[{HAN}]"
    return re.compile(
        rf"(?<![{HAN}])(?<![{HAN}] ){name}(?: +{name})+(?![{HAN}]| +[{HAN}](?![{HAN}]))"
    )


_LIST = regex(
    r"(?:(?:出席|列席|参加|陪同|主持)(?:人员|领导|会议)?|名单|委员|代表|人员|领导)[:：] *|"
    r"(?:记者|通讯员|作者|编辑|责编|校对|摄影|供图|供稿)[:：]? +|(?:记者|通讯员)"
)
_TOKEN = regex(rf"([{HAN}]+)( *)")


def find_in_names(text: str) -> list[Span]:
    """The spaces inside of names, in order."""
    if not _SPACE_INSIDE.search(text):
        return []
    found = {
        Span(*match.span("gap"))
        for match in _spaced().finditer(text)
        if "、" in (match["before"], text[match.end() : match.end() + 1])
    }
    found.update(gap for pairs in _pairs().finditer(text) for gap in _every_other(pairs))
    found.update(gap for label in _LIST.finditer(text) for gap in _in_list(text, label.end()))
    return sorted(found)


def _every_other(pairs: re.Match[str]) -> Iterator[Span]:
    """The spaces inside of names that stand side by side, not those between them."""
    gaps = list(_GAP.finditer(pairs[0]))
    return (Span(*gap.span()).shift(pairs.start()) for gap in gaps[::2])


def _in_list(text: str, at: int) -> Iterator[Span]:
    """The spaces inside of the names from ``at`` on; none if anything there is no name."""
    gaps: list[Span] = []
    tokens: list[tuple[str, Span]] = []
    while len(tokens) < _MOST and (token := _TOKEN.match(text, at)):
        tokens.append((token[1], Span(*token.span(2))))
        at = token.end()
        if not token[2]:
            break
    words = iter(tokens)
    for word, gap in words:
        if _is_name(word):
            continue
        if word in _CREDITS or _LIST.match(f"{word} "):
            break
        given, _ = next(words, ("", gap))
        if len(word) != 1 or word not in _surnames() or len(given) != 1:
            return
        gaps.append(gap)
    yield from gaps


def _is_name(word: str) -> bool:
    """Whether a word may be a name that is written without a space."""
    return _FULL[0] <= len(word) <= _FULL[1] and word[0] in _surnames()
