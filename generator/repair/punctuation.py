"""Rows 5 and 6: half-width punctuation between Chinese characters, and doubled punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lexicon import terms
from generator.patterns import regex
from generator.repair.characters import CHINESE, HAN
from generator.repair.questions import find_lost
from generator.repair.verbatim import outside
from generator.spans import Edit, Span

WIDTH = "width"
DOUBLED = "doubled"

# Every pattern starts with what it changes and looks around afterwards: that is what lets the
# search skip over clean text at the speed of memory.
_FULL = str.maketrans(",:;?!()", "，：；？！（）")
_NOT_CHINESE = regex('[，,;:!?()"０-９Ａ-Ｚａ-ｚ％．.‧•・･∙](?:(?<!，)|(?<=[0-9]，)(?=[0-9]))')
# After Chinese, or between a number or Western word and Chinese; "Hello, 世界" stays. A question
# mark before Latin letters, digits or another one is damage of another kind.
_HALF = regex(
    rf"[,;:!?](?:(?<=[{CHINESE}][,;:!])|(?<=[{HAN}”》）][?])(?![0-9A-Za-z\u00c0-\u024f?０-９Ａ-Ｚａ-ｚ])|"
    rf"(?<=[0-9A-Za-z%℃)\]][,;])(?=[{CHINESE},]))"
)
_PAIR = regex(
    rf"[(（](?:(?<=\()(?=[^()（）\n]*[{HAN}])[^()（）\n]*\)|"
    r"(?<=\()(?=[^()（）\n]*）)|(?<=（)[^()（）\n]*\)|"
    rf"(?<=[{CHINESE}]\()(?=[^()（）\n]*\)(?:[{CHINESE},;]|\.?$))[^()（）\n]*\))",
    re.MULTILINE,
)
_WIDE = regex("[０-９Ａ-Ｚａ-ｚ％]+")
_POINT = regex("．(?<=[0-9０-９].)(?=[0-9０-９])")
# A full stop that ends a sentence; between characters it may part a foreign name or a number.
_STOP = regex(
    rf"[.．](?<=[{HAN}”》）%％].)(?<!\A[一二三四五六七八九十].)(?<!\n[一二三四五六七八九十].)"
    rf"(?=[”’」』）》]*(?: *$| +[{HAN}“《]))",
    re.MULTILINE,
)
# Wide ones between characters end sentences too, in a text where one ends a line; but in foreign
# names they stand for a dot.
_WIDE_STOP = regex(rf"．(?<=[{HAN}].)(?<![一二三四五六七八九十].)(?=[{HAN}])")
_WIDE_END = regex(r"．[”’」』）》 ]*(?:\n|\Z)")
# One inside of a line: behind what ends no number and no name, or before what opens a sentence.
_OPENS = (
    "下一步|会[上前后议]|座谈会|双方|两地|目前|同时|此外|据悉|据了解|随后|今后|近年来|今年|去年|截至|其中|期间|"
    "当[天日]|[此本]次|近日|日前|他们?(?:说|表示|指出|强调|要求)"
)
_STOP_INSIDE = regex(
    r"[.．](?:(?<=[%％”》）].)(?<![\d一二三四五六七八九十]）.)(?=[^\W\d_a-zA-Z]|[“《])|"
    rf"(?<=[^\W\d_a-zA-Z].)(?<![一二三四五六七八九十].)(?={_OPENS}|[”』」][^\W\d_a-zA-Z]))"
)
# The comma of a number and the colon of a time: all full-width, or with a unit behind the number.
_COMMA = regex(
    r"，(?<=[０-９].)(?=[０-９]{3}(?![０-９]))|"
    r"，(?<=[0-9].)(?<![0-9]{4}.)(?=(?:[0-9]{3}，)*[0-9]{3}(?:\.[0-9]+)?[万亿]?[多余]?[元人户名个家吨亩])"
)
_COLON = regex("：(?<=[０-９].)(?=[０-９])")
_ADDRESS = regex(r"(?:https?://|www\.)[!-~]*[0-9A-Za-z/=&_-]")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_QUOTED = regex(rf'"(?<![0-9]")([^"\n]*[{CHINESE}][^"\n]*)"')
_DOT = regex(rf"[‧•・･∙](?<=[{HAN}].)(?=[{HAN}])")
# A comma before another mark, the first of two equal marks; 。。。 is an ellipsis.
_TWO = regex("[，,。、；：][，。、；：！？]")
_SUPERFLUOUS = regex(
    r"[，,]+(?=[，。、；：！？])|。(?=。)(?<!。。)(?!。。)|、+(?=、)|；+(?=；)|：+(?=：)"
)


# What each pattern needs to find in the text, the pattern, and what its marks become.
_WIDE_SIGNS = frozenset(map(chr, _NARROW))
_ONE_FOR_ONE = (
    (frozenset(",;:!?"), _HALF, _FULL),
    (_WIDE_SIGNS, _WIDE, _NARROW),
    (frozenset("‧•・･∙"), _DOT, str.maketrans("‧•・･∙", "·····")),
    (frozenset("．"), _POINT, str.maketrans("．", ".")),
    (frozenset(".．"), _STOP, str.maketrans(".．", "。。")),
    (frozenset(".．"), _STOP_INSIDE, str.maketrans(".．", "。。")),
    (_WIDE_SIGNS | {"，"}, _COMMA, str.maketrans("，", ",")),
    (_WIDE_SIGNS, _COLON, str.maketrans("：", ":")),
)


def find_width(text: str) -> list[Edit]:
    """Punctuation in Chinese surroundings made full-width, digits and letters half-width."""
    odd = set(_NOT_CHINESE.findall(text))
    lost = set(find_lost(text)) if "?" in odd else ()
    edits = [
        _as(match.start(), match[0].translate(table))
        for signs, pattern, table in _ONE_FOR_ONE
        if not odd.isdisjoint(signs)
        for match in pattern.finditer(text)
        if match.start() not in lost
    ]
    if "．" in odd and _WIDE_END.search(text):
        edits += [_as(m.start(), "。") for m in _WIDE_STOP.finditer(text) if _parts(m, text)]
    if not odd.isdisjoint("()"):
        edits += [edit for match in _PAIR.finditer(text) for edit in _brackets(match)]
    if '"' in odd:
        for match in _QUOTED.finditer(text):
            edits += [_as(match.start(), "“"), _as(match.end() - 1, "”")]
    if not edits:
        return []
    return sorted(outside(edits, [Span(*m.span()) for m in _ADDRESS.finditer(text)]))


def _parts(stop: re.Match[str], text: str) -> bool:
    """Whether a full stop parts sentences, and no characters of a foreign name."""
    around = text[stop.start() - 2 : stop.start()] + text[stop.end() : stop.end() + 2]
    return not set(around) <= set(terms("foreign_characters"))


def _brackets(match: re.Match[str]) -> Iterator[Edit]:
    """Those of a pair of brackets that are half-width, made full-width."""
    first, last = match.start(), match.end() - 1
    if match[0][0] == "(":
        yield _as(first, "（")
    if match[0][-1] == ")" and last > first:
        yield _as(last, "）")


def find_doubled(text: str) -> list[Edit]:
    """Commas before other punctuation, and the first of two equal marks, deleted."""
    if not _TWO.search(text):
        return []
    return [Edit(Span(*m.span()), "", DOUBLED) for m in _SUPERFLUOUS.finditer(text)]


def _as(start: int, replacement: str) -> Edit:
    """Put ``replacement`` in place of as many characters from ``start`` on."""
    return Edit(Span(start, start + len(replacement)), replacement, WIDTH)
