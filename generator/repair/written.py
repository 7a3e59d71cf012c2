"""What is written as it is on purpose, in a line that is converted to Simplified script (row 8).

Names keep the characters that Simplified script has too: 於 as a surname, 乾 (qián) in a given
name. A character alone in quotation marks is spoken of, not used. Japanese is no Chinese.
"""

from __future__ import annotations

import re
from functools import cache

from generator.lexicon import terms
from generator.repair.characters import HAN
from generator.repair.dictionary import frequency
from generator.spans import Span

_SPOKEN_OF = re.compile(rf"[“‘「『\"]([{HAN}])[”’」』\"]")
_QUOTED = re.compile("[「『“][^「」『』“”]*[」』”]")
_KANA = re.compile("[ぁ-ゖァ-ヺー]")
_WRITTEN = re.compile(rf"[{HAN}ぁ-ゖァ-ヺー]")
_JAPANESE = 0.3  # of the characters, this part is kana
_COMMON = 300  # how often a word is seen that is hardly a given name
# What stands before a name, and what behind it.
_BEFORE = "(?:^|(?<=[、，。：；（ 长记任席员理授师生士]))"
_BEHIND = (
    r"(?=[、，。；）)]|$|等|一行|主持|出席|参加|致辞|致词|讲话|表示|指出|强调|介绍|陪同|说|同志|先生|"
    r"女士|带队|会见|作|代表)"
)
_YU = re.compile(rf"{_BEFORE}于([{HAN}]{{1,2}}?){_BEHIND}")


def as_written(line: str, converted: str) -> list[Span]:
    """The stretches of a line that stay in their script.

    Args:
        line: The line as it is.
        converted: The same in Simplified script, character by character.
    """
    if _KANA.search(line) and _is_japanese(_QUOTED.sub("", line)):
        return [Span(0, len(line))]
    kept = [Span(*m.span(1)) for m in _SPOKEN_OF.finditer(line)]
    if _KANA.search(line):
        kept += [Span(*m.span()) for m in _QUOTED.finditer(line) if _is_japanese(m[0])]
    if "於" in line:
        names = (m for m in _YU.finditer(converted) if _is_given(m[1]))
        kept += [Span(m.start(), m.start() + 1) for m in names if line[m.start()] == "於"]
    if "乾" in line:
        names = (m for m in _qian().finditer(converted) if _is_no_word(m[1]))
        kept += [Span(*m.span(2)) for m in names if line[m.start(2)] == "乾"]
    return kept


def _is_japanese(text: str) -> bool:
    """Whether so much of a text is kana that the rest is Japanese too."""
    return len(_KANA.findall(text)) > _JAPANESE * len(_WRITTEN.findall(text))


def _is_given(name: str) -> bool:
    """Whether what stands behind 於 is a given name, and nothing that one can be 'at' or 'in'."""
    return len(name) > 1 and frequency(name) < _COMMON


@cache
def _qian() -> re.Pattern[str]:
    """乾 in a given name behind a surname."""
    surnames = "".join(sorted({name for name in terms("surnames") if len(name) == 1}))
    return re.compile(rf"{_BEFORE}([{surnames}][{HAN}]?)([乾干]){_BEHIND}")


def _is_no_word(name: str) -> bool:
    """Whether the name with 干 would be no word, as 牛肉干 is one."""
    return not any(frequency(name[start:] + "干") for start in range(len(name)))
