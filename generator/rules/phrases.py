"""Noun phrases: where they start and end, and what is cut off them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from generator.lexicon import terms
from generator.models import Token
from generator.rules.nouns import ACTIONS, ADMINISTRATIVE, VERBAL, is_modifier, is_noun, is_verb

_LINKERS = frozenset(terms("object_linkers"))
_TAILS = terms("object_tails")
#: Words that point and do not name: cut off the front of an object.
_POINTERS = frozenset(terms("object_pointers"))
_PLACE_OR_TIME = frozenset({"ns", "t", "s", "tg"})
#: What the names of firms end in: 宏达有限公司|总投资5亿元.
_FIRMS = frozenset({"公司", "有限公司", "股份公司", "集团"})
#: What is called by a name in quotation marks: “绿品出塞”系列活动, not “落子”江城.
_NAMED = ("活动", "工程", "项目", "行动", "品牌", "基地", "大赛", "论坛", "计划", "产业园", "展")
QUOTES = {"“": "”", "‘": "’", "「": "」"}


def noun_before(tokens: Sequence[Token]) -> str | None:
    """The noun phrase that ends right before the number, linking words passed over."""
    end = len(tokens)
    if end and tokens[-1].word in QUOTES.values():
        return _quoted_before(tokens)
    if end and tokens[-1].word == "）":
        return _with_brackets(tokens)
    while end and _links(tokens[end - 1]):
        end -= 1
    start = end
    while start and (is_noun(tokens[start - 1]) or is_modifier(tokens[start - 1])):
        start -= 1
    words = list(tokens[start:end])
    if start and len("".join(word.word for word in words)) == 1 and is_verb(tokens[start - 1]):
        words.insert(0, tokens[start - 1])
    return trim(words)


def _with_brackets(tokens: Sequence[Token]) -> str | None:
    """A noun with more of its kind in brackets: 村（社区）58对."""
    opening = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].word == "（"), None)
    if opening is None:
        return None
    noun = noun_before(tokens[:opening])
    inside = "".join(token.word for token in tokens[opening:])
    named = all(is_noun(token) or token.word == "、" for token in tokens[opening + 1 : -1])
    return f"{noun}{inside}" if noun and named else noun


def _links(token: Token) -> bool:
    """Whether a word may stand between a noun and its number: 投资|已达, 干部|7批|340名."""
    groups = token.tag == "m" and token.word.endswith(("批", "批次"))
    return token.word in _LINKERS or token.tag == "d" or groups


def subject_of(tokens: Sequence[Token]) -> str | None:
    """The first noun phrase of a clause: what a bare 同比增长4% speaks of."""
    words: list[Token] = []
    for token in tokens:
        if is_noun(token):
            words.append(token)
        elif words and trim(words):
            break
        else:
            words = []
    return trim(words)


def action_before(before: Sequence[Token]) -> str | None:
    """The verb right before the number, for want of a noun: 投入4000万元."""
    last = next((t for t in reversed(before) if t.word not in _LINKERS), None)
    return last.word if last and last.word in ACTIONS and len(last.word) > 1 else None


def quoted(tokens: Sequence[Token]) -> str | None:
    """What stands in quotation marks behind the measure word, with the noun it qualifies."""
    close = QUOTES[tokens[0].word]
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


def quoted_tail(tokens: Sequence[Token]) -> str | None:
    """The noun behind the closing quotation mark: 10场线上线下|“绿品出塞”|系列活动."""
    close = QUOTES[tokens[0].word]
    end = next((index for index, token in enumerate(tokens) if token.word == close), len(tokens))
    tail = trim(list(itertools.takewhile(is_noun, tokens[end + 1 :])))
    return tail if tail and tail.endswith(_NAMED) else None


def _quoted_before(tokens: Sequence[Token]) -> str | None:
    """What stands in quotation marks right before the number: 打通“断头路”9条."""
    opening = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].word in QUOTES), None)
    if opening is None:
        return None
    return "".join(token.word for token in tokens[opening + 1 : -1]) or None


def _without_place(words: list[Token]) -> list[Token]:
    """The phrase without a place that the tokenizer parted into a name and 市, 县 or the like."""
    parted = len(words) > 2 and words[0].tag.startswith("n") and words[1].word in ADMINISTRATIVE
    words = words[2:] if parted else words
    firm = next((i for i in range(len(words) - 1, 0, -1) if words[i - 1].word in _FIRMS), 0)
    return words[firm:]


def _without_name(words: list[Token]) -> list[Token]:
    """The phrase without the one to whom something is done: 为明海鑫|授信2000万元."""
    names = len(words) > 1 and words[0].tag.startswith("nr") and words[1].word in VERBAL
    return words[1:] if names else words


def trim(words: Sequence[Token]) -> str | None:
    """The phrase without places and times in front and without empty heads at the end."""
    kept = _without_name(_without_place(list(words)))
    while len(kept) > 1 and (
        kept[0].tag in _PLACE_OR_TIME or kept[0].tag in {"ad", "d"} or kept[0].word in _POINTERS
    ):
        kept.pop(0)
    while kept and (kept[-1].word in _TAILS or not (is_noun(kept[-1]) or is_verb(kept[-1]))):
        kept.pop()
    if not kept or all(word.tag in {"t", "f"} or is_verb(word) for word in kept):
        return None
    phrase = "".join(word.word for word in kept)
    return next((phrase[: -len(t)] for t in _TAILS if phrase.endswith(t) and phrase != t), phrase)
