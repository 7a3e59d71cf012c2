"""The topics a sentence speaks of, told by words, in the order of the pages."""

from __future__ import annotations

import re
from functools import cache

from generator.lexicon import rows

_MOST = 3
#: What a sentence opens with (聚焦结对协作，…) says more of its topic than what follows.
_OPENING = 10


def topics_of(text: str) -> tuple[str, ...]:
    """The topics of a sentence, those with most words first; 机制 only if there is no other."""
    start = text[:_OPENING]
    counts = {
        topic: len(words) + 2 * len(pattern.findall(start))
        for topic, pattern in _patterns()
        if (words := pattern.findall(text))
    }
    found = sorted(counts, key=lambda topic: -counts[topic])
    special = [topic for topic in found if topic != "机制"]
    return tuple((special or found)[:_MOST])


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (topic, re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True))))
        for topic, *words in rows("topics")
    )
