"""What every rule is made of: a named record of a pattern and a small function."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.models import Mention
from generator.rules.trace import NO_TRACE, Trace
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
        needs: What every match holds, quickly looked for: most sentences have no number, and
            should not be searched for one from each of their characters on.
    """

    name: str
    pattern: re.Pattern[str]
    build: Build
    group: int | str = 0
    needs: re.Pattern[str] | None = None

    @property
    def kind(self) -> str:
        """The part of the name before the dot."""
        return self.name.partition(".")[0]

    def may_find(self, text: str) -> bool:
        """Whether the text holds what every match needs."""
        return self.needs is None or self.needs.search(text) is not None

    def find(self, text: str, offset: int = 0, trace: Trace = NO_TRACE) -> Iterator[Mention]:
        """All mentions in ``text``, their spans moved by ``offset``."""
        for match in self.pattern.finditer(text):
            value = self.build(match)
            start, end = match.span(self.group)
            span = Span(start + offset, end + offset)
            if value is None:
                trace.drop(span, self.name, "refused")
            else:
                yield Mention(self.kind, span, value, self.name)


def clause_start(text: str, at: int, marks: str = "，；：") -> int:
    """Where the clause starts that ``at`` is in: behind the last of ``marks``, or the text."""
    return max([text.rfind(mark, 0, at) for mark in marks]) + 1


def clause_before(text: str, at: int, marks: str = "，。；：") -> str:
    """What stands before ``at`` in its clause: behind the last of ``marks``, or from the start."""
    return text[clause_start(text, at, marks) : at]


def settle(mentions: Iterable[Mention], trace: Trace = NO_TRACE) -> list[Mention]:
    """Of mentions that overlap keep the longest, then the earliest; in text order."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start - m.span.end, m.span.start)):
        if (winner := overlapping(kept, mention.span)) is None:
            insort(kept, mention, key=lambda m: m.span)
        else:
            trace.drop(mention.span, mention.rule, "overlap", winner)
    return kept


def free_of(
    taken: Sequence[Mention], mentions: Iterable[Mention], trace: Trace = NO_TRACE
) -> Iterator[Mention]:
    """Those of ``mentions`` that overlap none of ``taken``, which are in text order and apart."""
    for mention in mentions:
        if (winner := overlapping(taken, mention.span)) is None:
            yield mention
        else:
            trace.drop(mention.span, mention.rule, "overlap", winner)


def is_free(mentions: Sequence[Mention], span: Span) -> bool:
    """Whether none of ``mentions``, which are in text order and apart, overlaps ``span``."""
    return overlapping(mentions, span) is None


def overlapping(mentions: Sequence[Mention], span: Span) -> Mention | None:
    """The first of ``mentions``, which are in text order and apart, that overlaps ``span``."""
    if not mentions:
        return None
    at = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    near = mentions[max(0, at - 1) : at + 1]
    return next((mention for mention in near if span.overlaps(mention.span)), None)


def within(mentions: Sequence[Mention], span: Span) -> Sequence[Mention]:
    """Those of ``mentions``, which are in text order, that lie inside ``span``."""
    if not mentions or mentions[-1].span.start < span.start or span.end <= mentions[0].span.start:
        return []
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    return [mention for mention in mentions[first:last] if mention.span.end <= span.end]


def find_all(
    rules: Iterable[Rule], text: str, offset: int = 0, trace: Trace = NO_TRACE
) -> list[Mention]:
    """Apply ``rules`` to ``text`` and settle their overlaps."""
    found = [m for rule in rules if rule.may_find(text) for m in rule.find(text, offset, trace)]
    return settle(found, trace) if len(found) > 1 else found
