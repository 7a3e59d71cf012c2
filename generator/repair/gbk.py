"""GBK bytes: what a text was before it was read, and which pairs are no characters."""

from __future__ import annotations

from functools import lru_cache

LOST = "\ufffd"


def bytes_of(text: str) -> bytes | None:
    """The GBK bytes of ``text``, private characters too, or None where it has others."""
    try:
        data = text.encode("gb18030")
    except UnicodeEncodeError:
        return None
    ascii_count = sum(char < "\x80" for char in text)
    return data if len(data) == 2 * len(text) - ascii_count else None


@lru_cache(maxsize=65536)
def text_of(data: bytes) -> str | None:
    """``data`` read as GBK, or None where it is not, or lies where users put their own."""
    try:
        return data.decode("gbk")
    except UnicodeDecodeError:
        return None


def is_character(pair: bytes) -> bool:
    """Whether two bytes are a character, be it one for private use."""
    try:
        return len(pair.decode("gb18030")) == 1
    except UnicodeDecodeError:
        return False


def is_private(pair: bytes) -> bool:
    """Whether two bytes lie where GBK leaves room for one's own characters."""
    lead, trail = pair
    if trail >= 0xA1:
        return 0xAA <= lead <= 0xAF or 0xF8 <= lead <= 0xFE
    return 0xA1 <= lead <= 0xA7 and trail >= 0x40
