"""Who 双方, 两地, 两校 are in a report: names side by side, and the places of its people."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.extract.side_by_side import (
    BOTH,
    Names,
    Pair,
    lists,
    pairs_in,
    plain,
    provinces,
)
from generator.extract.visits import visit
from generator.lexicon import alternation
from generator.models import NO_LEXICON, Document, OwnPlace, UserLexicon
from generator.patterns import regex
from generator.rules.numerals import parse_number
from generator.rules.own import masked

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
        if (number := int(parse_number(word[:1]) or BOTH)) > BOTH:
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
        return self._counted(BOTH, at) if "省" in word else ()

    def _counted(self, number: int, at: int) -> Names:
        """So many names in one list: the last one before ``at``, else the first of the report."""
        fit = [told for told in self.lists if len(told.names) == number]
        before = [told for told in fit if told.start <= at]
        return before[-1].names if before else fit[0].names if fit else ()

    def _both_beside(self, at: int) -> Names:
        """The two that stand right before 两市 in a list: 甲、乙两市签订."""
        near = (told for told in self.lists if 0 <= at - told.start <= _BESIDE)
        return next((told.names for told in near if len(told.names) == BOTH), ())

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
    pairs = [
        pair for start, text in texts for pair in pairs_in(masked(text, lexicon, places), start)
    ]
    near = [text for _, text in texts[:_NEAR]]
    return Sides(
        tuple(pairs),
        _two_places(near) or _visit(near),
        _two_states(near),
        _publisher(document, pairs),
        tuple(
            told for start, text in texts for told in (*provinces(text, start), *lists(text, start))
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


def _ends_of(word: str) -> tuple[str, ...]:
    return next((_ENDS[char] for char in reversed(word) if char in _ENDS), _ANY)


def _two_places(texts: Iterable[str]) -> Names:
    """The two places whose officers a report names or that they go to, if there are just two."""
    named = [
        place
        for text in texts
        for match in _PLACES.finditer(text)
        if not _NO_PLACE.search(place := plain(match["place"] or match["there"]))
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
