"""What each line of a repaired report is: body, headline, heading, byline or caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.models import Line, LineKind
from generator.segment.bylines import parse_bylines
from generator.spans import Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MARKS = tuple("。！？；：，、…!?;:,.")
_CLOSING = "”’」』）】》)]"
_CAPTION = re.compile(
    r"^\s*[（(【\[]?(?:图为|图[一二三四五六七八九十\d]+[：:为 ]|▲|△|↑|图片来源|资料图|配图)"
    r"|^.{2,40}(?:摄|供图)$"
    r"|^\s*!?\[[^\]]*\]\([^)]*\)\s*$|^\s*https?://\S+\s*$"
)
#: A caption that a paragraph follows on its line: 图为某地风光。甲某摄会议介绍，….
_RUN_ON = re.compile(
    r"[（(]?(?:图为|图[一二三四五六七八九十\d]+[：:为 ]|资料图|配图)[^\n]{2,80}?"
    r"(?:(?<![拍])摄|供图)[）)]?(?=[一-鿿\d“][^\n]{16})(?!影)"
)
#: A headline may say that pictures follow.
_WITH_PICTURE = re.compile(r"（(?<=[^。！？；，]（)(?:组|附|多)?(?:图|视频)）\s*$")
_MAX_HEADING = 40
_MIN_HEADLINE, _MAX_HEADLINE = 5, 60


def classify(text: str, headline: str | None) -> tuple[Line, ...]:
    r"""The lines of ``text`` that hold more than white space, each with its kind.

    Args:
        text: A repaired report, its paragraphs parted by ``\n``.
        headline: The headline as supplied, or None.
    """
    spans = list(_spans(text))
    texts = [span.of(text) for span in spans]
    return tuple(Line(span, _kind(index, texts, headline)) for index, span in enumerate(spans))


def _spans(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        line = match[0]
        start = match.start() + len(line) - len(line.lstrip())
        if caption := _RUN_ON.match(text, start, match.end()):
            yield Span(*caption.span())
            start = caption.end()
        yield Span(start, match.start() + len(line.rstrip()))


def _kind(index: int, lines: Sequence[str], headline: str | None) -> LineKind:
    line = lines[index]
    if parse_bylines(line):
        return LineKind.BYLINE
    if _CAPTION.search(line):
        return LineKind.CAPTION
    if (_is_closed(line) and not _WITH_PICTURE.search(line)) or index == len(lines) - 1:
        return LineKind.BODY
    if _MIN_HEADLINE <= len(line) <= _MAX_HEADLINE and _is_first(lines[:index]):
        return LineKind.HEADLINE
    if headline and _letters(line) == _letters(headline):
        return LineKind.HEADLINE
    return LineKind.HEADING if len(line) <= _MAX_HEADING else LineKind.BODY


def _is_closed(line: str) -> bool:
    """Whether a line ends as running text does: with a mark, or with what was quoted."""
    return line.endswith(("）", "》", "”")) or line.rstrip(_CLOSING).endswith(_MARKS)


def _is_first(above: Sequence[str]) -> bool:
    """Whether nothing but the names of sections, too short for headlines, stands above."""
    return all(len(line) < _MIN_HEADLINE for line in above)


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text)
