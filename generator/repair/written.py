"""What is written as it is on purpose, in a line that is converted to Simplified script (row 8).

Names keep the characters that Simplified script has too: 於 as a surname, 乾 (qián), 著 and 於 in
a given name. A character alone in quotation marks is spoken of, not used. Japanese is no Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from generator.lexicon import terms
from generator.patterns import regex
from generator.repair.characters import HAN
from generator.repair.dictionary import frequency, is_quality
from generator.repair.qian import find_qian
from generator.spans import Span

_SPOKEN_OF = regex(rf"[“‘「『\"]([{HAN}])[”’」』\"]")
# 皇后的后不写作後; in 写作後 and 寫成後 alone it is "after".
_WRITTEN_SO = regex(
    rf"(?:[不应應误誤该該本原亦又](?:写|寫)|(?:[繁简簡]体|[繁簡]體)字?(?:写|寫)?)[作成为為]"
    rf"([{HAN}])(?=[，。；、！？）]|$)"
)
_QUOTED = regex("[「『“][^「」『』“”]*[」』”]")
_KANA = regex("[ぁ-ゖァ-ヺー]")
_WRITTEN = regex(rf"[{HAN}ぁ-ゖァ-ヺー]")
_DAMAGED = regex("[?\ufffd\ue000-\uf8ff]")
_CLAUSE = regex("[，。；：]")
_JAPANESE = 0.3  # of the characters, this part is kana
_COMMON = 300  # how often a word is seen that is hardly a given name
# What stands before a name, and what behind it.
_BEFORE = "(?:^|(?<=[、，。：；（ 长记任席员理授师生士]))"
_BEHIND = (
    r"(?=[、，。；）)]|$|等|一行|主持|出席|参加|致辞|致词|讲话|表示|指出|强调|介绍|陪同|说|同志|先生|"
    r"女士|带队|会见|作|代表)"
)
_YU = regex(rf"{_BEFORE}於([{HAN}]{{1,2}}?){_BEHIND}")
#: Characters of both scripts that names keep; of 沈著, the surname too.
_OF_NAMES = "於著"
_KEPT = frozenset(_OF_NAMES + "乾沈")


def as_written(line: str, converted: str) -> list[Span]:
    """The stretches of a line that stay in their script.

    Args:
        line: The line as it is.
        converted: The same in Simplified script, character by character.
    """
    if _foreign().search(line) and _is_japanese(_QUOTED.sub("", line)):
        return [Span(0, len(line))]
    kept = [Span(*m.span(1)) for p in (_SPOKEN_OF, _WRITTEN_SO) for m in p.finditer(line)]
    if _KANA.search(line):
        kept += [Span(*m.span()) for m in _QUOTED.finditer(line) if _is_japanese(m[0])]
    return kept if _KEPT.isdisjoint(line) else [*kept, *_in_names(line, converted)]


def _in_names(line: str, converted: str) -> Iterator[Span]:
    """The characters of names that stay."""
    pairs = zip(line, converted, strict=True)
    half = "".join(old if old in _KEPT else new for old, new in pairs)
    yield from find_qian(line, half, converted)
    for match in _YU.finditer(half):
        if _is_given(match[1]) or _is_listed(match.span(), half):
            yield Span(match.start(), match.start() + 1)
    for match in _named().finditer(half):
        if not _is_word(Span(*match.span()).of(converted)) or _is_a_person(match.span(), converted):
            yield from (Span(at, at + 1) for at in range(*match.span()) if line[at] in _KEPT)


@cache
def _foreign() -> re.Pattern[str]:
    """Kana, and the characters that only Japanese writes so."""
    return regex(f"[ぁ-ゖァ-ヺー{terms('repair_japanese')[0]}]")


def _is_japanese(text: str) -> bool:
    """Whether so much of a text is kana that the rest is Japanese too, or nothing is Chinese.

    Characters that were torn apart make kana too, beside a mark of damage.
    """
    kana = _KANA.findall(text)
    if len(kana) > _JAPANESE * len(_WRITTEN.findall(text)):
        return True
    if _DAMAGED.search(text) or not set(terms("repair_japanese")[1]).isdisjoint(text):
        return False
    return len(set(kana)) > 1 or (not _CLAUSE.search(text) and bool(_foreign().search(text)))


def _is_given(name: str) -> bool:
    """Whether what stands behind 於 is a given name, and nothing that one can be 'at' or 'in'."""
    return len(name) > 1 and frequency(name) < _COMMON


@cache
def _named() -> re.Pattern[str]:
    """A surname and a given name with one of the characters."""
    surnames = "".join(sorted({name for name in terms("surnames") if len(name) == 1}))
    rest = f"[{HAN}]?[{_OF_NAMES}]|[{_OF_NAMES}][{HAN}]"
    return regex(rf"{_BEFORE}[{surnames}](?:{rest}){_BEHIND}")


def _is_word(name: str) -> bool:
    """Whether what looks like a name is or holds a word, as 牛肉干, 关于协 and 沉着 do."""
    return any(
        frequency(name[start:end])
        for start, end in combinations(range(len(name) + 1), 2)
        if end > start + 1
    )


def _is_listed(place: tuple[int, int], text: str) -> bool:
    """Whether 、 parts a name from what stands before or behind it."""
    start, end = place
    return "、" in (text[end : end + 1], text[start - 1 : start])


def _is_a_person(place: tuple[int, int], text: str) -> bool:
    """Whether a word is a name after all: in a list of others, and not one of qualities."""
    start, end = place
    if text[start - 1 : start] in "，。：；（ ":
        return False
    before = text[max(0, start - 3) : start - 1] if text[start - 1 : start] == "、" else ""
    behind = text[end + 1 : end + 3] if text[end : end + 1] == "、" else ""
    return not (is_quality(before) or is_quality(behind))
