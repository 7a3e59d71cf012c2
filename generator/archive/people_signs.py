"""Sentences with each person set as one sign, so that no name hides a verb from a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.models import Person, Sentence
from generator.spans import Span

#: Matches the sign of a person.
PERSON = r"[\ue000-\uf8ff]"
_SIGN, _LAST_SIGN = 0xE000, 0xF8FF
#: How many people of a list are named.
_NAMED = 3
#: 高兴（青禾区挂职）
_ASIDE = re.compile(r"（[^（）]{1,15}）")
_BETWEEN = ("、", "兼", "，")


class Group(NamedTuple):
    """People as the report lists them: the first of them in its words, and whether it has more."""

    words: str
    more: bool
    people: frozenset[str]


class Masked(NamedTuple):
    """A sentence, the same with a sign for each person, and the stretch of each sign."""

    source: str
    text: str
    stretches: tuple[tuple[Span, str], ...]

    def group(self, lists: Iterable[str], more: bool = False) -> Group | None:
        """The people of lists of signs."""
        words: list[str] = []
        people: list[str] = []
        for signs in lists:
            found = [self.stretches[ord(sign) - _SIGN] for sign in signs if _stands_for(sign)]
            named = found[: _NAMED - len(people)]
            if named:
                words.append(Span(named[0][0].start, named[-1][0].end).of(self.source))
            people += [person for _, person in found]
        more = more or len(people) > _NAMED
        return Group("，".join(words), more, frozenset(people)) if people else None

    def plain(self, text: str) -> str:
        """Masked text with the people's own words again."""
        return "".join(
            self.stretches[ord(sign) - _SIGN][0].of(self.source) if _stands_for(sign) else sign
            for sign in text
        )


def mask_people(sentence: Sentence, people: Iterable[Person]) -> Masked:
    """The sentence with a sign for each of the people in it, their offices included."""
    text, start = sentence.text, sentence.span.start
    found = sorted(
        (
            _with_offices(text, evidence.span.start - start, person.positions),
            evidence.span.end - start,
            person.id,
        )
        for person in people
        for evidence in person.evidence
        if sentence.span.contains(evidence.span)
    )
    pieces: list[str] = []
    stretches: list[tuple[Span, str]] = []
    at = 0
    for begin, end, person in found:
        if begin < at:
            continue
        pieces += [text[at:begin], chr(_SIGN + len(stretches))]
        stretches.append((Span(begin, end), person))
        aside = _ASIDE.match(text, end)
        at = aside.end() if aside else end
    return Masked(text, "".join([*pieces, text[at:]]), tuple(stretches))


def _with_offices(text: str, at: int, offices: Sequence[str]) -> int:
    """Where the offices in front of a name begin."""
    while office := next((one for one in offices if text.endswith(one, 0, at)), None):
        at -= len(office)
        if not (text.endswith(_BETWEEN, 0, at) and text.endswith(tuple(offices), 0, at - 1)):
            break
        at -= 1
    return at


def _stands_for(sign: str) -> bool:
    """Whether a sign of masked text stands for a person."""
    return _SIGN <= ord(sign) <= _LAST_SIGN
