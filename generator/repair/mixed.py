"""Row 7 in a Simplified text: a few Traditional characters that are left over, or are meant.

会後 and 县裡 are left over. 郑和鑑 and 王於昌 are names; “為人民服務” stands on the stone so. A
phrase in quotation marks is meant in its script if nothing around it is Traditional: where
characters outside of the marks are as well, the copy is damaged, and so are its quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.repair.characters import HAN, simplified, telling
from generator.repair.dictionary import frequency

_QUOTED = re.compile(
    "“[^“”。！？；\n]{1,40}”|「[^「」。！？；\n]{1,40}」|『[^『』。！？；\n]{1,40}』|"
    '《[^《》。！？；\n]{1,40}》|‘[^‘’。！？；\n]{1,40}’|"[^"。！？；\n]{1,40}"'
)
#: Those of both scripts that are changed where a word tells: 由於, 复甦; not 王於昌.
MAYBE_LEFT = frozenset("乾於徵夥麽瞭甦後著")
# Those of them that stay where no word tells: they are common in names.
_IN_NAMES = frozenset("乾於徵夥瞭甦著")
_HAN = re.compile(f"[{HAN}]")
_ENOUGH = 6  # characters outside, none of them Traditional
_FOREIGN_KINDS = 3
_LONGEST = 4
_SEEN = 10  # how often a word is seen that is one
_COMMON = 20_000  # how often a character is seen as a word that is hardly part of a name
_NUMBER = re.compile("[0-9０-９]")


def unquoted(text: str) -> str:
    """The text, quoted phrases blanked where they are meant in their script."""
    blanked = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    outside = set(blanked)
    plain = not outside.isdisjoint(simplified()) or len(_HAN.findall(blanked)) >= _ENOUGH
    meant = plain and outside.isdisjoint(telling())
    return blanked if meant else text


def is_mixed(text: str) -> bool:
    """Whether Traditional characters of several kinds stand in a text: then all are left over."""
    return len(set(_telling().findall(text))) >= _FOREIGN_KINDS


@cache
def _telling() -> re.Pattern[str]:
    """Any character that shows Traditional script."""
    return re.compile(f"[{''.join(sorted(telling()))}]")


def left_over(line: str, converted: str, others: bool) -> Iterator[int]:
    """Where a Simplified line has a Traditional character that is no name's.

    Args:
        line: The line as it is.
        converted: The same in Simplified script, character by character, but for names.
        others: Whether the text has characters that only Traditional script has.
    """
    for match in _maybe_left().finditer(line):
        at = match.start()
        if converted[at] != line[at] and _is_used(at, line, converted, others):
            yield at


@cache
def _maybe_left() -> re.Pattern[str]:
    """Any character that may be left over."""
    return re.compile(f"[{''.join(sorted(telling() | MAYBE_LEFT))}]")


def _is_used(at: int, line: str, converted: str, others: bool) -> bool:
    """Whether the character, converted, is part of a word, or a common word by itself."""
    if _is_in_word(at, converted) and not _is_in_word(at, line):
        return True
    if line[at] in _IN_NAMES:
        return line[at] in "於著" and (others or bool(_NUMBER.match(line, at + 1)))
    return frequency(converted[at]) >= _COMMON


def _is_in_word(at: int, line: str) -> bool:
    """Whether the dictionary has a word of this stretch of the line that holds the character."""
    starts = range(max(0, at - _LONGEST + 1), at + 1)
    return any(
        frequency(line[start:end]) >= _SEEN
        for start in starts
        for end in range(max(at + 1, start + 2), start + _LONGEST + 1)
        if end <= len(line)
    )
