"""Names of people: where one starts, where it ends, and whether it can be one at all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from generator.lexicon import alternation, terms
from generator.models import Token

_SURNAMES = frozenset(terms("surnames"))
_COMPOUND = frozenset(terms("compound_surnames"))
_FOREIGN = frozenset(terms("foreign_characters"))
_FOLLOWERS = re.compile(alternation("name_followers"))
#: Transcribing characters that are words of their own at the start: 让坦桑尼亚….
_NO_START = frozenset("让日花色铁果")
_STOPS = frozenset("，。、；：！？（）“”‘’《》()\n …—")
#: The last character of a name only where what follows leaves no doubt: 熊某也到, 李某同某某.
_FUNCTION = frozenset("也同与和就向对到赴正曾跟为作在以于")
_JOINS = frozenset("同与和")
#: Never the last character of a name.
_NEVER = frozenset("等的了着说称率将已从及是还均都被把由因随则")
#: What surely ends a name, and what is none though it stands where one may.
_ENDS = re.compile(alternation("name_ends"))
_NOT_NAMES = terms("not_names")
_LONGEST = 6
_LONGEST_FOREIGN = 8
_NO_PART = re.compile(rf"[了着过的到赴在要就主先后]|[与及]|^[和同会]|{alternation('office_heads')}")
_COMMON = frozenset({"n", "vn", "v", "a", "ad", "an", "l", "i", "j", "b", "d", "c", "r", "f"})
#: A common noun is a name only where a stop or a word that surely ends names follows: 文化交流.
_NOUNS = frozenset({"n", "vn", "an"})
_JAPANESE = re.compile(alternation("japanese_surnames"))
#: The tokenizer takes given names for places: 建国.
_PLACES = frozenset({"ns", "nr", "nz"})
_GIVEN = (2, 1, 3)
#: What parts names, or stands behind one.
_AFTER_WORDS = frozenset({"x", "c", "p", "v", "d"})
_LATIN = re.compile(r"[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)+")
_ADMINISTRATIVE = tuple("省市县区州盟旗镇乡村局厅部委院校")
_HAN = re.compile(r"[一-鿿㐀-䶿]+")
#: Two or more parts joined by a dot: 古丽·买买提, 弗拉基米尔·某某.
_DOTTED = re.compile(r"[一-鿿]{1,8}(?:[·•‧-][一-鿿]{1,8})+")
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
    if match := _DOTTED.match(text, start):
        name = _dotted(text, match)
        return None if _names_places(name) else name
    if other := _japanese(text, start) or _of_he(text, start, tokens):
        return other
    chinese = _chinese(text, start)
    if text.startswith(_NOT_NAMES, start) or _is_word(text, start, tokens, len(chinese or "")):
        return None
    return (
        chinese
        or _foreign(text, start)
        or _of_words(text, start, tokens)
        or (_unknown(text, start, tokens) if guess else None)
        or _before_verb(text, start, tokens)
    )


def _japanese(text: str, start: int) -> str | None:
    """A Japanese family name and given name, of the length after which the text goes on best."""
    family = _JAPANESE.match(text, start)
    if family is None:
        return None
    ends = [family.end() + length for length in _GIVEN]
    sure = [(follows, end) for end in ends if (follows := _follows(text, end))]
    best = max(sure, default=None, key=lambda choice: (choice[0], -ends.index(choice[1])))
    name = text[start : best[1]] if best else ""
    return name if _HAN.fullmatch(name) and name[-1] not in _NEVER else None


def _of_he(text: str, start: int, tokens: Sequence[Token]) -> str | None:
    """A name of the family 和, told from the conjunction by what stands behind: 和建国, 和平."""
    if text[start : start + 1] != "和" or text[start + 1 : start + 2] in _SURNAMES - {"平"}:
        return None
    behind = bisect_left(tokens, start + 1, key=lambda token: token.start)
    word = tokens[behind] if behind < len(tokens) else None
    if word and word.start == start + 1 and len(word.word) > 1 and word.tag not in _PLACES:
        return None  # 和国际组织
    for end in (start + 3, start + 2):
        if _HAN.fullmatch(text, start, end) and _follows(text, end) > 1:
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
    return name if ends and 3 <= len(name) <= _LONGEST and not name.endswith(_NOT_NAMES) else None


def _may_be_part(token: Token) -> bool:
    """Whether a word may be part of a name of unknown make: 奥云格|日勒, 罗洪日|哈."""
    return token.tag.startswith("nr") or (token.tag in {"ns", "nz"} and len(token.word) < 3)


def _names_places(name: str) -> bool:
    """Whether the parts of a dotted name are places: 某市·某县 is a pair, and no person."""
    parts = re.split(r"[·•‧-]", name)
    joined = "-" in name and not all(map(is_foreign, parts))
    return joined or any(len(part) > 1 and part.endswith(_ADMINISTRATIVE) for part in parts)


def _chinese(text: str, start: int) -> str | None:
    """A family name and given name, of the length after which the text goes on best."""
    choices = [
        (_is_sure(text, end, follows), follows, end)
        for end in (start + length for length in _lengths(text, start))
        if (follows := _follows(text, end)) and text[end - 1] not in _NEVER
    ]
    return text[start : max(choices)[2]] if choices else None


def _is_sure(text: str, end: int, follows: int) -> bool:
    """Whether a name that may end at ``end`` does: 为 before 340名 is no part of it."""
    function = text[end - 1] in _FUNCTION
    if text[end - 1] in _JOINS and follows and text[end : end + 1] not in _SURNAMES:
        return True  # 孟祥和在…: what joins two names has a name behind it
    return not function or (follows > 1 and not text[end : end + 1].isdigit())


def _unknown(text: str, start: int, tokens: Sequence[Token]) -> str | None:
    """A name of unknown make: two to six characters before a stop or a word that ends names."""
    for end in range(start + 2, min(start + _LONGEST, len(text)) + 1):
        if not _HAN.fullmatch(text, start, end):
            return None
        if end == len(text) or text[end] in _STOPS or _ENDS.match(text, end):
            name = text[start:end]
            known = name.endswith(_NOT_NAMES) or _NO_PART.search(name)
            return None if known or _is_plain(tokens, start, end) else name
    return None


def _is_plain(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the stretch holds a common word and none that the tokenizer takes for a name."""
    first = bisect_left(tokens, start, key=lambda token: token.end)
    inside = [token for token in tokens[first : first + _LONGEST + 1] if token.start < end]
    inside = [token for token in inside if token.end > start]
    named = any(token.tag.startswith(("nr", "ns", "nz")) for token in inside)
    return not named and any(len(token.word) > 1 and token.tag in _COMMON for token in inside)


def _before_verb(text: str, start: int, tokens: Sequence[Token]) -> str | None:
    """A family name and given name before what the tokenizer takes for a verb or the like."""
    lengths = _lengths(text, start)
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
    behind = start + len(token.word)
    goes_on = behind < len(text) and text[behind] not in _STOPS
    if token.tag in _NOUNS and goes_on and not _ENDS.match(text, behind):
        return True
    if token.tag in {"t", "m"} and not goes_on and text[start] in _SURNAMES:
        return False  # 主任古月，
    if token.tag in {"c", "d", "m", "r", "t", "u"}:
        return True
    if behind >= len(text) or text[behind] in _STOPS:
        return False
    return token.tag == "p" or (token.tag == "v" and not _ENDS.match(text, behind))


def _dotted(text: str, match: re.Match[str]) -> str:
    """A dotted name, cut where a word that follows names begins in its last part."""
    name = match[0]
    last = max(name.rfind(dot) for dot in "·•‧-") + 1
    for length in range(last + 1, len(name) + 1):
        follows = _follows(text, match.start() + length)
        if follows > 1 or (follows and length - last > 1):
            return name[:length]
    return name


def _lengths(text: str, start: int) -> list[int]:
    """How long a Chinese name at ``start`` may be; empty if it starts with no family name."""
    han = _HAN.match(text, start)
    longest = len(han[0]) if han else 0
    return [length for length in _choices(text[start : start + 2]) if length <= longest]


def _choices(start: str) -> tuple[int, ...]:
    """The lengths of Chinese names that start with these two characters."""
    if start in _COMPOUND:
        return (4, 3, 2)
    return (3, 2) if start[:1] in _SURNAMES else ()


def ends_surely(text: str, at: int) -> bool:
    """Whether a stop or a word of two characters that follows names stands at ``at``."""
    return _follows(text, at) > 1


def ends_at(text: str, at: int) -> bool:
    """Whether a name may end at ``at``, told by the word behind it."""
    return _follows(text, at) > 0


def _follows(text: str, at: int) -> int:
    """How surely a name may end at ``at``: the length of the word that follows, 9 at a stop."""
    if at >= len(text) or text[at] in _STOPS or text[at].isdigit():
        return 9
    match = _FOLLOWERS.match(text, at)
    return len(match[0]) if match else 0


def _foreign(text: str, start: int) -> str | None:
    """The transcribed foreign name at ``start``, up to a word that surely follows a name.

    Without one it is cut back until what follows can follow a name.
    """
    end = start
    if text[start : start + 1] in _NO_START:
        return None
    while end < len(text) and text[end] in _FOREIGN and end - start < _LONGEST_FOREIGN:
        end += 1
    sure = (at for at in range(start + 2, end) if _follows(text, at) > 1)
    if (first := next(sure, None)) is not None:
        return text[start:first]
    while end - start >= 2:
        if _follows(text, end):
            return text[start:end]
        end -= 1
    return None


def foreign_start(text: str, end: int) -> int:
    """Where the run of transcribing characters that ends at ``end`` starts."""
    start = end
    while start and (text[start - 1] in _FOREIGN or text[start - 1] == "·"):
        start -= 1
        if end - start > 2 * _LONGEST_FOREIGN:
            return end
    return start


def is_name(word: str, tag: str | None) -> bool:
    """Whether a word that stands alone can be a person's name.

    Args:
        word: The word between two separators.
        tag: The tokenizer's tag where it takes the whole as one word, else None.
    """
    if tag is not None and not tag.startswith("nr"):
        return False
    if word.startswith(_NOT_NAMES):
        return False
    if _DOTTED.fullmatch(word):
        return not _names_places(word)
    if len(word) > 2 and word.endswith(_ADMINISTRATIVE):
        return False
    return len(word) in _lengths(word, 0) or is_foreign(word)


def is_foreign(word: str) -> bool:
    """Whether a word is made of transcribing characters alone."""
    return 2 <= len(word) <= _LONGEST_FOREIGN and all(char in _FOREIGN for char in word)
