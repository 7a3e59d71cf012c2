"""The words of the dictionary and of a report itself, followed character by character.

A reading of damaged bytes grows by one character at a time, so each word is reached by steps:
from what is begun, one character on. A name that stands undamaged elsewhere in the report is
as good as a word of the dictionary.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import log
from typing import NamedTuple

from generator.repair.characters import HAN
from generator.repair.likelihood import NEVER, SEAM, chance_of, chance_of_longer, words_from
from generator.repair.readings import LETTERS
from generator.repair.script import simplify

# A mark, and what is before it, a reading in between left out.
_DAMAGED = re.compile(rf"[^?？\ufffd]{{0,6}}(?:[(（][{LETTERS}\s]{{1,12}}[)）])?[?？\ufffd]")
_RUNS = re.compile(f"[{HAN}]{{2,}}")
_MOST_READ = 50_000  # characters of a report
_LEAST = 300
_OWN = 0.1  # the share of words that a report repeats
_LONGEST = 5  # of the report's own words


class Step(NamedTuple):
    """What one character makes of a begun word.

    Attributes:
        score: Log probability of the word that is whole with it; ``NEVER`` if none is.
        hope: Log probability of the likeliest longer word; ``NEVER`` if there is none.
    """

    score: float
    hope: float


_Steps = dict[str, Step]
NO_STEP = Step(NEVER, NEVER)


class Words:
    """The dictionary, and what the report itself says: a name may stand undamaged elsewhere."""

    def __init__(self, text: str = "") -> None:
        plain = simplify(_DAMAGED.sub("\n", text[:_MOST_READ]))
        self._whole = log(max(len(plain), _LEAST)) - log(_OWN) + SEAM
        self._own = _own_words(plain)
        self._after: dict[str, _Steps] = {}
        self._alone: _Steps = {}

    def alone(self, char: str) -> Step:
        """A character as a word of its own, and as the first of one."""
        step = self._alone.get(char)
        if step is None:
            step = Step(chance_of(char), max(self._most(char), chance_of_longer(char)))
            self._alone[char] = step
        return step

    def after(self, begun: str) -> _Steps:
        """The characters that go on with a begun word, each with what comes of it."""
        steps = self._after.get(begun)
        if steps is None:
            steps = _steps_from(begun)
            if begun in self._own:
                steps = _merged(steps, self._own_after(begun))
            self._after[begun] = steps
        return steps

    def _own_after(self, begun: str) -> _Steps:
        """The same for the report's own words."""
        return {
            char: Step(log(count) - self._whole, self._most(begun + char))
            for char, count in self._own[begun].items()
        }

    def _most(self, begun: str) -> float:
        """The likeliest of the report's own words that begin so."""
        counts = self._own.get(begun)
        return log(max(counts.values())) - self._whole if counts else NEVER


def _own_words(plain: str) -> dict[str, dict[str, int]]:
    """What stands in a report, up to some length: by what is begun, how often each goes on."""
    found: dict[str, dict[str, int]] = {}
    for run in _RUNS.findall(plain):
        for at in range(len(run) - 1):
            for end in range(at + 1, min(at + _LONGEST, len(run))):
                counts = found.setdefault(run[at:end], {})
                counts[run[end]] = counts.get(run[end], 0) + 1
    return found


def _merged(one: _Steps, other: _Steps) -> _Steps:
    """The likelier of both for each character."""
    merged = dict(one)
    for char, (score, hope) in other.items():
        known = one.get(char, NO_STEP)
        merged[char] = Step(max(score, known.score), max(hope, known.hope))
    return merged


@lru_cache(maxsize=50_000)
def _steps_from(begun: str) -> _Steps:
    """How the words of the dictionary go on that begin so."""
    size = len(begun)
    found: _Steps = {}
    for word, chance in words_from(begun):
        if len(word) > size:
            score, hope = found.get(word[size], NO_STEP)
            if len(word) == size + 1:
                found[word[size]] = Step(chance, hope)
            elif chance > hope:
                found[word[size]] = Step(score, chance)
    return found
