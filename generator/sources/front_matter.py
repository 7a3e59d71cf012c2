"""The optional YAML block at the top of a report: headline, source, url, published."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from itertools import chain
from typing import Any, NamedTuple

import yaml

from generator.errors import told
from generator.sources.keys import known_key, meant_key
from generator.spans import Span

_FENCE = re.compile(r"[\s\ufeff\u200b]*(---)[ \t]*(?:\r\n|\r|\n)")
_CLOSE = re.compile(r"^[ \t]*(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_LINE_END = re.compile(r"\r\n|\r|\n")
# A line with a key; its colon may be full-width, or have no space behind it.
_ENTRY = re.compile(r"^['\"]?([\w-]{1,20})['\"]?[ \t]*(：|:(?!/))", re.MULTILINE)
# What PyYAML lets through when it builds a value: 2021-13-01, !!int x, !!bool x, …
_MISFITS = (ValueError, LookupError, AttributeError, TypeError, ArithmeticError)
_TIMESTAMP = "tag:yaml.org,2002:timestamp"


class Unknown(NamedTuple):
    """A key that is none, but close to one; ``span`` is its place in the file's text."""

    span: Span
    name: str
    meant: str


class FrontMatter(NamedTuple):
    """What the block says; ``body`` is where the text below it starts."""

    body: int
    id: str | None = None
    headline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    invented: bool = False
    unknown: tuple[Unknown, ...] = ()


_NOT_CLOSED = told(
    "开头的信息没有收尾，请在下面补上一行 ---",
    "front matter is not closed; add a line `---` below it",
)
_NOT_READ = "开头的信息写法不对，请写成一行一个“键: 值”，值里有冒号时加引号"
_NO_LINES = told(_NOT_READ, "front matter must be lines of `key: value`")
_NO_VALUE = "开头信息里这一行的值不对，日期要写成 2021-09-07 这样，而且要有这一天"


class FrontMatterError(ValueError):
    """A block that cannot be read.

    Attributes:
        line: 1-based line in the file.
    """

    def __init__(self, message: str, line: int) -> None:
        self.line = line
        super().__init__(message)


class _Fields(NamedTuple):
    """The values by their keys as written here, and the lines in the file they stand on."""

    values: Mapping[str, Any]
    lines: Mapping[str, int]
    unknown: tuple[Unknown, ...]


def read_front_matter(text: str) -> FrontMatter:
    """Read the block at the top of ``text``; without one, everything is body.

    White space and byte order marks above the block do not count.

    Raises:
        FrontMatterError: The block is not closed, not YAML, or has a value of the wrong kind.
    """
    opening = _FENCE.match(text)
    if not opening:
        return FrontMatter(0)
    # YAML ends lines where this module does, so that `$` and line numbers agree.
    closing = _CLOSE.search(_unified(text), opening.end())
    if not closing:
        line = line_at(text, opening.start(1))
        raise FrontMatterError(_NOT_CLOSED, line)
    fields = _parse(text, Span(opening.end(), closing.start()))
    return FrontMatter(
        closing.end(),
        id=_string(fields, "id"),
        headline=_string(fields, "headline") or _string(fields, "title"),
        publisher=_string(fields, "source"),
        url=_string(fields, "url"),
        published=_date(fields),
        invented=_flag(fields),
        unknown=fields.unknown,
    )


def line_at(text: str, offset: int) -> int:
    """The 1-based line of ``text`` that has ``offset``."""
    return 1 + sum(1 for _ in _LINE_END.finditer(text, 0, offset))


def _unified(text: str) -> str:
    """``text`` with a lone carriage return as a line feed, every position kept."""
    return re.sub(r"\r(?!\n)", "\n", text) if "\r" in text else text


def _parse(text: str, block: Span) -> _Fields:
    """The mapping that the block holds.

    Raises:
        FrontMatterError: It holds none.
    """
    try:
        node, values = _load(block.of(text))
    except _NotYamlError as error:
        raise _with_cause(text, block, error.message, error.offset) from error
    if node is None:
        return _Fields({}, {}, ())
    if not (isinstance(node, yaml.MappingNode) and isinstance(values, dict)):
        raise _with_cause(text, block, _NO_LINES, 0)
    places = {
        key.value: Span(key.start_mark.index, key.end_mark.index).shift(block.start)
        for key, _ in node.value
        if isinstance(key, yaml.ScalarNode)
    }
    if any(_is_misread(key) for key in places):
        raise _with_cause(text, block, _NO_LINES, 0)
    names = {name: key for key in values if isinstance(key, str) and (name := known_key(key))}
    return _Fields(
        {name: values[key] for name, key in names.items()},
        {name: line_at(text, places[key].start) for name, key in names.items() if key in places},
        tuple(
            Unknown(place, key, meant)
            for key, place in places.items()
            if not known_key(key) and (meant := meant_key(key))
        ),
    )


class _NotYamlError(ValueError):
    """What is wrong with a block, and at which offset in it."""

    def __init__(self, message: str, offset: int) -> None:
        self.message = message
        self.offset = offset
        super().__init__(message)


def _load(block: str) -> tuple[yaml.Node | None, object]:
    """The YAML in ``block`` as a node with its places, and as a value."""
    node: yaml.Node | None = None
    try:
        loader = yaml.SafeLoader(block)
        node = loader.get_single_node()
        return node, None if node is None else loader.construct_document(node)
    except yaml.reader.ReaderError as error:
        found = f"U+{ord(block[error.position]):04X}"
        raise _NotYamlError(
            told(_NOT_READ, f"front matter is not YAML (it has the control character {found})"),
            error.position,
        ) from error
    except yaml.MarkedYAMLError as error:
        offset = error.problem_mark.index if error.problem_mark else 0
        message = told(_NOT_READ, f"front matter is not YAML ({error.problem})")
        raise _NotYamlError(message, offset) from error
    except RecursionError as error:
        raise _NotYamlError(told(_NOT_READ, "front matter is nested too deeply"), 0) from error
    except _MISFITS as error:
        raise _misfit(node) from error


def _misfit(node: yaml.Node | None) -> _NotYamlError:
    """The error for the first value that is no date though written like one, or the like."""
    for part in chain(*node.value) if isinstance(node, yaml.MappingNode) else ():
        try:
            yaml.SafeLoader("").construct_object(part, deep=True)
        except yaml.YAMLError:
            continue
        except _MISFITS as error:
            what = "an impossible date" if part.tag == _TIMESTAMP else "a value unlike its tag"
            message = told(_NO_VALUE, f"front matter has {what} ({error})")
            return _NotYamlError(message, part.start_mark.index)
    return _NotYamlError(told(_NOT_READ, "front matter has a value unlike its tag"), 0)


def _is_misread(key: str) -> bool:
    """Whether a key of YAML is a line with a full-width colon: `headline：甲: 乙`."""
    entry = _ENTRY.match(key)
    return bool(entry and entry[2] == "：" and meant_key(entry[1]))


def _with_cause(text: str, block: Span, message: str, offset: int) -> FrontMatterError:
    """The error, with the usual cause in place of YAML's message where it can be seen.

    A block of which one line at least starts with a known key is meant as front matter: any
    colon there that YAML takes for none is what is wrong.
    """
    entries = list(_ENTRY.finditer(_unified(block.of(text))))
    if any(meant_key(entry[1]) for entry in entries):
        for entry in entries:
            if entry[2] == "：":
                message = told(
                    f"开头信息里用了全角冒号，请写成“{entry[1]}: …”，冒号用半角，后面空一格",
                    f"front matter has a full-width colon; write `{entry[1]}: …`",
                )
            elif not entry.string[entry.end() : entry.end() + 1].strip():
                continue
            else:
                message = told(
                    f"开头信息的冒号后面要空一格，请写成“{entry[1]}: …”",
                    f"front matter lacks a space behind a colon; write `{entry[1]}: …`",
                )
            return FrontMatterError(message, line_at(text, block.start + entry.start()))
    return FrontMatterError(message, line_at(text, block.start + offset))


def _string(fields: _Fields, key: str) -> str | None:
    """The value of ``key`` as text on one line, or None where it is missing or blank."""
    value = fields.values.get(key)
    if value is None:
        return None
    if isinstance(value, (dict, list, set, bytes)):
        raise FrontMatterError(
            told(f"{key} 后面要写文字", f"`{key}` must be text"), fields.lines.get(key, 1)
        )
    return " ".join(_whole(str(value)).split()) or None


def _whole(text: str) -> str:
    """``text`` with surrogates, as escapes give them, put together or replaced by U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _date(fields: _Fields) -> str | None:
    """The value of ``published`` as an ISO date; a time of day is cut off."""
    value = fields.values.get("published")
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    try:
        return datetime.fromisoformat(str(value).strip()).date().isoformat()
    except ValueError as error:
        line = fields.lines.get("published", 1)
        message = told(
            "published 要写成 2021-09-07 这样的日期",
            "`published` must be a date such as 2021-09-07",
        )
        raise FrontMatterError(message, line) from error


def _flag(fields: _Fields) -> bool:
    """The value of ``invented``."""
    value = fields.values.get("invented", False)
    if not isinstance(value, bool):
        line = fields.lines.get("invented", 1)
        message = told("invented 只能写 true 或 false", "`invented` must be true or false")
        raise FrontMatterError(message, line)
    return value
