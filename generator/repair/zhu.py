"""著 that is zhù, to write or to be known, and stays; elsewhere it is 着: 看著, 著眼, 配合著."""

from __future__ import annotations

import re
from functools import cache

from generator.lexicon import alternation, terms
from generator.patterns import regex
from generator.repair.characters import HAN

#: What follows zhù in a word: 著名, 著作.
AFTER = "[名作述称者书录文]"
_BEFORE = "[显卓昭名原专编土遗巨译拙所撰较]|(?<![配结融混符迎综联])合|(?<![议讨谈争评])论"
# 随著|作物 and 带著|名单 are cut so.
_CUT = "著(?<=[随带沿朝]著)(?=作[物业用]|名[单片师]|书[包本信]|文件)"
_NO_WORD = regex(rf"(?<!{_BEFORE.replace('|', ')(?<!', 1)})著(?!{AFTER})|{_CUT}")
_END = r"(?=[，。；！？、）\n]|\Z)"
_FURTHEST = 6


def to_zhe(text: str) -> str:
    """``text``, in Simplified script but for 著, with 着 where it is the particle or zhuó."""
    return _NO_WORD.sub(lambda match: "著" if _is_written(text, match.start()) else "着", text)


def _is_written(text: str, at: int) -> bool:
    """Whether an author or a work stands beside the 著 at ``at``: 乾隆著的《…》, 由某某著."""
    before = text[max(0, at - _FURTHEST) : at]
    if before[-1:] in _lasting():
        return False
    if _titled().match(text, at + 1):
        return True
    author = _author().search(before)
    if author is None:
        return False
    return bool((_by_author if author["by"] else _of_author)().match(text, at + 1))


@cache
def _lasting() -> frozenset[str]:
    """Last characters of verbs that go on, before an object of any kind: 随著《协议》的签订."""
    return frozenset("".join(terms("repair_lasting_verbs")))


@cache
def _titled() -> re.Pattern[str]:
    """A title, or what someone may have written."""
    count = "[多数几两一二三四五六七八九十百余0-9]+"
    work = rf"[{HAN}]{{0,3}}(?:{alternation('repair_written_works')})"
    return regex(rf"有?《|有(?:{work}|{count}[{HAN}]?[部本种篇卷册首])|[的了][{HAN}]{{0,4}}《")


@cache
def _author() -> re.Pattern[str]:
    """A name where an author may stand; ``by`` where nothing else can."""
    surnames = "".join(sorted({name[0] for name in terms("surnames")}))
    opened = r"\A|[，。；：、“ \n]|[是长任席员师授]"
    return regex(rf"(?:(?P<by>由|》[，（ ]?)|{opened})[{surnames}][{HAN}]{{1,2}}\Z")


@cache
def _by_author() -> re.Pattern[str]:
    """What ends a clause, or says what it is that was written."""
    return regex(f"{_END}|的")


@cache
def _of_author() -> re.Pattern[str]:
    """What someone wrote."""
    return regex(rf"的[{HAN}]{{0,3}}(?:{alternation('repair_written_works')})")
