"""Row 15, within lines: marks that cannot be seen, odd line ends, spaces inside sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.patterns import regex
from generator.repair.characters import CHINESE, HAN, MARKS
from generator.repair.names import between_names, find_in_names
from generator.spans import Edit, Span

INVISIBLE = "invisible"
SPACES = "spaces"

_ENDS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_BLANKS = "\x1f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u200c\u200e\u200f\u202a-\u202e"
_UNSEEN += "\u2060-\u2064\u2066-\u2069\ufeff"
_ODD = regex(
    rf"[{_ENDS}{_BLANKS}{_UNSEEN}\u200d]"
    rf"(?:(?<=\r)\n|(?<=[{_ENDS}])|(?<=[{_BLANKS}])[{_BLANKS}]*|(?<=[{_UNSEEN}])[{_UNSEEN}]*|"
    # The joiner inside of emoji stays.
    rf"(?<=[{CHINESE}]\u200d)|(?=[{CHINESE}]))"
)
# Two ideographic spaces before a paragraph, of which a wrong encoding left four bytes.
_LOST_INDENT = regex(rf"^[?]{{4}}(?=[{HAN}“（])", re.MULTILINE)
_SEVERAL = 2
_SPACE = regex(" +")
_CHINESE = regex(f"[{CHINESE}]")
_HAN = regex(f"[{HAN}]")
_MARK = regex(f"[{MARKS}]")
_NARROW_MARK = regex(rf"[,;:!?](?=[{CHINESE} \n]|\Z)")
_COUNTED = regex(rf"\d+[{HAN}]")  # 2021年, 300万: a paragraph that starts with a number
# Starts with the space, so that clean text is searched at the speed of memory.
_SPACE_IN_DATE = regex(r" (?<=[\d年月] )(?=[\d年月日号 ])")
_SPACED_DATE = regex(r"(?<!\d)(?:\d{4}( *)年( *))?\d{1,2}( *)月( *)\d{1,2}( *)[日号]")
_SENTENCE = regex("[。，；！？]")
# A caption that ends with its photographer, and runs into the report behind it.
_CREDIT = regex(rf"(?:记者|通讯员|本报)[{HAN} ]{{2,10}}摄\Z")
# A lead, which a space parts from the report: 某某网3月2日消息
_LEAD = regex(r"\A[^，。；：（）]{0,12}(?:[报网社台端]|\d日)[^，。；：（）]{0,12}(?:讯|消息|电)\Z")
_BEFORE = 40
_NEAR = 80


def find_invisible(text: str) -> list[Edit]:
    """Line ends made line feeds, odd spaces plain ones, unseen marks deleted."""
    edits = [Edit(Span(*m.span()), _plain(m[0]), INVISIBLE) for m in _ODD.finditer(text)]
    if "????" in text and len(indents := list(_LOST_INDENT.finditer(text))) >= _SEVERAL:
        edits += [Edit(Span(*m.span()), "", INVISIBLE) for m in indents]
    return sorted(edits)


def _plain(odd: str) -> str:
    """What stands for an odd line end, a run of odd spaces, or a run of unseen marks."""
    if odd[0] in _ENDS:
        return "\n"
    return " " if odd.isspace() else ""


def find_spaces(text: str) -> list[Edit]:
    """Spaces that Chinese does not write: around its marks, inside sentences, more than one."""
    if " " not in text:
        return []
    if in_names := find_in_names(text):  # first: what stands between names is told by whole ones
        return [Edit(span, "", SPACES) for span in in_names]
    uneven = set(_in_uneven_dates(text))
    found = (
        match.span() if match.start() in uneven else _superfluous(text, *match.span())
        for match in _SPACE.finditer(text)
    )
    return [Edit(Span(start, end), "", SPACES) for start, end in found if start < end]


def _in_uneven_dates(text: str) -> Iterator[int]:
    """Where spaces are in dates that have some, but not around all of their numbers."""
    if not _SPACE_IN_DATE.search(text):
        return
    for date in _SPACED_DATE.finditer(text):
        places = [date.start(group) for group in range(1, len(date.groups()) + 1)]
        spaced = [at for at in places if text[at : at + 1] == " "]
        if len(spaced) < sum(at >= 0 for at in places):
            yield from spaced


def _superfluous(text: str, start: int, end: int) -> Span:
    """What of the spaces at ``start:end`` is too much; an empty span if nothing is."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in "\n" and after in "\n":
        return Span(start, end)
    if before in "\n" and _COUNTED.match(text, end):
        return Span(start, end)
    if not (_CHINESE.match(before) or _CHINESE.match(after)):
        return Span(start, start)
    at_edge = before in "\n" or after in "\n"
    if at_edge or _MARK.match(before) or _MARK.match(after):
        return Span(start, end)
    if _HAN.match(before) and _NARROW_MARK.match(text, end):
        return Span(start, end)
    if _HAN.match(before) and _HAN.match(after) and _inside_sentence(text, start, end):
        return Span(start, end)
    return Span(start + 1, end)


def _is_in_sentence(text: str, start: int, end: int) -> bool:
    """Whether a mark of a running sentence is near, on the same line.

    Far enough to see one, and linear for endless lines.
    """
    left = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    right = text[end : end + _NEAR].partition("\n")[0]
    return bool(_SENTENCE.search(left) or _SENTENCE.search(right))


def _inside_sentence(text: str, start: int, end: int) -> bool:
    """Whether a space between two characters is noise, and parts no names in a list."""
    if not _is_in_sentence(text, start, end):
        return False
    before, behind = between_names()
    left = text[max(0, start - _BEFORE) : start].rpartition("\n")[2]
    if _CREDIT.search(left) or _LEAD.match(left):
        return False
    return not (behind.match(text, end) and before.search(left))
