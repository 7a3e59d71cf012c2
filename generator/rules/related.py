"""Figures that speak of another thing than the noun beside them: shares, growth, worth, parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.lexicon import terms
from generator.models import Mention, Sentence, Token
from generator.rules.base import clause_before
from generator.rules.objects import RATES, is_noun, noun_before, subject_of
from generator.spans import Span

_CLAUSE = "，；：（"
_WORTH = frozenset({"价值", "总价值", "货值"})
#: They size what stands behind 的; without it they are what is sized.
_SIZE = ("规模", "总额", "额度")
_NEAR = 8
_COMPARES = re.compile(
    r"(?:并|且|还)?(?:比|较)[^，]{1,8}"
    r"(?:增加|增长|提高|提升|上升|减少|下降|降低|多|少)了?(?:近|约|逾|超|超过)?"
)
_THAN = re.compile(r"比|较(?!好|多|大|高)|低于|高于|快于|高出")
_MONEY = frozenset(terms("money"))
_PEOPLE = frozenset({"人", "名", "人次"})
#: 占地 measures land, 占 and 占比 a share.
_SHARES = re.compile(r"占(?![地用])")
_DEALINGS = ("就业", "务工")
_HOW = frozenset(terms("ways_of_working"))
_AMONG = re.compile(r"[^，。；]{1,16}中，")
_STOP = re.compile(r"[，。；、）]|$")


class Related(NamedTuple):
    """What a figure says its object is, told by another thing; ``noun`` may be None."""

    noun: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """A figure in its sentence, with what the ones before it count.

    Attributes:
        sentence: The sentence.
        figures: All of its figures, in order.
        index: Of this one.
        found: The objects of those before it.
        noun: The noun beside this one, or None.
    """

    sentence: Sentence
    figures: Sequence[Mention]
    index: int
    found: Sequence[str | None]
    noun: str | None

    @property
    def figure(self) -> Mention:
        """The figure itself."""
        return self.figures[self.index]

    @property
    def last(self) -> str | None:
        """What the figure before counts."""
        return self.found[-1] if self.found else None


def related(case: Case) -> Related | None:
    """The object of a figure that speaks of another thing than the noun beside it, else None."""
    return next((told for relation in _RELATIONS if (told := relation(case))), None)


def whole_of(case: Case) -> str | None:
    """The object of the last figure before with the same measure word."""
    unit = case.figure.value.unit
    pairs = zip(case.figures, case.found, strict=False)
    told = [noun for figure, noun in pairs if figure.value.unit == unit and noun]
    return told[-1] if told else None


def _party(case: Case) -> Related | None:
    """考察团一行12人 counts those who came and names nothing else."""
    before = case.sentence.text[: case.figure.span.start].rstrip()
    return Related(None) if before.endswith("一行") else None


def _share(case: Case) -> Related | None:
    """What has the share, not what it is a share of: 高新技术产品占出口总值近三成."""
    if case.figure.value.unit not in RATES:
        return None
    before = _clause(case)
    match = _SHARES.search(case.sentence.text, before.start, before.end)
    if match is None:
        return None
    noun = noun_before(words_between(case.sentence.tokens, Span(before.start, match.start())))
    return Related(noun or case.last or case.noun)


def _growth(case: Case) -> Related | None:
    """By how much the one before has grown: …，比上年增加200万元."""
    if not case.found:
        return None
    clause = clause_before(case.sentence.text, case.figure.span.start, _CLAUSE)
    return Related(case.last) if _COMPARES.fullmatch(clause) else None


def _distance(case: Case) -> Related | None:
    """What is so many points above another: 利率比同类贷款低0.5个百分点."""
    if case.figure.value.unit not in {"个百分点", "百分点"}:
        return None
    before = _clause(case)
    match = _THAN.search(case.sentence.text, before.start, before.end)
    if match is None:
        return None
    noun = noun_before(words_between(case.sentence.tokens, Span(before.start, match.start())))
    return Related(noun or case.last) if noun or case.found else None


def _worth(case: Case) -> Related | None:
    """What is worth a sum: 价值9.8万元的器材 tells it behind, 黄桃500箱，价值3万元 before."""
    if case.noun is None or not (case.noun in _WORTH or case.noun.endswith(_SIZE)):
        return None
    rest = [t for t in case.sentence.tokens if t.start >= case.figure.span.end][:_NEAR]
    if rest and rest[0].word == "的" and (noun := subject_of(rest[1:])):
        return Related(noun)
    if case.noun not in _WORTH:
        return None
    pairs = zip(case.figures, case.found, strict=False)
    counted = [noun for figure, noun in pairs if figure.value.unit not in _MONEY]
    return Related(counted[0] if len(counted) == 1 else None)


def _among(case: Case) -> Related | None:
    """签约的34个项目中，新能源专班9个: parts of what is counted first."""
    text, unit = case.sentence.text, case.figure.value.unit
    if not _STOP.match(text, case.figure.span.end):
        return None
    for figure, noun in zip(case.figures, case.found, strict=False):
        if figure.value.unit == unit and noun and _AMONG.match(text, figure.span.end):
            return Related(noun)
    return None


def _part(case: Case) -> Related | None:
    """其中省内就近就业1530人: where and how, of the ones counted before."""
    text = case.sentence.text
    before = text[case.figures[0].span.end : case.figure.span.start] if case.index else ""
    part = "其中" in re.split(r"[；。]", before)[-1]
    if part and case.noun and case.noun.endswith(_DEALINGS) and (noun := whole_of(case)):
        return Related(noun)
    return None


def _workers(case: Case) -> Related | None:
    """帮助农村劳动力实现就业1830人 counts the ones who found work."""
    if case.figure.value.unit not in _PEOPLE or not case.noun or case.noun not in _DEALINGS:
        return None
    clause = _clause(case)
    at = case.sentence.text.rfind(case.noun, clause.start, clause.end)
    before = words_between(case.sentence.tokens, Span(clause.start, max(at, clause.start)))
    while before and before[-1].word in _HOW:
        before.pop()
    noun = noun_before(before) if before and is_noun(before[-1]) else None
    return Related(noun) if noun else None


_RELATIONS: tuple[Callable[[Case], Related | None], ...] = (
    _party,
    _share,
    _growth,
    _distance,
    _worth,
    _among,
    _part,
    _workers,
)


def _clause(case: Case) -> Span:
    """The clause before a figure."""
    end = case.figure.span.start
    return Span(max(case.sentence.text.rfind(mark, 0, end) for mark in _CLAUSE) + 1, end)


def words_between(tokens: Sequence[Token], span: Span) -> list[Token]:
    """The words that lie inside ``span`` of the sentence."""
    return [token for token in tokens if span.start <= token.start and token.end <= span.end]
