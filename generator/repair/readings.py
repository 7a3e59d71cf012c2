"""Pinyin: from whatever letters it was written in to the characters read so."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from generator.lexicon import terms

# Letters that are drawn like those of pinyin and turn up in their place.
_DRAWN_ALIKE = str.maketrans("ɑɡαаеоіıсухνⅰăĕĭŏŭ", "agaaeoiicyxviǎěǐǒǔ")
_TONES = re.compile("[\u0300\u0301\u0304\u030c]")

LETTERS = "a-zA-Zａ-ｚＡ-Ｚ：:ɑɡαаеоіıсухνⅰ\u00c0-\u0240\u0300-\u030c\u1e00-\u1eff"


class Reading(NamedTuple):
    """A syllable as the table writes it; ``toned`` tells whether it carries a tone mark."""

    syllable: str
    toned: bool


@lru_cache(maxsize=4096)
def parse(raw: str) -> Reading | None:
    """The syllable that ``raw`` spells, inner spaces and look-alike letters allowed, or None."""
    # An accent may be a character of its own, behind a letter that only looks right.
    letters = unicodedata.normalize("NFKC", "".join(raw.split()).lower()).translate(_DRAWN_ALIKE)
    syllable = unicodedata.normalize("NFKC", letters).replace("u:", "ü").replace("v", "ü")
    if syllable in _by_toned():
        return Reading(syllable, bare(syllable) != syllable)
    if syllable in _by_bare():
        return Reading(syllable, False)
    return None


def bare(syllable: str) -> str:
    """``syllable`` without its tone mark."""
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", syllable)))


def reads(char: str, reading: Reading) -> bool:
    """Whether ``char`` can be read so; a reading without a tone stands for any tone."""
    if reading.toned:
        return char in _by_toned()[reading.syllable]
    return char in _by_bare()[bare(reading.syllable)]


def is_usual(char: str, reading: Reading) -> bool:
    """Whether a reading tells nothing to who knows the character: it has no other in use."""
    usual = _usual().get(char)
    return usual is None or usual in (reading.syllable, bare(reading.syllable))


@cache
def _usual() -> dict[str, str]:
    """Characters read in several ways, each with the reading it mostly has, or a dash."""
    rows = terms("repair_polyphones")
    return {
        char: usual for usual, chars in zip(rows[::2], rows[1::2], strict=True) for char in chars
    }


@cache
def _by_toned() -> dict[str, str]:
    """Characters by toned syllable."""
    return dict(_rows())


@cache
def _by_bare() -> dict[str, str]:
    """Characters by syllable without tone."""
    table: dict[str, str] = {}
    for syllable, chars in _rows():
        table[bare(syllable)] = table.get(bare(syllable), "") + chars
    return table


def _rows() -> list[tuple[str, str]]:
    """The lines of the table: a toned syllable and the characters read so."""
    words = terms("repair_readings")
    return list(zip(words[::2], words[1::2], strict=True))
