"""Coreference: one person under several names, and named again without an office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.models import Mention, Sentence
from generator.rules.base import is_free
from generator.rules.name_ends import ends_at
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


#: What a clause may start behind.
_STOPS = frozenset("，。；：！？“")


def named_again(
    sentences: Sequence[Sentence], people: Sequence[Mention], trace: Trace = NO_TRACE
) -> list[Mention]:
    """Where a person known from elsewhere opens a clause: 甲某对客人的到来表示欢迎."""
    names = _names_of(people)
    longest_first = sorted(names, key=len, reverse=True)
    found: list[Mention] = []
    for sentence in sentences:
        for start, name in _openings(sentence.text, longest_first):
            span = Span(start, start + len(name)).shift(sentence.span.start)
            if not is_free(people, span):
                continue
            if ends_at(sentence.text, start + len(name)):
                value = PersonValue(names[name], ())
                found.append(Mention("person", span, value, "person.named-again"))
            else:
                trace.drop(span, "person.named-again", "goes-on")
    return found


def _openings(text: str, longest_first: Sequence[str]) -> list[tuple[int, str]]:
    """Where names open a clause, in text order; of two at one place the longer."""
    places: dict[int, str] = {}
    for name in longest_first:
        start = text.find(name)
        while start >= 0:
            if not start or text[start - 1] in _STOPS:
                places.setdefault(start, name)
            start = text.find(name, start + 1)
    return sorted(places.items())
