"""Rows 9 to 11: characters that lost their first byte, and the runs behind them.

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

import opencc

from generator.repair.characters import HAN, MARKS
from generator.repair.gbk import LOST, bytes_of, text_of
from generator.repair.likelihood import Words, frequency, score
from generator.repair.readings import LETTERS, Reading, parse, reads
from generator.repair.record import disjoint
from generator.repair.script import is_traditional, simplify
from generator.repair.shifted import AROUND, Candidate, Place, candidates, certain
from generator.spans import Edit, Span

SPLIT = "split-character"
FULL_WIDTH = "full-width-byte"
SWALLOWED = "swallowed"

_SPLIT = re.compile(rf"[?？\ufffd](?<=[^\x00-\x7f].)([{LETTERS}\s]{{1,12}})[)）]")
_GLOSS = re.compile(rf"[(（]([{LETTERS}\s]{{1,12}})[)）]")
_A3 = re.compile(
    r"[?\ufffd](?<=[^\s].)(?=[^\x00-\x7f]|\?[09]\d\d年)|？(?<=[^\s].)(?=[\uff01-\uff5e])"
)
# 。 at the end of a line: its second byte swallowed the line end, or half of it.
_FULL_STOP = re.compile(rf"[?\ufffd]{{2}}(?=\n|\r|\Z)(?<=[{HAN}”》）0-9%]..)")
_LEADS = tuple(range(0x81, 0xFF))
# How much likelier, in nats, the restored text must be than the damage.
_THAN_DAMAGE = 12.0
_THAN_WIDE = 4.0  # where full-width letters and marks show the damage
_RARE = 100
_ENOUGH = 60  # characters that tell the script of a line
_UNLIKELY = -9.0  # nats a character, below which no text is
_AHEAD = 8
# What the dictionary does not know and a clean text may have all the same.
_MEANT = re.compile("[?？！!A-Za-z]")
# A question mark is never followed by these; by ？ and ！ it may be.
_WIDE_FORMS = frozenset(map(chr, range(0xFF02, 0xFF5F))) - {"？", "（", "＂", "＇"} | {"?"}
# 1025日 for 10月25日: the month and the day run together after a year or a preposition.
_RUN_TOGETHER = re.compile(
    r"[1-9](?:(?<=1)[0-2](?=[0-3]\d日)(?<=[年于於自在至]..)|"
    r"(?:(?<=[2-9])(?=[123]\d日)|(?<=1)(?=3[01]日))(?:(?<=[于於自在至].)|(?<=\d年.)))"
)
_SHORT_YEAR = re.compile(r"[?\ufffd](?=([09])\d\d年)(?<=[^\x00-\x7f].)")
_BEFORE_YEAR = "自在从從于於至到"


def find_split_characters(text: str) -> list[Edit]:
    """Put the characters together again that a reading was put into."""
    if ")" not in text and "）" not in text:
        return []
    matches = list(_SPLIT.finditer(text))
    words = Words(text if matches else "")
    return disjoint(_mend_split(text, match, words) for match in matches)


def find_full_width_bytes(text: str) -> list[Edit]:
    """Give the characters that lost their first byte before an ``A3`` that byte again."""
    if "?" not in text and "？" not in text and LOST not in text:
        return []
    traditional = is_traditional(text)
    matches = [m for m in _A3.finditer(text) if _may_be_shifted(text, m.end(), traditional)]
    words = Words(text if matches else "")
    edits = [_mend_full_width(text, match, words) for match in matches]
    if traditional:
        edits += [Edit(Span(*m.span()), "。", FULL_WIDTH) for m in _FULL_STOP.finditer(text)]
    return disjoint(sorted(edit for edit in edits if edit))


def _mend_split(text: str, match: re.Match[str], words: Words) -> Edit | None:
    """The edit that restores one run, or None where no byte gives a text."""
    reading = parse(match[1])
    if reading is None:
        return None
    for version in (_as_it_is, _in_old_script):
        before, whole = version(text, match)
        lead = (bytes_of(before) or b"")[-1:]
        firsts = _firsts(lead, reading)
        place = Place(whole, match.start(), match.end(), firsts)
        if firsts and (found := candidates(place, words)):
            return _edit(whole, match.start(), certain(found), SPLIT)
    return None


def _mend_full_width(text: str, match: re.Match[str], words: Words) -> Edit | None:
    """The edit that restores one run, or None where it is not certain."""
    start = match.start()
    found = candidates(Place(text, start, match.end(), _LEADS, 0xA3), words)
    if not found:
        return None
    best = certain(found)
    behind = text[best.end : max(one.end for one in found) + AROUND]
    as_meant = _MEANT.sub("；", text[start : best.end])
    gain = found[0].score - score(text[max(0, start - AROUND) : start], as_meant, behind)
    wide = text[match.end()] in _WIDE_FORMS
    rare = _has_rare(best.text)
    if (rare and not wide) or gain < (_THAN_WIDE if wide and not rare else _THAN_DAMAGE):
        return None
    if LOST in best.text[:-1] and "一" <= text[match.end()] <= "鿿":
        return None  # nothing but odd words speaks for damage: these may be names
    return _edit(text, start, best, FULL_WIDTH)


def _may_be_shifted(text: str, at: int, traditional: bool) -> bool:
    """Whether what follows a question mark looks like no text."""
    if text[at] < "\x80":
        return traditional
    if text[at] in _WIDE_FORMS:
        return True
    ahead = text[at + (text[at] in "？！") :][:_AHEAD]
    return any(score("", part, "") < _UNLIKELY * len(part) for part in (ahead, ahead[:4]))


def _has_rare(text: str) -> bool:
    """Whether the text has characters that hardly any text has: then it is guessed wrong."""
    known = MARKS + LOST + "（）0123456789"
    return any(char not in known and frequency(char) < _RARE for char in simplify(text))


def _as_it_is(text: str, match: re.Match[str]) -> tuple[str, str]:
    """The character before the damage, and the text."""
    return text[match.start() - 1], text


def _in_old_script(text: str, match: re.Match[str]) -> tuple[str, str]:
    """The character before the damage and the text as they were before a script conversion."""
    start = match.start() - 1
    line_end = text.find("\n", start) % (len(text) + 1)
    old = _to_traditional().convert(text[start:line_end].encode("utf-8", "replace").decode())
    return old[:1], text[:start] + old + text[line_end:]


@cache
def _to_traditional() -> opencc.OpenCC:
    """The conversion that such copies went through before; loaded when first needed."""
    return opencc.OpenCC("s2t")


def _firsts(lead: bytes, reading: Reading) -> tuple[int, ...]:
    """The bytes that make a character with that reading out of ``lead``."""
    pairs = ((b, text_of(lead + bytes((b,)))) for b in _LEADS)
    return tuple(b for b, char in pairs if char and reads(char, reading))


def _edit(text: str, start: int, best: Candidate, fixer: str) -> Edit:
    """Put the restored run into its place, in the script of the line around it."""
    end = _past_gloss(text, best.end, best.text)
    line = text[text.rfind("\n", 0, start) + 1 : start] + best.text + text[end : end + _ENOUGH]
    restored = best.text if is_traditional(line[-2 * _ENOUGH :]) else simplify(best.text)
    return Edit(Span(start, end), restored, fixer)


def _past_gloss(text: str, end: int, restored: str) -> int:
    """Where the damage ends: after the gloss of the last restored character, if there is one."""
    gloss = _GLOSS.match(text, end)
    if gloss and (reading := parse(gloss[1])) and reads(restored[-1], reading):
        return gloss.end()
    return end


def find_swallowed(text: str) -> list[Edit]:
    """Digits and 月 that were swallowed, where only one reading is left."""
    edits = [Edit(Span(m.end(), m.end()), "月", SWALLOWED) for m in _RUN_TOGETHER.finditer(text)]
    if "年" in text:
        edits += [_mend_year(text, match) for match in _SHORT_YEAR.finditer(text)]
    return disjoint(sorted(edits))


def _mend_year(text: str, match: re.Match[str]) -> Edit:
    """``亲?009年`` is 自2009年: the first byte of 自 is the second of 亲."""
    digit = "2" if match[1] == "0" else "1"
    start = match.start() - 1
    lead = (bytes_of(text[start]) or b"")[-1:]
    words = [word for word in _BEFORE_YEAR if lead and (bytes_of(word) or b"")[:1] == lead]
    if len(words) == 1:
        return Edit(Span(start, match.end()), words[0] + digit, SWALLOWED)
    return Edit(Span(*match.span()), LOST + digit, SWALLOWED)
