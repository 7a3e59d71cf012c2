"""Names that stand before an office: 张某某部长, 某县二中左某校长, 卢拉总统."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.lexicon import terms
from generator.models import Sentence, Token
from generator.rules.foreign_names import foreign_start, japanese_at
from generator.rules.name_ends import NEVER, is_no_name
from generator.rules.naming import is_name

#: Of a foreign name before an office so many characters must transcribe: 卢拉总统 has two.
_SHORTEST_FOREIGN = 2
#: So many words may a foreign name be parted into.
_NEAR_BEFORE = 12
#: What stands before a name and is no part of it.
_PARTS = frozenset("，。、；：“（\n 和与由同及请对")
#: What the tokenizer takes given names for: 吕|建国.
_GIVEN = frozenset({"v", "ns", "nz"})
#: Family names that are more often words: 应|泰国|总理.
_ALSO_WORDS = frozenset("应由向于对和同与经从")
_LONGEST, _LONGEST_CHINESE = 6, 3
#: Ends of the names of bodies that a name may follow straight, and roles: 援藏干部宋某某副县长.
_BODIES = tuple(word for word in (*terms("party_ends"), *terms("weak_offices")) if len(word) > 1)
_BODY_ENDS = (*(word for word in terms("party_ends") if len(word) == 1), *terms("departments"))


def name_before(sentence: Sentence, end: int) -> int | None:
    """Where the name that ends at ``end`` starts, or None."""
    if (whole := _whole_before(sentence.text, end, sentence.tokens)) is not None:
        return whole
    start = foreign_start(sentence.text, end)
    tokens = sentence.tokens
    last = bisect_right(tokens, end, key=lambda token: token.end)
    near = [token for token in tokens[max(0, last - _NEAR_BEFORE) : last] if token.end > start]
    if start < end and is_no_name(sentence.text, start):
        return None  # 部分嘎查书记
    dotted = "·" in sentence.text[start:end]
    if end - start >= _SHORTEST_FOREIGN and (dotted or all(token.tag != "ns" for token in near)):
        # of a name with dots the first part may hold characters that transcribe nothing
        return min(start, near[0].start) if dotted and near[0].tag.startswith("nr") else start
    token = tokens[last - 1] if last and tokens[last - 1].end == end else None
    named = token and token.tag.startswith("nr") and is_name(token.word, token.tag)
    return token.start if token and named else None


def _whole_before(text: str, end: int, tokens: Sequence[Token]) -> int | None:
    """Where a name starts that stands between a stop and ``end``: ，张弥雷|部长, 和坂本顺一|理事长.

    Behind the name of a body a Chinese name may start as well: 某县二中|左璟|校长.

    Returns:
        None where there is none, and where a common word stands there (，项目|经理).
    """
    for start in range(end - 2, max(end - _LONGEST, 0) - 1, -1):
        apart = not start or text[start - 1] in _PARTS
        if not apart and not (end - start <= _LONGEST_CHINESE and _ends_body(text, start, tokens)):
            continue
        name = text[start:end]
        known = is_name(name, None) and _of_names(tokens, start, end)
        told = known or (apart and japanese_at(name, 0) == name)
        if not apart and not told:
            continue
        return start if told and name[-1] not in NEVER else None
    return None


def _ends_body(text: str, at: int, tokens: Sequence[Token]) -> bool:
    """Whether the name of a body, or a role, ends at a place: 某县教育局|肖某某|副局长."""
    if text.endswith(_BODIES, 0, at):
        return True
    last = bisect_left(tokens, at, key=lambda token: token.end)
    token = tokens[last] if last < len(tokens) else None
    whole = token is not None and token.end == at and len(token.word) > 1
    return whole and text.endswith(_BODY_ENDS, 0, at)


def _of_names(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether no common word stands in a stretch, or reaches over its ends."""
    first = bisect_left(tokens, start + 1, key=lambda token: token.end)
    inside = [token for token in tokens[first : first + _LONGEST] if token.start < end]
    sure = bool(inside) and inside[0].word not in _ALSO_WORDS
    return all(
        len(token.word) == 1
        or (token.tag.startswith(("nr", "x")) and start <= token.start and token.end <= end)
        or (token.tag in _GIVEN and start + 1 == token.start and token.end == end and sure)
        for token in inside
    )
