"""What stands between a measure word and its noun: 6户|有代表性的|企业, 30家|在沪|企业."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.models import Token
from generator.rules.nouns import is_noun, is_place

#: What opens a qualifier that ends in 的: 12名|来自贵州的|教师.
_OPENS = frozenset({"有", "具有", "拥有", "来自", "从事", "参与", "热心"})
_EXCEEDS = frozenset({"过", "超", "超过", "逾", "达", "达到"})
_MEASURES = re.compile(r"(?:额|资|值|率|量|收入|面积|规模)$")
#: Measure words that count no places: 200家|贫困地区的|合作社.
_BODIES = frozenset({"家", "名", "位", "个", "所", "项"})
_LIST = 14
_NO_PLACES = frozenset({"家", "名", "位", "户"})
#: 在投入100万元资金|的基础上 counts no 基础.
_CIRCUMSTANCES = frozenset(
    {"基础", "情况", "前提", "背景", "条件", "同时", "过程", "形势"}
    | {"水平", "目标", "任务", "标准", "计划", "规模"}
)
_LEAVES = frozenset({"返回", "返", "前往", "进入", "奔赴", "回到", "留在", "走进", "抵达"})
#: A qualifier is no longer than so many words.
_FAR = 9
_STOPS = frozenset("，。；：！？、")


def head_of(tokens: Sequence[Token], unit: str | None) -> Sequence[Token]:
    """The words from the noun on that is counted, whatever qualifies it passed over.

    Args:
        tokens: The words behind the measure word.
        unit: The measure word.

    Returns:
        None of them, where they say where the counted went.
    """
    if not tokens:
        return tokens
    first = tokens[0].word
    if first in _LEAVES or _is_circumstance(tokens):
        return ()
    if tokens[0].tag == "m" and first.startswith("第"):
        return head_of(tokens[1:], unit)  # 10位|第七批|干部
    if (behind := _behind_list(tokens)) and unit in _BODIES:
        return tokens[behind:]
    if first == "在" and len(tokens) > 2 and _is_local(tokens[1]) and is_noun(tokens[2]):
        return tokens[2:]
    ends = _of(tokens)
    if ends is None:
        return tokens
    if tokens[ends + 1].word in _CIRCUMSTANCES:
        return tokens[:ends]
    qualifies = first in _OPENS or _exceeds(tokens[:ends]) or _is_of_place(tokens[:ends], unit)
    return tokens[ends + 1 :] if qualifies else tokens


def _behind_list(tokens: Sequence[Token]) -> int | None:
    """Where the noun stands behind a list of kinds: 9名|农牧、教育等|部门干部."""
    listed = 0
    for index, token in enumerate(tokens[:_LIST]):
        if token.word == "等":
            noun = index + 1 < len(tokens) and is_noun(tokens[index + 1])
            return index + 1 if listed and noun else None
        listed += token.word == "、"
        if token.word != "、" and not is_noun(token):
            return None
    return None


def _is_circumstance(tokens: Sequence[Token]) -> bool:
    """Whether 的计划 or the like stands behind a sum."""
    return tokens[0].word == "的" and len(tokens) > 1 and tokens[1].word in _CIRCUMSTANCES


def _is_local(token: Token) -> bool:
    return token.tag in {"j", "ns"}


def _of(tokens: Sequence[Token]) -> int | None:
    """Where the first 的 of the phrase stands, if a word follows it."""
    for index, token in enumerate(tokens[:_FAR]):
        if token.word in _STOPS:
            return None
        if token.word == "的":
            return index if index and index + 1 < len(tokens) else None
    return None


def _exceeds(words: Sequence[Token]) -> bool:
    """Whether the words class what is counted by a sum: 66个|投资额过亿元|的项目."""
    at = next((i for i, word in enumerate(words) if word.word in _EXCEEDS), 0)
    numbers = any(word.tag == "m" for word in words[at + 1 :])
    return bool(at) and numbers and bool(_MEASURES.search(words[at - 1].word))


def _is_of_place(words: Sequence[Token], unit: str | None) -> bool:
    """Whether the words name the place that the counted are of."""
    return unit in _NO_PLACES and all(map(is_noun, words)) and is_place(words[-1].word)
