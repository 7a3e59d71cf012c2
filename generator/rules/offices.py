"""Offices: where the place or body before an office starts, and which offices are chained."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from generator.lexicon import alternation, terms
from generator.models import Sentence
from generator.spans import Span

#: The last word of an office: 常委 in 常委会, 书记 in 书记处 and 专家 in 专家组 are none.
HEAD = re.compile(
    rf"(?:(?<!拜)会长|次长(?!江)|(?![会次]长)(?:{alternation('office_heads')}))(?!会(?![见谈晤同])|团(?!结)|处(?!理|置)|组|小组|(?<=专家)库)"
)
#: How an office's last word starts: two quick classes find the few places where it may, and spare
#: the engine from trying some hundred first characters at every other one.
_MAY_START = re.compile(
    f"[{''.join(sorted({word[0] for word in terms('office_heads')}))}]"
    f"(?=[{''.join(sorted({word[1] for word in terms('office_heads')}))}])"
)
_OF_GROUPS = terms("weak_offices")
#: Said of people, but no office.
HONORIFICS = frozenset(terms("honorifics"))
#: 会议由某县县长主持: who does it stands behind 由, even where the tokenizer joins it to a place.
_BY = re.compile(r".*(?<!自)由(?!衷)")
#: What joins an office to the name before it.
_JOINTS = "和与同及、，"
_TIME = re.compile(r"\d|(?<![老青少中])年|[月日今昨明近午晚早夜当周季初末底期前后现]")
_HAN = re.compile(r"[一-鿿]+")
#: 国际交流|与|合作处: what joins the halves of the name of a body.
_WHOLE = re.compile(r"[一-鿿]{1,6}?(?:局|厅|部|委|办|处|科|中心|委员会|办公室|学院|学校|研究院|系)")
#: Some sites put it for a character that they will not print: 市*协主席.
_MASK = "*"
_NAMED_SO = re.compile("村|社区|小学|中学|学校|医院")
_OF_WORK = frozenset({"n", "vn", "v", "nz"})
_BOUNDARIES = frozenset(terms("office_boundaries"))


def heads(text: str) -> Iterator[re.Match[str]]:
    """Where the last words of offices stand; of two that overlap the first."""
    end = 0
    for first in _MAY_START.finditer(text):
        start = first.start()
        if start >= end and (head := HEAD.match(text, start)):
            end = head.end()
            yield head


def offices_before(sentence: Sentence, head: Span, floor: int = 0) -> tuple[str, ...]:
    """The office that ends at ``head``, and those chained before it by 、 or 兼, or over a comma.

    Args:
        sentence: The sentence.
        head: The last word of the office.
        floor: Where the name before it ends: no office reaches over it.
    """
    offices: list[str] = []
    end = head.end
    start = head.start
    while True:
        left = max(_left(sentence, start), min(floor, start))
        if left == floor:
            left = start - len(sentence.text[left:start].lstrip(_JOINTS))
        if clause := _BY.match(sentence.text, left, start):
            left = clause.end()
        office = sentence.text[left:end].strip()
        if not _plain(office):
            break
        offices.insert(0, office)
        cut = left - 1
        if cut < max(1, floor) or sentence.text[cut] not in "、兼，":
            break
        if sentence.text[cut] == "，" and not _is_chain(sentence, cut, floor):
            break
        previous = _head_ending_at(sentence.text, cut)
        if previous is None or previous == floor or _behind_name(sentence, previous):
            break
        end, start = cut, previous
    return tuple(office for office in offices if office not in HONORIFICS)


def head_of(office: str) -> str:
    """The last word of an office: 副县长 of 某县副县长; empty where it ends in none."""
    start = _head_ending_at(office, len(office)) if office else None
    return "" if start is None else office[start:]


def _is_chain(sentence: Sentence, comma: int, floor: int) -> bool:
    """Whether offices are all that the clause before a comma has: 甲市委副书记、市长，乙局局长."""
    text = sentence.text
    at = max(floor, *(text.rfind(stop, 0, comma) + 1 for stop in "，。；："))
    for part in text[at:comma].split("、"):
        head = _head_ending_at(text, at + len(part))
        if head is None or part.endswith(_OF_GROUPS) or _left(sentence, head) > at:
            return False
        at += len(part) + 1
    return True


def _behind_name(sentence: Sentence, at: int) -> bool:
    """Whether a name stands right before an office: it is that person's, not of the next one."""
    last = bisect_left(sentence.tokens, at, key=lambda token: token.end)
    token = sentence.tokens[last] if last < len(sentence.tokens) else None
    return token is not None and token.end == at and token.tag == "nr" and len(token.word) > 1


def _plain(office: str) -> bool:
    """Whether the office says more than a bare 代表 or an honorific would."""
    return bool(office) and office != "代表" and not office.endswith(tuple(HONORIFICS))


def _head_ending_at(text: str, end: int) -> int | None:
    """Where the office head that ends at ``end`` starts, the longest there is, or None."""
    for length in range(min(8, end), 1, -1):
        if HEAD.fullmatch(text, end - length, end):
            return end - length
    if text[end - 1] == "）" and (opening := text.rfind("（", 0, end)) > 0:
        return _head_ending_at(text, opening)
    return None


def _left(sentence: Sentence, start: int) -> int:
    """Where the place or body before an office head starts."""
    at = start
    first = bisect_left(sentence.tokens, start, key=lambda token: token.start)
    for index in range(first - 1, -1, -1):
        token = sentence.tokens[index]
        if _ends_office(sentence, index, start):
            return at if token.end <= start else start
        at = token.start
    return at


def _ends_office(sentence: Sentence, index: int, start: int) -> bool:
    """Whether the word stands outside the office on its right."""
    token = sentence.tokens[index]
    if token.word == _MASK:
        return False
    if token.word in {"和", "及", "与"}:
        return not _joins_body(sentence, index, start)
    if token.word in {"赴", "驻"} and index and sentence.tokens[index - 1].tag.startswith("n"):
        return False  # 某区赴某县工作组组长
    if token.word == "原" and index and sentence.tokens[index - 1].tag.startswith("n"):
        return False  # 省公安厅原巡视员
    if token.word in _BOUNDARIES or token.tag in {"r", "u", "uj", "ul", "p"}:
        return True
    if token.tag == "t":
        return _TIME.search(token.word) is not None  # 某省|青天|环境公司 is tagged so as well
    if (token.tag == "x" and not _HAN.fullmatch(token.word)) or not token.word.strip():
        return True
    if token.tag == "m" and _NAMED_SO.match(sentence.text, token.end):
        return False  # 五一|村, 八一|中学
    return token.tag == "m" and not token.word.startswith(("第", "一", "二", "三"))


def _joins_body(sentence: Sentence, index: int, start: int) -> bool:
    """Whether 和 is inside the name of a body: 人力资源和社会保障局局长."""
    tokens = sentence.tokens
    before = tokens[index - 1] if index else None
    behind = sentence.text[tokens[index].end : start]
    if before is None or before.tag.startswith(("nr", "x", "ns", "u")):
        return False
    if tokens[index].word == "与":
        return (
            before.tag in _OF_WORK
            and _WHOLE.match(behind) is not None
            and not _head_ending_at(sentence.text, before.end)
        )
    whole = re.search(r"(?:局|厅|部|委|办|处|科|中心|委员会|办公室)", behind)
    complete = re.search(
        r"(?:县|市|区|省|州|政府|公司|人|等|一行|领导|代表|书记|长|主任|主席)$", before.word
    )
    return bool(whole) and not complete and index >= 1
