"""The noun behind a measure word: 引进|12家|农业企业."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from generator.lexicon import terms
from generator.models import Token
from generator.rules.nouns import VERBAL, is_head, is_modifier, is_noun, is_verb
from generator.rules.phrases import QUOTES, quoted, quoted_tail, trim

#: Of these the noun stands before the number: 帮扶资金4000万元, 开工率为90%.
RATES = ("%", "‰", "个百分点", "百分点", "倍", "成")
BEFORE_FIRST = frozenset({*terms("money"), *RATES, "人", "人次"})
#: Heads of money: they alone may stand behind a verb after a sum (4000万元帮扶资金).
MONEY_HEADS = terms("money_heads")
#: Measure words of places and bodies, and what their names end in.
_OF_BODIES = frozenset("个家所")
_BODIES = terms("counted_bodies")
_OF_GOODS = frozenset({*terms("goods_units"), "头", "只", "羽"})
_SUMS = frozenset(terms("money"))
_STATES = frozenset(terms("states_reached"))
_AND = frozenset({"和", "及", "以及"})
_MAX = 20
_SIZES = frozenset({"价值", "总价值", "库容", "面积", "建筑面积", "占地", "总投资", "投资", "规模"})
#: 价值, a sum and 的; and how far the 的 behind a list of qualities may stand.
_WORTH, _FAR = 3, 12
#: A noun and its number stand behind 和: so far away is the number.
_NEXT = 2
#: 35名到某市支教: these open what is done with the counted, not its name.
_AWAY = frozenset("到在赴来去从向为用由给对与是有")
_EARLY = frozenset({"着", "了", "和", "及"})


def noun_after(tokens: Sequence[Token], unit: str | None) -> str | None:
    """The noun phrase that starts right behind the measure word.

    Args:
        tokens: The words from there on.
        unit: The measure word.
    """
    tokens = _behind_worth(tokens)
    words: list[Token] = []
    for index, token in enumerate(tokens):
        if token.end - tokens[0].start > _MAX or not token.word.strip():
            break
        if token.word in QUOTES:
            named = quoted_tail(tokens[index:]) if words else quoted(tokens[index:])
            return named or trim(words)
        if words and (behind := _behind_qualities(tokens, index)):
            return noun_after(tokens[behind:], unit)
        if _ends(tokens, index, words, unit):
            break
        words = [] if _qualifies(tokens, index) else [*words, token]
    return trim(_without_measure(_without_verbs(words, unit), unit))


def _ends(tokens: Sequence[Token], index: int, words: Sequence[Token], unit: str | None) -> bool:
    """Whether the phrase ends before a word."""
    token = tokens[index]
    if token.word == "的" and unit in _OF_BODIES and words and _is_body(words):
        return True  # 8个县的负责人 counts counties
    if token.word == "的" and unit in _OF_GOODS and any(map(is_head, words)):
        return True  # 年产6吨蜂蜜的加工厂 makes honey
    if _qualifies(tokens, index):
        return False
    seen = _names(words, token)
    follows = _follows(tokens, index)
    granted = unit in _SUMS and token.word in VERBAL  # 20亿元|整村|授信
    if seen and not granted and _says_what_it_does(tokens, index, follows=follows):
        return True
    return not (is_noun(token) or _belongs(tokens, index, seen=seen, follows=follows))


def _follows(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun stands right behind a word."""
    return index + 1 < len(tokens) and is_noun(tokens[index + 1])


def _qualifies(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is a 的 with a noun behind it: what stands before only qualifies that."""
    if tokens[index].word != "的":
        return False
    return _follows(tokens, index) or _qualified(tokens, index) or _quotes(tokens, index)


def _behind_worth(tokens: Sequence[Token]) -> Sequence[Token]:
    """一台|价值10万元的|X线机: the words behind what a thing is worth or how large it is."""
    if len(tokens) > _WORTH and tokens[0].word in _SIZES and tokens[1].tag == "m":
        return tokens[3:] if tokens[2].word == "的" else tokens
    return tokens


def _behind_qualities(tokens: Sequence[Token], index: int) -> int | None:
    """Where the noun stands behind its qualities: 4名政治素质|高、专业能力强的|医生."""
    follows = index + 1 < len(tokens) and tokens[index + 1].word in {"、", "的"}
    if tokens[index].tag != "a" or not follows:
        return None
    for at in range(index + 1, min(index + _FAR, len(tokens))):
        if tokens[at].word == "的":
            return at + 1
        if tokens[at].tag == "m" or tokens[at].word in "，。；：":
            return None
    return None


def _without_measure(words: list[Token], unit: str | None) -> list[Token]:
    """26个项目|投资额 counts the projects, not what is measured of them."""
    measured = (
        len(words) > 1 and unit not in RATES and words[-1].word.endswith(("额", "率", "增速"))
    )
    return words[:-1] if measured and is_head(words[-2]) else words


def _names(words: Sequence[Token], behind: Token) -> bool:
    """Whether a phrase already holds what is counted; 27个|外国城市|签署 ends in a place."""
    place = bool(words) and words[-1].tag == "ns" and not is_noun(behind)
    return place or any(map(is_head, words))


def _qualified(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun with a word of quality stands behind a 的: 挂着横幅的|大|货车."""
    behind = tokens[index + 1 : index + 3]
    return len(behind) > 1 and is_modifier(behind[0]) and is_noun(behind[1])


def _quotes(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name in quotation marks stands behind: 1500亩的|“飞地”产业园."""
    return index + 1 < len(tokens) and tokens[index + 1].word in QUOTES


def _is_body(words: Sequence[Token]) -> bool:
    """Whether a phrase without a verb names places or bodies."""
    return not any(map(is_verb, words)) and words[-1].word.endswith(_BODIES)


def _says_what_it_does(tokens: Sequence[Token], index: int, *, follows: bool) -> bool:
    """Whether a verb goes on behind the noun: 四所学校|结对, 1561个社会组织|结对|帮扶."""
    if not follows and tokens[index].word in _STATES:
        return True  # 49个项目|投产
    if not _is_also_verb(tokens[index]):
        return False
    return not follows or _is_also_verb(tokens[index + 1])


def _is_also_verb(token: Token) -> bool:
    """Whether a noun may say what the noun before it does: 四所学校|结对."""
    return token.tag.startswith("v") and token.tag != "vn"


def _belongs(tokens: Sequence[Token], index: int, *, seen: bool, follows: bool) -> bool:
    """Whether a word that is no noun is part of the phrase: before its head, or between nouns."""
    token = tokens[index]
    if not seen and token.word in _AWAY:
        return False
    if not seen:
        early = index > 0 and token.word in _EARLY
        return is_modifier(token) or is_verb(token) or early
    return follows and (is_modifier(token) or _joins_nouns(tokens, index))


def _joins_nouns(tokens: Sequence[Token], index: int) -> bool:
    """Whether 和 joins two nouns counted together; 与 does so only where no verb follows."""
    if tokens[index].word in _AND:
        number = index + _NEXT < len(tokens) and tokens[index + _NEXT].tag == "m"
        return not number  # 23户企业和彝区|10县 goes on to count another
    rest = itertools.takewhile(lambda token: token.tag != "x", tokens[index + 1 :])
    verbs = (token for token in rest if token.tag == "v" and token.word not in VERBAL)
    place = index + 1 < len(tokens) and tokens[index + 1].tag.startswith("ns")
    return tokens[index].word == "与" and not place and not any(verbs)


def _without_verbs(words: list[Token], unit: str | None) -> list[Token]:
    """Verbs at the start stay only where they are one modifier of the noun: 帮扶项目."""
    lead = next((index for index, word in enumerate(words) if is_head(word)), len(words))
    if unit in BEFORE_FIRST and lead:
        text = "".join(word.word for word in words)
        return (
            words if lead == 1 and text.endswith(MONEY_HEADS) and unit not in {"人", "人次"} else []
        )
    if not any(is_verb(word) for word in words[:lead]):
        return words
    return words if lead == 1 and len(words[0].word) == 2 else words[lead:]
