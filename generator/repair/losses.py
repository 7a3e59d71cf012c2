"""Damage that stays: rows 9 to 13 where nothing was certain, and a last sentence cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lexicon import terms
from generator.patterns import regex
from generator.repair.characters import HAN
from generator.repair.dictionary import counts_of, frequency
from generator.repair.likelihood import is_unlikely
from generator.repair.lines import find_open
from generator.repair.mojibake import find_unread
from generator.repair.pinyin import find_needless
from generator.repair.questions import find_lost
from generator.repair.readings import LETTERS, parse
from generator.repair.record import Loss
from generator.repair.swallowed import find_unclear_dates
from generator.spans import Span

_CUT = regex(rf"[?？\ufffd]([{LETTERS}\s]{{1,12}})[)）]")
_LOST = regex(
    r"[\ufffd\ue000-\uf8ff?？](?:(?<=[?？])(?=[\uff01-\uff5e])(?![！？])|"
    r"(?<=[\ufffd\ue000-\uf8ff])[\ufffd\ue000-\uf8ff]*)"
)
# A question mark that stands for a character: behind it is what no text is, or half a year.
_BEFORE_TEXT = regex(rf"[?](?<=[{HAN}].)[?!;:？！；：]?(?=([{HAN}]{{2,6}}))")
_SHORT_YEAR = regex(r"[?\ufffd](?=\d{2,3}年)")
# A year of three digits, where a year stands: before a month, or where a clause opens.
_YEAR_OF_THREE = regex(
    r"(?<![0-9.])(?:(?:20|19)[0-9]年(?=[0-9]{1,2}月)|"
    r"(?:(?<=[\n。，；：、（自从在于至到截])|\A)(?:20|19)[0-9]年(?![来间前后内的历老以之]))"
)
# A mark put between the characters of a word or a name; between words it means "or" or "per".
_PERSON = "同志|主席|总书记|书记|省长|市长|县长|主任|出席|主持|强调|指出|表示"
_NAMED = regex(f"[{HAN}](?:{_PERSON})")
# Between a surname and a given name of two characters, where a name may stand.
_NAMED_IN_FULL = regex(
    rf"/(?<=[{HAN}]/)(?:(?<=\A./)|(?<=[\n，。；：、“（ 由长任席员记者]./))[{HAN}]{{2}}(?:{_PERSON})"
)
_STROKE = regex(rf"/(?<=[{HAN}]/)(?=[{HAN}])")
_UNITS = frozenset("人年月日次天元米时个户吨亩周或和及与")
_SHORT_HINT = regex(r"年(?<=[0-9]{3}年)(?<![0-9]{4}年)")
_HINT = regex(r"[\ufffd?？\ue000-\uf8ff]")
_MASKED = regex(rf"\*{{1,4}}(?=[{HAN}])|\*{{1,4}}(?<=[{HAN}]\*)(?![\w*])")
_DELETED = regex("以同志为核心")
_WESTERN = regex("[\xc2-\xf4][\x80-\xbf]{2,}")
_NONSENSE = regex("锟斤拷|烫烫烫|屯屯屯")
_ENDED = regex(r"[。！？；：…!?)）”’】.|]\s*\Z|\A[^，。]*》\s*\Z")
_SIGNED = regex(
    rf"(?:记者|通讯员|编辑|来源|作者|摄影|供稿|供图)[\s:：|丨/／]?[{HAN}A-Za-z·、\s]{{0,30}}\Z|"
    r"[文图摄讯电]\Z|报道\Z"
)
# What no sentence ends with.
_OPEN = regex(r"(?:[，、（《“]|推动|推进|加强|深化|以及|[和与及并在对把将从向就由于])\Z")
_SHORT, _LONG = 14, 20
_SEEN = 300  # how often a word is seen that a stroke cuts
_NAME = 3  # characters of a name or a word of which the middle one is gone


def _cut_characters(text: str) -> list[Span]:
    """Row 9, where no byte gave a text."""
    return [Span(*match.span()) for match in _CUT.finditer(text) if parse(match[1])]


def _lost_characters(text: str) -> list[Span]:
    """Rows 10 and 11: characters that are gone, or stand for others."""
    if not _HINT.search(text):
        return []
    odd = (Span(*m.span()) for m in _BEFORE_TEXT.finditer(text) if is_unlikely(m[1]))
    inside = (Span(at, at + 1) for at in find_lost(text))
    return sorted({*_spans(_LOST, text), *_spans(_SHORT_YEAR, text), *odd, *inside})


def _masked_words(text: str) -> list[Span]:
    """Row 12: words under asterisks or cut by a stroke, and a set phrase without its name."""
    masked = _spans(_MASKED, text) if "*" in text else []
    strokes = [Span(at - 1, at + 2) for at in _strokes(text)] if "/" in text else []
    return sorted(masked + strokes + _spans(_DELETED, text))


def _strokes(text: str) -> Iterator[int]:
    """Where a stroke stands inside of a word, or of one that lost its middle."""
    for match in _STROKE.finditer(text):
        at = match.start()
        before, behind = text[at - 1], text[at + 1]
        if not _UNITS.isdisjoint(before + behind):
            continue
        if before in terms("surnames") and _NAMED_IN_FULL.match(text, at):
            yield at
            continue
        if any(
            len(w) > 1 and frequency(w) for w in (text[max(0, at - 2) : at], text[at + 1 : at + 3])
        ):
            continue  # between words
        middle_gone = (len(w) == _NAME and w[-1] == behind for w in counts_of(before))
        named = _NAMED.match(text, at + 1) and before in terms("surnames")
        if named or frequency(before + behind) >= _SEEN or any(middle_gone):
            yield at


def _lost_digits(text: str) -> list[Span]:
    """Row 11: years that are too short; nobody can tell which digit is gone."""
    return _spans(_YEAR_OF_THREE, text) if _SHORT_HINT.search(text) else []


def _unread(text: str) -> list[Span]:
    """Row 13: what other encodings left for good."""
    return sorted(_spans(_NONSENSE, text) + _spans(_WESTERN, text) + find_unread(text))


def _spans(pattern: re.Pattern[str], text: str) -> list[Span]:
    """Where the pattern stands."""
    return [Span(*match.span()) for match in pattern.finditer(text)]


def _cut_off(text: str) -> list[Span]:
    """A last line that is running text and has no end."""
    start = text.rfind("\n") + 1
    last = text[start:]
    if len(last) < _SHORT or _ENDED.search(last[-40:]) or _SIGNED.search(last[-80:]):
        return []
    running = "。" in last or (len(last) >= _LONG and "，" in last)
    if not (running or _OPEN.search(last)):
        return []
    return [Span(start + last.rfind("。") + 1, len(text))]


LOSSES = (
    Loss("kept-reading", 1, "可能是误插的拼音，拿不准，未删", find_needless),
    Loss("lost-split-character", 9, "被拼音拆断、未能复原的汉字", _cut_characters),
    Loss("lost-character", 10, "未能复原的字", _lost_characters),
    Loss("lost-digit", 11, "可能缺一位数字的年份", _lost_digits),
    Loss("unclear-date", 11, "月、日连写，分不清的日期", find_unclear_dates),
    Loss("masked-word", 12, "被遮盖的词", _masked_words),
    Loss("lost-encoding", 13, "未能还原的乱码", _unread),
    Loss("open-line", 15, "空行前的句子没有完", find_open),
    Loss("cut-off", 15, "最后一句不完整", _cut_off),
)
