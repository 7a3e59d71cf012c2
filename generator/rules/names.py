"""Names of people: where one starts and where it ends."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.lexicon import alternation
from generator.models import Sentence, Token
from generator.patterns import regex
from generator.rules.foreign_names import (
    dotted_at,
    foreign_at,
    japanese_at,
    of_peoples_at,
)
from generator.rules.name_ends import ENDS, NEVER, NOT_NAMES, STOPS, follows, is_no_name
from generator.rules.naming import SURNAMES, lengths_at

#: The last character of a name only where what follows leaves no doubt: 熊某也到, 李某同某某.
_FUNCTION = frozenset("也同与和就向对到赴正曾跟为作在以于")
_BEFORE_DEEDS = frozenset("作在以")
_STOP = 9
_TURNS = frozenset("对向与和同")
_JOINS = frozenset("同与和")
_LONGEST = 6
_NO_PART = regex(rf"[了着过的到赴在要就主先后]|[与及]|^[和同会]|{alternation('office_heads')}")
_COMMON = frozenset({"n", "vn", "v", "a", "ad", "an", "l", "i", "j", "b", "d", "c", "r", "f"})
#: A common noun is a name only where a stop or a word that surely ends names follows: 文化交流.
_NOUNS = frozenset({"n", "vn", "an"})
#: The tokenizer takes given names for places: 建国.
_PLACES = frozenset({"ns", "nr", "nz"})
#: What parts names, or stands behind one.
_AFTER_WORDS = frozenset({"x", "c", "p", "v", "d"})

_LATIN = regex(r"[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)+|[A-Z][a-z]{2,}(?=先生|女士|教授|博士)")
_STARTS_NAME = regex("[A-Z一-鿿㐀-䶿]")
_HAN = regex(r"[一-鿿㐀-䶿]+")
#: Words behind a name are verbs and the like if the tokenizer starts one right there.
_FOLLOWER_TAGS = frozenset({"v", "p", "d", "c", "uj", "x", "r", "t", "vn"})


def name_at(
    text: str, start: int, tokens: Sequence[Token] = (), *, guess: bool = False
) -> str | None:
    """The name that starts at ``start``, or None.

    Tried in turn: a name with dots; a family name with one or two characters before a word
    that can follow a name; a transcribed foreign name; an unknown one before a word that surely
    ends it; a family name before what the tokenizer takes for a verb or the like.

    Args:
        text: The sentence.
        start: Where a name may start, e.g. right behind an office.
        tokens: The words of the sentence.
        guess: Whether a name of unknown make may be taken for one.
    """
    if match := _LATIN.match(text, start):
        return match[0]
    if is_no_name(text, start):
        return None
    chinese = _chinese(text, start)
    if (dotted := dotted_at(text, start)) is not None:
        return chinese if chinese and _goes_to(text, start + len(chinese)) else dotted or None
    if (
        other := japanese_at(text, start)
        or of_peoples_at(text, start)
        or _of_he(text, start, tokens)
    ):
        return other
    if _is_word(text, start, tokens, len(chinese or "")):
        return None
    return (
        chinese
        or foreign_at(text, start)
        or _of_words(text, start, tokens)
        or (_unknown(text, start, tokens) if guess else None)
        or _before_verb(text, start, tokens)
    )


def _goes_to(text: str, at: int) -> bool:
    """Whether a word that turns to another stands behind a name: 汪某对|迪某·柯某."""
    return text[at : at + 1] in _TURNS


def _of_he(text: str, start: int, tokens: Sequence[Token]) -> str | None:
    """A name of the family 和, told from the conjunction by what stands behind: 和建国, 和平."""
    if text[start : start + 1] != "和" or text[start + 1 : start + 2] in SURNAMES:
        return None
    behind = bisect_left(tokens, start + 1, key=lambda token: token.start)
    word = tokens[behind] if behind < len(tokens) else None
    if word and word.start == start + 1 and len(word.word) > 1 and word.tag not in _PLACES:
        return None  # 和国际组织
    for end in (start + 3, start + 2):
        if _HAN.fullmatch(text, start, end) and follows(text, end) > 1:
            return text[start:end]
    return None


def _of_words(text: str, start: int, tokens: Sequence[Token]) -> str | None:
    """What the tokenizer parts into names and the like, before a stop or a function word."""
    first = bisect_left(tokens, start, key=lambda token: token.start)
    near = tokens[first : first + _LONGEST]
    count = next((i for i, token in enumerate(near) if not _may_be_part(token)), len(near))
    parts = near[:count]
    if not parts or parts[0].start != start or not any(t.tag.startswith("nr") for t in parts):
        return None
    name = text[start : parts[-1].end]
    ends = count == len(near) or near[count].tag in _AFTER_WORDS
    return name if ends and 3 <= len(name) <= _LONGEST and not name.endswith(NOT_NAMES) else None


def _may_be_part(token: Token) -> bool:
    """Whether a word may be part of a name of unknown make: 奥云格|日勒, 罗洪日|哈."""
    return token.tag.startswith("nr") or (token.tag in {"ns", "nz"} and len(token.word) < 3)


def _chinese(text: str, start: int) -> str | None:
    """A family name and given name, of the length after which the text goes on best."""
    choices = [
        (_is_sure(text, end, how), how, end)
        for end in (start + length for length in lengths_at(text, start))
        if (how := follows(text, end)) and text[end - 1] not in NEVER
    ]
    return text[start : max(choices)[2]] if choices else None


def _is_sure(text: str, end: int, how: int) -> bool:
    """Whether a name that may end at ``end`` does: 为 before 340名 is no part of it."""
    function = text[end - 1] in _FUNCTION
    if text[end - 1] in _BEFORE_DEEDS and how < _STOP:
        return False  # 付强|作表态发言
    if text[end - 1] in _JOINS and how and text[end : end + 1] not in SURNAMES:
        return True  # 孟祥和在…: what joins two names has a name behind it
    return not function or (how > 1 and not text[end : end + 1].isdigit())


def _unknown(text: str, start: int, tokens: Sequence[Token]) -> str | None:
    """A name of unknown make: two to six characters before a stop or a word that ends names."""
    for end in range(start + 2, min(start + _LONGEST, len(text)) + 1):
        if not _HAN.fullmatch(text, start, end):
            return None
        if end == len(text) or text[end] in STOPS or ENDS.match(text, end):
            name = text[start:end]
            known = name.endswith(NOT_NAMES) or _NO_PART.search(name)
            if told := _told(tokens, start, end):
                return told
            return None if known or _is_plain(tokens, start, end) else name
    return None


def _told(tokens: Sequence[Token], start: int, end: int) -> str | None:
    """The name that the tokenizer finds at ``start``, if a common word goes on behind it."""
    first = bisect_left(tokens, start, key=lambda token: token.start)
    pair = tokens[first : first + 2]
    if len(pair) < 2 or pair[0].start != start or pair[1].end > end:
        return None
    named = pair[0].tag.startswith("nr") and len(pair[0].word) > 1
    return pair[0].word if named and pair[1].tag == "n" and len(pair[1].word) > 1 else None


def _is_plain(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the stretch holds a common word and none that the tokenizer takes for a name."""
    first = bisect_left(tokens, start, key=lambda token: token.end)
    inside = [token for token in tokens[first : first + _LONGEST + 1] if token.start < end]
    inside = [token for token in inside if token.end > start]
    named = any(token.tag.startswith(("nr", "ns", "nz")) for token in inside)
    return not named and any(len(token.word) > 1 and token.tag in _COMMON for token in inside)


def _before_verb(text: str, start: int, tokens: Sequence[Token]) -> str | None:
    """A family name and given name before what the tokenizer takes for a verb or the like."""
    lengths = lengths_at(text, start)
    first = bisect_left(tokens, start, key=lambda token: token.start)
    if first < len(tokens) and _is_common(tokens[first], start):
        return None
    near = tokens[first : first + _LONGEST] if lengths else ()
    starts = {token.start for token in near if token.tag in _FOLLOWER_TAGS}
    length = next((n for n in lengths if start + n in starts), None)
    return text[start : start + length] if length else None


def _is_common(token: Token, start: int) -> bool:
    """Whether a common word stands at ``start``: 战略 behind an office is nobody's name."""
    return token.start == start and len(token.word) > 1 and not token.tag.startswith("nr")


def _is_word(text: str, start: int, tokens: Sequence[Token], length: int) -> bool:
    """Whether a function word stands there (关于), or a verb that does not end its clause.

    A name of ``length`` characters that is longer than the word is no word.
    """
    index = bisect_left(tokens, start, key=lambda token: token.start)
    token = tokens[index] if index < len(tokens) else None
    if token is None or token.start != start or not 2 <= len(token.word) >= length:
        return False
    if length and token.word[length : length + 1] in _JOINS:
        return False  # 陈某和纪|某某: the tokenizer knows neither name
    behind = start + len(token.word)
    goes_on = behind < len(text) and text[behind] not in STOPS
    if token.tag in _NOUNS and goes_on and not ENDS.match(text, behind):
        return True
    ends = not goes_on or ENDS.match(text, behind)
    if token.tag in {"t", "m"} and ends and text[start] in SURNAMES:
        return False  # 主任古月，
    if token.tag in {"c", "d", "m", "r", "t", "u"}:
        return True
    if behind >= len(text) or text[behind] in STOPS:
        return False
    return token.tag == "p" or (token.tag == "v" and not ENDS.match(text, behind))


def name_in(sentence: Sentence, at: int, *, guess: bool = False) -> str | None:
    """The name at a place of a sentence, which is parted into words only if one may start there."""
    if not _STARTS_NAME.match(sentence.text, at):
        return None
    return name_at(sentence.text, at, sentence.tokens, guess=guess)
