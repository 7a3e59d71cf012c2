"""Bytes to text: strict decoding, then whether the result reads like Chinese."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from typing import NamedTuple

from generator.errors import told


class Decoded(NamedTuple):
    """What the bytes of a file say.

    Attributes:
        text: The text; of a character that the file ends in the middle of, ``U+FFFD`` is left.
        encoding: Name of the codec that the bytes were decoded with.
        is_cut: Whether the file ends in the middle of a character.
    """

    text: str
    encoding: str
    is_cut: bool = False


class DecodeError(ValueError):
    """Bytes that are no text in an encoding known here; the message says what to do.

    Attributes:
        line: 1-based line of the byte that cannot be read, where one can be named.
    """

    def __init__(self, message: str, line: int | None = None) -> None:
        self.line = line
        super().__init__(message)


# UTF-32 first: its little-endian mark starts with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED = ("utf-16-le", "utf-16-be")
_LEGACY = ("gb18030", "big5hkscs")
# The characters that every Chinese text is full of, in both scripts: about a third of running
# text, and next to none of text decoded with the wrong codec.
_FREQUENT = frozenset(
    "的一是了在有和与為为中国國会會上大人市县縣区區年月日作工政府发發展业業经經合这這不以个個"
    "地们們到来來时時要就出行生对對成产產方后後同新公司企项項目议議协協签簽记記者书書长長"
    "部民进進推动動建设設化学學校共开開等将將及于於前下高加全党黨农農村技主面力多我他也说說"
)
# Control characters that no text editor writes; tab, line ends and form feed are not among them.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
# In UTF-8 the codes from 0x80 on are bytes of a text that was read as Latin-1: repair restores it.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_LINE_END = re.compile(r"\r\n|\r|\n")
_LOST = "\ufffd"
_PLAUSIBLE = 0.05
_NO_TEXT_FILE = "不是文字文件（像是 Word、PDF 或图片），请另存为“纯文本（UTF-8）”"


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a report.

    A byte order mark is believed and dropped. Without one, UTF-8 is believed if it decodes;
    after it UTF-16 and the legacy Chinese encodings compete for the more plausible Chinese.

    Args:
        data: The whole file.

    Raises:
        DecodeError: The bytes are not a text, or in no encoding known here.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, mark, encoding)
    if b"\0" in data:
        found = _most_plausible(data, _UNMARKED)
        if found is None:
            raise DecodeError(
                told(_NO_TEXT_FILE, "not a text; save the report as plain UTF-8 text")
            )
        return found
    decoded = _decoded(data, "utf-8")
    if decoded is None or (decoded.is_cut and plausibility(decoded.text) < _PLAUSIBLE):
        found = _most_plausible(data, (*_LEGACY, *_UNMARKED))
        if found is None:
            raise _unknown(data)
        return found
    if len(_NO_TEXT.findall(decoded.text)) * 20 > len(decoded.text):
        raise DecodeError(told(_NO_TEXT_FILE, "not a text; save the report as plain UTF-8 text"))
    return decoded


def _marked(data: bytes, mark: bytes, encoding: str) -> Decoded:
    """Decode what follows a byte order mark."""
    try:
        return _up_to_a_cut(data[len(mark) :], encoding)
    except UnicodeDecodeError as error:
        raise DecodeError(
            told(
                f"文件像是 {encoding} 编码，但这一行有坏字，请另存为“纯文本（UTF-8）”",
                f"starts like {encoding} but is broken further on, at byte offset "
                f"{len(mark) + error.start}; save it as UTF-8",
            ),
            _line_of(error),
        ) from error


def _most_plausible(data: bytes, encodings: Iterable[str]) -> Decoded | None:
    """The most plausible of the decodings, whole ones first; None if none is plausible."""
    found = [decoded for name in encodings if (decoded := _decoded(data, name))]
    ranked = sorted(found, key=lambda one: (not one.is_cut, plausibility(one.text)), reverse=True)
    return next((one for one in ranked if plausibility(one.text) >= _PLAUSIBLE), None)


def _unknown(data: bytes) -> DecodeError:
    """The error for bytes in no known encoding; it names the place where UTF-8 breaks off.

    The place is told if all else reads as UTF-8: there are few such bytes, and either other
    characters beyond ASCII by far outnumber them, or there are three of them at most.
    """
    text = data.decode("utf-8", "replace")
    lost = text.count(_LOST)
    others = sum(char > "\x7f" for char in text) - lost
    if lost * 20 <= len(text) and (lost <= 3 or lost * 10 <= others):
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            more = f" and {lost - 1} more" if lost > 1 else ""
            return DecodeError(
                told(
                    f"从这一行起有 {lost} 处坏字，读不出来，请改掉，或另存为“纯文本（UTF-8）”",
                    f"unknown encoding: UTF-8 but for the byte 0x{data[error.start]:02X} at offset "
                    f"{error.start}{more}; type the character anew, or save the report as UTF-8",
                ),
                _line_of(error),
            )
    return DecodeError(
        told(
            "认不出文件的编码，请另存为“纯文本（UTF-8）”",
            "unknown encoding (tried UTF-8, GB18030, Big5); save the report as UTF-8",
        )
    )


def _line_of(error: UnicodeDecodeError) -> int:
    """The 1-based line of the first byte that could not be decoded."""
    before = error.object[: error.start].decode(error.encoding, "replace")
    return 1 + len(_LINE_END.findall(before))


def plausibility(text: str) -> float:
    """How much of the non-ASCII part of ``text`` is what Chinese is mostly made of, 0 to 1."""
    foreign = [char for char in text if char > "\x7f"]
    if not foreign or _CONTROL.search(text):
        return 0.0
    return sum(char in _FREQUENT for char in foreign) / len(foreign)


def _decoded(data: bytes, encoding: str) -> Decoded | None:
    """The decoded text, or None where a byte does not fit."""
    try:
        return _up_to_a_cut(data, encoding)
    except UnicodeDecodeError:
        return None


def _up_to_a_cut(data: bytes, encoding: str) -> Decoded:
    """The decoded text; the data may end in the middle of a character.

    Raises:
        UnicodeDecodeError: A byte before does not fit.
    """
    decoder = codecs.getincrementaldecoder(encoding)()
    text = decoder.decode(data)
    rest, _ = decoder.getstate()
    return Decoded(text + _LOST if rest else text, encoding, bool(rest))
