"""Whether a word can be the name of a person."""

from __future__ import annotations

from bisect import bisect_left

from generator.lexicon import terms
from generator.models import Sentence
from generator.patterns import regex
from generator.rules.foreign_names import (
    ADMINISTRATIVE,
    DOTTED,
    is_foreign,
    japanese_family,
    names_places,
)
from generator.rules.name_ends import is_no_name
from generator.spans import Span

SURNAMES = frozenset(terms("surnames"))
_COMPOUND = frozenset(terms("compound_surnames"))
_HAN = regex(r"[一-鿿㐀-䶿]+")


def lengths_at(text: str, start: int) -> list[int]:
    """How long a Chinese name at ``start`` may be; empty if it starts with no family name."""
    choices = _choices(text[start : start + 2])
    han = _HAN.match(text, start) if choices else None
    longest = len(han[0]) if han else 0
    return [length for length in choices if length <= longest]


def _choices(start: str) -> tuple[int, ...]:
    """The lengths of Chinese names that start with these two characters."""
    if start in _COMPOUND:
        return (4, 3, 2)
    return (3, 2) if start[:1] in SURNAMES else ()


def is_name(word: str, tag: str | None) -> bool:
    """Whether a word that stands alone can be a person's name.

    Args:
        word: The word between two separators.
        tag: The tokenizer's tag where it takes the whole as one word, else None.
    """
    if tag is not None and not tag.startswith("nr"):
        return False
    if DOTTED.fullmatch(word):
        return not is_no_name(word) and not names_places(word)
    if len(word) not in lengths_at(word, 0) and not is_foreign(word):
        return False
    return not is_no_name(word) and not (len(word) > 2 and word.endswith(ADMINISTRATIVE))


def family_name(name: str) -> str:
    """The family name that a Chinese or Japanese name starts with; empty where none is known."""
    if name[:2] in _COMPOUND or name[:1] in SURNAMES:
        return name[:2] if name[:2] in _COMPOUND else name[:1]
    return japanese_family(name)


def tag_of(sentence: Sentence, span: Span) -> str | None:
    """The tag of the word that the span is, if it is just one."""
    index = bisect_left(sentence.tokens, span.start, key=lambda token: token.start)
    word = sentence.tokens[index] if index < len(sentence.tokens) else None
    return word.tag if word and (word.start, word.end) == span else None


def reads_as_name(sentence: Sentence, span: Span, *, alone: bool) -> bool:
    """Whether the words of the sentence leave the span a name; ``alone``: no other beside it."""
    if _cuts_word(sentence, span) or (alone and not _may_be_name(sentence, span)):
        return False
    return is_name(span.of(sentence.text), tag_of(sentence, span))


def _cuts_word(sentence: Sentence, span: Span) -> bool:
    """Whether a common word goes on behind ``span``: 文化 in 文化交流 is nobody."""
    index = bisect_left(sentence.tokens, span.end, key=lambda token: token.end)
    token = sentence.tokens[index] if index < len(sentence.tokens) else None
    return token is not None and token.start <= span.start < span.end < token.end


def _may_be_name(sentence: Sentence, span: Span) -> bool:
    """Whether a lone word is not in truth a common one: 全区新 in 全区新签约 starts with 全区."""
    if "·" in span.of(sentence.text):
        return True
    index = bisect_left(sentence.tokens, span.start, key=lambda token: token.start)
    first = sentence.tokens[index] if index < len(sentence.tokens) else None
    return first is None or len(first.word) == 1 or first.tag.startswith("nr")
