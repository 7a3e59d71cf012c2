"""Row 13: UTF-8 read as GBK; for either of them read as Latin-1 see ``latin``.

Three bytes of a Chinese character in UTF-8 make one and a half characters of GBK: 东西部
(``E4B89C E8A5BF E983A8``) is read as 涓滆タ閮, the last byte lost. Where two bytes made no pair
they became ``?``, or nothing at all; what they were is told by the words around.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import accumulate

from generator.patterns import regex
from generator.repair.characters import HAN, MARKS
from generator.repair.dictionary import frequency
from generator.repair.gbk import LOST, is_character, is_private, text_of
from generator.repair.latin import NAME, find_western
from generator.repair.likelihood import is_unlikely, score
from generator.repair.misread import find_misread_readings
from generator.repair.record import disjoint
from generator.repair.script import is_traditional
from generator.repair.utf8 import LEADS, REST, Loss, Piece, Reader, marks_of_two, pieces, sound_text
from generator.spans import Edit, Span

_CHINESE = regex(rf"[{HAN}{MARKS}\u3000-\u303f\uff00-\uffef]+")
_NOT_FOREIGN = regex("[\x00-\x7f\ufffd]+")
_PRIVATE = regex("[\ue000-\uf8ff]")
_BETTER = 6.0
_SAMPLE = 90
_LEAST = 4
_WHOLE = 0.5  # of the bytes, this part must be whole characters
_AROUND = 4
_LEAD_CHARS, _REST_CHARS = frozenset(map(chr, LEADS)), frozenset(map(chr, REST))
_HAN = regex(f"[{HAN}]")
_COMMON = 2000  # how often the dictionary has seen characters of sound text
_GAP = r"?\ufffd€"


def find_mojibake(text: str) -> list[Edit]:
    """Read the bytes again in the encoding they were in."""
    edits = [*find_western(text), *find_misread_readings(text)]
    if _may_be_utf8(text):
        for run in _run_of_utf8().finditer(text):
            edits += _from_gbk(text, _without_sound_end(text, Span(*run.span())))
    return disjoint(sorted(edits))


def _without_sound_end(text: str, run: Span) -> Span:
    """The run without common characters at its end, where sound text goes on behind it."""
    end = run.end
    if _HAN.match(text, end):
        while end > run.start and _is_sound(text[end - 1]):
            end -= 1
    return Span(run.start, end)


def _is_sound(char: str) -> bool:
    """Whether a character is common, and starts none of UTF-8."""
    return _byte_pair(char)[0] in _REST_CHARS and frequency(char) >= _COMMON


def find_unread(text: str) -> list[Span]:
    """Where UTF-8 that was read as GBK stays so, since too little of it is left."""
    if not _may_be_utf8(text):
        return []
    runs = (Span(*run.span()) for run in _run_of_utf8().finditer(text))
    return [run for run in runs if run.length >= _LEAST and _is_odd(run.of(text))]


def _is_odd(damage: str) -> bool:
    """Whether a run is no text as it stands, and mostly UTF-8."""
    return is_unlikely(damage[:_SAMPLE]) and _is_mostly_whole(damage)


def _is_mostly_whole(damage: str) -> bool:
    """Whether the bytes of a sample are UTF-8 for the greater part."""
    data = "".join(_bytes_of(damage[:_SAMPLE]))
    return len(sound_text(data).encode()) >= _WHOLE * len(data)


def _may_be_utf8(text: str) -> bool:
    """Whether anything looks like UTF-8: few clean texts hold a character that starts so."""
    return bool(_lead().search(text) and _like_utf8().search(text))


@cache
def _lead() -> re.Pattern[str]:
    """A character with a lead byte of UTF-8 and one more."""
    return regex(f"[{_pairs(LEADS, REST)}]")


@cache
def _like_utf8() -> re.Pattern[str]:
    """What UTF-8 looks like in GBK: a lead byte and one more, the last and the next lead."""
    first, second, third = _pairs(LEADS, REST), _pairs(REST, LEADS), _pairs(REST, REST)
    return regex(rf"[{first}](?:[{second}{_GAP}]|[{first}{third}](?={_any()})){_any()}")


@cache
def _run_of_utf8() -> re.Pattern[str]:
    """A run that looks so, as far as it goes, past ASCII, which is the same in both."""
    run = rf"[{_pairs(LEADS, REST)}](?:{_any()}|[{_pairs((0xC2,), REST)}](?={_any()}))*"
    return regex(rf"{run}(?:[\x00-\x7f]{{1,40}}{run})*")


@cache
def _any() -> str:
    """A character with any two bytes of UTF-8, or a gap."""
    trails = (0xC2, *LEADS, *REST, *range(0x40, 0x80))
    return rf"[{_pairs(LEADS, REST)}{_pairs(REST, trails)}{_GAP}]"


def _pairs(leads: Iterable[int], trails: Iterable[int]) -> str:
    """The characters of GBK with one of each bytes."""
    trails = tuple(trails)
    return "".join(_read(bytes((lead, trail))) for lead in leads for trail in trails)


def _read(pair: bytes) -> str:
    """A pair of bytes as a character, one of those for private use too; else nothing."""
    char = pair.decode("gb18030", "ignore")
    return char if len(char) == 1 else ""


def _from_gbk(text: str, run: Span) -> list[Edit]:
    """The edits that read a run as UTF-8; none where that gives no likelier text."""
    damage = run.of(text)
    parts = _bytes_of(damage)
    reader = _reader(damage, "".join(parts))
    if not _is_better(damage[:_SAMPLE], reader):
        return []
    before = text[max(0, run.start - _AROUND) : run.start]
    after = text[run.end : run.end + _AROUND] or "\n"
    found = pieces("".join(parts), before, after, reader)
    return list(_edits(damage, parts, run.start, found))


def _reader(damage: str, data: str) -> Reader:
    """How a run was read, as the marks and characters in it show."""
    traditional = is_traditional(sound_text(data))
    if _PRIVATE.search(damage):
        return Reader(_no_character, traditional=traditional)
    if marks_of_two(data):
        return Reader(_no_pair, "?" in damage, traditional)
    return Reader(_no_byte, traditional=traditional)


def _is_better(damage: str, reader: Reader) -> bool:
    """Whether a sample makes likelier text as UTF-8."""
    data = "".join(_bytes_of(damage))
    found = list(pieces(data, "", "", reader))
    sample = "".join(piece.text for piece in found)
    if len(sample) < 2 or not _is_mostly_whole(damage):
        return False
    if not _CHINESE.fullmatch(_NOT_FOREIGN.sub("", sample)):
        return False
    return score("", sample, "") >= score("", damage, "") + _BETTER


def _edits(damage: str, parts: list[str], at: int, found: Iterable[Piece]) -> Iterator[Edit]:
    """One edit for each stretch that is whole characters, as it was read and as it is.

    Args:
        damage: The run as it was read.
        parts: For each of its characters, the bytes.
        at: Where it starts.
        found: What the bytes are.
    """
    ends = {end: place for place, end in enumerate(accumulate(map(len, parts)), 1)}
    start, now, rival = 0, "", ""
    for end, text, other in _apart(found):
        now, rival = now + text, rival or (other and LOST)
        stop = ends.get(end)
        if stop:
            if now != damage[start:stop]:
                yield Edit(Span(at + start, at + stop), now, NAME, rival)
            start, now, rival = stop, "", ""


def _apart(found: Iterable[Piece]) -> Iterator[tuple[int, str, str]]:
    """Ends, texts and rivals of the pieces, those of whole characters one by one."""
    at = 0
    for end, text, rival, is_whole in found:
        if is_whole:
            for char in text:
                at += len(char.encode())
                yield at, char, ""
        else:
            yield end, text, rival
        at = end


def _no_byte(loss: Loss) -> bool:
    """Whether bytes were lost one by one, as no first bytes of a character of GBK."""
    return _are_no_pairs(loss, text_of)


def _no_character(loss: Loss) -> bool:
    """The same where characters for private use are characters."""
    return _are_no_pairs(loss, is_character)


def _no_pair(loss: Loss) -> bool:
    """Whether bytes were lost in pairs, those for private use without a mark."""
    if len(loss.data) == 1:  # what was lost with it is ASCII
        return loss.marks == 1
    return is_private(loss.data) != bool(loss.marks) and text_of(loss.data) is None


def _are_no_pairs(loss: Loss, is_known: Callable[[bytes], object]) -> bool:
    """Whether none of the pairs is a character."""
    pairs = list(zip(loss.data, loss.data[1:], strict=False))
    if loss.behind >= 0 and (loss.marks == len(loss.data) or len(loss.data) == 1):
        pairs.append((loss.data[-1], loss.behind))
    return not any(is_known(bytes(pair)) for pair in pairs)


def _bytes_of(run: str) -> list[str]:
    """For each character its bytes, as characters; a mark stands for those that were lost."""
    parts = list(map(_byte_pair, run))
    if "€" in run:
        for at, char in enumerate(run):
            if char == "€" and not _is_byte_80(parts, at):
                parts[at] = "\xa2\xe3"
    return parts


def _is_byte_80(parts: list[str], at: int) -> bool:
    """Whether ``€`` stands for the byte 80, and not for its own two, by what is around."""
    ends_character = "".join(parts[max(0, at - 2) : at])[-2:-1] in _LEAD_CHARS
    goes_on = "".join(parts[at + 1 : at + 2])[:1] in _REST_CHARS | {LOST}
    return not (ends_character and goes_on)


@cache
def _byte_pair(char: str) -> str:
    """The bytes of one character, as characters."""
    if char in "?\ufffd":
        return LOST
    return "\x80" if char == "€" else char.encode("gb18030", "replace").decode("latin-1")
