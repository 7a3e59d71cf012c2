"""The places that a report names in full, and what it calls them for short.

What a name starts with is a place if the gazetteer has it, else if it ends as the name of a place
does (望川县) and no word list knows better. A short form (博罗) is a place only where the report
names the place in full (博罗县) as well: many are words, or names of people and of other places,
so that none is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.lexicon import alternation, any_of, terms
from generator.lexicon.gazetteer import (
    divisions_called,
    divisions_named,
    may_end_division,
    short_form,
)
from generator.models import OwnPlace
from generator.spans import Span

_LEVEL = re.compile(
    r"(?P<long>[一-鿿]{2,11}?(?:自治[区州县旗]|特别行政区))"
    r"|(?P<base>[一-鿿]{2,5}?)(?:省|市|州|盟|县|新区|区|旗)"
    r"|(?P<short>[一-鿿]县)"
)
#: 聊城市 and 成都市 are places, 友好城市 and 汉源都市 are not.
_NONE = re.compile(rf"(?:{alternation('not_places')}|..[城都]市)$")
#: A body, a verb or a joint inside what was read: it is more than a name.
_NOT_INSIDE = re.compile(
    r"[局厅委司府校院、与赴]|.{2}[和同及]|公司|集团|中心|[发银]行|召开|举行|签[订署]|副$|副."
)
#: 副县长, 都市圈, 市场, 县域, 区域 and 县区 are words of their own.
_NOT_BEHIND = re.compile(r"[长场圈域际容值民企直属级]|区(?![域长委政人党])")
_KIND = re.compile("[省市县区州旗盟]")
_LONGEST, _SHORTEST, _DEPTH = 15, 3, 3
_PARTY = re.compile(r"^(?:中共|中国共产党)")
_PEOPLES = rf"(?:(?:{any_of(terms('ethnic_groups'))})族?)+"
_SIGNING = re.compile("[^，。；]{0,24}签[订署约]")


def known_places(texts: Iterable[str], offices: Iterable[str]) -> tuple[OwnPlace, ...]:
    """The places that a report names in full, each with its short form.

    Args:
        texts: Headline and sentences.
        offices: Of the people in the report, whose first words may be a place.

    Returns:
        Places of the gazetteer and places of offices. What two of them are called has no place.
    """
    names = {name for text in texts for name in _divisions_in(text)}
    names |= {place for office in offices if (place := place_of(office))}
    short = {name: short_form(name) for name in sorted(names)}
    meant = Counter(short.values())
    return tuple(OwnPlace(name, (s,)) for name, s in short.items() if s and meant[s] == 1)


def place_of(name: str) -> str | None:
    """The place that ``name`` starts with, the lowest of its levels: 青禾市石渡县委 → 石渡县."""
    return place_at(_PARTY.sub("", name), 0)[0]


def place_at(name: str, at: int) -> tuple[str | None, int]:
    """The place at a position of a name, the lowest of its levels, and where it ends."""
    place, end = None, at
    for _ in range(_DEPTH):
        level = _LEVEL.match(name, end)
        read = level and _read(level)
        if level is None or read is None or _NOT_BEHIND.match(name, level.end()):
            break
        place, end = read, level.end()
    return place, end


def full_forms(names: Iterable[str], texts: Iterable[str]) -> dict[str, str]:
    """What is an autonomous division in the texts, and called without its peoples among the names.

    Returns:
        For each such name the full one: 松坪县 → 松坪彝族自治县. Nothing for a name that is a
        division of its own or that two of them share.
    """
    found: dict[str, set[str]] = {
        name: set() for name in names if len(name) >= _SHORTEST and not divisions_named(name)
    }
    read = tuple(texts)
    for name, full in found.items():
        form = re.compile(rf"{re.escape(name[:-1])}{_PEOPLES}自治{re.escape(name[-1])}")
        full.update(match[0] for text in read for match in form.finditer(text))
    return {name: full.pop() for name, full in found.items() if len(full) == 1}


_TOWN = ("镇", "乡", "街道", "村", "苏木", "社区")


def signs(name: str, behind: str) -> bool:
    """Whether what looks like a lone name is a place that signs: 博罗 in 博罗与兴仁签订…."""
    return bool(_SIGNING.match(behind)) and bool(divisions_called(name))


def is_listed(name: str, span: Span, text: str) -> bool:
    """Whether a lone name in a list is a city in truth: 赴长沙、常德、岳阳三市."""
    listed = "、" in (text[span.start - 1 : span.start], text[span.end : span.end + 1])
    return listed and any(one.level == "prefecture" for one in divisions_called(name))


def gives_town(name: str, text: str) -> bool:
    """Whether a lone name is the short form of a town that the text names in full: 凤岗镇, 凤岗."""
    return any(name + level in text for level in _TOWN)


def _read(level: re.Match[str]) -> str | None:
    """What was read as a level, if it is one: as the gazetteer has it, else as it stands."""
    word = level[0]
    ends = (word[start:] for start in range(len(word) - _SHORTEST + 1))
    division = next((end for end in ends if divisions_named(end)), None)
    if division or not ((_NONE.search(word) and not level["long"]) or _NOT_INSIDE.search(word)):
        return division or word
    return None


def _divisions_in(text: str) -> Iterator[str]:
    """The full names of the gazetteer in a text; of several that end at one place the longest."""
    for kind in _KIND.finditer(text):
        end = kind.end()
        if not may_end_division(text[end - 2 : end]):
            continue
        starts = range(max(0, end - _LONGEST), end - _SHORTEST + 1)
        name = next((text[start:end] for start in starts if divisions_named(text[start:end])), None)
        if name is not None:
            yield name
