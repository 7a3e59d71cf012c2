"""Names that are transcribed or Japanese: with dots, or told by their characters."""

from __future__ import annotations

import re

from generator.lexicon import alternation, terms
from generator.rules.name_ends import NEVER, follows

_FOREIGN = frozenset(terms("foreign_characters"))
#: Transcribing characters that are words of their own at the start: 让坦桑尼亚….
_NO_START = frozenset("让日花色铁果")
_LONGEST_FOREIGN = 8
_JAPANESE = re.compile(alternation("japanese_surnames"))
#: 某市市长彼得·某某 is an office and its holder.
_OFFICE = re.compile(alternation("office_heads"))
_GIVEN = (2, 1, 3)
_OF_PEOPLES = frozenset(terms("given_names_of_peoples"))
_HAN = re.compile(r"[一-鿿㐀-䶿]+")
#: What the names of places and bodies end in.
ADMINISTRATIVE = tuple("省市县区州盟旗镇乡村局厅部委院校")
#: Two or more parts joined by a dot: 古丽·买买提, 弗拉基米尔·某某.
DOTTED = re.compile(r"[一-鿿]{1,8}(?:[·•‧.-][一-鿿]{1,8})+")


def dotted_at(text: str, start: int) -> str | None:
    """The name with dots at ``start``, cut where a word that follows names begins in its last part.

    Returns:
        None where there is none; "" where its parts are places, or an office stands before it.
    """
    match = DOTTED.match(text, start)
    if match is None:
        return None
    name = match[0]
    last = max(name.rfind(dot) for dot in "·•‧.-") + 1
    for length in range(last + 1, len(name) + 1):
        how = follows(text, match.start() + length)
        if how > 1 or (how and length - last > 1):
            name = name[:length]
            break
    if name[-1] in NEVER and len(name) > last + 1:
        name = name[:-1]  # 查理·王|说
    return "" if names_places(name) or _OFFICE.search(name) else name


def japanese_family(name: str) -> str:
    """The Japanese family name that a name starts with; empty where there is none."""
    family = _JAPANESE.match(name)
    return family[0] if family else ""


def japanese_at(text: str, start: int) -> str | None:
    """A Japanese family name and given name, of the length after which the text goes on best."""
    family = _JAPANESE.match(text, start)
    if family is None:
        return None
    ends = [family.end() + length for length in _GIVEN]
    sure = [(how, end) for end in ends if (how := follows(text, end))]
    best = max(sure, default=None, key=lambda choice: (choice[0], -ends.index(choice[1])))
    name = text[start : best[1]] if best else ""
    return name if _HAN.fullmatch(name) and name[-1] not in NEVER else None


def of_peoples_at(text: str, start: int) -> str | None:
    """The name of a Tibetan or Yi at ``start``, told by its first part and by what ends it."""
    if text[start : start + 2] not in _OF_PEOPLES:
        return None
    ends = (start + length for length in (2, 3, 4, 5))
    end = next((end for end in ends if follows(text, end) > 1), None)
    name = text[start:end] if end else ""
    return name if _HAN.fullmatch(name) and name[-1] not in NEVER else None


def foreign_at(text: str, start: int) -> str | None:
    """The transcribed foreign name at ``start``, up to a word that surely follows a name.

    Without one it is cut back until what follows can follow a name.
    """
    end = start
    if text[start : start + 1] in _NO_START:
        return None
    while end < len(text) and text[end] in _FOREIGN and end - start < _LONGEST_FOREIGN:
        end += 1
    sure = (at for at in range(start + 2, end) if follows(text, at) > 1)
    if (first := next(sure, None)) is not None:
        return text[start:first]
    while end - start >= 2:
        if follows(text, end):
            return text[start:end]
        end -= 1
    return None


def foreign_start(text: str, end: int) -> int:
    """Where the run of transcribing characters that ends at ``end`` starts."""
    start = end
    while start and (text[start - 1] in _FOREIGN or text[start - 1] in "·-"):
        start -= 1
        if end - start > 2 * _LONGEST_FOREIGN:
            return end
    return start


def is_foreign(word: str) -> bool:
    """Whether a word is made of transcribing characters alone."""
    return 2 <= len(word) <= _LONGEST_FOREIGN and all(char in _FOREIGN for char in word)


def names_places(name: str) -> bool:
    """Whether the parts of a dotted name are places: 某市·某县 is a pair, and no person."""
    parts = re.split(r"[·•‧.-]", name)
    joined = "-" in name and not all(map(is_foreign, parts))
    return joined or any(len(part) > 1 and part.endswith(ADMINISTRATIVE) for part in parts)
