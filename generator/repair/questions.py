"""What a question mark between two characters is: the end of a question, or a lost character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.lexicon import terms
from generator.patterns import regex
from generator.repair.characters import HAN

# Before another character, a single letter that was the second byte of one, another mark, or a
# unit of what a number behind which digits are gone counts; two at the end of a line are a 。
# that swallowed it.
_INSIDE = regex(
    rf"[?](?:(?<=[{HAN}].)(?=[?@-~]?(?:[{HAN}]|[(（][a-zà-ǹ]{{1,6}}[)）])|\?(?:\n|\r|\Z)|[。，；、])|"
    r"(?<=[0-9].)(?=[0-9]*(?:\.[0-9]+)?[年月日时点个名万亿元人户家次项吨亩%％]))"
)
# A short answer, or other things to choose from that end alike: 记者?不, A股?港股?
_ANSWERED = regex(
    rf"[?](?:不|不是|是|是的|对|没有|有|好|行|否)[,，。!！]|(?<=([{HAN}]))[?][^?\n]{{0,4}}\1[?]"
)
_STOP = regex(r"[。！？；?!;\n]")
# A few words of someone who speaks ask by their tone.
_SPOKEN = regex("[：:“‘「『][^，,]{1,4}$")
_FURTHEST = 60  # characters that a question may take


def find_lost(text: str) -> Iterator[int]:
    """Where a ``?`` in a clause ends no question: a character or a digit was lost there."""
    return (m.start() for m in _INSIDE.finditer(text) if _is_lost(text, m.start()))


def _is_lost(text: str, at: int) -> bool:
    return not (_ANSWERED.match(text, at) or ends_question(text, at))


def ends_question(text: str, at: int) -> bool:
    """Whether the clause before ``at`` has anything that asks."""
    clause = _STOP.split(text[max(0, at - _FURTHEST) : at])[-1]
    return bool(_asking().search(clause) or _SPOKEN.search(clause))


@cache
def _asking() -> re.Pattern[str]:
    """Any word that asks, 难不难 and 有没有 too."""
    return regex("|".join(("(.)[不没沒]\\1", *terms("repair_questions"))))
