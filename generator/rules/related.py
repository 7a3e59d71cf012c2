"""Figures that speak of another thing than the noun beside them: shares, growth, worth, parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.lexicon import alternation, terms
from generator.models import Mention, Sentence, Token
from generator.rules.base import clause_before, clause_start
from generator.rules.counted import RATES
from generator.rules.nouns import VERBAL, is_noun, is_place
from generator.rules.phrases import action_before, noun_before, subject_of
from generator.spans import Span

_CLAUSE = "，；：（"
_WORTH = frozenset({"价值", "总价值", "货值", "金额"})
#: Of what was just counted: 订单1.2万吨、金额7200万元.
_SUM_ALONE = re.compile(r"[、，]金额[为达约]*$")
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
#: So do 仅为 and 相当于 another thing 的50%.
_SHARES = re.compile(
    r"占(?![地用])|恢复[至到]|完成[^，]{0,4}(?:计划|任务|目标)的?(?:近|约|超)?$|(?:只?相当于|仅?为|是)(?=[^，]{2,20}的(?:近|约|超)?$)"
)
_LENGTHS = frozenset({"公里", "千米", "米", "里", "海里"})
_APART = re.compile(
    r"(?:离|距|以[东西南北]约?$|路程|跨越|跋涉|驱车|往返|行程|相隔|[来往]省城)(?!.*(?:全长|长度))"
)
#: What the counted have come to: 签约项目97个，已投产41个 counts projects.
_STATES = re.compile(
    rf"(?:其中|目前|现在?|截至目前|已经?|共|均|仍|还|有|就|累计|新|成功|正式|全部|并|[，、])*"
    rf"(?:{alternation('states_reached')})+(?:的|了)?(?:有|达|共)?"
)
#: 为|40人提供咨询: those for whom something is done are named nowhere else.
_FOR_WHOM = re.compile(r"(?:为|给|让|使|帮)(?:近|超|约)?$")
_DEALINGS = ("就业", "务工")
_TEACHES = frozenset({"培训", "出师", "计划"})
#: What some of those counted have: 其中正高职称20人.
_GRADES = ("职称", "学历", "岗位", "资格")
_HOW = frozenset(terms("ways_of_working"))
_AMONG = re.compile(r"[^，。；]{1,16}中，")
_OF_THEM = re.compile(r"[^，。；]{0,16}中，(?:其中|已|仅|就)?有$")
_COMPARES_AT_END = re.compile(
    r"(?:比|较)[^，]{1,8}净?(?:增加|增长|提高|提升|上升|减少|下降|降低|多|少)了?$"
)
_GROWTH = re.compile(r"的(?:年均)?(?:增长|增速|增幅|下降|降幅)")
_KEEPS = re.compile(r"保持|实现|取得|达到|呈现")
_STOP = re.compile(r"[，。；、）]|$")


class Related(NamedTuple):
    """What a figure says its object is, told by another thing; ``noun`` may be None."""

    noun: str | None


class Case(NamedTuple):
    """A figure in its sentence, with what the ones before it count.

    Attributes:
        sentence: The sentence.
        figures: All of its figures, in order.
        position: Of this one.
        found: The objects of those before it.
        noun: The noun beside this one, or None.
        earlier: Measure word and object of the figures of the sentence before, if this one tells
            parts of them.
    """

    sentence: Sentence
    figures: Sequence[Mention]
    position: int
    found: Sequence[str | None]
    noun: str | None
    earlier: Sequence[tuple[str | None, str]] = ()

    @property
    def figure(self) -> Mention:
        """The figure itself."""
        return self.figures[self.position]

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
    whole = [noun for before, noun in case.earlier if before == unit]
    either = told or whole
    return either[-1] if either else None


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
    words = words_between(case.sentence.tokens, Span(before.start, match.start()))
    noun = noun_before(words) or action_before(words)
    return Related(noun or case.last or case.noun)


def _kept(case: Case) -> Related | None:
    """贸易保持了24.2%的增长: what grows stands before the verb."""
    if case.figure.value.unit not in RATES:
        return None
    if not _GROWTH.match(case.sentence.text, case.figure.span.end):
        return None
    before = _clause(case)
    match = _KEEPS.search(case.sentence.text, before.start, before.end)
    if match is None:
        return None
    return _named_before(case, before.start, match.start())


def _apart(case: Case) -> Related | None:
    """How far apart two places are: 公司离家只有5公里."""
    if case.figure.value.unit not in _LENGTHS:
        return None
    clause = case.sentence.text[_clause(case).start : case.figure.span.start]
    return Related(None) if _APART.search(clause) else None


def _compared(case: Case) -> Related | None:
    """What has grown by so much: 农民人均可支配收入|比2018年增加3000余元."""
    before = _clause(case)
    match = _COMPARES_AT_END.search(case.sentence.text, before.start, before.end)
    if match is None or match.start() == before.start:
        return None
    return _named_before(case, before.start, match.start())


def _named_before(case: Case, start: int, end: int) -> Related | None:
    """The noun that ends at ``end`` of the sentence, not before ``start``."""
    noun = noun_before(words_between(case.sentence.tokens, Span(start, end)))
    return Related(noun) if noun else None


def _acted_on(case: Case) -> Related | None:
    """培训1340人 and 惠及5万人 name those whom it reached nowhere else."""
    if case.figure.value.unit not in _PEOPLE:
        return None
    clause = _clause(case)
    if case.noun is None and _FOR_WHOM.search(case.sentence.text, clause.start, clause.end):
        return Related(None)
    words = words_between(case.sentence.tokens, clause)
    action = action_before(words) or (case.noun if case.noun in _TEACHES else None)
    nobody = action and action != "招聘" and case.noun in {None, action}
    return Related(None) if nobody else None


def _reached(case: Case) -> Related | None:
    """签约项目97个，已投产41个: the same as the last figure with this measure word."""
    text, start = case.sentence.text, case.figure.span.start
    clause = clause_before(text, start, "，；：（、")
    noun = whole_of(case) if clause and _STATES.fullmatch(clause) else None
    return Related(noun) if noun and _STOP.match(text, case.figure.span.end) else None


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
    counts = len(rest) > 1 and rest[1].tag == "m"  # 投资总额5亿元的28个项目
    of_goods = case.noun in _WORTH or not counts
    if rest and rest[0].word == "的" and of_goods and (noun := subject_of(rest[1:])):
        return Related(noun)
    alone = _SUM_ALONE.search(case.sentence.text, 0, case.figure.span.start)
    if case.noun not in _WORTH or (case.noun == "金额" and not alone):
        return None
    pairs = zip(case.figures, case.found, strict=False)
    counted = [n for figure, n in pairs if figure.value.unit not in {*_MONEY, *_PEOPLE, "位"}]
    return Related(counted[0] if len(counted) == 1 else None)


def _among(case: Case) -> Related | None:
    """签约的34个项目中，新能源专班9个: parts of what is counted first."""
    text, unit, start = case.sentence.text, case.figure.value.unit, case.figure.span.start
    stops = _STOP.match(text, case.figure.span.end)
    for figure, noun in zip(case.figures, case.found, strict=False):
        if figure.value.unit != unit or not noun:
            continue
        directly = _OF_THEM.fullmatch(text[figure.span.end : start])
        if directly or (stops and _AMONG.match(text, figure.span.end)):
            return Related(noun)
    return None


def _part(case: Case) -> Related | None:
    """其中省内就近就业1530人: where and how, of the ones counted before."""
    text = case.sentence.text
    before = text[case.figures[0].span.end : case.figure.span.start] if case.position else ""
    part = "其中" in clause_before(before, len(before), "；。")
    if part and case.noun and case.noun.endswith(_DEALINGS + _GRADES) and (noun := whole_of(case)):
        return Related(noun)
    if part and case.noun and is_place(case.noun) and case.figure.value.unit in RATES:
        return Related(case.last)
    return None


def _workers(case: Case) -> Related | None:
    """帮助农村劳动力实现就业1830人 counts the ones who found work."""
    if case.figure.value.unit not in _PEOPLE or not case.noun or case.noun not in _DEALINGS:
        return None
    clause = _clause(case)
    at = case.sentence.text.rfind(case.noun, clause.start, clause.end)
    before = words_between(case.sentence.tokens, Span(clause.start, max(at, clause.start)))
    while before and (before[-1].word in _HOW or len(before[-1].word) == 1):
        before.pop()  # 贫困人口|赴|粤|稳定就业
    noun = noun_before(before) if before and is_noun(before[-1]) else None
    return Related(noun) if noun and noun not in VERBAL else None


_RELATIONS: tuple[Callable[[Case], Related | None], ...] = (
    _party,
    _apart,
    _share,
    _kept,
    _growth,
    _compared,
    _distance,
    _worth,
    _among,
    _reached,
    _acted_on,
    _part,
    _workers,
)


def _clause(case: Case) -> Span:
    """The clause before a figure."""
    end = case.figure.span.start
    return Span(clause_start(case.sentence.text, end, _CLAUSE), end)


def words_between(tokens: Sequence[Token], span: Span) -> list[Token]:
    """The words that lie inside ``span`` of the sentence."""
    return [token for token in tokens if span.start <= token.start and token.end <= span.end]
