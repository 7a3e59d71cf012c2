"""Who 双方, 两地, 两校 are in a report: names side by side, and the places of its people."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.extract.visits import visit
from generator.lexicon import alternation, any_of, terms
from generator.models import NO_LEXICON, Document, OwnPlace, UserLexicon
from generator.patterns import regex
from generator.rules.own import Masked, masked

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
_NUMBERS = {char: number for number, char in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_LEAD_IN = regex(r"^.*(?:日|上午|下午|近日|日前|当天|年度?)，?")
_OPENS = regex(
    r"^(?:首先|其次|随后|最后|会上|会后|.*(?:召开|举行|举办|比如|例如)|应|并|赴|到|来|在|由|与会的|其中|此外)"
)
_NO_SIDE = regex(
    r"[了的着过各对向都是]|促进(?!局|会|中心)|推动|一行|代表|有关|相关|部门|单位$|双方|参加|前来|签[约订署]|仪式"
)
_PLACE = r"(?:(?!的)[一-鿿]){2,12}?(?:自治县|自治州|自治旗|[省市区县州旗盟镇乡]|街道)"
#: The place of an office, and the place that someone goes to.
_PLACES = regex(
    rf"(?:^|(?<=[，。；：、“（\s由与和率长的]))(?P<place>{_PLACE})"
    r"(?=委|党|人民政府|政府|人大|政协|副?[省市区县州旗盟镇]长|领导)"
    rf"|(?<=[赴到来])(?P<there>{_PLACE})(?=考察|调研|学习|对接|开展|召开|访问|走访|交流|，|。)"
)
#: 甲市乙区|到丙区|考察: who goes, and where to.
_VISIT = regex(
    r"(?:^|，)(?P<one>[一-鿿]{2,14}(?:自治县|[市县区州旗盟镇乡]|街道))[^，市县区]{0,12}?"
    rf"[赴到](?P<other>{_PLACE})(?=开展|考察|调研|学习|对接|，)"
)
_NO_PLACE = regex(r"^[我全各两本该此其多]|[的了和与及、在]|代表|双方|^(?:县|区|市)")
#: What the last character of 两校, 两院 and the like asks the names of the two to end in.
_ENDS = {
    "校": ("大学", "学院", "学校", "中学", "小学", "中心校"),
    "院": ("医院", "学院", "研究院", "卫生院", "法院"),
    "馆": ("馆",),
    "企": ("公司", "集团"),
    "镇": ("镇", "街道", "乡"),
    "村": ("村", "社区"),
    "县": ("县", "旗"),
    "区": ("区",),
    "市": ("市", "州"),
    "省": ("省", "区", "市"),
    "地": ("省", "市", "区", "县", "州", "旗", "盟", "镇", "乡", "村", "街道"),
}
_ANY = ("",)
_BESIDE = 40
_BOTH = 2
_PLAIN = 6
#: Who the sides are, a report tells in its headline and first sentences.
_NEAR = 7

_STATES = regex(rf"(?:{alternation('countries')})(?<!内蒙古)")
_CHINA = regex(r"中方|我国|中国")
#: 我校, and 学校 or 县政府 where the report speaks of its own.
_OWN = regex(
    r"(?:我|本)?(?P<kind>校|学校|院|学院|医院|省|市|县|区|州|旗|镇|乡|村|街道|行|司|公司|集团)(?:人民政府|政府)?"
)
_SPEAKS_OF_ITSELF = regex(r"(?<!自)我(?P<kind>[校院])(?!们)")
_OURS = regex(r"(?<!自)我[校院省市县区]")
_PUBLISHER = regex(
    r"^(?P<name>[一-鿿（）]{2,24}?(?:大学|学院|学校|中学|小学|医院|集团|公司|银行|[省市县区州旗镇乡]))"
)

Names = tuple[str, ...]


class Pair(NamedTuple):
    """Two names side by side. ``start`` is where, in the repaired text; -1 for the headline."""

    start: int
    names: Names


@dataclass(frozen=True, slots=True)
class Sides:
    """Who the sides of a report can be.

    Attributes:
        pairs: Names side by side, in text order.
        places: The two places whose officers it names, or none.
        states: The two states it tells of, or none.
        lists: Names that their number stands behind: 甲、乙、丙三市.
        visit: Two bodies, of which one calls on the other.
        publisher: The body or place that 我校, 我县 are, as the publisher is named.
    """

    pairs: tuple[Pair, ...]
    places: Names
    states: Names = ()
    publisher: str | None = None
    lists: tuple[Pair, ...] = ()
    visit: Names = ()

    def of(self, word: str, at: int) -> Names:
        """Who a word such as 双方 or 两校 means.

        Args:
            word: The word.
            at: Where it stands, in the repaired text.

        Returns:
            The nearest pair before it of the kind that it asks for, else the first one of the
            report, else the two places of its people; empty where nothing tells.
        """
        if "国" in word:
            return self.states
        if (number := _NUMBERS.get(word[:1], 2)) > 2:
            return self._counted(number, at)
        ends = _ends_of(word)
        behind = bisect_left(self.pairs, at, key=lambda pair: pair.start)
        for index in (*range(behind - 1, -1, -1), *range(behind, len(self.pairs))):
            if all(name.endswith(ends) for name in self.pairs[index].names):
                names = tuple(map(self.own, self.pairs[index].names))
                return tuple(name for name in names if name)
        if self.places and all(place.endswith(ends) for place in self.places):
            return self.places
        if self.visit and all(name.endswith(ends) or is_own(name) for name in self.visit):
            return tuple(name for told in self.visit if (name := self.own(told)))
        if beside := self._both_beside(at) if word[:1] == "两" else ():
            return beside
        if self.states and ends == _ANY:
            return self.states
        return self._counted(_BOTH, at) if "省" in word else ()

    def _counted(self, number: int, at: int) -> Names:
        """So many names in one list: the last one before ``at``, else the first of the report."""
        fit = [told for told in self.lists if len(told.names) == number]
        before = [told for told in fit if told.start <= at]
        return before[-1].names if before else fit[0].names if fit else ()

    def _both_beside(self, at: int) -> Names:
        """The two that stand right before 两市 in a list: 甲、乙两市签订."""
        near = (told for told in self.lists if 0 <= at - told.start <= _BESIDE)
        return next((told.names for told in near if len(told.names) == _BOTH), ())

    def beside(self, at: int) -> Names:
        """The two that are named right before ``at``: who buys from whom, no headline tells."""
        index = bisect_left(self.pairs, at, key=lambda pair: pair.start) - 1
        near = index >= 0 and 0 <= at - self.pairs[index].start <= _BESIDE
        return self.pairs[index].names if near and self.pairs[index].start >= 0 else ()

    def own(self, name: str) -> str | None:
        """The full name of 我校, 我县 and the like; ``name`` itself if it is none of them.

        Returns:
            None where nothing tells whose it is.
        """
        match = _OWN.fullmatch(name)
        if match is None:
            return name
        kind = match["kind"]
        fits = self.publisher and self.publisher.endswith(_ENDS.get(kind[-1], (kind,)))
        return self.publisher if fits else None if name.startswith(("我", "本")) else name


def is_own(name: str) -> bool:
    """Whether a name is 我校, 县政府 or the like, by which a report means its own."""
    return _OWN.fullmatch(name) is not None


def sides_of(
    document: Document,
    lexicon: UserLexicon = NO_LEXICON,
    places: tuple[OwnPlace, ...] = (),
) -> Sides:
    """What a report tells of its sides.

    Args:
        document: The report.
        lexicon: The user's own places and bodies.
        places: Those that the report names in full, with their short forms.
    """
    texts = [(-1, document.article.headline or "")]
    texts += [(sentence.span.start, sentence.text) for sentence in document.sentences]
    pairs = [pair for start, text in texts for pair in _pairs(masked(text, lexicon, places), start)]
    near = [text for _, text in texts[:_NEAR]]
    return Sides(
        tuple(pairs),
        _two_places(near) or _visit(near),
        _two_states(near),
        _publisher(document, pairs),
        tuple(
            told
            for start, text in texts
            for told in (*_provinces(text, start), *_lists(text, start))
        ),
        visit(near),
    )


def _publisher(document: Document, pairs: Sequence[Pair]) -> str | None:
    """Whose report it is: the publisher, else the one school that a report of 我校 pairs."""
    if published := _PUBLISHER.match(document.article.publisher or ""):
        return published["name"]
    own = _SPEAKS_OF_ITSELF.search(document.text)
    if own is None:
        return None
    ends = _ENDS[own["kind"]]
    headline = document.article.headline or ""
    opens = None if _SPEAKS_OF_ITSELF.search(headline) else _PUBLISHER.match(headline)
    others = (pair.names for pair in pairs if not any(map(is_own, pair.names)))
    names = {opens["name"]} if opens else {name for names in others for name in names}
    fit = [name for name in names if name.endswith(ends) and not _OWN.fullmatch(name)]
    return fit[0] if len(fit) == 1 else None


def _lists(text: str, start: int) -> Iterator[Pair]:
    """The lists of names in a text that end in their number."""
    for match in _LIST.finditer(text):
        first, *others = match["names"].split("、")
        names = (_BEFORE_LIST.sub("", _plain(first)), *others)
        sure = len(names) > _BOTH or not any(len(n) > _PLAIN or _NO_SIDE.search(n) for n in names)
        if len(names) == _NUMBERS[match["number"]] and sure:
            yield Pair(start + match.start() if start >= 0 else start, names)


def _provinces(text: str, start: int) -> Iterator[Pair]:
    """Two provinces, their number behind them."""
    for match in _PROVINCES.finditer(text):
        yield Pair(start + match.start() if start >= 0 else start, match.group("one", "other"))


def _ends_of(word: str) -> tuple[str, ...]:
    return next((_ENDS[char] for char in reversed(word) if char in _ENDS), _ANY)


def _pairs(mask: Masked, start: int) -> list[Pair]:
    """The pairs that a text names: two names of bodies or places with a joint between them."""
    found: list[Pair] = []
    for match in (*_PAIR.finditer(mask.text), *_HOSTS.finditer(mask.text)):
        names = (_plain(match["one"]), match["other"])
        if names[0] and names[0] != names[1] and not any(map(_NO_SIDE.search, names)):
            told = (mask.uncovered(names[0]), mask.uncovered(names[1]))
            found.append(Pair(start + match.start() if start >= 0 else start, told))
    return found


def _plain(name: str) -> str:
    """A name without the words of time and place that stand right before it."""
    return _OPENS.sub("", _LEAD_IN.sub("", name))


def _two_places(texts: Iterable[str]) -> Names:
    """The two places whose officers a report names or that they go to, if there are just two."""
    named = [
        place
        for text in texts
        for match in _PLACES.finditer(text)
        if not _NO_PLACE.search(place := _plain(match["place"] or match["there"]))
    ]
    places = _apart(list(dict.fromkeys(named)))
    return tuple(places) if len(places) == 2 else ()


def _visit(texts: Iterable[str]) -> Names:
    """Who goes and where to, in the first text that tells: 甲市乙区到丙区考察."""
    visits = (match for text in texts if (match := _VISIT.search(text)))
    return next(
        (match.group("one", "other") for match in visits if not _NO_PLACE.search(match["one"])), ()
    )


def _two_states(texts: Sequence[str]) -> Names:
    """The two states that a report tells of, China first where it is one of them.

    A report that speaks of 我校, 我市 tells of no dealings between states.
    """
    if any(map(_OURS.search, texts)):
        return ()
    named = list(dict.fromkeys(state for text in texts for state in _STATES.findall(text)))
    others = [state for state in named if state != "中国"]
    if len(others) == 2 and not any(map(_CHINA.search, texts)):
        return tuple(others)
    return ("中国", others[0]) if len(others) == 1 else ()


def _apart(places: Sequence[str]) -> list[str]:
    """The places without those that another names more fully: 宁波市 beside 浙江省宁波市."""
    return [p for p in places if not any(other != p and other.endswith(p) for other in places)]
