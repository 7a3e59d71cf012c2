"""Numbers with measure words: where they stand, what they are worth, how they are bounded."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.lexicon import alternation, terms
from generator.models import Quantity
from generator.rules.base import Rule
from generator.rules.numerals import ARABIC, MAGNITUDE, parse_neighbours, parse_number

#: 上 bounds a bare power alone (上千名); behind 线 or 以 it is another word.
_BEFORE_POWER = r"(?P<before_power>(?<![线以网早晚])上)?"
_BEFORE = rf"(?P<before>(?<![签合条契公违预节])约为?|(?!约)(?:{alternation('bounds_before')}))?"
_UNIT = rf"(?!人口|项目|支[持援教医付出撑部])(?P<unit>{alternation('units')})(?:/[年月日天])?"
_NO_DURATION = rf"(?!{alternation('durations')})"
_POST = r"(?P<post>以上|以下|左右|以内|之多|多(?=[，。、；）]))?"
#: 亿元以上项目 and 1亿元项目19个 name a class and measure nothing.
_KINDS = "(?:项目|企业|产业|工程)"
_NO_CLASS = (
    rf"(?!以上[^，。、]{{0,6}}{_KINDS})"
    rf"(?!(?<=元)(?:重大|重点|工业)?{_KINDS}(?:有|就|共|达|到|数)*\d)"
)
_TO = r"(?:至|到|-|—|–|~|～|－)"
#: Reports often leave a space between a number and what follows it.
_GAP = " ?"
_DIGITS = "[零一二三四五六七八九十百千]"
#: A number beyond this is noise, an account or a telephone number.
_LARGEST = Decimal(10) ** 18
#: 三批 and 两种 order and sort; twelve of them are a count.
_FEW = 10
_VAGUE = frozenset({"批", "种"})
#: 10批877名干部 counts the ones who were sent, not the groups that they went in.
_GROUPS = frozenset({"批", "批次"})
_SENT_IN_GROUPS = re.compile(r"[、共]?(?:近|约|超|逾)?\d[\d.,]*[千万]?[余多]?(?:名|人(?!次))")
#: 三元 and 五本 are names or parts of words; 七百元 and 近千本 are not.
_FEW_IS_NONE = _VAGUE | {"元", "本"}
#: In Chinese numerals only these count; 三期, 四路, 五一 are names.
_COUNTERS = alternation("chinese_counters")
#: What a number may start with: its digits, or a word that bounds it.
_FIRST = "约上" + "".join(sorted({word[0] for word in terms("bounds_before")}))
_DIGIT = re.compile(r"\d")
_POWER = re.compile(r"\d(?:余|多)? ?个?[万亿]")
_NUMERAL = re.compile(
    rf"[两二三四五六七八九十百千一万亿](?:余|多|{_DIGITS}|[万亿])*(?:{_COUNTERS})"
)


def _quantity(match: re.Match[str]) -> Quantity | None:
    part = match.groupdict()
    tail = part.get("mag2") or ""
    magnitude = (part.get("mag") or "") + tail
    high_magnitude = part.get("high_mag") or ""
    low = parse_number(part["low"] + (magnitude or high_magnitude))
    high = parse_number(part["high"] + (high_magnitude or magnitude)) if part.get("high") else low
    unit = part.get("unit")
    if low is None or high is None or not low <= high < _LARGEST:
        return None
    if unit in _GROUPS and _SENT_IN_GROUPS.match(match.string, match.end()):
        return None
    approx = next(filter(None, map(part.get, ("before", "odd", "odd2", "post"))), None)
    return Quantity(low, high, _plain(unit), approx)


def _plain(unit: str | None) -> str | None:
    """The measure word without variants of writing: ％ → %, 元人民币 → 元."""
    if unit is None:
        return None
    return {"％": "%", "元人民币": "元", "人民币": "元"}.get(unit, unit)


def _chinese(match: re.Match[str]) -> Quantity | None:
    """Chinese numerals count when they measure: 两个项目, not 一个, “四个意识” or 五位一体."""
    low = match["low"]
    bound = match["before"] or match["before_power"] or match["odd"] or match["post"]
    bare_power = low[0] in "百千万亿" and not bound
    if low == "一" or (bare_power and match["unit"] != "亩"):
        return None
    if _NO_COUNT.match(match.string, match.start("low")):
        return None
    value = parse_number(low)
    ends = parse_neighbours(low)
    if value is None or (value < _FEW and match["unit"] in _FEW_IS_NONE):
        return None
    return Quantity(*(ends or (value, value)), match["unit"], bound)


def _one(match: re.Match[str]) -> Quantity:
    """One thing of substance: 建起一座冷库, 医用转运车一辆; 一个 and the like are articles."""
    return Quantity(Decimal(1), Decimal(1), match["unit"], None)


def _percent_words(match: re.Match[str]) -> Quantity | None:
    value = parse_number(match["low"])
    return None if value is None else Quantity(value, value, "%", match["before"])


#: 百亿元项目 is a class; 两个学校, 两家医院 are the two that the report is about.
_NO_COUNT = re.compile(
    r"[百千万]?[万亿]?元(?:项目|企业|产业|级|集群|园区|工程)"
    r"|[两二三四五六七八九十]+.(?:镇|乡|街道)|[二三四五六七八九十][台门](?:县|市|区)"
    r"|两(?:个|家|所)(?:学校|医院|单位|国家(?!乡村|级|重点)|机构|部门|地区|省份|大学|学院|城市)"
)
_ONE_OF = "(?P<unit>辆|台|套|座|所|栋|架|艘|条|幅|间|节|部)"
_ONE = re.compile(f"一{_ONE_OF}")
_BUILT = "(?:建起|建成|建了|援建|修建|新建|捐建|捐赠|捐助|赠送|购置|购买|配备|落成)了?"

RULES = (
    Rule(
        "figure.number",
        re.compile(
            rf"(?=[\d{_FIRST}]){_BEFORE}(?<![\d.,A-Za-z第×/])(?P<low>{ARABIC})(?:{_GAP}(?P<mag>{MAGNITUDE}))?(?P<odd>余|多|来)?(?:{_GAP}(?P<mag2>{MAGNITUDE}))?"
            rf"(?:(?:{_NO_DURATION}{alternation('units')})?{_TO}(?P<high>{ARABIC})(?:{_GAP}(?P<high_mag>{MAGNITUDE}))?)?"
            rf"(?P<odd2>余|多|来)?{_GAP}{_NO_DURATION}{_UNIT}(?!\d对){_NO_CLASS}{_POST}"
        ),
        _quantity,
        needs=_DIGIT,
    ),
    Rule(
        "figure.chinese-numeral",
        re.compile(
            rf"(?=[两二三四五六七八九十百千一万亿{_FIRST}])(?:{_BEFORE_POWER}|{_BEFORE})(?<![第届“‘〇零一二两三四五六七八九十百千万亿数几月周期初\d])(?<!\d\x20)"
            rf"(?P<low>[两二三四五六七八九十百千一]{_DIGITS}*(?:[万亿]+{_DIGITS}*)*|[百千万]?[万亿](?=[亩元吨人])|万(?=余))(?P<odd>余|多)?"
            rf"{_NO_DURATION}(?P<unit>{_COUNTERS})(?!一体|班子|副?处长|》|员|为|立|果|长|本|功|熟|都|数|月|以上[^，。、]{{0,6}}(?:项目|企业|产业|工程)|环节|阶段|确立|意识|自信|维护){_POST}"
        ),
        _chinese,
        needs=_NUMERAL,
    ),
    Rule(
        "figure.one-built",
        re.compile(rf"{_BUILT}(?P<one>一{_ONE_OF})(?=[一-鿿]{{2}})"),
        _one,
        "one",
        needs=_ONE,
    ),
    Rule(
        "figure.one-behind",
        re.compile(
            rf"(?P<one>一(?<=[一-鿿]{{2}}.)(?<![第每同唯独单之统合是为了有].){_ONE_OF})(?=[，。；、）]|$)"
        ),
        _one,
        "one",
        needs=_ONE,
    ),
    Rule(
        "figure.percent-in-words",
        re.compile(rf"{_BEFORE}百分之(?P<low>[一二三四五六七八九十百]+)"),
        _percent_words,
        needs=re.compile("百分之"),
    ),
    Rule(
        "figure.without-measure-word",
        re.compile(
            rf"(?=[\d{_FIRST}]){_BEFORE}(?<![\d.,A-Za-z第])(?P<low>{ARABIC})(?P<odd>余|多)?{_GAP}(?P<mag>万亿|个?[万亿])(?P<odd2>余|多)?(?=[一-鿿]{{2}}|[，。、；）])(?!(?!人口|项目|支[持援教医付出撑部])(?:{alternation('units')})|{alternation('durations')}|级)"
        ),
        _quantity,
        needs=_POWER,
    ),
)
