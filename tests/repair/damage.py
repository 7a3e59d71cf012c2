"""Does to clean text what scrapers and converters do, so that the truth is known.

Each function takes a clean Simplified paragraph and a source of chance, and gives the damaged
paragraph; where nothing in the paragraph can be damaged that way it gives it back unchanged.
They are written from the catalogue of damage, not from the fixers, and share no code with them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from functools import cache
from random import Random
from typing import NamedTuple
from unicodedata import normalize

import opencc
from pypinyin.pinyin_dict import pinyin_dict

HAN = re.compile("[一-鿿]")


class Case(NamedTuple):
    """A damaged text, what it was before, and the row of the catalogue."""

    row: int
    clean: str
    damaged: str


@cache
def _to(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


def traditional(text: str, config: str = "s2t") -> str:
    """The text in Traditional script, in the forms of one region."""
    return _to(config).convert(text)


def reading(char: str) -> str:
    return pinyin_dict.get(ord(char), "").split(",")[0]


def is_rare(char: str) -> bool:
    """Whether a converter that knows only GB 2312 would gloss the character."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return bool(HAN.match(char) and reading(char))
    return False


def _gloss(text: str, write: Callable[[str], str], chance: Random, share: float = 0.8) -> str:
    return "".join(
        char + write(reading(char)) if is_rare(char) and chance.random() < share else char
        for char in text
    )


def pinyin(text: str, chance: Random) -> str:
    """Row 1."""
    return _gloss(traditional(text), lambda syllable: f"({syllable})", chance)


def pinyin_spaced(text: str, chance: Random) -> str:
    """Row 2: spaces inside, look-alike letters."""

    def write(syllable: str) -> str:
        at = chance.randrange(len(syllable) + 1)
        spaced = syllable[:at] + " " + syllable[at:]
        return f"({spaced.replace('a', 'ɑ').replace('ǎ', 'ă')})"

    return _gloss(traditional(text), write, chance)


def pinyin_toneless(text: str, chance: Random) -> str:
    """Row 3."""

    def write(syllable: str) -> str:
        flat = re.sub("[\u0300\u0301\u0304\u030c]", "", normalize("NFD", syllable))
        return f"({normalize('NFC', flat)}) "

    return _gloss(traditional(text), write, chance)


def glossed_simplified(text: str, chance: Random) -> str:
    """Row 1, the script converted afterwards."""
    return _to("t2s").convert(pinyin(text, chance))


def doubled(text: str, chance: Random) -> str:
    """Row 5."""
    return re.sub("[，。、]", lambda m: ("," if chance.random() < 0.7 else m[0]) + m[0], text)


def half_width(text: str, chance: Random) -> str:
    """Row 6."""
    half = text.translate(str.maketrans("，；：？！（）", ",;:?!()"))
    wide = {ord(c): ord(c) + 0xFEE0 for c in "0123456789"}
    return half if chance.random() < 0.5 else half.translate(wide)


def script(text: str, chance: Random) -> str:
    """Row 7: the forms of one region."""
    return traditional(text, chance.choice(["s2t", "s2tw", "s2hk"]))


def spaced(text: str, chance: Random) -> str:
    """Row 15, inside of lines."""
    marks = [" ", " ", "\u00a0", "\u3000", "\u200b", "\ufeff"]

    def space(match: re.Match[str]) -> str:
        return match[0] + (chance.choice(marks) if chance.random() < 0.06 else "")

    return re.sub(r"[一-鿿，。、](?=[一-鿿，。、])", space, text)


def broken(text: str, chance: Random) -> str:
    """Row 15: cut at one width, with the line ends of any system."""
    width = chance.randrange(28, 48)
    if len(text) < 4 * width:
        return text
    end = chance.choice(["\n", "\r\n", "\r"])
    return end.join(text[at : at + width] for at in range(0, len(text), width))


def marked_up(text: str, chance: Random) -> str:
    """Row 16."""
    entities = {"“": "&ldquo;", "”": "&rdquo;", "·": "&middot;", "—": "&mdash;", "…": "&hellip;"}
    inside = re.sub("[“”·—…]", lambda m: entities[m[0]] if chance.random() < 0.9 else m[0], text)
    inside = re.sub("，", lambda m: "，<span>" if chance.random() < 0.1 else m[0], inside)
    return f'<p style="text-indent: 2em">&nbsp;&nbsp;{inside}</p><br/>'


FURNITURE_ABOVE = (
    "字号 大 中 小",
    "当前位置：首页 > 要闻 > 正文",
    "【打印】 【关闭】",
    "浏览 2453次",
    "分享到：",
    "来源：青禾日报 发布时间：2023-04-05 10:20",
)
FURNITURE_BELOW = (
    "![](/Files/2023/0405/a1.jpg)",
    "责任编辑：方小禾",
    "扫一扫在手机打开当前页",
    "上一篇：青禾县召开春耕工作会议",
    "下一篇：没有了",
    "- +1",
    "版权所有 青禾日报社 未经授权不得转载",
    "Copyright © 2023 All Rights Reserved 青ICP备05000000号",
)


def furnished(text: str, chance: Random) -> str:
    """Row 14."""
    above = chance.sample(FURNITURE_ABOVE, 3)
    below = chance.sample(FURNITURE_BELOW, 3)
    return "\n".join([*above, text, *below])


def decode_like_a_browser(data: bytes) -> str:
    """GBK as a lenient decoder reads it: a lead byte with no partner eats what follows."""
    out: list[str] = []
    at = 0
    while at < len(data):
        size = 1 if data[at] < 0x80 else 2
        try:
            out.append(data[at : at + size].decode("gbk"))
        except UnicodeDecodeError:
            if not _is_private(data[at : at + size]):
                out.append("?")
        at += size
    return "".join(out)


def _is_private(pair: bytes) -> bool:
    """Whether a pair of bytes lies where GBK leaves room for one's own characters."""
    if len(pair) < 2:
        return False
    lead, trail = pair
    high = trail >= 0xA1
    return ((0xAA <= lead <= 0xAF or 0xF8 <= lead <= 0xFE) and high) or (
        0xA1 <= lead <= 0xA7 and 0x40 <= trail <= 0xA0
    )


def split(text: str, chance: Random, times: int = 2) -> str:
    """Row 9: a reading inserted after the first byte of a character."""
    data = traditional(text).encode("gbk", "ignore")
    places = []
    at = 0
    while at < len(data):
        size = 1 if data[at] < 0x80 else 2
        if at > 2 and size == 2 and data[at - 1] >= 0x81:
            char = data[at - 1 : at + 1].decode("gbk", "ignore")
            before = data[at - 2 : at].decode("gbk", "ignore")
            if char and is_rare(char) and HAN.fullmatch(before):
                places.append((at + 1, char))
        at += size
    chosen = sorted(chance.sample(places, min(times, len(places))), reverse=True)
    for place, char in chosen:
        data = data[:place] + f"({reading(char)})".encode("gbk", "replace") + data[place:]
    return decode_like_a_browser(data)


def full_width_a3(text: str, chance: Random) -> str:
    """Row 10: the lead byte before an A3 is lost, and what follows pairs from A3 on."""
    data = traditional(text).encode("gbk", "ignore")
    places = []
    at = 0
    while at + 1 < len(data):
        size = 1 if data[at] < 0x80 else 2
        if size == 2 and data[at + 1] == 0xA3 and at > 4:
            places.append(at)
        at += size
    if not places:
        return text
    place = chance.choice(places)
    return decode_like_a_browser(data[:place] + b"?" + data[place + 1 :])


def utf8_as_gbk(text: str, chance: Random) -> str:
    """Row 13."""
    return decode_like_a_browser(text.encode("utf-8"))


def utf8_as_gbk_marked(text: str, chance: Random) -> str:
    """Row 13, each byte that fits nothing marked, characters for private use kept or not."""
    return text.encode("utf-8").decode(chance.choice(["gbk", "gb18030"]), "replace")


def utf8_as_gbk_silently(text: str, chance: Random) -> str:
    """Row 13, each byte that fits nothing left out."""
    return text.encode("utf-8").decode("gbk", "ignore")


def utf8_as_cp1252(text: str, chance: Random) -> str:
    """Row 13; five bytes are no letters there."""
    return text.encode("utf-8").decode("cp1252", "replace")


def utf8_as_cp1252_twice(text: str, chance: Random) -> str:
    """Row 13, saved as it was read, and read once more."""
    once = utf8_as_cp1252(text, chance)
    return utf8_as_cp1252(once, chance)


def utf8_as_latin(text: str, chance: Random) -> str:
    """Row 13, another pair of encodings."""
    return text.encode("utf-8").decode("latin-1")


def gbk_as_latin(text: str, chance: Random) -> str:
    """Row 13, the reverse."""
    return text.encode("gbk", "ignore").decode("latin-1")


SURE: dict[str, tuple[int, Callable[[str, Random], str]]] = {
    "pinyin": (1, pinyin),
    "pinyin, spaced": (2, pinyin_spaced),
    "pinyin, toneless": (3, pinyin_toneless),
    "pinyin, then simplified": (1, glossed_simplified),
    "doubled": (5, doubled),
    "half width": (6, half_width),
    "script": (7, script),
    "furniture": (14, furnished),
    "spaces": (15, spaced),
    "broken lines": (15, broken),
    "markup": (16, marked_up),
}
BYTES: dict[str, tuple[int, Callable[[str, Random], str]]] = {
    "split characters": (9, split),
    "full-width A3": (10, full_width_a3),
    "UTF-8 as GBK": (13, utf8_as_gbk),
    "UTF-8 as GBK, marked": (13, utf8_as_gbk_marked),
    "UTF-8 as GBK, left out": (13, utf8_as_gbk_silently),
    "UTF-8 as Windows-1252": (13, utf8_as_cp1252),
    "UTF-8 as Windows-1252 twice": (13, utf8_as_cp1252_twice),
    "UTF-8 as Latin-1": (13, utf8_as_latin),
    "GBK as Latin-1": (13, gbk_as_latin),
}


def distance(one: str, other: str) -> int:
    """How many characters differ."""
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return max(len(one), len(other)) - sum(block.size for block in blocks)


def mixed(text: str, chance: Random) -> str:
    """Several kinds at once, in the order in which they come about."""
    text = pinyin(text, chance) if chance.random() < 0.7 else script(text, chance)
    for step in (doubled, half_width, spaced, marked_up):
        if chance.random() < 0.5:
            text = step(text, chance)
    return furnished(text, chance)
