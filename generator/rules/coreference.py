"""Coreference: one person under several names, and named again without an office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.models import Mention, Sentence
from generator.rules.names import ends_at
from generator.rules.people import PersonValue
from generator.spans import Span


def in_full(people: Sequence[Mention]) -> list[Mention]:
    """The mentions with part of a foreign name under the full name: 迪某 for 阿某·迪某."""
    full = {
        part: mention.value.name
        for mention in reversed(people)
        for part in mention.value.name.split("·")
        if "·" in mention.value.name
    }
    return [
        m._replace(value=replace(m.value, name=full[m.value.name])) if m.value.name in full else m
        for m in people
    ]


def named_again(sentences: Sequence[Sentence], people: Sequence[Mention]) -> list[Mention]:
    """Where a person known from elsewhere opens a clause: 甲某对客人的到来表示欢迎."""
    names = {mention.value.name for mention in people}
    if not names:
        return []
    longest_first = sorted(map(re.escape, names), key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?:^|(?<=[，。；：！？“]))(?:{'|'.join(longest_first)})")
    taken = [mention.span for mention in people]
    found: list[Mention] = []
    for sentence in sentences:
        for match in pattern.finditer(sentence.text):
            span = Span(*match.span()).shift(sentence.span.start)
            known = any(span.overlaps(other) for other in taken)
            if not known and ends_at(sentence.text, match.end()):
                value = PersonValue(match[0], ())
                found.append(Mention("person", span, value, "person.named-again"))
    return found
