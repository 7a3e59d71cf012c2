"""Rows 1 to 4: pinyin in brackets, put in by a converter after characters it thought rare."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.repair.characters import HAN, simplified, telling, traditional
from generator.repair.readings import LETTERS, Reading, parse, reads
from generator.spans import Edit, Span

NAME = "pinyin"
_BRACKET = re.compile(rf"[(（](?<=[{HAN}].)([{LETTERS}\s]{{1,12}})[)）]")
# Of glosses in running text, about this part stands after characters with a Traditional form.
_ENOUGH_ALONE = 3
_SHARE = 0.5


class _Gloss(NamedTuple):
    """A bracket that holds a syllable; ``fits`` tells whether the character before is read so."""

    char: str
    span: Span
    reading: Reading
    fits: bool


def find_pinyin(text: str) -> list[Edit]:
    """Delete the readings of characters that a converter glossed.

    A gloss that is meant stands after a rare character or a name, now and then. The
    converter's stand after characters of Traditional script, or, where the script was
    converted later, after characters that have a Traditional form, and after nothing else.
    """
    if "(" not in text and "（" not in text:
        return []
    glosses = _glosses(text)
    if not _is_glossed_by_machine(glosses):
        return []
    both = traditional() | simplified()
    return [
        Edit(_with_space(gloss, text), "", NAME)
        for gloss in glosses
        if gloss.fits or (gloss.reading.toned and gloss.char in both)
    ]


def _glosses(text: str) -> list[_Gloss]:
    """The brackets that hold nothing but a syllable."""
    found = []
    for match in _BRACKET.finditer(text):
        reading = parse(match[1])
        if reading:
            char = text[match.start() - 1]
            found.append(_Gloss(char, Span(*match.span()), reading, reads(char, reading)))
    return found


def _is_glossed_by_machine(glosses: list[_Gloss]) -> bool:
    """Whether the glosses of a text, taken together, are a converter's."""
    kinds = {gloss.char for gloss in glosses if gloss.fits}
    if not kinds.isdisjoint(telling()):
        return True
    return len(kinds) >= _ENOUGH_ALONE and len(kinds & simplified()) >= _SHARE * len(kinds)


def _with_space(gloss: _Gloss, text: str) -> Span:
    """The bracket, and the space that the toneless kind leaves after itself."""
    start, end = gloss.span
    return Span(start, end + (not gloss.reading.toned and text[end : end + 1] == " "))
