"""What is no Chinese prose: code, and sentences in English. The fixers of form leave it alone.

``print('你好, 世界')`` and ``Huizhou (惠州), a city`` write half-width marks and spaces as they
should, beside Chinese characters too. In code, Chinese stands in strings and comments alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby

from generator.lexicon import alternation
from generator.patterns import regex
from generator.repair.characters import HAN
from generator.spans import Edit, Span

# Without any of these there is neither code nor English: it is what lets other text pass.
# A pattern that starts with a class of characters is the fastest to look for.
_HINT = regex(
    r"[`~=(\"' ](?:(?<=[`~=])|(?<=[a-z]{2}\s)(?=[a-z]{2})|"
    r"(?<=[\w$]\()(?=[^()\n]{0,200}['\"])|(?<=['\"])(?=\s?:)|(?<=(?:SELECT|INSERT|UPDATE|DELETE)\s))"
)
_FENCE = regex(r"^ {0,3}(`{3,}|~{3,})([^\n]*)$", re.MULTILINE)
_TICKED = regex(r"(?<!`)(`{1,2})(?!`)[^`\n]{1,200}\1(?!`)")
_STRING = regex(r"'[^'\n]*'|\"[^\"\n]*\"")
_NAME = r"[A-Za-z_$][A-Za-z0-9_$]*"
# A call with a string in it: print('你好, 世界'); GDP(国内生产总值) is none.
_CALL = regex(
    rf"(?<![A-Za-z0-9_$.])(?:{_NAME}(?:(?:\.|->|::){_NAME})*)"
    rf"\([^()\n“”]{{0,200}}?(?:{_STRING.pattern})[^()\n“”]{{0,200}}?\);?"
)
# A query names its columns in Chinese at times: SELECT 姓名, 年龄 FROM 人员
_QUERY = regex(
    r"(?<![A-Za-z])(?:(?:SELECT\b[^\n。；，]{1,200}?|DELETE )\bFROM\b[^\n。；，,]*|"
    r"(?:INSERT INTO|UPDATE\b[^\n。；，]{1,80}?\bSET)\b[^\n。；，]*)"
)
_COMMENT = regex(r"(?:^|(?<=\s))(?:#|//|/\*|\*|--).*")
_CLOSING = regex(r"[\])};,\s]*(?:\"\")?[\])};,\s]*")
_SENTENCE = regex(r"[^\n。！？；]+?(?:[.!?](?=[\s\"')])|(?=[\n。！？；])|\Z)")
_PROSE = regex("[a-z] [a-z]")
_WORD = regex(r"[A-Za-z][A-Za-z’'-]*")
_HAN = regex(f"[{HAN}]")
_FEWEST_WORDS = 4
_FEWEST_SMALL = 2


def outside(edits: list[Edit], spans: Sequence[Span]) -> list[Edit]:
    """The edits that change nothing inside of any of the spans, which are in order and disjoint."""
    ends = [span.end for span in spans]

    def is_outside(edit: Edit) -> bool:
        at = bisect_right(ends, edit.span.start)
        return at == len(ends) or edit.span.end <= spans[at].start

    return list(filter(is_outside, edits)) if spans else edits


@lru_cache(maxsize=1)
def verbatim(text: str) -> tuple[Span, ...]:
    """The stretches of code and English, in order and disjoint."""
    if not _HINT.search(text):
        return ()
    found = [
        *(Span(*m.span()) for pattern in (_TICKED, _CALL, _QUERY) for m in pattern.finditer(text)),
        *_fenced(text),
        *_blocks(text),
        *_english(text),
    ]
    return tuple(_merged(sorted(found)))


def quoted_code(text: str) -> list[Span]:
    """What stands in backticks or between fences, in order and disjoint."""
    ticked = (Span(*match.span()) for match in _TICKED.finditer(text))
    return list(_merged(sorted([*ticked, *_fenced(text)])))


def _merged(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, those that overlap as one."""
    last: Span | None = None
    for span in spans:
        if last and span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _fenced(text: str) -> Iterator[Span]:
    """What stands between two fences, and these; a fence that no other closes is none."""
    opening: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opening is None:
            opening = fence
        elif fence[1].startswith(opening[1]) and not fence[2].strip():
            yield Span(opening.start(), fence.end())
            opening = None


def _blocks(text: str) -> Iterator[Span]:
    """Lines of code with the comments, brackets and empty lines between and around them."""
    # White space behind all of the text is none of the code's.
    end = len(text.rstrip())
    lines = [Span(*m.span()) for m in re.finditer(r"[^\n]*\n?", text[:end]) if m[0]]
    kinds = ((line, _kind(line.of(text).rstrip("\n"))) for line in lines)
    for is_block, group in groupby(kinds, key=lambda pair: pair[1] != ""):
        block = list(group)
        if is_block and any(kind == "code" for _, kind in block):
            yield Span(block[0][0].start, block[-1][0].end)


def _kind(line: str) -> str:
    """``code``, ``beside`` for what may stand between code, or nothing."""
    if len(line) > 400:
        return ""
    bare = _COMMENT.sub("", _STRING.sub('""', line))
    if _HAN.search(bare):
        return ""
    if _code().search(bare):
        return "code"
    return "beside" if _CLOSING.fullmatch(bare) else ""


@cache
def _code() -> re.Pattern[str]:
    """What a line of code has when its strings are empty and its comments gone."""
    return regex(
        rf"[\w$]\s?\([^()]*\)|[\w\])\"]\s*[-+*/|&:]?=\s*[\w\[({{\"$]|[{{}}]\s*$|"
        rf"^\s*(?:{alternation('code_keywords')})\b.*[\"({{;:]|"
        r"^\s*[{\[].*\"\"\s?:|\"\"\s?:.*[,{}\[\]]\s*$|^\s*\"\"\s?:\s*(?:[\d.-]+|true|false|null)$"
    )


def _english(text: str) -> Iterator[Span]:
    """Sentences in which English words lead, and Chinese is named at most."""
    start = 0
    for end in (*(m.start() for m in re.finditer("\n", text)), len(text)):
        if _PROSE.search(text, start, end):
            sentences = (Span(*m.span()) for m in _SENTENCE.finditer(text, start, end))
            yield from (span for span in sentences if _is_english(span.of(text)))
        start = end + 1


def _is_english(sentence: str) -> bool:
    """Whether a sentence has more English words than Chinese characters, and small ones."""
    words = _WORD.findall(sentence)
    small = sum(word.islower() for word in words)
    if len(words) < _FEWEST_WORDS or small < _FEWEST_SMALL:
        return False
    return len(_HAN.findall(sentence)) <= len(words)
