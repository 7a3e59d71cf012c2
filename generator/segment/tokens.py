"""Words and parts of speech, from the tokenizer, with numbers and measure words kept whole."""

from __future__ import annotations

import re

import rjieba

from generator.lexicon import alternation
from generator.models import Token

#: The tokenizer would join 名 of 20名来访 with what follows: a measure word ends a token.
_MEASURE = re.compile(
    rf"\d(?:(?:(?<=1)9|(?<=2)0)\d\d年|[\d.,]*[十百千万亿余多]*(?:(?!人口|项目)(?:{alternation('units')}))?)"
)


def tokenize(text: str) -> tuple[Token, ...]:
    """The words of ``text``; together they cover it.

    A number with its measure word is one token, ``m``.
    """
    tokens: list[Token] = []
    at = 0
    for match in _MEASURE.finditer(text):
        _tag(text, at, match.start(), tokens)
        tokens.append(Token(match.start(), match.end(), match[0], "m"))
        at = match.end()
    _tag(text, at, len(text), tokens)
    return tuple(tokens)


def _tag(text: str, start: int, end: int, tokens: list[Token]) -> None:
    """Append the words of ``text[start:end]``, which may be empty."""
    if start == end:
        return
    for word, tag in rjieba.tag(text[start:end]):
        after = start + len(word)
        tokens.append(Token(start, after, word, tag))
        start = after
