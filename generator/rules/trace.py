"""What was dropped and why: kept only where someone asks, so that rules stay pure and fast.

Rules are handed a :class:`Trace` and tell it what they leave out. ``NO_TRACE``, the default
everywhere, keeps nothing; a trace made by ``Trace.asked()`` keeps all. Nothing that a rule finds
depends on its trace.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from generator.models import Mention
from generator.spans import Span


class Dropped(NamedTuple):
    """What a rule saw and did not give, or gave and had taken away.

    Attributes:
        span: In the repaired text.
        rule: Name of the rule.
        reason: A word for it, e.g. ``overlap``; ``generator.explain.words`` has them all.
        winner: The mention that it lost to, or None.
    """

    span: Span
    rule: str
    reason: str
    winner: Mention | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """Collects what is dropped, if anyone asked.

    Attributes:
        dropped: What was dropped so far, or None if nobody asked.
        speakers: By the number of a sentence, who speaks in it.
        offset: Where the text starts that spans are told in.
    """

    dropped: list[Dropped] | None = None
    speakers: dict[int, str] = field(default_factory=dict)
    offset: int = 0

    @classmethod
    def asked(cls) -> Trace:
        """A trace that keeps what it is told."""
        return cls([])

    def at(self, offset: int) -> Trace:
        """The same trace for a text that starts ``offset`` further on."""
        if self.dropped is None:
            return self
        return Trace(self.dropped, self.speakers, self.offset + offset)

    def drop(self, span: Span, rule: str, reason: str, winner: Mention | None = None) -> None:
        """Keep what was dropped; spans count in the text that the trace is for."""
        if self.dropped is None:
            return
        if winner is not None:
            if (winner.span, winner.rule) == (span, rule):
                return  # one rule that saw one place twice lost nothing
            winner = winner._replace(span=winner.span.shift(self.offset))
        self.dropped.append(Dropped(span.shift(self.offset), rule, reason, winner))

    def says(self, number: int, speaker: str | None) -> None:
        """Keep who speaks in a sentence."""
        if self.dropped is not None and speaker is not None:
            self.speakers[number] = speaker


#: Keeps nothing.
NO_TRACE = Trace()
