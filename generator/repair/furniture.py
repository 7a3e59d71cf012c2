"""Row 14: what the site put around the report. It leaves the body; what it tells is kept.

Patterns see Simplified text with full-width or half-width punctuation; they match whole lines,
except for the few that stand at the end of a paragraph or inside of one.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from generator.repair.characters import HAN
from generator.repair.likelihood import frequency
from generator.spans import Edit, Span

NAME = "furniture"
_COLON = "[:：]"
_NAMES = rf"[{HAN}A-Za-z·、，,/\s]{{1,30}}"
_EDITOR = (
    "(?:责任|值班|本期|执行|特约|网络|网站|新媒体|本网|见习|实习|文字|图片)?编辑|责编|编审|"
    "责任校对|校对|审核|审校|审签|[初复终一二三]审|总?监制|值班编委|签发"
)
_DATE = (
    r"(?:19|20)\d\d\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}\s?日?"
    r"(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
)
_PARTS_OF_PATTERNS = {"{HAN}": HAN, "{COLON}": _COLON, "{EDITOR}": _EDITOR, "{DATE}": _DATE}
# At the end of a paragraph, or anywhere for pictures.
PARTS = re.compile(
    rf"[\[【(（](?:{_EDITOR}){_COLON}\s*{_NAMES}[\]】)）](?=\s*$)|"
    rf"(?<=[。！？”」])\s*(?:{_EDITOR}){_COLON}\s*{_NAMES}$|"
    r"!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)|[\[【]纠错[\]】]",
    re.MULTILINE,
)
_EDGE = " \t[]【】|·•>＞-—=*_#"
_LONGEST = 320
_MENU = re.compile(rf"[{HAN}]{{2,5}}(?:[\s|]+[{HAN}]{{2,5}}){{5,}}")
_REPORTERS = re.compile("记者|通讯员|摄|编辑|作者|报道")
_RIGHTS = ("版权", "转载", "授权", "凡本", "凡注", "免责", "声明")
#: A sentence that speaks of rights alone uses so many of these words.
_SURELY_RIGHTS = 3
_SCAN = re.compile("扫|关注|下载|微信")
_IN_PARTS = ("编", "校对", "审", "监制", "签发", "![", "纠错")
_CAPTION = re.compile("[图摄]")


@cache
def _whole_lines() -> re.Pattern[str]:
    """What a line of furniture is: any of the patterns in ``furniture.txt``."""
    text = (files(__package__) / "furniture.txt").read_text("utf-8")
    for name, part in _PARTS_OF_PATTERNS.items():
        text = text.replace(name, part)
    patterns = (line for line in text.splitlines() if line and not line.startswith("#"))
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def find_furniture(text: str) -> list[Edit]:
    """Delete the furniture, whole lines with their line end."""
    lines = _lines(text)
    whole = _with_ends(lines, text)
    if not any(word in text for word in _IN_PARTS):
        return [Edit(span, "", NAME) for span in whole]
    inside = [Span(*match.span()) for match in PARTS.finditer(text)]
    taken = set(whole)
    return [Edit(span, "", NAME) for span in _disjoint(sorted([*whole, *inside]), taken)]


def _disjoint(spans: list[Span], first: set[Span]) -> list[Span]:
    """The spans that do not overlap; of two that do, the one in ``first``."""
    kept: list[Span] = []
    for span in spans:
        if kept and span.overlaps(kept[-1]):
            if span in first:
                kept[-1] = span
        else:
            kept.append(span)
    return kept


def _lines(text: str) -> list[Span]:
    """The lines that are nothing but furniture."""
    found: list[Span] = []
    captions: set[str] = set()
    rights = any(word in text for word in _RIGHTS)
    at = 0
    above = ""
    for line in text.split("\n"):
        bare = line.strip(_EDGE) if _may_be(line, rights) else ""
        if bare and (_is_furniture(line.strip(), bare) or _is_repeated(bare, above, captions)):
            found.append(Span(at, at + len(line)))
        elif line.strip():
            above = bare
        at += len(line) + 1
    return found


def _may_be(line: str, rights: bool) -> bool:
    """Whether it is worth looking closer: few notes but those on rights have a full stop."""
    told = sum(word in line for word in _RIGHTS) if rights else 0
    if line[-1:] in "。！？；”" and told < _SURELY_RIGHTS:
        return False
    if "，" in line and not told and not _SCAN.search(line):
        return False  # running text, whatever it starts with
    return len(line) <= _LONGEST


def _is_furniture(line: str, bare: str) -> bool:
    """Whether a pattern matches the whole line, with or without its frame, or it is a menu."""
    if _whole_lines().fullmatch(bare) or _whole_lines().fullmatch(line):
        return True
    return bool(_MENU.fullmatch(bare)) and _is_menu(bare)


def _is_menu(line: str) -> bool:
    """Whether the words of a line are words, as in a list of sections or places; not people."""
    if _REPORTERS.search(line):
        return False
    words = re.split(r"[\s|]+", line)
    return sum(frequency(word) > 0 for word in words) >= 0.7 * len(words)


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
