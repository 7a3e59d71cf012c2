"""What a number is in the report: a deed, a plan, or the background; and its period."""

from __future__ import annotations

import itertools
import re

from generator.lexicon.cues import cue_pattern, cues
from generator.models import Role
from generator.rules.base import clause_before
from generator.spans import Span

#: Cues, or the terms of an agreement: 根据协议，….
_PLAN = re.compile(
    cue_pattern("intends") + r"|^(?:根据|按照)[^，]{0,16}(?:协议|合同|约定|备忘录)，"
)
_DONE = re.compile(r"已|了|累计|完成|目前|截至|成功")
_BACKGROUND = cues("measures_place")
_PERIODS = (
    (
        "year",
        re.compile(
            r"每年|年均|(?<![\d今去明前后往近半全当上本])年(?=[产创销加出营可供收培接处新税综])"
        ),
    ),
    ("month", re.compile(r"每月|月均|每个月")),
    ("day", re.compile(r"每天|每日|日均|日(?=产|处理|供|加工)")),
)
_TARGET = re.compile(r"不少于|不低于|至少|力争")
_ATTEND = re.compile(r"^[^，。；]{0,12}(?:参加|出席|与会|列席|到场|参会)")


def role_of(text: str, span: Span) -> Role:
    """What the number is: intended, told of the place or the meeting, or done."""
    clause = clause_before(text, span.start, "，：；")
    # In the whole sentence: what 将 means may be told behind the number.
    ahead = itertools.takewhile(lambda match: match.end() <= span.start, _PLAN.finditer(text))
    plan = max((match.end() for match in ahead), default=-1)
    if _TARGET.match(span.of(text)):
        return "plan"
    if plan >= 0 and not _DONE.search(text, plan, span.start):
        return "plan"
    if _BACKGROUND.search(clause) or _ATTEND.match(text[span.end :]):
        return "background"
    return "outcome"


def period_of(clause: str) -> str | None:
    """The period of a rate: 每年创税 → year, 年产 → year, 日处理 → day."""
    return next((period for period, pattern in _PERIODS if pattern.search(clause)), None)
