"""乾 (qián) in names of people, places and times, which stays; elsewhere it is 干, dry.

A surname before it is not enough: 鱼 and 叶 are surnames, and 鱼乾 is dried fish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from generator.lexicon import any_of, terms
from generator.patterns import regex
from generator.repair.characters import HAN
from generator.repair.dictionary import frequency
from generator.spans import Span

#: Names of places, firms and times that keep it: 乾县, 乾安, 乾陵, 乾隆.
_PLACES = regex(r"乾(?=[县縣安陵州隆坤元封德亨清])|(?<=康)乾")
# Behind these stands a name and nothing else.
_INTRODUCED = regex(
    r"(?:[由请]|[长任席员理授师]|书记|记者|作者|编辑|同志|先生|女士|校对|摄影|责编)[:：]? ?\Z"
)
_OPENED = regex(r"(?:\A|[、，。；：（“ 和与及跟同向对给让为有是者])\Z")
# What only people do, or may do.
_LEADS = regex("主持|出席|指出|表示|强调|致辞|致词|讲话|带队|率[队团领]|会见|介绍|认为|一行")
_SPEAKS = regex("[、，说称率]|报道|摄")
_NEXT = regex(rf"、([{HAN}]{{2,3}})(?=[、，。等]|出席|参加|$)")
_FURTHEST = 6
_COMMON = 1000  # how often a word is seen that is hardly a name


def find_qian(line: str, half: str, converted: str) -> Iterator[Span]:
    """Where 乾 stays, and 於 as the surname before it.

    Args:
        line: The line as it is.
        half: The same in Simplified script, but for characters that names keep.
        converted: The same in Simplified script.
    """
    if "乾" not in line:
        return
    yield from (Span(*match.span()) for match in _PLACES.finditer(line))
    for at in (match.start() for match in re.finditer("乾", half)):
        starts = range(max(0, at - 3), at)
        start = next((one for one in starts if _is_name(one, at, half, converted)), None)
        if start is not None:
            yield from (Span(one, one + 1) for one in (start, at) if half[one] in "於乾")


def _is_name(start: int, at: int, half: str, converted: str) -> bool:
    """Whether a name starts at ``start`` that has its 乾 at ``at``."""
    end = at + 1
    given = _given_from(start, half)
    if given is None or not at - 1 <= given <= at:
        return False
    acts = bool(_acting().match(half, end))
    before = half[max(0, start - _FURTHEST) : start]
    introduced = bool(_INTRODUCED.search(before))
    # The word may take in a character behind: 干燥, 干部; 司马 is one, and a surname.
    if _holds_word(converted[given - 1 : end + (not acts)]):
        return given == at and _is_sure(before, half, converted, end)
    if introduced or (acts and given == at):
        return True
    return bool(_OPENED.search(before)) and bool(acts or _behind().match(half, end))


def _is_sure(before: str, half: str, converted: str, end: int) -> bool:
    """Whether only a person can stand behind ``before`` and in front of ``end``: 记者何乾报道."""
    if _INTRODUCED.search(before) and before[-1:] not in tuple("由请"):
        return bool(_SPEAKS.match(half, end) or _acting().match(half, end))
    if _INTRODUCED.search(before) or _OPENED.search(before):
        return bool(_LEADS.match(half, end)) or _is_among_names(half, converted, end)
    return False


def _is_among_names(half: str, converted: str, end: int) -> bool:
    """Whether the next in a list is a name, and this is nothing dried."""
    item = _NEXT.match(half, end)
    if item is None or item[1][0] not in _surnames():
        return False
    dried = converted[end - 2 : end] in terms("repair_dry_words")
    return not dried and frequency(converted[item.start(1) : item.end(1)]) < _COMMON


def _given_from(start: int, half: str) -> int | None:
    """Where the given name starts if a surname is at ``start``."""
    if half[start : start + 2] in terms("compound_surnames"):
        return start + 2
    return start + 1 if half[start] in _surnames() else None


def _holds_word(name: str) -> bool:
    """Whether what looks like a name holds a word, as 牛肉干 and 杨干草 do."""
    parts = (
        name[start:end] for start, end in combinations(range(len(name) + 1), 2) if end > start + 1
    )
    return any(frequency(part) or part in terms("repair_dry_words") for part in parts)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(name for name in terms("surnames") if len(name) == 1)


@cache
def _acting() -> re.Pattern[str]:
    """What people do, right behind their names."""
    return regex(any_of(word for word in terms("name_followers") if len(word) > 1))


@cache
def _behind() -> re.Pattern[str]:
    """What may stand behind a name; one more character of the name may come first.

    No name has a word that says how dry something got: 水乾了.
    """
    return regex(
        rf"(?:(?![了的得透完后过掉])[{HAN}])?(?:[、，。；）]|$|等|[说称率作著]|报道|{_acting().pattern})"
    )
