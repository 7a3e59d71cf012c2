"""Objects that a figure leaves out: told by its clause, by the figure before, or by 分别."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from generator.lexicon import alternation, terms
from generator.models import Mention, Sentence
from generator.rules.base import clause_before, clause_start
from generator.rules.counted import BEFORE_FIRST, MONEY_HEADS, RATES
from generator.rules.nouns import ACTIONS, is_place, with_compounds
from generator.rules.objects import object_of
from generator.rules.phrases import noun_before, subject_of
from generator.rules.related import Case, related, whole_of, words_between
from generator.spans import Span

_JOINT = re.compile(r"[、和及与，]?")
_AND = re.compile(r"、|和|与|以及|及")
_JOINS = frozenset({"和", "、", "与", "及"})
_DEALT_OUT = re.compile("分别")
_LINKING = re.compile(alternation("object_linkers"))
#: 企业由14家增加到31家: between a subject and its number stand words of change only.
_CHANGES = re.compile(r"由|从|增|降|升|扩大|达|突破|至|减")
#: 企业已复工46家: what the subject itself undergoes is counted, what a doer does is not.
_DONE_TO = re.compile(r"(?:已|共|累计|全部|就|均|还|恢复后，|去年|今年)*[一-鿿]{1,3}了?")
_DONE_OFTEN = re.compile(
    r"(?:已|共|累计)+(?:举办|开展|举行|组织|召开|开设|建成|实施|完成)了?(?:近|超|约)?$"
)
_PEOPLE = frozenset({"人", "人次"})
_FROM = re.compile("[^由从]{2,}[由从]")
_EACH = re.compile(r"(?:，每(?:人|户|家|村|名|校|所|位)|中，(?:其中)?)(?:约|各|近|超)?$")
_DOERS = terms("doer_ends")
#: 园区, 示范村 and 超市 are things, not places where some of the counted are.
_ZONE = re.compile(
    r"(?:园|社|小|城|景|专|校|厂|矿|灾|山|牧|农|林|示范|开发)区|(?:范|困|新|强|重点)[村镇]|超市"
)
_LONGEST_PLACE = 5
#: A sentence that parts what the one before has counted.
_PARTS = re.compile(r"其中|[按分][^，。]{1,6}(?:分|看|划分)，|从[^，。]{2,12}看，")
_GOODS = frozenset(terms("one_character_goods"))
_EMPTY = frozenset({"增速", "增幅", "同比", "同比增加", "增加", "提高", "减少"})
_TIMES = frozenset(terms("durations"))


def objects_of(
    sentence: Sentence,
    figures: Sequence[Mention],
    earlier: Sequence[tuple[str | None, str]] = (),
) -> list[str | None]:
    """What each figure of a sentence counts.

    Args:
        sentence: The sentence.
        figures: Its figures in order, with spans in the sentence; values are quantities.
        earlier: Measure word and object of the figures of the sentence before.
    """
    opens = bool(figures) and not figures[0].span.start
    earlier = earlier if opens or _PARTS.match(sentence.text) else ()
    found: list[str | None] = []
    sentence = _with_compounds(sentence)
    for index, figure in enumerate(figures):
        noun = object_of(sentence.tokens, figure.span, figure.value.unit)
        case = Case(sentence, figures, index, tuple(found), noun, earlier)
        if told := related(case):
            noun = told.noun
        elif noun in ACTIONS and (done_to := _undergoes(case)):
            noun = done_to
        elif noun is None or _is_hollow(case, noun):
            noun = _elided(case)
        found.append(noun)
    found = _shared(sentence, figures, found)
    for start, nouns in _distributed(sentence, figures, found):
        found[start : start + len(nouns)] = nouns
    return [None if noun in _TIMES else noun for noun in found]  # 三个小时卖出|2300单


def _shared(
    sentence: Sentence, figures: Sequence[Mention], found: Sequence[str | None]
) -> list[str | None]:
    """The objects, with that of the second of two joint numbers for both: 6万元和5万元|善款."""
    told = list(found)
    for index in range(len(figures) - 2, -1, -1):
        one, other = figures[index], figures[index + 1]
        gap = sentence.text[one.span.end : other.span.start]
        if told[index] is None and gap in _JOINS and one.value.unit == other.value.unit:
            told[index] = told[index + 1]
    return told


def _with_compounds(sentence: Sentence) -> Sentence:
    """The sentence with its compound nouns kept whole."""
    words = with_compounds(sentence.text, sentence.tokens)
    if words is sentence.tokens:
        return sentence
    return msgspec.structs.replace(sentence, tokenize=lambda _: words)


def _is_hollow(case: Case, noun: str) -> bool:
    """Whether a noun names nothing that is counted: 增速, or where it is (江西96家、安徽82家)."""
    figure = case.figure
    if case.sentence.text.startswith(noun, figure.span.end):  # 8个县, 13个乡镇 count them
        return False
    relative = figure.value.unit in {"个百分点", "百分点"} and bool(case.found)
    placed = bool(case.found or case.earlier) and len(noun) <= _LONGEST_PLACE and is_place(noun)
    return (
        noun in _EMPTY
        or (len(noun) == 1 and noun not in _GOODS)
        or relative
        or (placed and not _ZONE.search(noun))
    )


def _changed(case: Case) -> str | None:
    """What the clause itself says has changed: 发生率由21%降至|1%."""
    start = clause_start(case.sentence.text, case.figure.span.start)
    match = _FROM.match(case.sentence.text, start, case.figure.span.start)
    if match is None or case.figure.value.unit not in RATES:
        return None
    return noun_before(words_between(case.sentence.tokens, Span(start, match.end() - 1)))


def _given_out(case: Case) -> str | None:
    """What each gets (颁发了助学金，每人|500元) or what a sum is part of (捐款中，|5万元用于…)."""
    text, start = case.sentence.text, case.figure.span.start
    match = _EACH.search(text, 0, start)
    if match is None:
        return None
    words = words_between(case.sentence.tokens, Span(0, match.start()))
    money = bool(words) and words[-1].word.endswith(MONEY_HEADS)  # 这笔|捐款
    return words[-1].word if money else noun_before(words)


def _undergoes(case: Case) -> str | None:
    """The subject that something was done to so many times: 招聘会|已举办|200场."""
    figure = case.figure
    if figure.value.unit in BEFORE_FIRST:
        return None
    start = clause_start(case.sentence.text, figure.span.start)
    match = _DONE_OFTEN.search(case.sentence.text, start, figure.span.start)
    if match is None:
        return None
    return subject_of(words_between(case.sentence.tokens, Span(start, match.start())))


def _elided(case: Case) -> str | None:
    """The noun that a figure without one shares with what stands before it."""
    figure, unit = case.figure, case.figure.value.unit
    if unit in _PEOPLE and not clause_before(case.sentence.text, figure.span.start) and case.found:
        return whole_of(case)  # 实施项目52个，11人获评
    if case.position:
        gap = case.sentence.text[case.figures[case.position - 1].span.end : figure.span.start]
        if _JOINT.fullmatch(gap) or unit in RATES:
            return _changed(case) or case.last
    if noun := _given_out(case) or _subject(case.sentence, figure.span):
        return noun
    return None if unit in RATES else whole_of(case)


def _subject(sentence: Sentence, span: Span) -> str | None:
    """The subject of the clause of a figure, or of the clause before if it has none."""
    text = sentence.text
    start = clause_start(text, span.start)
    clause = text[start : span.start]
    if text[max(start - 1, 0)] == "：" and not clause:
        return None  # what a colon opens goes on from before it
    if not _LINKING.sub("", clause):
        before = clause_start(text, max(start - 1, 0))
        return subject_of(words_between(sentence.tokens, Span(before, start)))
    tokens = words_between(sentence.tokens, Span(start, span.start))
    noun = subject_of(tokens)
    if noun is None:
        return None
    rest = clause[clause.find(noun) + len(noun) :].replace(" ", "")
    told = _DONE_TO.fullmatch(rest) or _CHANGES.search(rest)
    return noun if told and not noun.endswith(_DOERS) else None


def _distributed(
    sentence: Sentence, figures: Sequence[Mention], found: Sequence[str | None]
) -> list[tuple[int, list[str | None]]]:
    """Subjects dealt out by 分别: 苹果、梨分别出口4.1亿元、2.8亿元.

    Returns:
        The index of the first figure of each such run, and the objects from there on.
    """
    text = sentence.text
    dealt: list[tuple[int, list[str | None]]] = []
    subjects: list[str] = []
    for match in _DEALT_OUT.finditer(text):
        run = _run_after(text, figures, match.end())
        clause = clause_before(text, match.start())
        parts = [part for part in _AND.split(clause) if part]
        if len(parts) == len(run) and not re.search(r"\d", clause):
            subjects = parts
        if len(run) > 1 and len(subjects) == len(run):
            dealt.append((run[0], _named(subjects)))
        elif len(run) > 1 and (nouns := _told_before(figures, run, found)):
            dealt.append((run[0], nouns))
    return dealt


def _told_before(
    figures: Sequence[Mention], run: Sequence[int], found: Sequence[str | None]
) -> list[str | None]:
    """The objects that the figures before give to a run: each in its place, or one to all.

    货运量186万吨，贸易额21.4亿元，分别增长17%和22.5% deals them out;
    企业134家，分别为58家、47家 parts one.
    """
    first, count = run[0], len(run)
    units = {figures[index].value.unit for index in run}
    if units <= {*RATES} and first >= count:
        return list(found[first - count : first])
    if first and units == {figures[first - 1].value.unit}:
        return [found[first - 1]] * count
    return []


def _run_after(text: str, figures: Sequence[Mention], at: int) -> list[int]:
    """The indexes of the figures behind ``at`` that only 、 and 和 part."""
    first = bisect_left(figures, at, key=lambda figure: figure.span.start)
    run = [first] if first < len(figures) else []
    for one, other in itertools.pairwise(range(first, len(figures))):
        if not _JOINT.fullmatch(text[figures[one].span.end : figures[other].span.start]):
            break
        run.append(other)
    return run


def _named(subjects: Sequence[str]) -> list[str | None]:
    """The objects that joined subjects name; of places it is what the last one ends in."""
    *others, last = (re.sub(r"(?:同比|环比|共|已)+$", "", subject) for subject in subjects)
    if others and all(is_place(other) for other in others):
        return [re.sub(r"^.*?(?:省|市|县|区|州)(?=[一-鿿]{2})", "", last)] * len(subjects)
    return [*others, last]
