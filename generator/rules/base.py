"""What every rule is made of: a named record of a pattern and a small function."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.models import Mention
from generator.spans import Span

Build = Callable[[re.Match[str]], Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """Finds one kind of thing in a sentence.

    Attributes:
        name: Unique, ``kind.what``; it is the ``rule`` of the evidence and names the rule's
            examples in ``tests/corpus/rules``.
        pattern: What to look for.
        build: The value for a match, or None if it is none after all.
        group: The group of the match that is the mention; the whole match by default.
    """

    name: str
    pattern: re.Pattern[str]
    build: Build
    group: int | str = 0

    @property
    def kind(self) -> str:
        """The part of the name before the dot."""
        return self.name.partition(".")[0]

    def find(self, text: str, offset: int = 0) -> Iterator[Mention]:
        """All mentions in ``text``, their spans moved by ``offset``."""
        for match in self.pattern.finditer(text):
            value = self.build(match)
            if value is not None:
                start, end = match.span(self.group)
                yield Mention(self.kind, Span(start + offset, end + offset), value, self.name)


def clause_before(text: str, at: int, marks: str = "，。；：") -> str:
    """What stands before ``at`` in its clause: behind the last of ``marks``, or from the start."""
    return text[max(text.rfind(mark, 0, at) for mark in marks) + 1 : at]


def settle(mentions: Iterable[Mention]) -> list[Mention]:
    """Of mentions that overlap keep the longest, then the earliest; in text order."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (-m.span.length, m.span.start)):
        if is_free(kept, mention.span):
            insort(kept, mention, key=lambda m: m.span)
    return kept


def is_free(mentions: Sequence[Mention], span: Span) -> bool:
    """Whether none of ``mentions``, which are in text order and apart, overlaps ``span``."""
    at = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    return not any(span.overlaps(mention.span) for mention in mentions[max(0, at - 1) : at + 1])


def within(mentions: Sequence[Mention], span: Span) -> Sequence[Mention]:
    """Those of ``mentions``, which are in text order, that lie inside ``span``."""
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    return [mention for mention in mentions[first:last] if mention.span.end <= span.end]


def find_all(rules: Iterable[Rule], text: str, offset: int = 0) -> list[Mention]:
    """Apply ``rules`` to ``text`` and settle their overlaps."""
    return settle(mention for rule in rules for mention in rule.find(text, offset))
