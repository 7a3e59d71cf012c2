"""Row 14: what the site put around the report. It leaves the body; what it tells is kept.

Patterns see Simplified text with full-width or half-width punctuation; they match whole lines,
except for the few that stand at the end of a paragraph or inside of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from generator.patterns import regex
from generator.repair.characters import HAN
from generator.repair.fields import EDITOR
from generator.repair.line_ends import EDGE, ends, may_have_ends
from generator.repair.mastheads import mastheads, may_have_mastheads, site_behind_headline
from generator.repair.menus import is_crumb, is_menu, menu_below, neighbours_below
from generator.repair.notices import (
    are_notes,
    is_surely_note,
    is_whole,
    may_have_notes,
    rights_in,
    speaks_of_rights,
)
from generator.repair.tables import is_row_beside
from generator.spans import Edit, Span

NAME = "furniture"
_COLON = "[:：]"
_NAMES = rf"[{HAN}A-Za-z·、，,/\s]{{1,30}}"
_CREDITS = rf"{EDITOR}|文图|图文|文/图|文字|(?:新闻|文章|稿件|信息)?来源"
_IN_BRACKETS = regex(
    rf"[\[【(（](?:{_CREDITS}){_COLON}[^。，！？()（）\n]{{1,100}}[\]】)）](?=[\s|]*$)",
    re.MULTILINE,
)
_BEHIND_TEXT = regex(rf"(?<=[。！？”」])\s*(?:{EDITOR}){_COLON}\s*{_NAMES}$", re.MULTILINE)
_LABEL = regex("[:：](?<=[辑编责审发对核校签制任督源图字].)")
# What stands at the end of a paragraph, or inside of one: a sign of it, and its pattern.
_PARTS = (
    (_LABEL, _IN_BRACKETS),
    (_LABEL, _BEHIND_TEXT),
    (
        regex("摄 "),
        regex(rf"(?<=[。！？”」])[ ]?(?:本报)?(?:记者|通讯员)[{HAN} ]{{2,10}}摄(?= )"),
    ),
    (regex("[|｜]"), regex(r"^[^|｜\n]*[^|｜\s]([ ]*[|｜][ ]*)$", re.MULTILINE)),
    (regex("编辑"), regex(rf"[\[【](?:{EDITOR}){_COLON}\s*{_NAMES}[\]】](?:新闻结尾)?")),
    (
        regex("编|审|制"),
        regex(
            rf"^(?:记者|通讯员|[文图])\s?[|丨︱/／:：][^。，！？；\n]{{2,30}}?"
            rf"(\s+(?:{EDITOR})\s?[|丨︱/／:：][^。，！？；\n]{{2,60}})$",
            re.MULTILINE,
        ),
    ),
    (regex(r"!\["), regex(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)")),
    (regex("纠错"), regex(r"[\[【]纠错[\]】]")),
)
_LONGEST = 320
_WHOLE_PARAGRAPH = 30  # characters: what is so long and stands twice was copied twice
_SCAN = regex("扫|关注|下载|微信")
_SUM = regex(r"\d\s?[万亿]元")
_CAPTION = regex("[图摄]")
# What is left of a table or a list that laid out the page, and of a tag.
_BARS = regex(r"\s*[|｜•][|｜•\s]*|\s*[-–—·×:：]\s*|\s*(?:[\"”]\s*)?/>\s*")
_HEAD = 24  # characters that a summary has at least


def find_furniture(text: str) -> list[Edit]:
    """Delete the furniture, whole lines with their line end."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    alone = (Span(starts[index], starts[index + 1] - 1) for index in _lines(lines, text))
    whole = _with_ends(list(alone), text)
    inside = [
        Span(*match.span(match.lastindex or 0))
        for sign, part in _PARTS
        if sign.search(text)
        for match in part.finditer(text)
    ]
    edits = [Edit(span, "", NAME) for span in (*whole, *inside)]
    if titled := site_behind_headline(lines) if may_have_mastheads(lines) else None:
        edits.append(Edit(titled[1].shift(starts[titled[0]]), "", NAME))
    noted = may_have_notes(text)
    for start, line in zip(starts, lines, strict=False):
        if may_have_ends(line, noted=noted):
            found = ends(line, NAME, noted=noted)
            edits += (edit._replace(span=edit.span.shift(start)) for edit in found)
    return _disjoint(sorted(edits), set(whole))


def _disjoint(edits: list[Edit], first: set[Span]) -> list[Edit]:
    """The edits that do not overlap; of two that do, the one whose span is in ``first``."""
    kept: list[Edit] = []
    for edit in edits:
        if kept and edit.span.overlaps(kept[-1].span):
            if edit.span in first:
                kept[-1] = edit
        else:
            kept.append(edit)
    return kept


def _lines(lines: list[str], text: str) -> Iterator[int]:
    """The lines that are nothing but furniture, by their number from nought."""
    captions: set[str] = set()
    rights = speaks_of_rights(text)
    noted, summed = may_have_notes(text), "摘要" in text
    below = {*menu_below(lines), *neighbours_below(lines, are_notes)}
    if may_have_mastheads(lines):
        below.update(mastheads(lines))
    above = ""
    told: set[str] = set()
    for index, line in enumerate(lines):
        bare = line.strip(EDGE) if _may_be(line, rights) else ""
        again = len(line) >= _WHOLE_PARAGRAPH and line in told
        told.add(line)
        if (
            again
            or (summed and _is_summary(line, text))
            or (index in below and line.strip())
            or (_BARS.fullmatch(line) and not _is_empty_row(lines, index))
            or (bare and _is_alone(bare, lines, index))
            or (noted and are_notes(line))
            or (bare and _is_repeated(bare, above, captions))
        ):
            yield index
        elif line.strip():
            above = bare


def _is_summary(line: str, text: str) -> bool:
    """Whether a line says what is in the text anyway, under the name of a summary."""
    said = line.strip().removeprefix("摘要")[1:]
    return line.lstrip().startswith("摘要") and len(said) > _HEAD and text.count(said) > 1


def _is_empty_row(lines: list[str], index: int) -> bool:
    """Whether a line of bars is a row of the table above or below it."""
    beside = lines[max(0, index - 1) : index] + lines[index + 1 : index + 2]
    return any(is_row_beside(lines[index], other) for other in beside)


def _may_be(line: str, rights: bool) -> bool:
    """Whether it is worth looking closer: what has a full stop is a note or a report's."""
    if line[-1:] in "。！？；”":
        return False
    if is_surely_note(line):
        return len(line) <= _LONGEST
    told = rights and rights_in(line)
    if not told and ("，" in line or _SUM.search(line)) and not _SCAN.search(line):
        return False  # running text or a row of money, whatever it starts with
    return len(line) <= _LONGEST


def _is_alone(bare: str, lines: list[str], index: int) -> bool:
    """Whether a pattern matches the whole line, with or without its frame, or it is a menu."""
    framed = lines[index].strip()
    if is_whole(bare) or (framed != bare and is_whole(framed)):
        return True
    beside = lines[max(0, index - 1) : index] + lines[index + 1 : index + 2]
    return is_crumb(bare) or is_menu(bare, beside)


def _is_repeated(line: str, above: str, captions: set[str]) -> bool:
    """Whether the line is the one above again, or a caption that was there before."""
    if len(line) < 6 or line[-1] in "。！？；，":
        return False
    if line == above or line in captions:
        return True
    if _CAPTION.search(line):
        captions.add(line)
    return False


def _with_ends(lines: list[Span], text: str) -> list[Span]:
    """The lines, each with one of its line ends, so that no empty line stays."""
    spans: list[Span] = []
    for line in lines:
        if line.end < len(text):
            spans.append(Span(line.start, line.end + 1))
        else:
            taken = spans[-1].end if spans else 0
            spans.append(Span(max(taken, line.start - 1), line.end))
    return spans
