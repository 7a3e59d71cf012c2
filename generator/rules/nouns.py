"""Which words can stand in the noun phrase that a number counts."""

from __future__ import annotations

import re

from generator.lexicon import alternation, terms
from generator.models import Token

VERBAL = frozenset(terms("verbal_nouns"))
ACTIONS = frozenset(terms("object_actions"))
#: What the counted do or how: 20家金融机构|精准对接. The tokenizer takes them for nouns.
_MANNERS = frozenset(terms("object_manners"))
ADMINISTRATIVE = frozenset("省市县区州旗盟镇乡村")
_PROVINCES = frozenset(terms("provinces"))
_REGIONS = (*terms("regions"), "方向", "地区", "片区")
_NOUN_TAGS = frozenset({"vn", "an", "j", "l", "i", "eng", "s", "k"})
_MODIFIER_TAGS = frozenset({"a", "b", "ad", "z", "ag", "f", "r"})
_VERB_TAGS = frozenset({"v", "vg", "vd", "zg"})
#: Single characters that end compound nouns and that the tokenizer takes for verbs.
_ENDINGS = frozenset("站点会额率房器件品区园室馆店所厂班路库棚类")
_COMPOUND = re.compile(alternation("object_compounds"))


def is_noun(token: Token) -> bool:
    """Whether the word can stand in a noun phrase."""
    if token.word in ACTIONS or token.word in _MANNERS:
        return False
    known = token.word in VERBAL or token.word in _ENDINGS or token.word in ADMINISTRATIVE
    return known or token.tag[0] == "n" or token.tag in _NOUN_TAGS


def is_head(token: Token) -> bool:
    """Whether the word can be what is counted: places and names only qualify it."""
    return is_noun(token) and not token.tag.startswith(("nr", "ns"))


def is_modifier(token: Token) -> bool:
    """Whether the word can stand before a noun and qualify it."""
    if token.word in ACTIONS or token.word in _MANNERS:
        return False
    return token.word == "半" or token.tag in _MODIFIER_TAGS


def is_verb(token: Token) -> bool:
    """Whether the word says what is done."""
    return token.word in ACTIONS or (token.tag in _VERB_TAGS and not is_noun(token))


def is_place(word: str) -> bool:
    """Whether a word names a place, told by what it ends in or by its shortness."""
    return word[-1:] in ADMINISTRATIVE or word in _PROVINCES or word.endswith(_REGIONS)


def with_compounds(text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words with compound nouns kept whole that the tokenizer parts: 社会组织, 可支配收入."""
    for match in _COMPOUND.finditer(text):
        tokens = tuple(_one_word(tokens, match))
    return tokens


def _one_word(tokens: tuple[Token, ...], compound: re.Match[str]) -> list[Token]:
    """The words with one in place of those that lie in a compound; one that sticks out is cut."""
    start, end = compound.span()
    around = next((t for t in tokens if t.start <= start and end <= t.end), None)
    if around and around.word != compound[0]:
        return list(tokens)  # part of a longer word
    told: list[Token] = []
    for token in tokens:
        if token.start < start:
            told.append(_cut(token, token.start, min(token.end, start)))
        if token.start <= start < token.end:
            told.append(Token(start, end, compound[0], "n"))
        if token.end > end:
            told.append(_cut(token, max(token.start, end), token.end))
    return told


def _cut(token: Token, start: int, end: int) -> Token:
    word = token.word[start - token.start : end - token.start]
    return Token(start, end, word, token.tag)
