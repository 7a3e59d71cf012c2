"""Figures: numbers that count or measure something of substance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.lexicon import alternation, terms
from generator.models import Mention, Quantity, Role, Sentence, Token
from generator.rules.base import Rule, find_all
from generator.rules.numerals import ARABIC, MAGNITUDE, parse_number
from generator.rules.objects import object_of, subject_of
from generator.spans import Span

_BEFORE = rf"(?P<before>{alternation('bounds_before')})?"
_UNIT = rf"(?P<unit>{alternation('units')})"
_NO_DURATION = rf"(?!{alternation('durations')})"
_POST = r"(?P<post>以上|以下|左右|以内|之多|多(?=[，。、；）]))?"
_TO = r"(?:至|到|-|—|–|~|～|－)"
_RATES = frozenset({"%", "‰", "个百分点", "百分点", "倍", "成"})
#: In Chinese numerals only these count; 三期, 四路, 五一 are names.
_COUNTERS = alternation("chinese_counters")


@dataclass(frozen=True, slots=True)
class FigureValue:
    """A figure as one rule reads it.

    Attributes:
        quantity: The number, multiplied out; a range has two ends.
        object: The noun counted, or None.
        role: What the number is in the report.
        period: ``year``, ``month``, ``day`` of a rate, or None.
        is_part: Whether the words before it say that it is part of the figure before.
    """

    quantity: Quantity
    object: str | None = None
    role: Role = "outcome"
    period: str | None = None
    is_part: bool = False


def _quantity(match: re.Match[str]) -> Quantity | None:
    part = match.groupdict()
    tail = part.get("mag2") or ""
    magnitude = (part.get("mag") or "") + tail
    high_magnitude = part.get("high_mag") or ""
    low = parse_number(part["low"] + (magnitude or high_magnitude))
    high = parse_number(part["high"] + (high_magnitude or magnitude)) if part.get("high") else low
    unit = part.get("unit")
    if low is None or high is None or high < low:
        return None
    approx = part.get("before") or part.get("odd") or part.get("post")
    return Quantity(low, high, _plain(unit), approx)


def _plain(unit: str | None) -> str | None:
    """The measure word without variants of writing: ％ → %, 元人民币 → 元."""
    if unit is None:
        return None
    return {"％": "%", "元人民币": "元", "人民币": "元"}.get(unit, unit)


def _chinese(match: re.Match[str]) -> Quantity | None:
    """Chinese numerals count when they measure: 两个项目, not 一个, “四个意识” or 五位一体."""
    low = match["low"]
    bare_power = low[0] in "百千万亿"
    if low == "一" or (
        bare_power and not match["before"] and match["unit"] not in {"亩", "元", "吨"}
    ):
        return None
    value = parse_number(low)
    if value is None or (
        value < 10 and match["unit"] in {"次", "批", "种"} and match["unit"] != "次"
    ):
        return None
    return Quantity(value, value, match["unit"], match["before"] or match["post"])


def _percent_words(match: re.Match[str]) -> Quantity | None:
    value = parse_number(match["low"])
    return None if value is None else Quantity(value, value, "%", match["before"])


RULES = (
    Rule(
        "figure.number",
        re.compile(
            rf"{_BEFORE}(?<![\d.,A-Za-z第×/])(?P<low>{ARABIC})(?P<mag>{MAGNITUDE})?(?P<odd>余|多|来)?(?P<mag2>{MAGNITUDE})?"
            rf"(?:(?:{_NO_DURATION}{alternation('units')})?{_TO}(?P<high>{ARABIC})(?P<high_mag>{MAGNITUDE})?)?"
            rf"(?:余|多|来)?{_NO_DURATION}{_UNIT}(?!\d对){_POST}"
        ),
        _quantity,
    ),
    Rule(
        "figure.chinese-numeral",
        re.compile(
            rf"{_BEFORE}(?<![第“‘〇零一二两三四五六七八九十百千万亿数几月周期初\d])"
            rf"(?P<low>[两二三四五六七八九十百千一][一二三四五六七八九十百千]*[万亿]*|[百千万]?[万亿](?=[亩元吨人]))(?:余|多)?"
            rf"{_NO_DURATION}(?P<unit>{_COUNTERS})(?!一体|员|为|立|果|长|本|功|熟|都|数|月|环节|阶段|确立|意识|自信|维护){_POST}"
        ),
        _chinese,
    ),
    Rule(
        "figure.percent-in-words",
        re.compile(rf"{_BEFORE}百分之(?P<low>[一二三四五六七八九十百]+)"),
        _percent_words,
    ),
    Rule(
        "figure.without-measure-word",
        re.compile(
            rf"{_BEFORE}(?<![\d.,A-Za-z第])(?P<low>{ARABIC})(?P<odd>余|多)?(?P<mag>[万亿])(?:余|多)?(?=[一-鿿]{{2}})(?!{alternation('units')}|{alternation('durations')})"
        ),
        _quantity,
    ),
)


def find_figures(sentence: Sentence) -> list[Mention]:
    """The figures in a sentence; values are :class:`FigureValue`, spans in the document."""
    found: list[Mention] = []
    for mention in find_all(RULES, sentence.text):
        value = _read(sentence, mention, found)
        found.append(mention._replace(span=mention.span.shift(sentence.span.start), value=value))
    return found


def _read(sentence: Sentence, mention: Mention, before: list[Mention]) -> FigureValue:
    """The quantity of a mention with all that its sentence says of it."""
    text, span, quantity = sentence.text, mention.span, mention.value
    start = max(text.rfind(mark, 0, span.start) for mark in "，。；：、（(") + 1
    clause = text[start : span.start]
    if quantity.approx is None and _ABOUT.search(clause):
        quantity = quantity._replace(approx="约")
    noun = object_of(sentence.tokens, span, quantity.unit)
    if noun is None or _speaks_of_nothing(noun):
        noun = _elided(sentence, span, quantity, before)
    return FigureValue(
        quantity,
        noun,
        _role(text, span),
        _period(clause),
        bool(before)
        and bool(re.search(r"包括|其中|含(?!税)", text[_last_end(before, sentence) : span.start])),
    )


#: A bound that stands apart from its number: 每年约为某市创税4000万元.
_ABOUT = re.compile(r"约为?[一-鿿]{1,10}$")


def _speaks_of_nothing(noun: str) -> bool:
    return noun in {"增速", "增幅", "同比"} or len(noun) == 1


def _last_end(before: list[Mention], sentence: Sentence) -> int:
    return before[-1].span.end - sentence.span.start if before else 0


def _elided(
    sentence: Sentence, span: Span, quantity: Quantity, before: list[Mention]
) -> str | None:
    """The noun of the figure before, or of the clause before, for a number that names none."""
    if before and quantity.unit in _RATES:
        noun: str | None = before[-1].value.object
        return noun
    clause = sentence.text[sentence.text.rfind("，", 0, span.start) + 1 : span.start]
    if quantity.unit not in _RATES and _LINKING.sub("", clause):
        return None
    cut = sentence.text.rfind("，", 0, span.start)
    return subject_of(_between(sentence.tokens, sentence.text.rfind("，", 0, max(cut, 0)) + 1, cut))


_LINKING = re.compile(
    "|".join(sorted(map(re.escape, terms("object_linkers")), key=len, reverse=True))
)


def _between(tokens: tuple[Token, ...], start: int, end: int) -> list[Token]:
    return [token for token in tokens if start <= token.start and token.end <= end]


_PLAN = re.compile(
    r"将(?!近|军)|拟|计划|力争|预计|目标|争取|规划|建成后|投产后|达产后|未来|到20\d\d年|希望"
)
_DONE = re.compile(r"已|了|累计|完成|目前|截至|成功")
_BACKGROUND = re.compile(r"总面积|总人口|位于|辖|常住人口|海拔|全长|距离")
_ATTEND = re.compile(r"^[^，。；]{0,12}(?:参加|出席|与会|列席|到场|参会)")


def _role(text: str, span: Span) -> Role:
    """What the number is: intended, told of the place or the meeting, or done."""
    part = text[text.rfind("；", 0, span.start) + 1 : span.start]
    clause = part[max(part.rfind(mark) for mark in "，：") + 1 :]
    plan = max((match.end() for match in _PLAN.finditer(part)), default=-1)
    if plan >= 0 and not _DONE.search(part, plan):
        return "plan"
    if _BACKGROUND.search(clause) or _ATTEND.match(text[span.end :]):
        return "background"
    return "outcome"


def _period(clause: str) -> str | None:
    """The period of a rate: 每年创税 → year, 年产 → year, 日处理 → day."""
    for period, pattern in (
        (
            "year",
            r"每年|年均|(?<![\d今去明前后往近半全当上本])年(?=[产创销加出营可供收培接处新税综])",
        ),
        ("month", r"每月|月均|每个月"),
        ("day", r"每天|每日|日均|日(?=产|处理|供|加工)"),
    ):
        if re.search(pattern, clause):
            return period
    return None


def split_range(value: FigureValue) -> Iterator[FigureValue]:
    """The figures that are written down for a value: a range gives both its ends."""
    low, high, unit, approx = value.quantity
    yield replace(value, quantity=Quantity(low, low, unit, approx))
    if high != low:
        yield replace(value, quantity=Quantity(high, high, unit, approx))
