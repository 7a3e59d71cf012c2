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
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from generator.patterns import regex
from generator.repair.characters import HAN
from generator.repair.decoder import Decoder
from generator.repair.gbk import LOST, bytes_of, text_of
from generator.repair.likelihood import is_unlikely, score
from generator.repair.questions import ends_question
from generator.repair.readings import LETTERS, Reading, parse, reads
from generator.repair.record import disjoint
from generator.repair.script import is_traditional, simplify
from generator.repair.shifted import AROUND, Candidate, Place, candidates, until_damage
from generator.repair.verdict import believed, doubt, has_rarer
from generator.repair.words import Words
from generator.spans import Edit, Span

if TYPE_CHECKING:
    import opencc

_Mend = Callable[[str, re.Match[str], int, Decoder], Edit | None]
SPLIT = "split-character"
FULL_WIDTH = "full-width-byte"

# A decoder that marks each odd byte leaves the bracket behind the mark.
_SPLIT = regex(rf"[?？\ufffd](?<=[^\x00-\x7f].)[(（]?([{LETTERS}\s]{{1,12}})[)）]")
# What such a reading put out of step, where it was kept: its question marks are no others.
_KEPT_RUN = regex(rf"{_SPLIT.pattern}[^\x00-\x3e\x40-\x7f]*")
_GLOSS = regex(rf"[(（]([{LETTERS}\s]{{1,12}})[)）]")
_GLOSS_BEFORE = regex(rf"([{HAN}])[(（]([{LETTERS}\s]{{1,12}})[)）]$")
_LONGEST_GLOSS = 15
# A single letter in Chinese text: the second byte of a character whose first was dropped.
_LETTER = rf"[?？]?[@-~](?=[{HAN}])"
_BEFORE_LETTER = regex(f".{_LETTER}")
_A3 = regex(
    r"[?\ufffd？](?:(?<=[^\s][?\ufffd])"
    rf"(?=[^\x00-\x7f]|\?[09]\d\d年|[?!:;][^\x00-\x7f]|;[A-Z][^\x00-\x7f]|{_LETTER})|"
    r"(?<=？)(?=[\uff01-\uff5e]))"
)
# 。 at the end of a line: its second byte swallowed the line end, or half of it.
_FULL_STOP = regex(rf"[?\ufffd]{{2}}(?=\n|\r|\Z)(?<=[{HAN}”》）0-9%]..)")
_LEADS = tuple(range(0x81, 0xFF))
# How much likelier, in nats, the restored text must be than the damage.
_THAN_DAMAGE = 12.0
_THAN_WIDE = 4.0  # where full-width letters and marks show the damage
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
    return disjoint(_in_order(text, matches, _mend_split))


def find_full_width_bytes(text: str) -> list[Edit]:
    """Give the characters that lost their first byte before an ``A3`` that byte again."""
    if "?" not in text and "？" not in text and LOST not in text:
        return []
    matches, stops = list(_A3.finditer(text)), list(_FULL_STOP.finditer(text))
    if not (matches or stops):
        return []
    traditional = is_traditional(text)
    matches = [m for m in matches if _may_be_shifted(text, m.end(), traditional)]
    kept = {at for m in _KEPT_RUN.finditer(text) for at in range(m.start() + 1, m.end())}
    matches = [m for m in matches if m.start() not in kept]
    edits = _in_order(text, matches, _mend_full_width) if matches else []
    if traditional:
        edits += [Edit(Span(*m.span()), "。", FULL_WIDTH) for m in stops]
    return disjoint(sorted(edits))


def _in_order(text: str, matches: list[re.Match[str]], mend: _Mend) -> list[Edit]:
    """The edits for damaged places, each made in the knowledge of the one before it."""
    decoder, edits = Decoder(Words(text)), list[Edit]()
    for match in matches:
        if edits and match.start() < edits[-1].span.end:
            continue  # what the run before it swallowed
        near, from_ = _near(text, match, edits)
        place = match.re.match(near, match.start() - from_)
        if place and (edit := mend(near, place, from_, decoder)):
            edits.append(edit)
    return edits


def _near(text: str, match: re.Match[str], done: list[Edit]) -> tuple[str, int]:
    """The text around a match that may matter for it.

    Args:
        text: The whole text.
        match: The damaged place.
        done: The edits of what stands before it: damage is no context.

    Returns:
        That text, and where in the whole text it would start.
    """
    from_ = max(0, match.start() - _ENOUGH)
    before = text[from_ : match.start()]
    if done and from_ < done[-1].span.end:
        before = done[-1].replacement + text[done[-1].span.end : match.start()]
    behind = text[match.start() : match.end() + _FURTHEST]
    return before + behind, match.start() - len(before)


def _mend_split(near: str, match: re.Match[str], from_: int, decoder: Decoder) -> Edit | None:
    """The edit that restores one run, or None where no byte gives a text."""
    reading = parse(match[1])
    if reading is None:
        return None
    start, end = match.span()
    for version in (_as_it_is, _in_old_script):
        before, whole = version(near, start)
        lead = (bytes_of(before) or b"")[-1:]
        firsts = _firsts(lead, reading)
        place = Place(whole, start, end, firsts)
        found = candidates(place, decoder) if firsts else []
        if found and (best := believed(whole, start, found)):
            return _edit(whole, start, best, doubt(whole, found), from_)
    return None


def _mend_full_width(text: str, match: re.Match[str], from_: int, decoder: Decoder) -> Edit | None:
    """The edit that restores one run, or None where it is not certain."""
    start, at = match.span()
    if _NARROW.match(text, at):  # a full-width mark that was made half-width later
        text = text[:at] + chr(ord(text[at]) + _TO_WIDE) + text[at + 1 :]
    start = _before_gloss(text, start)
    found = candidates(Place(text, start, at, _LEADS, 0xA3), decoder)
    letter = bool(_BEFORE_LETTER.match(text, at - 1))
    best = believed(text, start, found, strictly=letter) if found else None
    if best is None or not _is_gain(text, start, at, found):
        return None
    if LOST in best.text[:-1] and "一" <= text[at] <= "鿿":
        return None  # nothing but odd words speaks for damage: these may be names
    edit = _edit(text, start, best, doubt(text, found), from_)
    return edit._replace(fixer=FULL_WIDTH)


def _is_gain(text: str, start: int, at: int, found: list[Candidate]) -> bool:
    """Whether the likeliest reading is so much likelier than the damage that it cannot be meant.

    Args:
        text: The damaged text.
        start: Where the sound text before the damage ends.
        at: Where the run out of step starts.
        found: The readings of it, the likeliest first.
    """
    best = found[0]
    behind, rest = until_damage(text[best.end : max(one.end for one in found) + AROUND])
    as_meant = _MEANT.sub("；", text[start : best.end])
    gain = best.score - score(text[max(0, start - AROUND) : start], as_meant, behind) - rest
    wide = text[at] in _WIDE_FORMS
    rare = has_rarer(best.text)
    if rare and not wide:
        return False
    return gain >= (_THAN_WIDE if wide and not rare else _THAN_DAMAGE)


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
    if _BEFORE_LETTER.match(text, at - 1):
        return traditional and not ends_question(text, at - 1)
    if text[at] < "\x80" and not narrow:
        return traditional
    if text[at] == ";" or (text[at] in _WIDE_FORMS and not narrow):
        return True
    ahead = text[at + (text[at] in "？！?!;:") :][:_AHEAD].partition(LOST)[0]
    if narrow:
        ahead = _MEANT.sub("；", ahead)
    return is_unlikely(ahead) or is_unlikely(ahead[:4])


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


def _edit(text: str, start: int, best: Candidate, other: str, from_: int) -> Edit:
    """Put the restored run into its place, in the script of the line around it.

    Args:
        text: The text around the damage.
        start: Where the damage starts in it.
        best: What the run reads.
        other: What else it may read.
        from_: Where ``text`` starts in the whole text.
    """
    end = _past_gloss(text, best.end, best.text)
    before = text[max(0, start - _ENOUGH) : start].rpartition("\n")[2]
    line = before + best.text + text[end : end + _ENOUGH]
    written = str if is_traditional(line) else simplify
    span = Span(start, end).shift(from_)
    return Edit(span, written(best.text), SPLIT, simplify(other))


def _past_gloss(text: str, end: int, restored: str) -> int:
    """Where the damage ends: after the gloss of the last restored character, if there is one."""
    gloss = _GLOSS.match(text, end)
    if gloss and (reading := parse(gloss[1])) and reads(restored[-1], reading):
        return gloss.end()
    return end
