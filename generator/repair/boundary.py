"""Rows 9 and 10: characters that lost their first byte, and the runs behind them.

Row 9: the converter of row 1 walked the bytes out of step. In 訂東西部 (``D3 86 · 96 7C · …``)
it took ``86 96`` for 問 and put its reading in between: ``D3 86 96 (wèn) 7C …``. Read again,
``96 28`` is no character and becomes ``?``, and what follows pairs wrongly: ``訂?wèn)|西部``.
The way back: the second byte of the character before ``?`` and a byte ``b`` together must read
as the pinyin; ``b`` before the bytes that follow gives the text again.

Row 10: the same without a reading, where the second byte was ``A3``, which starts the
full-width forms: 學校基礎 (``… D0 A3 · BB F9 …``) is read as ``學?；A``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.patterns import regex
from generator.repair.characters import HAN, MARKS
from generator.repair.decoder import Decoder
from generator.repair.dictionary import frequency
from generator.repair.gbk import LOST, bytes_of, text_of
from generator.repair.likelihood import is_unlikely, score
from generator.repair.readings import LETTERS, Reading, parse, reads
from generator.repair.record import disjoint
from generator.repair.script import is_traditional, simplify
from generator.repair.shifted import (
    AROUND,
    Candidate,
    Place,
    candidates,
    certain,
    rival,
    until_damage,
)
from generator.repair.words import Words
from generator.spans import Edit, Span

if TYPE_CHECKING:
    import opencc

SPLIT = "split-character"
FULL_WIDTH = "full-width-byte"

# A decoder that marks each odd byte leaves the bracket behind the mark.
_SPLIT = regex(rf"[?？\ufffd](?<=[^\x00-\x7f].)[(（]?([{LETTERS}\s]{{1,12}})[)）]")
_GLOSS = regex(rf"[(（]([{LETTERS}\s]{{1,12}})[)）]")
_GLOSS_BEFORE = regex(rf"([{HAN}])[(（]([{LETTERS}\s]{{1,12}})[)）]$")
_LONGEST_GLOSS = 15
_A3 = regex(
    r"[?\ufffd？](?:(?<=[^\s][?\ufffd])"
    r"(?=[^\x00-\x7f]|\?[09]\d\d年|[?!:;][^\x00-\x7f]|;[A-Z][^\x00-\x7f])|"
    r"(?<=？)(?=[\uff01-\uff5e]))"
)
# 。 at the end of a line: its second byte swallowed the line end, or half of it.
_FULL_STOP = regex(rf"[?\ufffd]{{2}}(?=\n|\r|\Z)(?<=[{HAN}”》）0-9%]..)")
_LEADS = tuple(range(0x81, 0xFF))
# How much likelier, in nats, the restored text must be than the damage.
_THAN_DAMAGE = 12.0
_THAN_WIDE = 4.0  # where full-width letters and marks show the damage
_RARE = 100
_ENOUGH = 60  # characters that tell the script of a line
_LONGEST = 1000  # characters of a line that are taken back into the old script
_FURTHEST = 8000  # characters that a run with its glosses may take
_AHEAD = 8
# What the dictionary does not know and a clean text may have all the same.
_MEANT = regex("[?？！!A-Za-z]")
# A question mark is never followed by these; by ？ and ！ it may be.
_WIDE_FORMS = frozenset(map(chr, range(0xFF02, 0xFF5F))) - {"？", "（", "＂", "＇"} | {"?"}
_ODD_FORMS = _WIDE_FORMS - set("，：；！？）?")
# Full-width marks that were made half-width later: ; behind a question mark is never meant.
_NARROW = regex(r"[?!;:](?=[^\x00-\x7f])|;(?=[A-Z][^\x00-\x7f])")
_TO_WIDE = 0xFEE0


def find_split_characters(text: str) -> list[Edit]:
    """Put the characters together again that a reading was put into."""
    if ")" not in text and "）" not in text:
        return []
    matches = list(_SPLIT.finditer(text))
    if not matches:
        return []
    decoder = Decoder(Words(text))
    return disjoint(_mend_split(text, match, decoder) for match in matches)


def find_full_width_bytes(text: str) -> list[Edit]:
    """Give the characters that lost their first byte before an ``A3`` that byte again."""
    if "?" not in text and "？" not in text and LOST not in text:
        return []
    matches, stops = list(_A3.finditer(text)), list(_FULL_STOP.finditer(text))
    if not (matches or stops):
        return []
    traditional = is_traditional(text)
    matches = [m for m in matches if _may_be_shifted(text, m.end(), traditional)]
    edits: list[Edit | None] = []
    if matches:
        decoder = Decoder(Words(text))
        edits = [_mend_full_width(text, match, decoder) for match in matches]
    if traditional:
        edits += [Edit(Span(*m.span()), "。", FULL_WIDTH) for m in stops]
    return disjoint(sorted(edit for edit in edits if edit))


def _mend_split(text: str, match: re.Match[str], decoder: Decoder) -> Edit | None:
    """The edit that restores one run, or None where no byte gives a text."""
    reading = parse(match[1])
    if reading is None:
        return None
    from_, near = _near(text, match)
    start, end = match.start() - from_, match.end() - from_
    for version in (_as_it_is, _in_old_script):
        before, whole = version(near, start)
        lead = (bytes_of(before) or b"")[-1:]
        firsts = _firsts(lead, reading)
        place = Place(whole, start, end, firsts)
        if firsts and (found := candidates(place, decoder)):
            return _edit(whole, start, found, SPLIT, from_)
    return None


def _near(text: str, match: re.Match[str]) -> tuple[int, str]:
    """Where the text around a match starts that may matter for it, and that text."""
    from_ = max(0, match.start() - _ENOUGH)
    return from_, text[from_ : match.end() + _FURTHEST]


def _mend_full_width(text: str, match: re.Match[str], decoder: Decoder) -> Edit | None:
    """The edit that restores one run, or None where it is not certain."""
    from_, text = _near(text, match)
    start, at = match.start() - from_, match.end() - from_
    if _NARROW.match(text, at):  # a full-width mark that was made half-width later
        text = text[:at] + chr(ord(text[at]) + _TO_WIDE) + text[at + 1 :]
    start = _before_gloss(text, start)
    found = candidates(Place(text, start, at, _LEADS, 0xA3), decoder)
    if not found:
        return None
    best = certain(found)
    behind, rest = until_damage(text[best.end : max(one.end for one in found) + AROUND])
    as_meant = _MEANT.sub("；", text[start : best.end])
    damaged = score(text[max(0, start - AROUND) : start], as_meant, behind) + rest
    gain = found[0].score - damaged
    wide = text[at] in _WIDE_FORMS
    rare = _has_rare(best.text)
    if (rare and not wide) or gain < (_THAN_WIDE if wide and not rare else _THAN_DAMAGE):
        return None
    if LOST in best.text[:-1] and "一" <= text[at] <= "鿿":
        return None  # nothing but odd words speaks for damage: these may be names
    return _edit(text, start, found, FULL_WIDTH, from_)


def _before_gloss(text: str, at: int) -> int:
    """Where the gloss in front of ``at`` starts, if there is one: the converter put it in too."""
    gloss = _GLOSS_BEFORE.search(text, max(0, at - _LONGEST_GLOSS), at)
    if gloss and (reading := parse(gloss[2])) and reads(gloss[1], reading):
        return gloss.end(1)
    return at


def _may_be_shifted(text: str, at: int, traditional: bool) -> bool:
    """Whether what follows a question mark looks like no text."""
    if text[at - 1] == LOST and not traditional and text[at] not in _ODD_FORMS:
        return False  # it stands for a character that is gone, and odd words may be names
    narrow = _NARROW.match(text, at)
    if text[at] < "\x80" and not narrow:
        return traditional
    if text[at] == ";" or (text[at] in _WIDE_FORMS and not narrow):
        return True
    ahead = text[at + (text[at] in "？！?!;:") :][:_AHEAD].partition(LOST)[0]
    if narrow:
        ahead = _MEANT.sub("；", ahead)
    return is_unlikely(ahead) or is_unlikely(ahead[:4])


def _has_rare(text: str) -> bool:
    """Whether the text has characters that hardly any text has: then it is guessed wrong."""
    known = MARKS + LOST + "（）0123456789"
    return any(char not in known and frequency(char) < _RARE for char in simplify(text))


def _as_it_is(text: str, start: int) -> tuple[str, str]:
    """The character before the damage, and the text."""
    return text[start - 1], text


def _in_old_script(text: str, start: int) -> tuple[str, str]:
    """The character before the damage and the text as they were before a script conversion."""
    end = text.find("\n", start, start + _LONGEST)
    end = min(start + _LONGEST, len(text)) if end < 0 else end
    old = _to_traditional().convert(text[start - 1 : end].encode("utf-8", "replace").decode())
    return old[:1], text[: start - 1] + old + text[end:]


@cache
def _to_traditional() -> opencc.OpenCC:
    """The conversion that such copies went through before; loaded when first needed."""
    import opencc

    return opencc.OpenCC("s2t")


def _firsts(lead: bytes, reading: Reading) -> tuple[int, ...]:
    """The bytes that make a character with that reading out of ``lead``."""
    pairs = ((b, text_of(lead + bytes((b,)))) for b in _LEADS)
    return tuple(b for b, char in pairs if char and reads(char, reading))


def _edit(text: str, start: int, found: list[Candidate], fixer: str, from_: int) -> Edit:
    """Put the restored run into its place, in the script of the line around it.

    Args:
        text: The text around the damage.
        start: Where the damage starts in it.
        found: What the run may read, the likeliest first.
        fixer: Who asks for the edit.
        from_: Where ``text`` starts in the whole text.
    """
    best = certain(found)
    end = _past_gloss(text, best.end, best.text)
    before = text[max(0, start - _ENOUGH) : start].rpartition("\n")[2]
    line = before + best.text + text[end : end + _ENOUGH]
    written = str if is_traditional(line) else simplify
    span = Span(start, end).shift(from_)
    return Edit(span, written(best.text), fixer, simplify(rival(found, text)))


def _past_gloss(text: str, end: int, restored: str) -> int:
    """Where the damage ends: after the gloss of the last restored character, if there is one."""
    gloss = _GLOSS.match(text, end)
    if gloss and (reading := parse(gloss[1])) and reads(restored[-1], reading):
        return gloss.end()
    return end
