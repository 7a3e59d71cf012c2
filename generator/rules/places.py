"""The places that a report names in full, and what it calls them for short.

A short form (博罗) is a place only where the report names the place in full (博罗县) as well: many
are words, or names of people and of other places, so that none is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.lexicon.gazetteer import (
    divisions_called,
    divisions_named,
    may_end_division,
    short_form,
)
from generator.models import OwnPlace

#: The place at the start of an office: 安蓬县委副书记, 潼川区区长.
_OF_OFFICE = re.compile(
    r"(?:中共)?(?P<place>[一-鿿]{2,6}?(?:自治[州县旗]|[市县区州旗盟]))"
    r"(?=委|党|人民政府|政府|人大|政协|副|[市县区州旗盟]长|常)"
)
_KIND = re.compile("[省市县区州旗盟]")
_LONGEST, _SHORTEST = 15, 3
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
    names |= {match["place"] for office in offices if (match := _OF_OFFICE.match(office))}
    short = {name: short_form(name) for name in sorted(names)}
    meant = Counter(short.values())
    return tuple(OwnPlace(name, (s,)) for name, s in short.items() if s and meant[s] == 1)


def signs(name: str, behind: str) -> bool:
    """Whether what looks like a lone name is a place that signs: 博罗 in 博罗与兴仁签订…."""
    return bool(_SIGNING.match(behind)) and bool(divisions_called(name))


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
