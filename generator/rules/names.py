"""Names of people: where one starts, where it ends, and whether it can be one at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.lexicon import alternation, terms
from generator.models import Token

_SURNAMES = frozenset(terms("surnames"))
_COMPOUND = frozenset(terms("compound_surnames"))
_FOREIGN = frozenset(terms("foreign_characters"))
_FOLLOWERS = re.compile(alternation("name_followers"))
_STOPS = frozenset("，。、；：！？（）“”‘’《》()\n …—")
#: The last character of a name only where nothing else makes sense: 熊某也到, 李某同某某.
_FUNCTION = frozenset("也在同与和就向对将已从等率说称到赴及以是的还均都被把由于因随则曾正跟为作")
_HAN = re.compile(r"[一-鿿㐀-䶿]+")
#: Two or more parts joined by a dot: 古丽·买买提, 弗拉基米尔·某某.
_DOTTED = re.compile(r"[一-鿿]{1,8}(?:[·•‧][一-鿿]{1,8})+")
#: Words behind a name are verbs and the like if the tokenizer starts one right there.
_FOLLOWER_TAGS = frozenset({"v", "p", "d", "c", "uj", "x", "r", "t", "vn"})


def name_at(text: str, start: int, tokens: Sequence[Token] = ()) -> str | None:
    """The name that starts at ``start``, or None.

    Of the lengths that a name may have the one wins after which the text goes on with the
    longest word that can follow a name, then the longer name.

    Args:
        text: The sentence.
        start: Where a name may start, e.g. right behind an office.
        tokens: The words of the sentence, as a hint where no known word follows.
    """
    if match := _DOTTED.match(text, start):
        return _dotted(text, match)
    lengths = _lengths(text, start)
    if _is_word(text, start, tokens):
        return None
    scored = [
        (_follows(text, start + length), text[start + length - 1] not in _FUNCTION, length)
        for length in lengths
    ]
    best = max((choice for choice in scored if choice[0]), default=None)
    if best is None:
        starts = {token.start for token in tokens if token.tag in _FOLLOWER_TAGS}
        best = max(((1, True, n) for n in lengths if start + n in starts), default=None)
    return text[start : start + best[2]] if best else _foreign(text, start)


def _is_word(text: str, start: int, tokens: Sequence[Token]) -> bool:
    """Whether a function word stands there (关于), or a verb that does not end its clause."""
    token = next((token for token in tokens if token.start == start), None)
    if token is None or len(token.word) < 2:
        return False
    verb = token.tag == "v" and text[start + len(token.word) :][:1] not in _STOPS
    return token.tag in {"p", "c", "d", "r", "u"} or verb


def _dotted(text: str, match: re.Match[str]) -> str:
    """A dotted name, cut where a word that follows names begins in its last part."""
    name = match[0]
    last = max(name.rfind(dot) for dot in "·•‧") + 1
    for length in range(last + 1, len(name) + 1):
        if _follows(text, match.start() + length) and (length - last > 1 or length == len(name)):
            return name[:length]
    return name


def _lengths(text: str, start: int) -> list[int]:
    """How long a Chinese name at ``start`` may be; empty if it starts with no family name."""
    if text[start : start + 2] in _COMPOUND:
        choices = (4, 3)
    elif text[start : start + 1] in _SURNAMES:
        choices = (3, 2)
    else:
        return []
    han = _HAN.match(text, start)
    return [length for length in choices if han and len(han[0]) >= length]


def _follows(text: str, at: int) -> int:
    """How surely a name may end at ``at``: the length of the word that follows, 9 at a stop."""
    if at >= len(text) or text[at] in _STOPS or text[at].isdigit():
        return 9
    match = _FOLLOWERS.match(text, at)
    return len(match[0]) if match else 0


def _foreign(text: str, start: int) -> str | None:
    """The transcribed foreign name at ``start``: cut back until what follows can follow a name."""
    end = start
    while end < len(text) and text[end] in _FOREIGN and end - start < 8:
        end += 1
    while end - start >= 2:
        if _follows(text, end):
            return text[start:end]
        end -= 1
    return None


def is_name(word: str, tag: str | None) -> bool:
    """Whether a word that stands alone can be a person's name.

    Args:
        word: The word between two separators.
        tag: The tokenizer's tag where it takes the whole as one word, else None.
    """
    if tag is not None and not tag.startswith("nr"):
        return False
    if _DOTTED.fullmatch(word):
        return True
    return (len(word) in _chinese_lengths(word)) or is_foreign(word)


def is_foreign(word: str) -> bool:
    """Whether a word is made of transcribing characters alone."""
    return 2 <= len(word) <= 8 and all(char in _FOREIGN for char in word)


@cache
def _chinese_lengths(word: str) -> tuple[int, ...]:
    if word[:2] in _COMPOUND:
        return (3, 4)
    return (2, 3) if word[:1] in _SURNAMES and _HAN.fullmatch(word) else ()
