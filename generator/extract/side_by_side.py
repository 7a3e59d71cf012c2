"""Names side by side: pairs with a joint between them, and lists with their number behind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.lexicon import alternation, any_of, terms
from generator.patterns import regex
from generator.rules.numerals import parse_number
from generator.rules.own import Masked

Names = tuple[str, ...]
#: Not 国, which parts 日本国和歌山县; states are told by their names.
_BODY_ENDS = any_of(end for end in terms("party_ends") if end != "国")
_SIDE = rf"[一-鿿（）]{{1,20}}?(?:{_BODY_ENDS})"
#: 望川县|第一中学: what may stand behind the name of a place in the name of a body there.
_LONGER = (
    r"(?:(?:第[一二三四五六七八九十]+|人民|中心|实验|高级|职业|技术|民族|中医|教育|市|县|区)*"
    r"(?:中学|小学|学校|学院|大学|医院|政府|局|委|公司|集团|馆))?"
)
_JOINT = r"(?:·|—+|－|–|-|与|和|同)"
_OPENING = (
    r"(?:^|[，。：；、“（《\s]|[日午了]|召开|举行|举办|签署|签订|深化|推动|加强|促进|出席|参加"
    r"|见证|以来|由|在|到|赴|来|于|自|暨)"
)
#: Looked ahead for, so that a pair inside a longer match is found as well.
#: What a pair does, or what is said of it, so that a name surely ends before it.
_ENDS_PAIR = (
    r"(?=$|[，。、：；”》）（\s在共就签]|举[行办]|召开|东西部|山海|对口|教育|文旅|产学研|校[地企]|政企|战略|全面|深化|合作"
    r"|联席|结对|框架|双方|座谈|交流|协作|友好|建立|缔结|达成|医联体)"
)
_WHOLE = rf"[一-鿿（）]{{1,24}}?(?:{_BODY_ENDS}){_ENDS_PAIR}"
_PAIR = regex(
    rf"{_OPENING}(?=(?P<one>我[校院]|{_SIDE}){_JOINT}(?P<other>{_WHOLE}|{_SIDE}{_LONGER}))"
)
#: 甲村、乙社区举行签约活动, 甲区、乙区双方: two that are parted by a comma alone.
_HOSTS = regex(
    rf"(?:^|，)(?P<one>{_SIDE})、(?P<other>{_WHOLE})"
    r"(?=(?:共同|联合)?(?:举行|举办|召开)[^，]{0,16}签约|[一-鿿]{0,10}签约仪式|双方)"
)
#: 大同、乌兰察布、张家口三市: who three and more are, their number behind them tells.
_LIST = regex(
    r"(?P<names>(?:[一-鿿]{2,12}、)+[一-鿿]{2,12}?)(?P<number>[两二三四五六七八九十])"
    r"(?P<kind>[省市县区州旗盟地校院镇乡村国])"
)
#: 上海云南两省市, 天津与河北两省市: provinces need no comma between them.
_PROVINCES = regex(
    rf"(?P<one>{alternation('provinces')})[与和、]?(?P<other>{alternation('provinces')})两(?:省|市|地|区)"
)
_BEFORE_LIST = regex(r".*(?:[在由于到的了和]|举行|召开)(?=[一-鿿]{2})")
_LEAD_IN = regex(r"^.*(?:日|上午|下午|近日|日前|当天|年度?)，?")
_OPENS = regex(
    r"^(?:首先|其次|随后|最后|会上|会后|.*(?:召开|举行|举办|比如|例如)|应|并|赴|到|来|在|由|与会的|其中|此外)"
)
_NO_SIDE = regex(
    r"[了的着过各对向都是]|促进(?!局|会|中心)|推动|一行|代表|有关|相关|部门|单位$|双方|参加|前来|签[约订署]|仪式"
)
BOTH = 2
_SHORT = 6


class Pair(NamedTuple):
    """Two names side by side. ``start`` is where, in the repaired text; -1 for the headline."""

    start: int
    names: Names


def lists(text: str, start: int) -> Iterator[Pair]:
    """The lists of names in a text that end in their number."""
    for match in _LIST.finditer(text):
        first, *others = match["names"].split("、")
        names = (_BEFORE_LIST.sub("", plain(first)), *others)
        sure = len(names) > BOTH or not any(len(n) > _SHORT or _NO_SIDE.search(n) for n in names)
        if len(names) == parse_number(match["number"]) and sure:
            yield Pair(start + match.start() if start >= 0 else start, names)


def provinces(text: str, start: int) -> Iterator[Pair]:
    """Two provinces, their number behind them."""
    for match in _PROVINCES.finditer(text):
        yield Pair(start + match.start() if start >= 0 else start, match.group("one", "other"))


def pairs_in(mask: Masked, start: int) -> list[Pair]:
    """The pairs that a text names: two names of bodies or places with a joint between them."""
    found: list[Pair] = []
    for match in (*_PAIR.finditer(mask.text), *_HOSTS.finditer(mask.text)):
        names = (plain(match["one"]), match["other"])
        if names[0] and names[0] != names[1] and not any(map(_NO_SIDE.search, names)):
            told = (mask.uncovered(names[0]), mask.uncovered(names[1]))
            found.append(Pair(start + match.start() if start >= 0 else start, told))
    return found


def plain(name: str) -> str:
    """A name without the words of time and place that stand right before it."""
    return _OPENS.sub("", _LEAD_IN.sub("", name))
