"""Runs of GBK text that were read one byte out of step (rows 9 and 10).

Once a character has lost its first byte, every pair of bytes after it is taken from two
characters, up to the next ASCII character: the second byte of an old character below ``80``
falls into step by itself; one above swallows the ASCII character behind it and both become
``?``. Pairs that are no characters are dropped without a trace, or become ``?`` too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.repair.decoder import Decoder, Reading
from generator.repair.gbk import LOST, bytes_of
from generator.repair.leads import dropped
from generator.repair.readings import LETTERS, parse, reads

_GLOSS = re.compile(rf"\(([{LETTERS}\s]{{1,12}})\)")
_CUT_GLOSS = re.compile(rf"[?\ufffd]\(?([{LETTERS}\s]{{1,12}})\)")
_NEXT_DAMAGE = re.compile("[?\ufffd]")
_ANY_TEXT = -9.0  # nats a character, where nothing is known of it
# A digit was swallowed before these; the hundreds, tens and ones of a year tell which.
_COUNTED = re.compile("[0-9.%年月日号时点个万亿元名人家]")
_YEAR_0 = re.compile(r"0\d\d年")
_YEAR_9 = re.compile(r"9\d\d年")
_PAUSES = tuple("，。、；：")
_NEVER_BEFORE = "，。、；：“‘《〈（【「『〔"
AROUND = 6
_LONGEST = 400
_MOST_GAPS = 8
_HOPELESS = -9.5  # nats a character: no text is so unlikely for long
_GRACE = 40.0
_LEAST_LEAD = 0x80
_KEPT = 4


class Unit(NamedTuple):
    """A piece of a run: a pair of bytes, the single byte of a letter, or none for ``?``."""

    data: bytes
    end: int


class Candidate(NamedTuple):
    """A way to read a run.

    Attributes:
        score: How likely it is between its neighbours.
        text: What it reads.
        end: Where it ends.
        open_at: Where in ``text`` a character is whose second byte is gone; -1 if none is.
    """

    score: float
    text: str
    end: int
    open_at: int = -1


class _Ended(NamedTuple):
    """A reading that has come to the end of the run."""

    reading: Reading
    end: int
    swallowed: str
    open_at: int


class Place(NamedTuple):
    """Where a byte was lost.

    Attributes:
        text: The damaged text.
        behind: Where the sound text before it ends.
        start: Where the run out of step starts.
        firsts: What the lost byte may have been.
        second: The byte after it, if that is known.
    """

    text: str
    behind: int
    start: int
    firsts: tuple[int, ...]
    second: int | None = None


def candidates(place: Place, decoder: Decoder) -> list[Candidate]:
    """The readings of the run behind a lost byte, the likeliest first."""
    text = place.text
    ended = list(_search(place, decoder))
    if not ended:
        return []
    furthest = max(one.end for one in ended) + AROUND
    found = [
        Candidate(
            _with_sound_text(one, text[one.end : furthest], decoder),
            one.reading.text + one.swallowed,
            one.end,
            one.open_at,
        )
        for one in ended
    ]
    return sorted(found, reverse=True)


def _with_sound_text(one: _Ended, behind: str, decoder: Decoder) -> float:
    """The score of an ended reading with what follows, which other damage may cut short.

    The letters of the next damage are no words, nor is what they put out of step: were they
    counted, a reading that swallows them would win, however odd.
    """
    sound, rest = until_damage(behind)
    return decoder.literally(one.reading, one.swallowed + sound) + rest


def until_damage(text: str) -> tuple[str, float]:
    """The text up to where other damage starts, and what the rest of it counts."""
    sound = _NEXT_DAMAGE.split(_GLOSS.sub("", text), maxsplit=1)[0]
    return sound, _ANY_TEXT * (len(text) - len(sound))


def _search(place: Place, decoder: Decoder) -> Iterator[_Ended]:
    """All ends of the run, each with its likeliest readings."""
    text = place.text
    before = text[max(0, place.behind - AROUND) : place.behind]
    beam = [decoder.start(before, place.firsts)]
    units = list(_units(text, place.start))
    if place.second is not None and units:
        if not units[0].data:
            done = decoder.first(beam, place.second, ())
            yield from _ends(done, units[0].end, _swallowed(text, units[0].end))
        beam = _from_second(beam, place.second, units, decoder)
    floor, gaps = beam[0].score - _GRACE, 0
    for unit in units:
        if len(unit.data) == 1:
            yield from _ends(decoder.last(beam, unit.data[0]), unit.end, "")
            return
        if unit.data and unit.data[1] < _LEAST_LEAD:  # no first byte: a letter was swallowed
            done = decoder.last(beam, unit.data[0])
            yield from _ends(done, unit.end, chr(unit.data[1]))
            return
        if unit.data:
            beam = decoder.pair(beam, unit.data)
            yield from _before_gloss(beam, text, unit.end, decoder)
        else:
            yield from _swallowing(beam, text, unit.end, decoder)
            if _is_cut_gloss(text, unit.end - 1):
                return
            gaps += 1
            beam = decoder.gap(beam) if gaps < _MOST_GAPS else []
        if not beam or beam[0].score < floor + _HOPELESS * len(beam[0].text):
            return
    if units and units[-1].data and units[-1].end == len(text):  # cut off inside of a character
        done = [one._replace(text=one.text[:-1] + LOST) for one in decoder.last_unknown(beam)]
        yield from _ends(done, len(text), "")


def _from_second(
    beam: list[Reading], second: int, units: list[Unit], decoder: Decoder
) -> list[Reading]:
    """The readings with the first character, whose second byte is known; uses up its unit."""
    data = units[0].data
    if len(data) > 1 and data[0] == second:
        leads: tuple[int, ...] = (data[1],)
    else:
        leads = dropped(second, silent=bool(data))
    if not data or data[0] == second:
        del units[0]
    return decoder.first(beam, second, leads)


def _ends(
    beam: list[Reading], end: int, swallowed: str, *, is_open: bool = False
) -> Iterator[_Ended]:
    """The likeliest readings as ended; of the last character the second byte may be gone."""
    for one in beam[:_KEPT]:
        yield _Ended(one, end, swallowed, len(one.text) - 1 if is_open else -1)


def _swallowing(beam: list[Reading], text: str, end: int, decoder: Decoder) -> Iterator[_Ended]:
    """The readings whose last character and the ASCII character behind it became ``?``."""
    if text[end - 1] == LOST and (follows := bytes_of(text[end : end + 1])):
        done = decoder.last_marked(beam, follows[0])
    else:
        done = decoder.last_unknown(beam)
    gloss = _CUT_GLOSS.match(text, end - 1)
    if gloss and (reading := parse(gloss[1])):
        done = [one for one in done if reads(one.text[-1], reading)]
        return _ends(done, gloss.end(), "")
    if not text[end : end + 1].strip():  # most likely the end of a sentence
        done = [one for one in done if one.text[-1] == "。"] or done
    if text[end : end + 1] in _PAUSES:  # no mark but one that closes stands before another
        done = [one for one in done if one.text[-1] not in _NEVER_BEFORE] or done
    return _ends(done, end, _swallowed(text, end), is_open=True)


def _before_gloss(beam: list[Reading], text: str, end: int, decoder: Decoder) -> Iterator[_Ended]:
    """The readings that end in a character whose reading stands behind the run.

    Its second byte, ``80``, starts no pair with the bracket and left nothing.
    """
    gloss = _GLOSS.match(text, end)
    if gloss and (reading := parse(gloss[1])):
        done = [one for one in decoder.last(beam, _LEAST_LEAD) if reads(one.text[-1], reading)]
        yield from _ends(done, gloss.end(), "")


def _is_cut_gloss(text: str, at: int) -> bool:
    """Whether a reading stands behind a mark: its letters are no bytes of the run."""
    gloss = _CUT_GLOSS.match(text, at)
    return bool(gloss and parse(gloss[1]))


def _swallowed(text: str, end: int) -> str:
    """The ASCII character that was swallowed: a digit, if the text goes on like a number."""
    if _YEAR_0.match(text, end) or _YEAR_9.match(text, end):
        return "2" if text[end] == "0" else "1"
    return LOST if _COUNTED.match(text, end) else ""


def _units(text: str, at: int) -> Iterator[Unit]:
    """The pieces of a run up to ASCII, the readings put between them left out."""
    for _ in range(_LONGEST):
        char = text[at : at + 1]
        if char in ("?", LOST) and char:
            at += 1
            yield Unit(b"", at)
        elif char >= "\x80" and (data := bytes_of(char)) is not None:
            at += 1
            yield Unit(data, at)
            gloss = _GLOSS.match(text, at)
            at = gloss.end() if gloss and parse(gloss[1]) else at
        else:
            if "@" <= char <= "~":
                yield Unit(char.encode(), at + 1)
            return
