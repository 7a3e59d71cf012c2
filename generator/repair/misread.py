"""Row 13 inside of row 1: the accented letter of a reading in UTF-8 that was read as GBK.

``(zhàn)`` becomes ``(zh脿n)``: two bytes make the letter, and one character in GBK. Alone it is
too little to tell an encoding by, but no text has a character that completes a syllable.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.patterns import regex
from generator.repair.characters import HAN
from generator.repair.gbk import bytes_of
from generator.repair.latin import NAME
from generator.repair.readings import parse
from generator.spans import Edit, Span

_SYLLABLE = regex(rf"[(（?](?P<head>[a-zü]{{0,4}})(?P<odd>[{HAN}])(?P<tail>[a-z]{{0,3}})[)）]")


def find_misread_readings(text: str) -> Iterator[Edit]:
    """The characters in readings that are an accented letter in UTF-8."""
    if ")" not in text and "）" not in text:
        return
    for match in _SYLLABLE.finditer(text):
        letter = _letter(match["odd"]) if match["head"] or match["tail"] else ""
        reading = parse(match["head"] + letter + match["tail"]) if letter else None
        if reading and reading.toned:
            yield Edit(Span(*match.span("odd")), letter, NAME)


def _letter(char: str) -> str:
    """The letter that the bytes of a character are in UTF-8, or nothing."""
    try:
        letter = (bytes_of(char) or b"").decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return letter if len(letter) == 1 else ""
