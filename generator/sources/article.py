"""A file to an Article."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from generator.errors import InputError, told
from generator.models import Article, Diagnostic
from generator.sources.decode import Decoded, DecodeError, decode
from generator.sources.front_matter import (
    FrontMatter,
    FrontMatterError,
    Unknown,
    line_at,
    read_front_matter,
)
from generator.spans import whole

_EMPTY = told("文件是空的，请把报道正文放进去", "the file is empty; put the report's text into it")
_NO_BODY = told(
    "只有开头的信息，没有正文，请把正文放在第二个 --- 下面",
    "nothing below the front matter; put the report's text there",
)
_NOT_IN_ID = re.compile(r"[^\w.~-]+")


def read_article(path: Path) -> Article:
    """Read a report as received.

    Args:
        path: A text file: UTF-8 or UTF-16 with a mark or without, GB18030 or Big5.

    Returns:
        The decoded file without a byte order mark, line ends as they are; the stretch below
        the front matter is its ``body``. Keys that look misspelt, and a file that ends in the
        middle of a character, are told in ``diagnostics``.

    Raises:
        InputError: The file cannot be read, is empty, is not a text, is in an unknown
            encoding, or has broken front matter. The message says which, where, and what to do.
    """
    data = _bytes(path)
    decoded = _decoded(path, data)
    matter = _front_matter(path, decoded.text)
    if not decoded.text[matter.body :].strip():
        raise InputError(path, _NO_BODY)
    digest = hashlib.sha256(data).hexdigest()
    return Article(
        id=article_id(matter.id or path.stem) or f"report-{digest[:12]}",
        path=str(path),
        source=decoded.text,
        body=whole(decoded.text, matter.body),
        sha256=digest,
        encoding=decoded.encoding,
        headline=matter.headline,
        publisher=matter.publisher,
        url=matter.url,
        published=matter.published,
        invented=matter.invented,
        diagnostics=(
            *(_passed_over(decoded.text, unknown) for unknown in matter.unknown),
            *_cut(decoded),
        ),
    )


def article_id(name: str) -> str:
    """``name`` made safe for an address: letters (Chinese too), digits and ``-._~`` stay.

    The result may be empty.
    """
    return _NOT_IN_ID.sub("-", unicodedata.normalize("NFC", name)).strip("-.")


def _bytes(path: Path) -> bytes:
    """The bytes of a file that has some."""
    try:
        data = path.read_bytes()
    except OSError as error:
        message = told("文件打不开，请看文件名和权限对不对", f"cannot be read ({error.strerror})")
        raise InputError(path, message) from error
    if not data.strip():
        raise InputError(path, _EMPTY)
    return data


def _decoded(path: Path, data: bytes) -> Decoded:
    """The decoded file, which is more than white space."""
    try:
        decoded = decode(data)
    except DecodeError as error:
        raise InputError(path, str(error), error.line) from error
    if not decoded.text.strip():
        raise InputError(path, _EMPTY)
    return decoded


def _front_matter(path: Path, text: str) -> FrontMatter:
    """The front matter, its errors told with the file's name and the line."""
    try:
        return read_front_matter(text)
    except FrontMatterError as error:
        raise InputError(path, str(error), error.line) from error


def _passed_over(text: str, unknown: Unknown) -> Diagnostic:
    """What to tell of a key that is close to a known one."""
    line = line_at(text, unknown.span.start)
    message = f"第 {line} 行的键“{unknown.name}”不认识，没有采用；是不是“{unknown.meant}”？"
    return Diagnostic("warning", "unknown-key", message, *unknown.span)


def _cut(decoded: Decoded) -> Iterator[Diagnostic]:
    """What to tell of a file that ends in the middle of a character."""
    if decoded.is_cut:
        end = len(decoded.text)
        message = "文件在一个字的中间断了，最后一个字缺失，后面可能还有缺失的内容"
        yield Diagnostic("warning", "cut-file", message, end - 1, end)
