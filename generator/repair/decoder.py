"""Reads bytes out of step as text: a beam search over what may have stood there.

Every pair of a run is the last byte of one character and the first of the next. A pair that is
no character left a ``?``; one where users put their own characters may have left nothing. The
search keeps the likeliest readings by the words of the dictionary and of the report itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from heapq import heappush, heapreplace, nlargest
from typing import NamedTuple

from generator.repair.characters import MARKS
from generator.repair.dictionary import frequency
from generator.repair.gbk import LOST, text_of
from generator.repair.leads import (
    SILENT_TRAILS,
    TRAILS,
    After,
    Leads,
    gaps_after,
    nothing_after,
    nothing_before,
    private_after,
)
from generator.repair.likelihood import NEVER
from generator.repair.script import simplify
from generator.repair.words import NO_STEP, Step, Words

_BEAM = 16
_WIDE = 32  # where hardly anything is known of a character
_SILENT_FROM = 16  # so many of the readings are tried with a pair that left nothing
_TWICE_FROM = 6
_FURTHER = 9.0  # nats behind the best, at which a reading is given up
_FEW = 8
_RARE = 100
_COMMON = 1000
_LOST_COST = -18.0
_ALL_MARKS = MARKS + "（），：；？！"


class Reading(NamedTuple):
    """One way to read a run as far as it goes.

    Attributes:
        score: How likely it is, with the text before.
        text: What it reads.
        begun: The words that may still go on: the score before each, and what is there of it.
        leads: What the first byte of the next character may be.
    """

    score: float
    text: str
    begun: tuple[tuple[float, str], ...]
    leads: Leads


class _Character(NamedTuple):
    """A character, its Simplified form, and what the first byte of the next may be."""

    char: str
    plain: str
    leads: Leads


class _Choice(NamedTuple):
    """A character that may come next: as a word of its own, or as the first of one."""

    best: float
    alone: Step
    character: _Character


class _Choices(NamedTuple):
    """All that may come next, the best first, and by their Simplified forms."""

    ranked: tuple[_Choice, ...]
    by_plain: dict[str, list[_Choice]]


class _Option(NamedTuple):
    """A reading with one character more, before it is written out: few are."""

    hope: float
    score: float
    reading: Reading
    character: _Character


class Decoder:
    """Grows readings character by character by the words of one report."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._choices: dict[tuple[Leads, int, Leads], _Choices] = {}
        self._any: dict[tuple[Leads, bool, After], _Choices] = {}

    def start(self, before: str, leads: Leads) -> Reading:
        """The empty reading behind ``before``."""
        return self._behind(Reading(0.0, "", (), leads), before)._replace(text="", leads=leads)

    def literally(self, reading: Reading, text: str) -> float:
        """The score with sound text behind."""
        return self._behind(reading, text).score

    def first(self, beam: list[Reading], trail: int, leads: Leads) -> list[Reading]:
        """The readings with a first character of which only the second byte is known."""
        return self._with(beam, trail, leads, _WIDE)

    def pair(self, beam: list[Reading], data: bytes) -> list[Reading]:
        """The readings once they have taken a pair."""
        return self._with(self._and_silent(beam), data[0], (data[1],))

    def gap(self, beam: list[Reading]) -> list[Reading]:
        """The readings once they have passed a pair that left a question mark."""
        return self._unknown(beam, gaps_after)

    def last(self, beam: list[Reading], trail: int) -> list[Reading]:
        """The readings that end with a character whose second byte is ``trail``."""
        return self._with(self._and_silent(beam), trail, ())

    def last_unknown(self, beam: list[Reading]) -> list[Reading]:
        """The readings that end with a character whose second byte was swallowed."""
        return self._unknown(self._and_silent(beam), nothing_after)

    def last_marked(self, beam: list[Reading], follows: int) -> list[Reading]:
        """The readings that end with a character whose second byte alone became a mark.

        A decoder that marks one byte goes on with the next: it made no character with it.
        """
        return self._unknown(self._and_silent(beam), nothing_before(follows))

    def _behind(self, reading: Reading, text: str) -> Reading:
        """The reading with a text behind it."""
        for plain in simplify(text):
            choices = _chosen((_Character(plain, plain, ()),), self._words)
            reading = self._written(next(self._options(reading, choices, NEVER, 1)))
        return reading

    def _and_silent(self, beam: list[Reading]) -> list[Reading]:
        """The readings, and those in which one pair or two have left nothing."""
        once = self._unknown(beam[:_SILENT_FROM], private_after, _SILENT_FROM, silent=True)
        twice = self._unknown(once[:_TWICE_FROM], private_after, _TWICE_FROM, silent=True)
        return [*beam, *once, *twice]

    def _with(
        self, beam: list[Reading], trail: int, leads: Leads, width: int = _BEAM
    ) -> list[Reading]:
        """The readings with the character that has this second byte."""
        return self._best(beam, partial(self._known, trail, leads), width)

    def _unknown(
        self, beam: list[Reading], after: After, width: int = _BEAM, *, silent: bool = False
    ) -> list[Reading]:
        """The readings with a character whose second byte is not known."""
        return self._best(beam, partial(self._open, silent, after), width)

    def _known(self, trail: int, leads: Leads, firsts: Leads) -> _Choices:
        """What a character with this second byte may be."""
        key = (firsts, trail, leads)
        if key not in self._choices:
            self._choices[key] = _chosen(_characters(*key), self._words)
        return self._choices[key]

    def _open(self, silent: bool, after: After, firsts: Leads) -> _Choices:
        """What a character may be of whose second byte only the kind is known."""
        key = (firsts, silent, after)
        if key not in self._any:
            self._any[key] = _chosen(_any_character(*key), self._words)
        return self._any[key]

    def _best(
        self, beam: list[Reading], choices: Callable[[Leads], _Choices], width: int
    ) -> list[Reading]:
        """The likeliest readings with one of their choices."""
        found: list[_Option] = []
        tops: list[float] = []
        floor = top = NEVER
        for reading in beam:
            for option in self._options(reading, choices(reading.leads), floor, width):
                found.append(option)
                if len(tops) < width:
                    heappush(tops, option.hope)
                elif option.hope > tops[0]:
                    heapreplace(tops, option.hope)
            top = max(top, max(tops, default=NEVER))
            floor = max(top - _FURTHER, tops[0] if len(tops) == width else NEVER)
        best = nlargest(width, found)
        return [self._written(one) for one in best if one.hope > best[0].hope - _FURTHER]

    def _options(
        self, reading: Reading, choices: _Choices, floor: float, most: int
    ) -> Iterator[_Option]:
        """The reading with so many of the choices, and only those worth ``floor`` or more."""
        if len(choices.ranked) == 1:
            yield self._only_option(reading, choices.ranked[0])
            return
        base = reading.score
        reached = self._reached(reading, choices)
        for best, alone, character in choices.ranked[: most + len(reached)]:
            if base + best < floor:
                break
            if character.plain not in reached:
                yield _Option(base + best, base + alone.score, reading, character)
        for plain, (score, hope) in reached.items():
            for best, alone, character in choices.by_plain[plain]:
                top = max(hope, score, base + best)
                if top >= floor:
                    yield _Option(top, max(score, base + alone.score), reading, character)

    def _only_option(self, reading: Reading, choice: _Choice) -> _Option:
        """The reading with the one choice there is, as it is most often."""
        score, hope = reading.score + choice.alone.score, reading.score + choice.best
        for seam, begun in reading.begun:
            if step := self._words.after(begun).get(choice.character.plain):
                score = max(score, seam + step.score)
                hope = max(hope, score, seam + step.hope)
        return _Option(hope, score, reading, choice.character)

    def _reached(self, reading: Reading, choices: _Choices) -> dict[str, Step]:
        """The choices that go on with a begun word, and what comes of the likeliest."""
        reached: dict[str, Step] = {}
        for seam, begun in reading.begun:
            steps = self._words.after(begun)
            for plain in steps.keys() & choices.by_plain.keys():
                score, hope = steps[plain]
                other = reached.get(plain, NO_STEP)
                reached[plain] = Step(max(seam + score, other[0]), max(seam + hope, other[1]))
        return reached

    def _written(self, option: _Option) -> Reading:
        """The option as a reading."""
        before, (char, plain, leads) = option.reading, option.character
        going = [
            (seam, begun + plain)
            for seam, begun in before.begun
            if self._words.after(begun).get(plain, NO_STEP).hope > NEVER
        ]
        if self._words.alone(plain).hope > NEVER:
            going.append((before.score, plain))
        return Reading(option.score, before.text + char, tuple(going), leads)


def _chosen(characters: Iterable[_Character], words: Words) -> _Choices:
    """The characters by what each is worth on its own."""
    by_plain: dict[str, list[_Choice]] = {}
    for one in characters:
        alone = Step(_LOST_COST, NEVER) if one.plain == LOST else words.alone(one.plain)
        by_plain.setdefault(one.plain, []).append(_Choice(max(alone), alone, one))
    ranked = (choice for group in by_plain.values() for choice in group)
    return _Choices(tuple(sorted(ranked, reverse=True)), by_plain)


@lru_cache(maxsize=50_000)
def _characters(firsts: Leads, trail: int, leads: Leads) -> tuple[_Character, ...]:
    """The characters of the first bytes with one second; rare ones only if there is no choice."""
    least = _RARE if len(firsts) > 1 else 0
    found = _not_rarer(firsts, trail, leads, least)
    return tuple(found) or (_Character(LOST, LOST, leads),)


@lru_cache(maxsize=5_000)
def _any_character(firsts: Leads, silent: bool, after: After) -> tuple[_Character, ...]:
    """The characters of the first bytes with any second one, where something is known."""
    if len(firsts) > _FEW and not silent:
        return (_Character(LOST, LOST, ()),) if after is not gaps_after else ()
    least = _COMMON if len(firsts) > 1 else _RARE
    trails = ((trail, after(trail)) for trail in (SILENT_TRAILS if silent else TRAILS))
    return tuple(
        one
        for trail, leads in trails
        if leads is not None
        for one in _not_rarer(firsts, trail, leads, least)
    )


def _not_rarer(firsts: Leads, trail: int, leads: Leads, least: int) -> Iterator[_Character]:
    """The characters that the dictionary has seen so often."""
    for first in firsts:
        if char := text_of(bytes((first, trail))):
            plain = simplify(char)
            if plain in _ALL_MARKS or frequency(plain) >= least:
                yield _Character(char, plain, leads)
