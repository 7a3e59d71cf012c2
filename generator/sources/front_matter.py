"""The optional YAML block at the top of a report: headline, source, url, published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

import yaml

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_LINE_END = re.compile(r"\r\n|\r|\n")


class FrontMatter(NamedTuple):
    """What the block says; ``body`` is where the text below it starts."""

    body: int
    id: str | None = None
    headline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    invented: bool = False


class FrontMatterError(ValueError):
    """A block that cannot be read.

    Attributes:
        line: 1-based line in the file.
    """

    def __init__(self, message: str, line: int) -> None:
        self.line = line
        super().__init__(message)


def read_front_matter(text: str) -> FrontMatter:
    """Read the block at the top of ``text``; without one, everything is body.

    Raises:
        FrontMatterError: The block is not closed, not YAML, or has a value of the wrong kind.
    """
    opening = _FENCE.match(text)
    if not opening:
        return FrontMatter(0)
    # YAML ends lines where this module does, so that `$` and line numbers agree.
    closing = _CLOSE.search(_unified(text), opening.end())
    if not closing:
        raise FrontMatterError("front matter is not closed; add a line `---` below it", 1)
    block = text[opening.end() : closing.start()]
    fields = _parse(block)
    return FrontMatter(
        closing.end(),
        id=_string(fields, "id", block),
        headline=_string(fields, "headline", block) or _string(fields, "title", block),
        publisher=_string(fields, "source", block),
        url=_string(fields, "url", block),
        published=_date(fields, block),
        invented=_flag(fields, block),
    )


def _unified(text: str) -> str:
    """``text`` with a lone carriage return as a line feed, every position kept."""
    return re.sub(r"\r(?!\n)", "\n", text) if "\r" in text else text


def _parse(block: str) -> Mapping[str, Any]:
    """The mapping that the block holds."""
    try:
        fields = yaml.safe_load(block)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        raise FrontMatterError(f"front matter is not YAML ({error.problem})", line + 2) from error
    except yaml.YAMLError as error:
        raise FrontMatterError(f"front matter is not YAML ({_first_line(error)})", 2) from error
    except ValueError as error:  # PyYAML builds dates itself: 2021-13-01
        line = _line_of(r".*\d{4}-\d", block)
        raise FrontMatterError(f"front matter has an impossible date ({error})", line) from error
    except RecursionError as error:
        raise FrontMatterError("front matter is nested too deeply", 2) from error
    if fields is None:
        return {}
    if not isinstance(fields, dict):
        raise FrontMatterError("front matter must be lines of `key: value`", 2)
    return fields


def _string(fields: Mapping[str, Any], key: str, block: str) -> str | None:
    """The value of ``key`` as text on one line, or None where it is missing or blank."""
    value = fields.get(key)
    if value is None:
        return None
    if isinstance(value, (dict, list, bytes)):
        raise FrontMatterError(f"`{key}` must be text", _line_of_key(key, block))
    return " ".join(str(value).split()) or None


def _date(fields: Mapping[str, Any], block: str) -> str | None:
    """The value of ``published`` as an ISO date; a time of day is cut off."""
    value = fields.get("published")
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    try:
        return datetime.fromisoformat(str(value).strip()).date().isoformat()
    except ValueError as error:
        line = _line_of_key("published", block)
        raise FrontMatterError("`published` must be a date such as 2021-09-07", line) from error


def _flag(fields: Mapping[str, Any], block: str) -> bool:
    """The value of ``invented``."""
    value = fields.get("invented", False)
    if not isinstance(value, bool):
        raise FrontMatterError("`invented` must be true or false", _line_of_key("invented", block))
    return value


def _line_of_key(key: str, block: str) -> int:
    """The 1-based line in the file on which ``key`` stands."""
    return _line_of(rf"['\"]?{key}['\"]?\s*:", block)


def _line_of(pattern: str, block: str) -> int:
    """The 1-based line in the file of the first line of the block that matches."""
    for number, line in enumerate(_LINE_END.split(block), start=2):
        if re.match(pattern, line):
            return number
    return 2


def _first_line(error: Exception) -> str:
    """The first line of an error's message."""
    return str(error).partition("\n")[0]
