r"""Row 13: Chinese text that was read in a Western encoding, where each byte became a letter.

東西部 in UTF-8 (``E6 9D B1 …``) is read as ``æ\x9d±…``, in GBK (``96 7C …``) as ``–|…``: the
second byte may be an ASCII letter, so a stretch is read again as a whole, character by character.
Five bytes are no letters of Windows-1252 and get lost. What was saved as UTF-8 after it was read
so, and read so once more (``Ã¦Â\x9dÂ±``), goes back by the same way twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from generator.patterns import regex
from generator.repair.characters import HAN, MARKS
from generator.repair.gbk import LOST
from generator.repair.likelihood import is_unlikely
from generator.repair.utf8 import Loss, Reader, pieces
from generator.spans import AlignedText, Edit, Span

NAME = "mojibake"
# What Windows-1252 has beyond Latin-1, in place of control characters.
_EXTRA = (
    "\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a"
    "\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
# Bytes that are no letters there, and those that many take for spaces or leave out.
_NO_LETTERS = b"\x81\x8d\x8f\x90\x9d"
_BLANK = b"\xa0\xad"
_BYTES = {ord(bytes((b,)).decode("cp1252")): b for b in range(0x80, 0xA0) if b not in _NO_LETTERS}
_HINT = regex(f"[\xa1-\xf7][\x80-\xff{_EXTRA}{LOST}]")
_STRETCH = regex(f"[\x20-\xff{_EXTRA}{LOST}]+")
_CHINESE = regex(rf"[{HAN}{MARKS}\u3000-\u303f\uff00-\uffef]")
# A Western letter in UTF-8, and what is left of it.
_LETTER = regex(f"[\xc2-\xdf][\x80-\xbf{LOST}]|\xe2[\x80-\x84{LOST}][\x80-\xbf{LOST}]|\xef\xbf\xbd")
_NO_BYTE = regex(f"[^\x00-\xff{LOST}]")
_ENCODINGS = ("gbk", "big5hkscs")
_MOST_WRONG = 0.05
_MOST_GAPS = 0.5
_SAMPLE = 200
_TIMES = 3


class _Piece(NamedTuple):
    """Bytes that are one character, or none; what else they may be, if they were guessed."""

    place: Span
    char: str | None
    rival: str = ""


def find_western(text: str) -> list[Edit]:
    """The edits that read stretches of Western letters again, one for each character."""
    if not _HINT.search(text):
        return []
    edits: list[Edit] = []
    for stretch in _STRETCH.finditer(text):
        if _HINT.search(stretch[0]):
            edits += _read_again(stretch[0].translate(_BYTES), stretch.start())
    return edits


def _read_again(data: str, at: int, times: int = _TIMES) -> list[Edit]:
    """The edits of one stretch in the first encoding that makes it Chinese; none otherwise.

    Args:
        data: The bytes, as characters below ``0100``; ``LOST`` where one was lost.
        at: Where it starts.
        times: How often it may have been read so.
    """
    if _is_chinese(_from_utf8(data)):
        return list(_edits(_from_utf8(data), at))
    for encoding in _ENCODINGS:
        if LOST not in data and _is_chinese(_pieces(data.encode("latin-1"), encoding)):
            return list(_edits(_pieces(data.encode("latin-1"), encoding), at))
    return _read_twice(data, at, times - 1) if times > 1 and _LETTER.search(data) else []


def _read_twice(data: str, at: int, times: int) -> list[Edit]:
    """The edits of a stretch that was read as Western letters, saved as such, and read again."""
    once = (Edit(Span(*m.span()), _decoded(m[0]), NAME) for m in _LETTER.finditer(data))
    aligned = AlignedText.of(data).apply(once)
    letters = aligned.text.translate(_BYTES)
    again = [] if _NO_BYTE.search(letters) else _read_again(letters, 0, times)
    return [edit._replace(span=aligned.to_source(edit.span).shift(at)) for edit in again]


def _edits(found: Iterator[_Piece], at: int) -> Iterator[Edit]:
    """One edit for each character of a stretch that starts at ``at``."""
    for (start, end), char, rival in found:
        if char:
            yield Edit(Span(at + start, at + end), char, NAME, rival)


def _from_utf8(data: str) -> Iterator[_Piece]:
    """The characters beyond ASCII that UTF-8 makes of the bytes."""
    at = 0
    for piece in pieces(data, "", "\n", _READER):
        if piece.is_whole:
            for char in piece.text:
                size = len(char.encode())
                if size > 1:
                    yield _Piece(Span(at, at + size), char)
                at += size
        else:
            yield _Piece(Span(at, piece.end), piece.text, piece.rival and LOST)
        at = piece.end


def _loses(loss: Loss) -> bool:
    """Whether bytes are no letters of Windows-1252, or such as are taken for spaces."""
    if loss.marks not in (0, len(loss.data)):
        return False
    return all(byte in _NO_LETTERS or (byte in _BLANK and not loss.marks) for byte in loss.data)


_READER = Reader(_loses)


def _pieces(data: bytes, encoding: str) -> Iterator[_Piece]:
    """The characters beyond ASCII, of two bytes each, and the bytes that are none."""
    at = 0
    while at < len(data):
        if data[at] < 0x80:
            at += 1
            continue
        char = data[at : at + 2].decode(encoding, "ignore")
        size = 2 if len(char) == 1 and not char.isascii() else 1
        yield _Piece(Span(at, at + size), char if size > 1 else None)
        at += size


def _decoded(data: str) -> str:
    """A letter in UTF-8; ``LOST`` where a byte of it is."""
    return LOST if LOST in data else data.encode("latin-1").decode("utf-8", "replace")


def _is_chinese(found: Iterator[_Piece]) -> bool:
    """Whether nearly all pieces are characters of Chinese, and make words of it."""
    some = list(islice(found, _SAMPLE))
    chars = [piece.char for piece in some if piece.char and _CHINESE.match(piece.char)]
    gaps = sum(bool(piece.rival) or piece.char == LOST for piece in some)
    wrong = len(some) - len(chars) - sum(piece.char == LOST for piece in some)
    if len(set(chars)) < 2 or wrong > _MOST_WRONG * len(some) or gaps > _MOST_GAPS * len(some):
        return False
    return not is_unlikely("".join(chars))
