"""Spaces inside of names of two characters: 李 明, as set between names of three.

They are joined only where names are listed: between 、, side by side, or behind a word such as 记者
or 出席： where everything up to the end of the list is names. The spaces between names stay: nobody
could tell afterwards where one ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.lexicon import terms
from generator.patterns import regex
from generator.repair.characters import HAN, MARKS
from generator.spans import Span

# Quick to compile and to search: a letter alone behind a space that stands behind another.
_SPACE_INSIDE = regex(r" (?<=[^\W\d_a-zA-Z] ) *(?=[^\W\d_a-zA-Z](?![^\W\d_a-zA-Z]))")
_GAP = regex(" +")
_CREDITS = frozenset({"摄", "文", "图", "报道", "摄影", "摄影报道"})
_MOST = 60  # words that are looked at behind one label
_FULL = (2, 4)  # the shortest and the longest name that is written without a space


@cache
def _surnames() -> str:
    return "".join(sorted({name for name in terms("surnames") if len(name) == 1}))


@cache
def _spaced() -> re.Pattern[str]:
    """A spaced name in a sentence that may list some."""
    name = rf"[{_surnames()}](?P<gap> +)[{HAN}]"
    return re.compile(rf"(?P<before>[、：:，；（有]){name}(?=[、，。；）)]|$)", re.MULTILINE)


@cache
def _pairs() -> re.Pattern[str]:
    """Spaced names side by side, and not a sentence of which every character is spaced."""
    name = rf"[{_surnames()}] +[{HAN}]"
    return re.compile(
        rf"(?<![{HAN}])(?<![{HAN}] ){name}(?: +{name})+(?![{HAN}]| +[{HAN}](?![{HAN}]))"
    )


_LIST = regex(
    r"(?:(?:出席|列席|参加|陪同|主持)(?:人员|领导|会议)?|名单|委员|代表|人员|领导)[:：] *|"
    r"(?:出席|列席|参加|参会|与会|陪同)[^\n，。；：:、]{0,10}(?:有|的是|人员为|领导为)[:：]? *|"
    r"(?:记者|通讯员|作者|编辑|责编|校对|摄影|供图|供稿)[:：]? +|(?:记者|通讯员)"
)
# A word, and what stands behind the last name of a list without a space.
_ENDS = "等|一行|出席|列席|参加|参会|陪同|主持"
_TOKEN = regex(rf"(?!{_ENDS})([{HAN}]+?)(?:((?:{_ENDS})[{HAN}]*)|(?![{HAN}]))( *)")
# Where a line, or a clause of it, may be nothing but names.
_OPENING = regex(
    rf"(?:^|(?<=[，。；：、）]))(?=[{HAN}]{{1,4}} +[{HAN}]{{1,4}}[ 等出列参陪主])", re.MULTILINE
)


def find_in_names(text: str) -> list[Span]:
    """The spaces inside of names, in order."""
    if not _SPACE_INSIDE.search(text):
        return []
    found = {
        Span(*match.span("gap"))
        for match in _spaced().finditer(text)
        if "、" in (match["before"], text[match.end() : match.end() + 1])
    }
    found.update(gap for pairs in _pairs().finditer(text) for gap in _every_other(pairs))
    found.update(
        gap for label in _LIST.finditer(text) for gap in _in_list(text, label.end(), labelled=True)
    )
    found.update(
        gap
        for bare in _OPENING.finditer(text)
        for gap in _in_list(text, bare.end(), labelled=False)
    )
    return sorted(found)


@cache
def between_names() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and behind a space that parts two names."""
    surnames = "".join(sorted({name[0] for name in terms("surnames")}))
    name = rf"[{surnames}][{HAN}]{{1,3}}"
    byline = "记者|通讯员|作者|编辑|责编|校对|摄影|供稿|供图"
    attends = "参加|出席|列席|陪同|主持|会见|等"
    # Words that a name stands behind without a mark: 由, 有, and the ends of offices.
    edge = rf"(?:[ \n]|[{MARKS}]|\A|[有由请与和长任席员师]|书记|经理)"
    before = rf"(?:(?:{byline})[ :：]*(?:{name}[ 、])*(?:{name})?|{edge}{name}|[文图摄讯])\Z"
    speaks = rf"(?!.?[{HAN}]?(?:指出|表示|强调|介绍|认为|要求|提出|希望|说[，：]))"
    office = rf"(?:[{HAN}]{{0,8}}(?:[县区市州省镇乡村部局院校会行]长|书记|主任|主席|经理|委员))?"
    spaced = rf"[{surnames}] +[{HAN}](?![{HAN}])"
    behind = rf"{speaks}{office}(?:{name}(?:[ \n]|[{MARKS}]|\Z|{attends})|{spaced})|{byline}"
    return regex(before), regex(behind)


def _every_other(pairs: re.Match[str]) -> Iterator[Span]:
    """The spaces inside of names that stand side by side, not those between them."""
    gaps = list(_GAP.finditer(pairs[0]))
    return (Span(*gap.span()).shift(pairs.start()) for gap in gaps[::2])


def _in_list(text: str, at: int, labelled: bool) -> Iterator[Span]:
    """The spaces inside of the names from ``at`` on.

    None if anything there is no name; without a label, one name must be written without a space:
    a sentence of which every character is spaced may begin like names of two.
    """
    gaps: list[Span] = []
    names = 0
    words = iter(_words(text, at))
    for word, gap in words:
        if _is_name(word):
            names += 1
            continue
        if word in _CREDITS or _LIST.match(f"{word} "):
            break
        given, _ = next(words, ("", gap))
        if len(word) != 1 or word not in _surnames() or len(given) != 1:
            return
        gaps.append(gap)
    if labelled or names:
        yield from gaps


def _words(text: str, at: int) -> Iterator[tuple[str, Span]]:
    """The words from ``at`` on and the space behind each, up to what ends a list of names."""
    for _ in range(_MOST):
        token = _TOKEN.match(text, at)
        if token is None:
            return
        yield token[1], Span(*token.span(3))
        at = token.end()
        if token[2] or not token[3]:
            return


def _is_name(word: str) -> bool:
    """Whether a word may be a name that is written without a space."""
    return _FULL[0] <= len(word) <= _FULL[1] and word[0] in _surnames()
