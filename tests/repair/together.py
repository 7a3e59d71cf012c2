"""Several kinds of lost bytes in one paragraph, and what of them is wrong and not told.

One kind of damage at a time never shows what one does to the next: a run out of step ends where
the next damage starts, a lost byte stands inside of it, a sentence was read in another encoding.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from random import Random

from generator.models import Repair
from generator.repair.losses import LOSSES
from generator.spans import AlignedText, Span, whole
from repair import damage

_LOST_SHARE = 0.006


def together(text: str, chance: Random) -> str:
    """Rows 1, 9 and 10 in one paragraph, with characters lost, and row 13 in a sentence of it."""
    given = _decoded(_inserted(damage.traditional(text), chance), chance)
    if chance.random() < 0.5:
        given = "".join(_lost(char, chance) for char in given)
    if chance.random() < 0.3:
        given = damage.traditional(given, "t2s")
    if chance.random() < 0.2:
        given = _one_misread(given, chance)
    return given


def _inserted(text: str, chance: Random) -> bytes:
    """The bytes with readings inside and behind characters, and bytes lost before ``A3``."""
    data = text.encode("gbk", "ignore")
    inside, behind, before_a3 = list(_places(data))
    edits = [(at, at, char) for at, char in _some(inside, chance, chance.randint(1, 4))]
    edits += [(at, at, char) for at, char in behind if chance.random() < chance.choice((0, 0.5))]
    edits += [(at, at + 1, "") for at, _ in _some(before_a3, chance, chance.randint(0, 2))]
    for start, end, char in sorted(edits, reverse=True):
        put = f"({damage.reading(char)})".encode("gbk", "replace") if char else b"?"
        data = data[:start] + put + data[end:]
    return data


def _places(data: bytes) -> tuple[list[tuple[int, str]], ...]:
    """Where a reading goes inside of a character, where behind one, and what goes before A3."""
    inside, behind, before_a3 = [], [], []
    at = 0
    while at < len(data):
        size = 1 if data[at] < 0x80 else 2
        char = data[at : at + size].decode("gbk")
        if size == 2 and at > 2:
            across = data[at - 1 : at + 1].decode("gbk", "ignore")
            if data[at - 1] >= 0x81 and across and damage.is_rare(across):
                inside.append((at + 1, across))
            if data[at + 1] == 0xA3:
                before_a3.append((at, char))
        if damage.is_rare(char):
            behind.append((at + size, char))
        at += size
    return inside, behind, before_a3


def _some(places: list[tuple[int, str]], chance: Random, most: int) -> list[tuple[int, str]]:
    """So many of the places."""
    return chance.sample(places, min(most, len(places)))


def _decoded(data: bytes, chance: Random) -> str:
    """The bytes as a browser reads them, or as a library that marks every odd byte."""
    if chance.random() < 0.6:
        return damage.decode_like_a_browser(data)
    return data.decode(chance.choice(["gbk", "gb18030"]), "replace")


def _lost(char: str, chance: Random) -> str:
    """The character, or now and then a mark in its place."""
    lost = damage.HAN.match(char) and chance.random() < _LOST_SHARE
    return chance.choice("?\ufffd") if lost else char


def _one_misread(text: str, chance: Random) -> str:
    """The text with one of its clauses in UTF-8 read as GBK."""
    clauses = text.split("，")
    at = chance.randrange(len(clauses))
    misread = chance.choice([damage.utf8_as_gbk, damage.utf8_as_gbk_marked])
    clauses[at] = misread(clauses[at], chance)
    return "，".join(clauses)


def told_places(done: Repair) -> list[Span]:
    """The stretches of the repaired text that a diagnostic speaks of."""
    text = done.aligned.text
    guessed = list(_guessed(done))
    places = [span for loss in LOSSES for span in loss.find(text)]
    for at in range(len(text)):
        source = done.aligned.to_source(Span(at, at + 1))
        if any(source.start < span.end and span.start < source.end for span in guessed):
            places.append(Span(at, at + 1))
    return places


def _guessed(done: Repair) -> Iterator[Span]:
    """The stretches of the source that were read one way and may be read another."""
    aligned = AlignedText.of(done.aligned.source, whole(done.aligned.source))
    for step in done.steps:
        yield from (aligned.to_source(edit.span) for edit in step if edit.rival)
        aligned = aligned.apply(step)


def untold(want: str, done: Repair) -> list[tuple[str, str]]:
    """What is wrong and lies at no place that is told: what it should be, and what it is."""
    got = done.aligned.text
    places = told_places(done)
    return [
        (want[wrong.start : wrong.stop], got[given.start : given.stop])
        for wrong, given in _apart(want, got)
        if not any(s.start <= given.stop + 1 and given.start - 1 <= s.end for s in places)
    ]


def _apart(want: str, got: str) -> list[tuple[range, range]]:
    """Where two texts differ; stretches with one character in common between them are one."""
    found: list[tuple[range, range]] = []
    for tag, a, b, c, d in SequenceMatcher(None, want, got, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if found and c - found[-1][1].stop <= 1:
            a, c = found[-1][0].start, found[-1][1].start
            found.pop()
        found.append((range(a, b), range(c, d)))
    return found
