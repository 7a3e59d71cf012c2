"""What readers should know of a repair: what was done, what was guessed, what stays damaged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from operator import eq
from typing import NamedTuple

from generator.models import Diagnostic
from generator.models.article import Level
from generator.repair.gbk import LOST
from generator.repair.losses import LOSSES
from generator.repair.record import Fixer
from generator.repair.script import simplify
from generator.spans import AlignedText, Edit, Span

GUESSED = "guessed-characters"
_SHOWN = 30
_MOST_LISTED = 40
#: How many places a message names; it tells how many there are.
MOST_PLACES = 40
_EXAMPLES = 5
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
        places: Where the first of them are in the source.
        removed: What left the body.
        guessed: Where something else is nearly as likely to have stood.
    """

    fixer: Fixer
    times: int
    places: tuple[Span, ...]
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
    """How often one fixer did something, and where."""
    fixer, times = steps[0].fixer, sum(one.times for one in steps)
    places = sorted(place for one in steps for place in one.places)
    return _note("info", f"repair-{fixer.name}", f"{fixer.label}：{times}处", places)


def _note(level: Level, code: str, message: str, places: Sequence[Span]) -> Diagnostic:
    """A message on some places; of very many, the first are named."""
    return Diagnostic(level, code, message, *places[0], tuple(places[1:MOST_PLACES]))


def _guesses(steps: list[Done]) -> Iterator[Diagnostic]:
    """A warning for each place that a fixer told by likelihood alone; of many, how many more."""
    guessed = [place for one in steps for place in one.guessed]
    places = [place for place in guessed if place.edit.rival != LOST]
    if unclear := [place.source for place in guessed if place.edit.rival == LOST]:
        message = f"{steps[0].fixer.label}，个别字是推测的：{len(unclear)}处"
        yield _note("warning", GUESSED, message, unclear)
    for place in places[:_MOST_GUESSES]:
        now, rival = _apart(simplify(place.edit.replacement), place.edit.rival)
        message = f"推测为“{now}”，也可能是“{rival}”"
        yield Diagnostic("warning", GUESSED, message, *place.source)
    if more := [place.source for place in places[_MOST_GUESSES:]]:
        yield _note("warning", GUESSED, f"另有{len(more)}处是推测的", more)


def _removed(done: list[Done]) -> Iterator[Diagnostic]:
    """One message for each piece of furniture that left the body; of many, how many more."""
    places = [place for one in done for place in one.removed]
    for place in places[:_MOST_LISTED]:
        yield Diagnostic("info", "furniture", f"移出正文：{_short(place.was)}", *place.source)
    if more := [place.source for place in places[_MOST_LISTED:]]:
        yield _note("info", "furniture", f"移出正文：另有{len(more)}处", more)


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
    """One warning for each kind of damage that stays, with all of its places."""
    for loss in LOSSES:
        if found := loss.find(aligned.text):
            message = f"{loss.message}：{len(found)}处，{_quoted(found, aligned.text)}"
            places = [aligned.to_source(span) for span in found[:MOST_PLACES]]
            yield _note("warning", loss.name, message, places)


def _quoted(found: Sequence[Span], text: str) -> str:
    """The words at some places, each once, and a sign that there are others."""
    words = list(dict.fromkeys(_short(span.of(text)) for span in found))
    quoted = "".join(f"“{word}”" for word in words[:_EXAMPLES])
    return f"{quoted}等" if len(words) > _EXAMPLES else quoted


def _short(text: str) -> str:
    """The start of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
