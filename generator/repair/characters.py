"""Classes of characters, as the inside of a regular expression's brackets."""

from __future__ import annotations

from functools import cache

from generator.lexicon import terms

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
OPENING = "“‘《〈（【「『〔"
CLOSING = "”’》〉）】」』〕"
STOPS = "。！？；"
PAUSES = "，、：…—·"
MARKS = OPENING + CLOSING + STOPS + PAUSES
CHINESE = HAN + MARKS


@cache
def traditional() -> frozenset[str]:
    """Characters that only text in Traditional script has."""
    return frozenset(terms("repair_script")[0])


@cache
def simplified() -> frozenset[str]:
    """Characters that only text in Simplified script has."""
    return frozenset(terms("repair_script")[1])


@cache
def telling() -> frozenset[str]:
    """Common characters in Traditional script: several of them show what script a text is in."""
    return frozenset(terms("repair_script")[2])


def is_common(char: str) -> bool:
    """Whether a character is among the common ones, in Simplified or in Traditional script."""
    return char in telling() or _is_of_level_1(char)


def _is_of_level_1(char: str) -> bool:
    """Whether GB 2312 has it among its first 3,755 characters."""
    return char.encode("gb2312", "replace")[0] in range(0xB0, 0xD8)
