"""What a number counts: the head noun behind its measure word, or before the number."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.lexicon import terms
from generator.models import Token
from generator.spans import Span

_LINKERS = frozenset(terms("object_linkers"))
_TAILS = terms("object_tails")
_VERBAL = frozenset(terms("verbal_nouns"))
_ACTIONS = frozenset(terms("object_actions"))
#: Words that point and do not name: cut off the front of an object.
_POINTERS = frozenset(terms("object_pointers"))
#: What numbers the points of a speech: 三个方面.
ABSTRACT = frozenset(terms("abstractions"))
_AND = frozenset({"和", "及", "以及"})
_ADMINISTRATIVE = frozenset("省市县区州旗盟镇乡村")
_PROVINCES = frozenset(terms("provinces"))
_PLACE_OR_TIME = frozenset({"ns", "t", "s", "tg"})
#: Measure words of places and bodies, and what their names end in.
_OF_BODIES = frozenset("个家所")
_BODIES = terms("counted_bodies")
_QUOTES = {"“": "”", "‘": "’", "「": "」"}
_MAX = 20
#: The noun of a number stands no more than so many words away.
_NEAR = 80
_NOUN_TAGS = frozenset({"vn", "an", "j", "l", "i", "eng", "s", "k"})

#: Tons and kilowatts measure what a project makes: 年产15万吨型材深加工项目 → 型材.
_GOODS = frozenset(terms("goods_units"))
_PROJECT = re.compile(
    r"(?:精?深?加工|生产|制造|种植|养殖|建设|技改|扩建|研发|回收|利用|及)*(?:项目|工程|基地|生产线|产业园|园区)$"
)
#: Of these the noun stands before the number: 帮扶资金4000万元, 开工率为90%.
RATES = ("%", "‰", "个百分点", "百分点", "倍", "成")
_BEFORE_FIRST = frozenset({*terms("money"), *RATES, "人", "人次"})
#: 35名到某市支教: these open what is done with the counted, not its name.
_AWAY = frozenset("到在赴来去从向为用由给对与是有")
_GOES = frozenset("到赴来去")
_EARLY = frozenset({"着", "了", "和", "及"})
#: Single characters that end compound nouns and that the tokenizer takes for verbs.
_ENDINGS = frozenset("站点会额率房器件品区园室馆店所厂班路库棚")
#: Heads of money: they alone may stand behind a verb after a sum (4000万元帮扶资金).
_MONEY = terms("money_heads")


def is_noun(token: Token) -> bool:
    """Whether the word can stand in a noun phrase."""
    if token.word in _ACTIONS:
        return False
    known = token.word in _VERBAL or token.word in _ENDINGS or token.word in _ADMINISTRATIVE
    return known or token.tag[0] == "n" or token.tag in _NOUN_TAGS


def _is_head(token: Token) -> bool:
    """Whether the word can be what is counted: places and names only qualify it."""
    return is_noun(token) and not token.tag.startswith(("nr", "ns"))


def _is_modifier(token: Token) -> bool:
    return token.word == "半" or (
        token.tag in {"a", "b", "ad", "z", "ag", "f", "r"} and token.word not in _ACTIONS
    )


def _is_verb(token: Token) -> bool:
    return token.word in _ACTIONS or (token.tag in {"v", "vg", "vd", "zg"} and not is_noun(token))


#: 率 and the like end what a rate or a sum measures, whatever the tokenizer makes of it.
_MEASURED = re.compile(
    r"[一-鿿]{2,12}(?:率|额|量|总值|数|面积|规模|里程|装机|强度|占比|比重|比例)(?:仅|约|过|为|达)?$"
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
    after = [token for token in tokens[behind : behind + _NEAR] if token.word.strip()]
    before = [token for token in tokens[max(0, front - _NEAR) : front] if token.word.strip()]
    if after and after[0].word in ABSTRACT and not (after[1:] and is_noun(after[1])):
        return after[0].word
    if unit in _BEFORE_FIRST:
        noun = noun_before(before) or _measured(before) or _noun_after(after, unit)
    else:
        away = after[:1] and after[0].word[0] in _GOES and before[-1:] and is_noun(before[-1])
        noun = (None if away else _noun_after(after, unit)) or noun_before(before)
    if noun and unit in _GOODS:
        noun = _PROJECT.sub("", noun) or noun
    return noun or _action_before(before)


def _action_before(before: Sequence[Token]) -> str | None:
    """The verb right before the number, for want of a noun: 投入4000万元."""
    last = next((t for t in reversed(before) if t.word not in _LINKERS), None)
    return last.word if last and last.word in _ACTIONS and len(last.word) > 1 else None


def is_place(word: str) -> bool:
    """Whether a word names a place, told by what it ends in or by its shortness."""
    return word[-1:] in _ADMINISTRATIVE or word in _PROVINCES


def _measured(before: Sequence[Token]) -> str | None:
    """The noun of measure that ends right before the number, told by its characters."""
    text = "".join(token.word for token in before).rstrip("约达为超近逾至到")
    match = _MEASURED.search(text)
    return re.sub(r"[仅约过为达]$", "", match[0]) if match else None


def _noun_after(tokens: Sequence[Token], unit: str | None) -> str | None:
    """The noun phrase that starts right behind the measure word."""
    if tokens and tokens[0].word in _QUOTES:
        return _quoted(tokens)
    words: list[Token] = []
    for index, token in enumerate(tokens):
        if token.end - tokens[0].start > _MAX or not token.word.strip():
            break
        seen = _names(words, token)
        follows = index + 1 < len(tokens) and is_noun(tokens[index + 1])
        if token.word == "的" and unit in _OF_BODIES and words and _is_body(words):
            break  # 8个县的负责人 counts counties
        if token.word == "的" and (follows or _qualified(tokens, index)):
            words = []  # what stands before 的 only qualifies the noun behind it
        elif seen and not follows and _is_also_verb(token):
            break
        elif is_noun(token) or _belongs(tokens, index, seen=seen, follows=follows):
            words.append(token)
        else:
            break
    return _trim(_without_verbs(words, unit))


def _names(words: Sequence[Token], behind: Token) -> bool:
    """Whether a phrase already holds what is counted; 27个|外国城市|签署 ends in a place."""
    place = bool(words) and words[-1].tag == "ns" and not is_noun(behind)
    return place or any(map(_is_head, words))


def _qualified(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun with a word of quality stands behind a 的: 挂着横幅的|大|货车."""
    behind = tokens[index + 1 : index + 3]
    return len(behind) > 1 and _is_modifier(behind[0]) and is_noun(behind[1])


def _is_body(words: Sequence[Token]) -> bool:
    """Whether a phrase without a verb names places or bodies."""
    return not any(map(_is_verb, words)) and words[-1].word.endswith(_BODIES)


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
        return _is_modifier(token) or _is_verb(token) or early
    return follows and (_is_modifier(token) or _joins_nouns(tokens, index))


def _joins_nouns(tokens: Sequence[Token], index: int) -> bool:
    """Whether 和 joins two nouns counted together; 与 does so only where no verb follows."""
    if tokens[index].word in _AND:
        return True
    rest = itertools.takewhile(lambda token: token.tag != "x", tokens[index + 1 :])
    verbs = (token for token in rest if token.tag == "v" and token.word not in _VERBAL)
    place = index + 1 < len(tokens) and tokens[index + 1].tag.startswith("ns")
    return tokens[index].word == "与" and not place and not any(verbs)


def _without_verbs(words: list[Token], unit: str | None) -> list[Token]:
    """Verbs at the start stay only where they are one modifier of the noun: 帮扶项目."""
    lead = next((index for index, word in enumerate(words) if _is_head(word)), len(words))
    if unit in _BEFORE_FIRST and lead:
        text = "".join(word.word for word in words)
        return words if lead == 1 and text.endswith(_MONEY) and unit not in {"人", "人次"} else []
    if not any(_is_verb(word) for word in words[:lead]):
        return words
    return words if lead == 1 and len(words[0].word) == 2 else words[lead:]


def _quoted(tokens: Sequence[Token]) -> str | None:
    """What stands in quotation marks behind the measure word, with the noun it qualifies."""
    close = _QUOTES[tokens[0].word]
    end = next((index for index, token in enumerate(tokens) if token.word == close), None)
    if end is None:
        return None
    inside = "".join(token.word for token in tokens[1:end])
    tail: list[str] = []
    for token in tokens[end + 1 :]:
        if not is_noun(token):
            break
        tail.append(token.word)
    return f"“{inside}”{''.join(tail)}" if tail else inside


def _quoted_before(tokens: Sequence[Token]) -> str | None:
    """What stands in quotation marks right before the number: 打通“断头路”9条."""
    opening = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].word in _QUOTES), None)
    if opening is None:
        return None
    return "".join(token.word for token in tokens[opening + 1 : -1]) or None


def noun_before(tokens: Sequence[Token]) -> str | None:
    """The noun phrase that ends right before the number, linking words passed over."""
    end = len(tokens)
    if end and tokens[-1].word in _QUOTES.values():
        return _quoted_before(tokens)
    while end and (tokens[end - 1].word in _LINKERS or tokens[end - 1].tag == "d"):
        end -= 1
    start = end
    while start and (is_noun(tokens[start - 1]) or _is_modifier(tokens[start - 1])):
        start -= 1
    words = list(tokens[start:end])
    if start and len("".join(word.word for word in words)) == 1 and _is_verb(tokens[start - 1]):
        words.insert(0, tokens[start - 1])
    return _trim(words)


def subject_of(tokens: Sequence[Token]) -> str | None:
    """The first noun phrase of a clause: what a bare 同比增长4% speaks of."""
    words: list[Token] = []
    for token in tokens:
        if is_noun(token):
            words.append(token)
        elif words and _trim(words):
            break
        else:
            words = []
    return _trim(words)


def _without_place(words: list[Token]) -> list[Token]:
    """The phrase without a place that the tokenizer parted into a name and 市, 县 or the like."""
    parted = len(words) > 2 and words[0].tag.startswith("n") and words[1].word in _ADMINISTRATIVE
    return words[2:] if parted else words


def _trim(words: Sequence[Token]) -> str | None:
    """The phrase without places and times in front and without empty heads at the end."""
    kept = _without_place(list(words))
    while len(kept) > 1 and (
        kept[0].tag in _PLACE_OR_TIME or kept[0].tag in {"ad", "d"} or kept[0].word in _POINTERS
    ):
        kept.pop(0)
    while kept and (kept[-1].word in _TAILS or not (is_noun(kept[-1]) or _is_verb(kept[-1]))):
        kept.pop()
    if not kept or all(word.tag in {"t", "f"} or _is_verb(word) for word in kept):
        return None
    phrase = "".join(word.word for word in kept)
    return next((phrase[: -len(t)] for t in _TAILS if phrase.endswith(t) and phrase != t), phrase)
