"""Coreference: one person under several names, and named again without an office."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.models import Mention, Sentence
from generator.rules.base import is_free
from generator.rules.names import ends_at
from generator.rules.people import PersonValue
from generator.rules.trace import NO_TRACE, Trace
from generator.spans import Span


def _names_of(people: Sequence[Mention]) -> dict[str, str]:
    """Full names by what people may be called: the full name, or a part of a foreign one."""
    names: dict[str, str] = {}
    for mention in reversed(people):
        full = mention.value.name
        names |= {part: full for part in full.split("·") if len(part) > 1}
        names[full] = full
    return names


def in_full(people: Sequence[Mention]) -> list[Mention]:
    """The mentions with part of a foreign name under the full name: 迪某 for 阿某·迪某."""
    full = _names_of([mention for mention in people if "·" in mention.value.name])
    return [
        m._replace(value=replace(m.value, name=full[m.value.name])) if m.value.name in full else m
        for m in people
    ]


#: Where a clause starts.
_OPENING = re.compile(r"^|[，。；：！？“]")


def named_again(
    sentences: Sequence[Sentence], people: Sequence[Mention], trace: Trace = NO_TRACE
) -> list[Mention]:
    """Where a person known from elsewhere opens a clause: 甲某对客人的到来表示欢迎."""
    names = _names_of(people)
    by_start: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_start.setdefault(name[0], []).append(name)
    found: list[Mention] = []
    for sentence in sentences:
        for opening in _OPENING.finditer(sentence.text):
            start = opening.end()
            near = by_start.get(sentence.text[start : start + 1], ())
            name = next((name for name in near if sentence.text.startswith(name, start)), None)
            span = Span(start, start + len(name or "")).shift(sentence.span.start)
            if name is None or not is_free(people, span):
                continue
            if ends_at(sentence.text, start + len(name)):
                value = PersonValue(names[name], ())
                found.append(Mention("person", span, value, "person.named-again"))
            else:
                trace.drop(span, "person.named-again", "goes-on")
    return found
