"""Rows 1 to 4: pinyin in brackets, put in by a converter after characters it thought rare."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from generator.lexicon import alternation
from generator.repair.characters import (
    CLOSING,
    HAN,
    OPENING,
    is_common,
    simplified,
    telling,
    traditional,
)
from generator.repair.readings import LETTERS, Reading, is_usual, parse, reads
from generator.repair.script import SHARED, is_traditional, simplify
from generator.spans import Edit, Span

NAME = "pinyin"
_BRACKET = re.compile(rf"[(（](?<=[{HAN}].)([{LETTERS}\s]{{1,12}})[)）]")
# The end of a gloss whose start was lost inside of a character: only a converter leaves it.
_CUT = re.compile(rf"[?\ufffd]([{LETTERS}\s]{{1,12}})\)")
# Of glosses in running text, about this part stands after characters with a Traditional form.
_SHARE = 0.5
_ENOUGH = 3
_ROW = 3
_MANY = 12
_ENOUGH_NEEDLESS = 2
_AROUND = 10
_MOST_UNGLOSSED = 4  # of so many Traditional characters a converter glosses one at least
# Behind these characters a bracket says how another character is read.
_READ_AS = "读讀念唸音"


class Gloss(NamedTuple):
    """A bracket that holds a syllable; ``fits`` tells whether the character before is read so."""

    char: str
    span: Span
    reading: Reading
    fits: bool


def find_pinyin(text: str) -> list[Edit]:
    """Delete the readings of characters that a converter glossed.

    A gloss that is meant stands after a rare character, a name or a character that is read in
    several ways, now and then. The converter's stand after characters of Traditional script,
    or, where the script was converted later, after characters that have a Traditional form,
    and after nothing else.

    In a Simplified text a reading teaches: of a rare character, of one that is read in several
    ways, of a word that is spoken of. A Traditional character or two with readings show that
    these passed a converter, not that the others did; only several kinds of characters with a
    Traditional form, each glossed as nobody needs it, show it of all.
    """
    if "(" not in text and "（" not in text:
        return []
    glosses = _glosses(text)
    if not _is_glossed_by_machine(glosses, text):
        return []
    both = traditional() | simplified()
    if not is_traditional(text):
        glosses = _without_taught(glosses, text)
    return [
        Edit(_with_space(gloss, text), "", NAME)
        for gloss in glosses
        if gloss.char not in _READ_AS or gloss.fits
        if gloss.fits or (gloss.reading.toned and gloss.char in both)
    ]


def find_needless(text: str) -> list[Span]:
    """The readings that nobody needs, where they are too few to be surely a converter's."""
    if "(" not in text and "（" not in text:
        return []
    needless = (gloss for gloss in _glosses(text) if _is_needless(gloss, text))
    return [gloss.span for gloss in needless if not _is_quoted(gloss, text)]


def _glosses(text: str) -> list[Gloss]:
    """The brackets that hold nothing but a syllable, but for those of a lesson.

    A converter passes by characters that have one form; where a row of them is glossed,
    春(chūn)眠(mián)不(bù), so are other rows by who teaches.
    """
    found = _all_glosses(text)
    rows = [row for row in _rows(found) if len(row) >= _ROW]
    if not any(map(_is_lesson, rows)) or is_traditional(text):
        return found
    taught = {gloss.span for row in rows for gloss in row}
    return [gloss for gloss in found if gloss.span not in taught]


def _rows(glosses: Sequence[Gloss]) -> list[list[Gloss]]:
    """Glosses of characters side by side."""
    rows: list[list[Gloss]] = []
    for gloss in glosses:
        if rows and gloss.span.start - 1 == rows[-1][-1].span.end:
            rows[-1].append(gloss)
        else:
            rows.append([gloss])
    return rows


def _is_lesson(row: Sequence[Gloss]) -> bool:
    """Whether several characters of a row are common and have no other form."""
    plain = (one for one in row if one.fits and is_common(one.char))
    return sum(gloss.char not in _of_two_forms() for gloss in plain) > 1


@cache
def _of_two_forms() -> frozenset[str]:
    """Characters that are written otherwise in the other script."""
    old = "".join(sorted(traditional() | set(SHARED)))
    return frozenset(old + simplify(old)) | simplified()


def _all_glosses(text: str) -> list[Gloss]:
    """The brackets that hold nothing but a syllable."""
    found = []
    for match in _BRACKET.finditer(text):
        reading = parse(match[1])
        if reading:
            char = text[match.start() - 1]
            found.append(Gloss(char, Span(*match.span()), reading, reads(char, reading)))
    return found


def _is_needless(gloss: Gloss, text: str) -> bool:
    """Whether no one needs it: a common character, read as usual, and no word about it."""
    known = gloss.fits and is_common(gloss.char) and is_usual(gloss.char, gloss.reading)
    return known and not _is_explained(gloss, text)


def _is_explained(gloss: Gloss, text: str) -> bool:
    """Whether words beside a gloss speak of how something is read."""
    start, end = gloss.span
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    behind = text[end : end + _AROUND].partition("\n")[0]
    return bool(_on_reading().search(f"{before} {behind}"))


@cache
def _on_reading() -> re.Pattern[str]:
    """Words on how a character is read."""
    return re.compile(f"(?<!百)姓|{alternation('repair_reading_words')}")


def _is_glossed_by_machine(glosses: Sequence[Gloss], text: str) -> bool:
    """Whether the glosses of a text, taken together, are a converter's."""
    if _is_scattered(glosses, text):
        return True
    kinds = {gloss.char for gloss in glosses if gloss.fits}
    if not kinds.isdisjoint(telling()):
        old = (gloss for gloss in glosses if gloss.char in telling())
        return any(_is_needless(gloss, text) for gloss in old) or _is_everywhere(glosses, text)
    if len(kinds) < _ENOUGH_NEEDLESS or len(kinds & simplified()) < _SHARE * len(kinds):
        return False
    needless = {gloss.char for gloss in glosses if _is_needless(gloss, text)}
    few = len(needless & simplified()) < _ENOUGH_NEEDLESS and len(kinds) < _ENOUGH
    return bool(needless) and not few


def _is_scattered(glosses: Sequence[Gloss], text: str) -> bool:
    """Whether many common characters are glossed here and there, by no plan that teaches.

    Copying sites do it to a text of either script: 市红(hóng)十字会募得(dé)善款.
    """
    alone = [row[0] for row in _rows(glosses) if len(row) < _ROW]
    return len({gloss.char for gloss in alone if _is_needless(gloss, text)}) >= _MANY


def _without_taught(glosses: Sequence[Gloss], text: str) -> list[Gloss]:
    """Of the glosses of a Simplified text, those that are a converter's."""
    old, both = telling(), telling() | simplified()
    needless = {gloss.char for gloss in glosses if _is_needless(gloss, text)}
    everywhere = (
        len(needless & both) >= _ENOUGH
        or _is_scattered(glosses, text)
        or any(parse(match[1]) for match in _CUT.finditer(text))
    )
    if everywhere or old.isdisjoint(gloss.char for gloss in glosses):
        glossed = both | set(SHARED)
        return [one for one in glosses if one.char in glossed or is_common(one.char)]
    return [one for one in glosses if one.char in old and not _is_quoted(one, text)]


def _is_quoted(gloss: Gloss, text: str) -> bool:
    """Whether a glossed character stands alone in quotation marks: it is spoken of."""
    before, behind = gloss.span.start - 2, gloss.span.end
    return before >= 0 and text[before] in OPENING and text[behind : behind + 1] in tuple(CLOSING)


def _is_everywhere(glosses: Sequence[Gloss], text: str) -> bool:
    """Whether more characters are glossed than any reader needs, or as only machines do it."""
    old = telling()
    if any(not gloss.reading.toned and gloss.char in old for gloss in glosses if gloss.fits):
        return True
    if any(parse(match[1]) for match in _CUT.finditer(text)):
        return True
    glossed = sum(gloss.fits and not _is_explained(gloss, text) for gloss in glosses)
    return glossed > 0 and glossed * _MOST_UNGLOSSED >= sum(char in old for char in text)


def _with_space(gloss: Gloss, text: str) -> Span:
    """The bracket, and the space that the toneless kind leaves after itself."""
    start, end = gloss.span
    return Span(start, end + (not gloss.reading.toned and text[end : end + 1] == " "))
