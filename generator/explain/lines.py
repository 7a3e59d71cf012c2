"""An explanation as lines of text, in Chinese."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.explain.explanation import Explained, Fired, Lost
from generator.explain.words import kind_words, reason_words, rule_words

_INDENT = " " * 4
_DEEPER = " " * 8
_LINES = {
    "body": "正文之外",
    "headline": "标题",
    "heading": "小标题",
    "byline": "署名",
    "caption": "图片说明",
}


def explained_lines(parts: Iterable[Explained]) -> Iterator[str]:
    """Each sentence with the rules that fired, and what was dropped and why."""
    for part in parts:
        yield f"{place_words(part)}{part.text}"
        if part.number is None:
            continue
        if part.speaker:
            yield f"{_INDENT}说话人：{part.speaker}"
        told = list(told_lines(part.fired, part.dropped, part.text))
        yield from told or (f"{_INDENT}（没有规则用得上）",)


def told_lines(fired: Iterable[Fired], lost: Iterable[Lost], sentence: str) -> Iterator[str]:
    """✓ what was found, ✗ what was dropped, and below each its rule and its words.

    Args:
        fired: The rules that gave facts.
        lost: What was dropped.
        sentence: Words that need not be quoted again.
    """
    for one in fired:
        yield f"{_INDENT}✓ {kind_words(one.kind)}：{one.says}"
        yield _DEEPER + "；".join(fired_because(one, sentence))
    for none in lost:
        yield f"{_INDENT}✗ {kind_words(none.kind)}：“{none.quote}” {reason_words(none.reason)}"
        yield _DEEPER + "；".join(lost_because(none))


def place_words(part: Explained) -> str:
    """The number of a sentence in brackets, or what the line is that holds none."""
    return f"〔{part.number or _LINES.get(part.kind, part.kind) + '，规则不看'}〕"


def fired_because(one: Fired, sentence: str) -> Iterator[str]:
    """The rule, the words it rests on, and the places that were merged."""
    yield in_words(one.rule)
    yield "全句" if one.quote == sentence else f"“{one.quote}”"
    if one.merged_with:
        yield f"与{''.join(f'〔{number}〕' for number in one.merged_with)}的是同一项"


def lost_because(one: Lost) -> Iterator[str]:
    """The rule, and what it lost to."""
    yield in_words(one.rule)
    if one.lost_to:
        yield f"让给“{one.lost_to.quote}”，{in_words(one.lost_to.rule)}"


def in_words(rule: str) -> str:
    """A rule by its name and what it looks for."""
    return f"规则 {rule}（{rule_words(rule)}）"
