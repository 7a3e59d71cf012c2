"""Row 13: UTF-8 read as GBK; for either of them read as Latin-1 see ``latin``.

Three bytes of a Chinese character in UTF-8 make one and a half characters of GBK: 东西部
(``E4B89C E8A5BF E983A8``) is read as 涓滆タ閮, the last byte lost. Where two bytes made no pair
they became ``?``, or nothing at all; what they were is told by the words around.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.repair.characters import HAN, MARKS
from generator.repair.gbk import LOST, text_of
from generator.repair.latin import NAME, find_western
from generator.repair.likelihood import score
from generator.repair.record import disjoint
from generator.repair.utf8 import LEADS, REST, read_utf8
from generator.spans import Edit, Span

_CHINESE = re.compile(rf"[{HAN}{MARKS}\u3000-\u303f\uff00-\uffef]+")
_BETTER = 6.0
_WHOLE = 0.6  # of the characters, this part must have all its bytes


def find_mojibake(text: str) -> list[Edit]:
    """Read the bytes again in the encoding they were in."""
    edits = find_western(text)
    if _like_utf8().search(text):
        runs = _like_utf8().finditer(text)
        edits += [edit for run in runs if (edit := _from_gbk(text, run))]
    return disjoint(sorted(edits))


@cache
def _like_utf8() -> re.Pattern[str]:
    """What UTF-8 looks like in GBK: a lead byte and one more, the last and the next lead."""
    first, second, third = _pairs(LEADS, REST), _pairs(REST, LEADS), _pairs(REST, REST)
    lost = r"?\ufffd€"
    any_of = rf"[{first}{second}{third}{_pairs(REST, range(0x40, 0x80))}{lost}]"
    return re.compile(rf"[{first}](?:[{second}{lost}]|[{first}{third}](?={any_of})){any_of}+")


def _pairs(leads: Iterable[int], trails: Iterable[int]) -> str:
    """The characters of GBK with one of each bytes."""
    trails = tuple(trails)
    chars = (text_of(bytes((lead, trail))) for lead in leads for trail in trails)
    return "".join(char for char in chars if char)


def _from_gbk(text: str, run: re.Match[str]) -> Edit | None:
    """The edit that reads a run as UTF-8, or None where that gives no likelier text."""
    damage = run[0]
    sample = read_utf8(damage[:30], "")
    if len(sample) < 2 or sample.count(LOST) * 4 > len(sample):
        return None
    if not _CHINESE.fullmatch(sample.replace(LOST, "")):
        return None
    whole = damage[:30].replace("?", "").encode("gb18030", "replace").decode("utf-8", "ignore")
    if len(whole) < _WHOLE * len(sample):
        return None
    if score("", sample, "") < score("", damage[:30], "") + _BETTER:
        return None
    before = text[max(0, run.start() - 4) : run.start()]
    read = read_utf8(damage, before)
    return Edit(Span(*run.span()), read, NAME, "" if _is_whole(damage, read) else LOST)


def _is_whole(damage: str, read: str) -> bool:
    """Whether no byte was lost: then nothing had to be guessed."""
    parts = (part.encode("gb18030", "replace") for part in damage.split("€"))
    return b"\x80".join(parts) == read.encode("utf-8", "replace")
