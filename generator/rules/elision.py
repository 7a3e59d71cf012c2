"""Objects that a figure leaves out: told by its clause, by the figure before, or by 分别."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence

from generator.lexicon import alternation, terms
from generator.models import Mention, Sentence, Token
from generator.rules.objects import RATES, is_place, object_of, subject_of
from generator.spans import Span

_JOINT = re.compile(r"[、和及与，]?")
_AND = re.compile(r"、|和|与|以及|及")
_LINKING = re.compile(alternation("object_linkers"))
#: 企业由14家增加到31家: between a subject and its number stand words of change only.
_CHANGES = re.compile(r"由|从|增|降|升|扩大|达|突破|至|减")
#: 企业已复工46家: what the subject itself undergoes is counted, what a doer does is not.
_DONE_TO = re.compile(r"(?:已|共|累计|全部|就|均|还|恢复后，|去年|今年)*[一-鿿]{1,3}了?")
_DOERS = terms("doer_ends")
_EMPTY = frozenset({"增速", "增幅", "同比", "一行"})


def objects_of(sentence: Sentence, figures: Sequence[Mention]) -> list[str | None]:
    """What each figure of a sentence counts.

    Args:
        sentence: The sentence.
        figures: Its figures in order, with spans in the sentence; values are quantities.
    """
    found: list[str | None] = []
    for index, figure in enumerate(figures):
        noun = object_of(sentence.tokens, figure.span, figure.value.unit)
        relative = figure.value.unit in {"个百分点", "百分点"} and bool(found)
        if noun is None or noun in _EMPTY or len(noun) == 1 or relative:
            noun = _elided(sentence, figures, index, found)
        found.append(noun)
    for start, nouns in _distributed(sentence, figures):
        found[start : start + len(nouns)] = nouns
    return found


def _elided(
    sentence: Sentence, figures: Sequence[Mention], index: int, found: Sequence[str | None]
) -> str | None:
    """The noun that a figure without one shares with what stands before it."""
    figure = figures[index]
    unit = figure.value.unit
    if index:
        gap = sentence.text[figures[index - 1].span.end : figure.span.start]
        if _JOINT.fullmatch(gap) or unit in RATES:
            return found[index - 1]
    if noun := _subject(sentence, figure.span):
        return noun
    same = (n for f, n in zip(figures, found, strict=False) if f.value.unit == unit and n)
    return None if unit in RATES else next(same, None)


def _subject(sentence: Sentence, span: Span) -> str | None:
    """The subject of the clause of a figure, or of the clause before if it has none."""
    text = sentence.text
    start = max(text.rfind(mark, 0, span.start) for mark in "，；：") + 1
    clause = text[start : span.start]
    if not _LINKING.sub("", clause):
        before = max(text.rfind(mark, 0, max(start - 1, 0)) for mark in "，；：") + 1
        return subject_of(_between(sentence.tokens, Span(before, start)))
    tokens = _between(sentence.tokens, Span(start, span.start))
    noun = subject_of(tokens)
    if noun is None:
        return None
    rest = clause[clause.find(noun) + len(noun) :].replace(" ", "")
    done_to_it = _DONE_TO.fullmatch(rest) and not noun.endswith(_DOERS)
    return noun if done_to_it or _CHANGES.search(rest) else None


def _between(tokens: Sequence[Token], span: Span) -> list[Token]:
    return [token for token in tokens if span.start <= token.start and token.end <= span.end]


def _distributed(
    sentence: Sentence, figures: Sequence[Mention]
) -> list[tuple[int, list[str | None]]]:
    """Subjects dealt out by 分别: 苹果、梨分别出口4.1亿元、2.8亿元.

    Returns:
        The index of the first figure of each such run, and the objects from there on.
    """
    text = sentence.text
    dealt: list[tuple[int, list[str | None]]] = []
    subjects: list[str] = []
    for match in re.finditer("分别", text):
        run = _run_after(text, figures, match.end())
        clause = text[
            max(text.rfind(mark, 0, match.start()) for mark in "，；。：") + 1 : match.start()
        ]
        parts = [part for part in _AND.split(clause) if part]
        if len(parts) == len(run) and not re.search(r"\d", clause):
            subjects = parts
        if len(run) > 1 and len(subjects) == len(run):
            dealt.append((run[0], _named(subjects)))
    return dealt


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
