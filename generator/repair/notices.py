"""What lines and sentences of a site say: patterns from files, and runs of sentences on rights.

A report may stand on the same line as what its site put there, so each sentence is judged by
itself: no pattern is ever compared with more than one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from generator.lexicon import any_of
from generator.patterns import regex
from generator.repair.characters import HAN
from generator.repair.fields import CLOCK, DAY, EDITOR
from generator.repair.strips import is_strip

_LONGEST = 320
_COLON = "[:：]"
_PARTS = {
    "{HAN}": HAN,
    "{COLON}": _COLON,
    "{SEP}": r"\s*[:：|丨︱/／]\s*",
    "{EDITOR}": EDITOR,
    "{DATE}": rf"{DAY}(?:\s*{CLOCK})?",
    "{MOMENT}": rf"(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}\s*{CLOCK}",
    # How a note on rights starts. A clause of the report before it would start otherwise.
    "{OPENS}": (
        r"\W*(?:(?:特别|免责|版权|郑重|法律|重要)?(?:声明|说明|提示|提醒)[:：]\s*|[注PＰ][SＳ]?[:：]\s*)?"
        "(?=以上|上述|本[文网站平报公篇]|该文|此文|文中|凡|如|若|未经|任何|所有|部分|其他|转载|版权|原创|图片|图文|"
        "文字|素材|视频|文章|内容|稿件|作品|资料|来源|信息|平台|网站|网友|读者|用户|刊用|编辑|著作权|欢迎|"
        "免责|特此|严禁|请勿|言论|评论|[^，。！？]{2,14}(?:网|日报|社)(?:所有|原创|版权|刊|转))"
    ),
}
# What a line of furniture has none of: the end of a sentence, but for that of a greeting.
_STOPPED = regex(r"(?:[。？]|！(?!\Z))(?<!\A您好！)")
_SENTENCE = regex(r"[。！？]+[”’」』）】]*|(?:\A您好！)?[^。！？]+(?:[。！？]+[”’」』）】]*)?")
_STOPS = "。！？”’」』）】"
# Without any of these a text has no notes that are sentences. Each starts with a plain character,
# so that the search skips to those.
_SIGN = regex(
    r"声明|说明[:：]|提示[:：信]|代表(?=.{0,40}(?:观点|立场|看法|意见))|并不意味|侵[权犯]|版权|"
    r"转载请|凡[本是注有标未转涉来属]|授权|许可|"
    r"位\s*(?:访|来访|浏览|网友|读者)|您好|"
    r"欢迎\s?(?:来到|访问|光临|您)|评论|跟帖|抢沙发|人参与|浏览|分辨率|未完|w(?i:i-?fi)|W(?i:i-?fi)"
)
# What only a report says; a site says it where it speaks of itself alone.
_REPORTED = regex(
    r"会议|双方|两地|双边|签[订署约]|代表团|座谈|指出|强调|考察|调研|约定|召开|举[行办]|出席|"
    r"近日|日前|\d月\d{1,2}日"
)
_OF_ITSELF = regex(r"\W*(?:(?:特别|免责|版权|郑重|法律|重要)声明[:：]\s*)?凡(?:本[网站]|注明)")
_RIGHTS = ("版权", "转载", "授权", "凡本", "凡注", "免责", "声明")
_RIGHTS_WORD = regex(any_of(_RIGHTS))
#: A sentence that speaks of rights alone uses so many of these words.
_SURELY_RIGHTS = 3
# Notes on rights by how they start, and on how long one reads.
_SURELY = regex(
    r"\W*(?:特别|免责|版权|郑重|法律|重要)声明[:：]|Notice: The|"
    r"\W*(?:本篇?文章?|全文)\D{0,3}\d+字，"
)
# How a note on rights goes on in its next sentence, and of what that speaks.
_GOES_ON = regex(
    r"\W*(?:\d[.、．]\s*)?(?:如|若|请|违者|违反|对于|凡|本[网站文平公报]|其|原作者|特此|敬请|未经|转载|"
    r"版权|稿件|作品|来源|图片|内容|文章|读者|刊用|任何|已经|我们|部分|同时|因|由于|目的|所有|网友|以上)"
    r"[^。！？]*(?:本[网站]|我们|删除|侵权|侵犯|原作者|法律责任|仅供|真实性|立场|传递|来源)|\W*欢迎(?:光临|您|访问)"
)


@cache
def _whole_lines() -> re.Pattern[str]:
    """What a line of furniture is: any of the patterns in ``furniture.txt``."""
    return _any_of("furniture.txt")


@cache
def _notes() -> re.Pattern[str]:
    """What a sentence of furniture is: any of the patterns in ``furniture_notes.txt``."""
    return _any_of("furniture_notes.txt")


def _any_of(file: str) -> re.Pattern[str]:
    """Any of the patterns in a file beside this one."""
    text = Path(__file__).with_name(file).read_text("utf-8")
    for name, part in _PARTS.items():
        text = text.replace(name, part)
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return regex("|".join(f"(?:{line})" for line in lines))


@lru_cache(maxsize=10_000)  # the lines that stay are asked for again in the next round
def is_whole(line: str) -> bool:
    """Whether one of the patterns matches the whole line, or it is a strip."""
    if _STOPPED.search(line):
        return False
    return _whole_lines().fullmatch(line) is not None or is_strip(line)


def is_surely_note(line: str) -> bool:
    """Whether a line starts as only notes do."""
    return _SURELY.match(line) is not None


def speaks_of_rights(text: str) -> bool:
    """Whether a text has any word of those that notes on rights use."""
    return _RIGHTS_WORD.search(text) is not None


def rights_in(line: str) -> int:
    """How many of the words that notes on rights use are in a line."""
    return sum(word in line for word in _RIGHTS)


@lru_cache(maxsize=1000)  # each line of a text is asked for more than once
def may_have_notes(text: str) -> bool:
    """Whether any sentence of a text may be a note."""
    return _SIGN.search(text) is not None


def are_notes(line: str) -> bool:
    """Whether all sentences of a line are those that sites write about themselves."""
    line = line.strip()
    if not line or len(line) > _LONGEST or not may_have_notes(line):
        return False
    parts = sentences(line)
    return is_note(next(parts)) and all(is_note(part) or goes_on(part) for part in parts)


def sentences(line: str) -> Iterator[str]:
    """The sentences of a line with their marks; joined they are the line."""
    return (match[0] for match in _SENTENCE.finditer(line))


@lru_cache(maxsize=10_000)
def _is_note(sentence: str) -> bool:
    """Whether a sentence is a note, and nothing that a report says."""
    if not _SIGN.search(sentence):
        return False
    if _REPORTED.search(sentence) and not _OF_ITSELF.match(sentence):
        return False
    if sentence[-1] in _STOPS and not _is_of_note(sentence.split()[-1]):
        return False  # a sentence of the report behind a note that has no stop
    bare = sentence.rstrip(_STOPS)
    if any(_notes().fullmatch(one) for one in (sentence, bare) if one):
        return True
    sure = _SURELY.match(sentence) or rights_in(sentence) >= _SURELY_RIGHTS
    return bool(sure and _whole_lines().fullmatch(bare))


def _is_of_note(last: str) -> bool:
    """Whether the words behind the last space of a sentence may be those of a note."""
    return bool(_SIGN.search(last) or _GOES_ON.match(last))


def is_note(sentence: str) -> bool:
    """Whether a sentence is one of those that sites write about themselves."""
    return _is_note(sentence.strip())


def goes_on(sentence: str) -> bool:
    """Whether a sentence may be the next one of a note, told by how it starts."""
    return bool(_GOES_ON.match(sentence)) and not _REPORTED.search(sentence)
