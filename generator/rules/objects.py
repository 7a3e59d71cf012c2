"""What a number counts: the head noun behind its measure word, or before the number."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.lexicon import terms
from generator.models import Token
from generator.rules.counted import BEFORE_FIRST, MONEY_HEADS, noun_after
from generator.rules.nouns import VERBAL, is_noun, is_place, is_verb
from generator.rules.phrases import action_before, noun_before
from generator.rules.qualifiers import head_of
from generator.spans import Span

#: What numbers the points of a speech: 三个方面.
ABSTRACT = frozenset(terms("abstractions"))
#: The noun of a number stands no more than so many words away.
_NEAR = 80
#: Tons and kilowatts measure what a project makes: 年产15万吨型材深加工项目 → 型材.
_GOODS = frozenset(terms("goods_units"))
_PROJECT = re.compile(
    r"(?:精?深?加工|生产|制造|种植|养殖|建设|技改|智能化|改?扩建|研发|回收|利用|及)*"
    r"(?:(?:项目|工程|基地|生产线|产业园|园区).*|改扩建.*|技改.*)$"
)
#: 培训|贫困人口8.21万人次: whom a verb acts on, not what it is called.
_TRAINS = re.compile(
    r"^(?:培训|资助|救助|安置|诊疗|接诊|救治)(?:各类|各级)?(?=[一-鿿]{2})(?!人员|项目)"
)
_PEOPLE = frozenset({"人", "人次", "名", "位"})
_SUMS = frozenset(terms("money"))
#: Sums that leave out 元: 总投资约1.2万亿.
_INVESTED = ("投资", "投资额", "金额", "总额", "资金")
_GIVEN = frozenset({"捐赠", "捐款", "捐资", "投入", "出资", "筹资", "筹集"})
_GIFTS = frozenset({"捐款", "善款", "捐资", "投资"})
_MONEY = ("资金", "经费", "补贴", "补助", "善款")
_PURPOSES = frozenset({"发展", "启动", "扶持", "援助", "帮扶", "建设"})
_HEADS = 3
_PAID = frozenset({"投资", "投入", "出资"})
_BUILDS = frozenset({"的", "建设", "新建", "打造", "用于"})
_PLACE = re.compile(r"(?<!全)[村镇乡县](?:区)?$|社区$")
_GOES = frozenset("到赴来去")
#: 率 and the like end what a rate or a sum measures, whatever the tokenizer makes of it.
_MEASURED = re.compile(
    r"(?:(?!预计|实现|完成|达到|超过|后|可|将|的|对|使)[一-鿿]){2,12}"
    r"(?:率|额|量|总值|数|面积|规模|里程|装机|强度|占比|比重|比例)"
    r"(?:仅|约|过|为|达)?$"
)


def object_of(tokens: Sequence[Token], span: Span, unit: str | None) -> str | None:
    """The head noun, with its modifiers, that the number at ``span`` counts.

    Args:
        tokens: The words of the sentence.
        span: The number with its bound and measure word, in the sentence.
        unit: The measure word.

    Returns:
        None where the clause names none.
    """
    behind = bisect_left(tokens, span.end, key=lambda token: token.start)
    front = bisect_right(tokens, span.start, key=lambda token: token.end)
    after = head_of(_words(tokens[behind : behind + _NEAR]), unit)
    before = _words(tokens[max(0, front - _NEAR) : front])
    if _makes(before):
        after = list(itertools.takewhile(lambda token: token.word != "的", after)) or after
    if after and after[0].word in ABSTRACT and not (after[1:] and is_noun(after[1])):
        return after[0].word
    if unit is None and (sum_of := noun_before(before)) and sum_of.endswith(_INVESTED):
        return sum_of
    if unit is None and before and before[-1].word in _GIVEN:
        return before[-1].word  # 捐赠|20万|支持校园重建
    if unit in BEFORE_FIRST:
        noun = _before_first(before, after, unit)
    else:
        away = after[:1] and after[0].word[0] in _GOES and before[-1:] and is_noun(before[-1])
        told = None if away else noun_after(after, unit)
        noun = told or (None if _qualified(before) else noun_before(before))
    if noun and (unit in _GOODS or _makes(before)):
        noun = _PROJECT.sub("", noun) or noun
    if noun and unit in _PEOPLE:
        noun = _TRAINS.sub("", noun)
    return noun or action_before(before)


def _qualified(before: Sequence[Token]) -> bool:
    """Whether the words before a number qualify what stands behind it: 来自各地的|30家."""
    return bool(before) and before[-1].word == "的"


def _noun_at(words: Sequence[Token], index: int) -> bool:
    """Whether a noun stands at ``index``."""
    return index < len(words) and is_noun(words[index])


def _words(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without white space, which has the tag of marks."""
    return [token for token in tokens if token.tag != "x" or not token.word.isspace()]


def _before_first(before: Sequence[Token], after: Sequence[Token], unit: str) -> str | None:
    """The noun before a sum, a rate or a number of people, else the one behind it.

    A head of money right behind a sum is what is counted: 县财政每年列支500万元|专项资金.
    """
    behind = noun_after(after, unit)
    if unit in _SUMS and after and after[0].word in _GIFTS and not _noun_at(after, 1):
        return after[0].word  # 将20万元|捐款|交到…
    if unit in _SUMS and (money := _money_behind(after)):
        return money
    if unit in _SUMS and _is_paid_for(before, after, behind):
        return before[-1].word
    if behind and unit in _SUMS and behind.endswith(MONEY_HEADS) and not is_verb(after[0]):
        return behind
    noun = noun_before(before)
    if noun and len(noun) == 1 and unit in _SUMS:
        noun = None  # 再|投735万元
    if noun and unit in _SUMS and (_PLACE.search(noun) or is_place(noun)):
        return behind  # a sum counts no places: 每年帮扶上桥村10万元, 购买盘山县7万元|农产品
    if unit in _SUMS and after and is_verb(after[0]) and not (behind or "").endswith(MONEY_HEADS):
        behind = None  # 捐赠2000元|结对帮扶某村
    return noun or _measured(before) or behind


def _money_behind(after: Sequence[Token]) -> str | None:
    """The money that a sum is of, whatever it is used for: 500万元|发展资金|支持某县."""
    for index, token in enumerate(after[:_HEADS]):
        if not is_noun(token) and token.word not in _PURPOSES:
            return None
        if index and token.word.removesuffix("支持").endswith(_MONEY):
            return "".join(word.word for word in after[: index + 1]).removesuffix("支持")
    return None


def _is_paid_for(before: Sequence[Token], after: Sequence[Token], behind: str | None) -> bool:
    """Whether a sum tells what something takes: 投资12亿元的|某项目, not 投入2亿元|建设经费."""
    if not before or before[-1].word not in _PAID or not after:
        return False
    named = behind or ""
    money = named.endswith(MONEY_HEADS) and not named.endswith("项目")
    builds = after[0].word in _BUILDS or is_verb(after[0]) or after[0].word in VERBAL
    return builds and not money


def _makes(before: Sequence[Token]) -> bool:
    """Whether a number says how much is made a year: 年产5万套."""
    return bool(before) and before[-1].word in {"年产", "日产", "月产"}


def _measured(before: Sequence[Token]) -> str | None:
    """The noun of measure that ends right before the number, told by its characters."""
    text = "".join(token.word for token in before).rstrip("约达为超近逾至到降升")
    match = _MEASURED.search(text)
    return re.sub(r"[仅约过为达]$", "", match[0]) if match else None
