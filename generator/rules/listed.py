"""Whom the user's own words name, and where a clause may start with names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.models import Mention, Sentence, UserLexicon
from generator.rules.naming import is_name
from generator.rules.offices import heads, offices_before
from generator.rules.own import opening_of, pattern_of
from generator.spans import Span

_OPENING = re.compile("[，。；：！？“]")
_LEAD_IN = re.compile(
    r"(?:其中|随后|会上|会后|会前|会见后|会谈后|欢迎仪式后|开幕会前|当日上午|座谈会上|活动中|最后|同时)?，?"
)
_CHAIRED_BY = re.compile(r"由(?=[一-鿿·]{2,12}主持)")


class PersonValue(NamedTuple):
    """A person as one place names them; ``offices`` as written, in order, maybe none."""

    name: str
    offices: tuple[str, ...]


def heads_in(text: str, lexicon: UserLexicon) -> tuple[re.Match[str], ...]:
    """Where offices end; one of the user's stands over what it overlaps."""
    theirs = tuple(pattern_of(lexicon.offices).finditer(text)) if lexicon.offices else ()
    if not theirs:
        return tuple(heads(text))
    apart = (
        head
        for head in heads(text)
        if not any(head.start() < one.end() and one.start() < head.end() for one in theirs)
    )
    return tuple(sorted((*theirs, *apart), key=lambda head: head.start()))


def listed(
    sentence: Sentence, heads: Iterable[re.Match[str]], lexicon: UserLexicon
) -> Iterator[Mention]:
    """Whom the user's own list names, or who stands before a verb of it, with their office."""
    text = sentence.text
    offices = {head.end(): Span(*head.span()) for head in heads}
    names = [Span(*match.span()) for match in pattern_of(lexicon.people).finditer(text)]
    if verbs := list(opening_of(lexicon.speech).finditer(text)):
        starts = (*offices, *clause_starts(text))
        before = (Span(start, verb.start()) for verb in verbs for start in starts)
        names += [span for span in before if span.length > 1 and is_name(span.of(text), None)]
    for span in dict.fromkeys(names):
        head = offices.get(span.start)
        held = offices_before(sentence, head) if head else ()
        yield Mention("person", span, PersonValue(span.of(text), held), "person.own-list")


def clause_starts(text: str, verbs: Iterable[int] | None = None) -> list[int]:
    """Where those who do something may be named: behind a stop and a word of time, or 由.

    Args:
        text: A sentence.
        verbs: Where what they do stands, if it is known; a clause far from it is left out.
    """
    stops = [0, *(stop.end() for stop in _OPENING.finditer(text))]
    near = stops if verbs is None else _before(stops, verbs)
    starts = [_LEAD_IN.match(text, stop) for stop in near]
    chairs = _CHAIRED_BY.finditer(text) if "主持" in text else ()
    return sorted({match.end() for match in (*starts, *chairs) if match})


def _before(stops: Sequence[int], verbs: Iterable[int]) -> set[int]:
    """The last two stops before each verb: a word of time may stand between them (会上，)."""
    ends = (bisect_right(stops, verb) for verb in verbs)
    return {stop for end in ends for stop in stops[max(0, end - 2) : end]}
