"""What readers should know of a repair: what was done, what was guessed, what stays damaged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from operator import eq
from typing import NamedTuple

from generator.models import Diagnostic
from generator.repair.gbk import LOST
from generator.repair.losses import LOSSES
from generator.repair.record import Fixer
from generator.repair.script import simplify
from generator.spans import AlignedText, Edit, Span

GUESSED = "guessed-characters"
_SHOWN = 30
_MOST_LISTED = 40
_MOST_GUESSES = 8
_AROUND = 2


class Place(NamedTuple):
    """An edit, its place in the source, and the words that it replaced."""

    edit: Edit
    source: Span
    was: str


class Done(NamedTuple):
    """What a fixer did in one step.

    Attributes:
        fixer: The fixer.
        times: How many edits it made.
        first: The place of the first one in the source.
        removed: What left the body.
        guessed: Where something else is nearly as likely to have stood.
    """

    fixer: Fixer
    times: int
    first: Span
    removed: tuple[Place, ...]
    guessed: tuple[Place, ...]


def told(done: list[Done], repaired: AlignedText) -> tuple[Diagnostic, ...]:
    """All messages on a repair."""
    by_name: dict[str, list[Done]] = {}
    for one in done:
        by_name.setdefault(one.fixer.name, []).append(one)
    return (
        *map(_summary, by_name.values()),
        *(guess for steps in by_name.values() for guess in _guesses(steps)),
        *_removed(done),
        *_losses(repaired),
    )


def _summary(steps: list[Done]) -> Diagnostic:
    """How often one fixer did something, pointing to the first place."""
    fixer, times = steps[0].fixer, sum(one.times for one in steps)
    return Diagnostic("info", f"repair-{fixer.name}", f"{fixer.label}：{times}处", *steps[0].first)


def _guesses(steps: list[Done]) -> Iterator[Diagnostic]:
    """A warning for each place that a fixer told by likelihood alone; of many, how many more."""
    places = [place for one in steps for place in one.guessed]
    for place in places[:_MOST_GUESSES]:
        now, rival = _apart(simplify(place.edit.replacement), place.edit.rival)
        if place.edit.rival == LOST:
            message = f"{steps[0].fixer.label}，个别字是推测的"
        else:
            message = f"推测为“{now}”，也可能是“{rival}”"
        yield Diagnostic("warning", GUESSED, message, *place.source)
        if place.edit.rival == LOST:
            return
    if more := places[_MOST_GUESSES:]:
        message = f"另有{len(more)}处是推测的"
        yield Diagnostic("warning", GUESSED, message, *more[0].source)


def _removed(done: list[Done]) -> list[Diagnostic]:
    """One message for each piece of furniture that left the body."""
    places = [place for one in done for place in one.removed]
    return [
        Diagnostic("info", "furniture", f"移出正文：{_short(place.was)}", *place.source)
        for place in places[:_MOST_LISTED]
    ]


def _apart(now: str, rival: str) -> tuple[str, str]:
    """Two readings without what they begin and end with in common, but for a few characters."""
    start = max(0, _shared(now, rival) - _AROUND)
    now, rival = now[start:], rival[start:]
    same = _shared(now[::-1], rival[::-1])
    end = max(0, min(same, len(now) - _AROUND, len(rival) - _AROUND) - _AROUND)
    return _short(now[: len(now) - end]), _short(rival[: len(rival) - end])


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    return sum(takewhile(bool, map(eq, one, other)))


def _losses(aligned: AlignedText) -> Iterable[Diagnostic]:
    """One warning for each kind of damage that stays, pointing to the first place."""
    for loss in LOSSES:
        if found := loss.find(aligned.text):
            example = _short(found[0].of(aligned.text))
            message = f"{loss.message}：{len(found)}处，如“{example}”"
            yield Diagnostic("warning", loss.name, message, *aligned.to_source(found[0]))


def _short(text: str) -> str:
    """The start of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
