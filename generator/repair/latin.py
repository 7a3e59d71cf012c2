r"""Row 13: Chinese text that was read in a Western encoding, where each byte became a letter.

東西部 in UTF-8 (``E6 9D B1 …``) is read as ``æ\x9d±…``, in GBK (``96 7C …``) as ``–|…``: the
second byte may be an ASCII letter, so a stretch is read again as a whole, character by character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.repair.characters import HAN, MARKS
from generator.repair.likelihood import is_unlikely
from generator.spans import Edit, Span

NAME = "mojibake"
# What Windows-1252 has beyond Latin-1, in place of control characters.
_EXTRA = (
    "\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030"
    "\u2039\u203a\u20ac\u2122"
)
_HINT = re.compile(f"[\xa1-\xf7][\x80-\xff{_EXTRA}]")
_STRETCH = re.compile(f"[\x20-\xff{_EXTRA}]+")
_CHINESE = re.compile(rf"[{HAN}{MARKS}\u3000-\u303f\uff00-\uffef]")
_ENCODINGS = ("utf-8", "gbk", "big5hkscs")
_MOST_WRONG = 0.05
_SAMPLE = 200


class _Piece(NamedTuple):
    """Bytes that are one character, or none."""

    place: Span
    char: str | None


def find_western(text: str) -> list[Edit]:
    """The edits that read stretches of Western letters again, one for each character."""
    if not _HINT.search(text):
        return []
    edits: list[Edit] = []
    for stretch in _STRETCH.finditer(text):
        if _HINT.search(stretch[0]):
            edits += _read_again(stretch[0], stretch.start())
    return edits


def _read_again(stretch: str, at: int) -> list[Edit]:
    """The edits of one stretch in the first encoding that makes it Chinese; none otherwise."""
    data = b"".join(map(_byte, stretch))
    for encoding in _ENCODINGS:
        pieces = list(_pieces(data, encoding))
        if _is_chinese(pieces):
            found = ((piece.place.shift(at), piece.char) for piece in pieces)
            return [Edit(place, char, NAME) for place, char in found if char]
    return []


def _pieces(data: bytes, encoding: str) -> Iterator[_Piece]:
    """The characters beyond ASCII, and the bytes that are none."""
    at = 0
    while at < len(data):
        if data[at] < 0x80:
            at += 1
            continue
        sizes = (3, 2, 4) if encoding == "utf-8" else (2,)
        size, char = next(
            ((size, char) for size in sizes if (char := _decoded(data[at : at + size], encoding))),
            (1, None),
        )
        yield _Piece(Span(at, at + size), char)
        at += size


def _decoded(data: bytes, encoding: str) -> str | None:
    """The bytes as one character, or None where they are not."""
    try:
        char = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return char if len(char) == 1 else None


def _is_chinese(pieces: list[_Piece]) -> bool:
    """Whether nearly all pieces are characters of Chinese, and make words of it."""
    chars = [piece.char for piece in pieces if piece.char and _CHINESE.match(piece.char)]
    if len(set(chars)) < 2 or len(pieces) - len(chars) > _MOST_WRONG * len(pieces):
        return False
    return not is_unlikely("".join(chars[:_SAMPLE]))


def _byte(char: str) -> bytes:
    """The byte that Windows-1252 or Latin-1 reads as ``char``."""
    return char.encode("latin-1") if char < "\u0100" else char.encode("cp1252", "replace")
