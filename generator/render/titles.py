"""Titles in phrases: a line of a title ends where a word does."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from generator.models import Token
from generator.segment.tokens import tokenize

#: Phrases are joined up to this length, so that 市, 第 and 的 do not stand alone.
_SHORT = 4
#: Tags of prepositions and conjunctions: 在, 与 and 和 go with what follows.
_LEADING = ("p", "c")


def phrases(title: str) -> tuple[str, ...]:
    """The pieces of ``title`` between which a line may break; together they are the title."""
    return tuple(_joined(tokenize(title)))


def _joined(tokens: Iterable[Token]) -> Iterator[str]:
    phrase, leads = "", False
    for token in tokens:
        if phrase and not (leads or _clings(phrase, token)):
            yield phrase
            phrase = ""
        phrase += token.word
        leads = token.tag in _LEADING and len(token.word) == 1
    if phrase:
        yield phrase


def _clings(phrase: str, token: Token) -> bool:
    """Whether no line may break between the two."""
    first = token.word[0]
    if _is_mark(first) or first.isspace():
        return not _opens(first)
    if _opens(phrase[-1]):
        return True
    short = len(token.word) == 1 and token.tag not in _LEADING
    return short and len(phrase) < _SHORT and not _is_mark(phrase[-1])


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign).startswith("P")


def _opens(sign: str) -> bool:
    return unicodedata.category(sign) in ("Ps", "Pi")
