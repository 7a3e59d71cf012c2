"""What a question mark between two characters is: the end of a question, or a lost character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.lexicon import terms
from generator.patterns import regex
from generator.repair.characters import HAN

_INSIDE = regex(rf"[?](?<=[{HAN}].)(?=[{HAN}])")
_STOP = regex(r"[。！？；?!;\n]")
# A few words of someone who speaks ask by their tone.
_SPOKEN = regex("[：:“‘「『][^，,]{1,4}$")
_FURTHEST = 60  # characters that a question may take


def find_lost(text: str) -> Iterator[int]:
    """Where a ``?`` between two characters ends no question: a character was lost there."""
    return (m.start() for m in _INSIDE.finditer(text) if not ends_question(text, m.start()))


def ends_question(text: str, at: int) -> bool:
    """Whether the clause before ``at`` has anything that asks."""
    clause = _STOP.split(text[max(0, at - _FURTHEST) : at])[-1]
    return bool(_asking().search(clause) or _SPOKEN.search(clause))


@cache
def _asking() -> re.Pattern[str]:
    """Any word that asks, 难不难 and 有没有 too."""
    return regex("|".join(("(.)[不没沒]\\1", *terms("repair_questions"))))
