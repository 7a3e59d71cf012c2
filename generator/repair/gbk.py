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
