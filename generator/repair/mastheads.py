"""The name of a paper or a site above a report, or behind its headline as pages are titled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from generator.patterns import regex
from generator.repair.fields import DAY
from generator.spans import Span

# What joins words to a sentence, or says that a site opens, is in no name.
_WORD = r"(?:(?![与和及走进上开启建入获对为])[^\W\d_])"
_PORTAL = rf"{_WORD}{{2,12}}(?:门户网站?|官方网站|政府网站?|政务网|官网)"
_PAPER = rf"[^\W\d_]{{2,4}}(?:网|日报|晚报|在线)|{_WORD}{{2,8}}(?:新闻网|日报社|融媒体中心)"
_MASTHEAD = regex(rf"\s*(?:{_PAPER}|{_PORTAL})\s*(?:{DAY})?\s*")
_OF_PORTAL = regex(rf"\s*(?:{_PORTAL})\s*")
# 两地签约_要闻_某县人民政府网; a dash of two is one of the headline's own.
_TITLED = regex(
    rf"[^。！？；\n]{{6,60}}?(\s*[-_|｜](?:\s*[^\W\d_]{{2,8}}\s*[-_|｜]){{0,3}}\s*"
    rf"(?:{_PAPER}|{_PORTAL}|{_WORD}{{2,8}}人民政府)\s*)"
)
_LONGEST_NAME, _LONGEST_TITLE = 80, 120
_ABOVE = 4  # lines, in which a site names itself before the report


def may_have_mastheads(lines: Sequence[str]) -> bool:
    """Whether the top line is short and no sentence: told fast, before anything is looked for."""
    top = next((line for line in lines if line.strip()), "")
    return len(top) <= _LONGEST_TITLE and "。" not in top


def mastheads(lines: Sequence[str]) -> Iterator[int]:
    """The lines that are the name of a paper on top, or of a site above the first sentence."""
    for count, index in enumerate(_first(lines)):
        if len(lines[index]) > _LONGEST_NAME or "。" in lines[index]:
            return
        if (_OF_PORTAL if count else _MASTHEAD).fullmatch(lines[index]):
            yield index


def site_behind_headline(lines: Sequence[str]) -> tuple[int, Span] | None:
    """The number of the top line and where in it the site's name is, behind a headline."""
    for index in _first(lines):
        if len(lines[index]) > _LONGEST_TITLE or "。" in lines[index]:
            return None
        match = _TITLED.fullmatch(lines[index])
        return (index, Span(*match.span(1))) if match else None
    return None


def _first(lines: Sequence[str]) -> Iterator[int]:
    """The first lines with any text, by their number."""
    return islice((index for index, line in enumerate(lines) if line.strip()), _ABOVE)
