"""Bylines and leads: who wrote the report, told from what it reports."""

from __future__ import annotations

import re

from generator.lexicon import alternation, any_of, terms
from generator.models import Byline
from generator.patterns import regex

_ROLES = alternation("byline_roles")
#: 文 and 图 alone are roles only where nothing can take them for a part of a name.
_MAYBE_ROLE = regex(any_of((*terms("byline_roles"), "文", "图", " ", "　")))
_ROLE = regex(rf"{_ROLES}|(?<![一-鿿])[文图](?=[ 　/：:])")
_SEPARATORS = regex(
    r"[/／][一-鿿]{2,6}(?:采访)?报[道导]|[ 　、，,/／|｜︱丨；;：:]+|"
    r"报[道导](?!员)|整理|综合|摄(?!影)|并摄"
)
_SURNAME = rf"(?:{alternation('compound_surnames')}|{alternation('surnames')})"
_NAME = regex(
    rf"(?:{_SURNAME}(?:[ 　]+[一-鿿](?![一-鿿])|[一-鿿]{{1,2}}?)|[一-鿿]{{2,8}}·[一-鿿·]{{1,8}})"
    rf"(?=$|[ 　、，,/／|｜；;]|报[道导]|摄|{_ROLES})"
)
#: A name of which the surname is not known: beside others, or behind those who check a text.
_CHECKS = regex("[审校编签]|监制")
_NAMED = regex(r"(?<=[：: 　、])[一-鿿]{2,3}(?=$|[ 　、，,/／|｜；;])")
#: 记 者：, spaced to be as wide as the words below it.
_SPREAD = regex(r"(?<![一-鿿])([一-鿿])[ 　]+([一-鿿])(?=[ 　]*[：:])")
#: The medium before the first role: 某某日报 in 某某日报记者甲某.
_MEDIUM = regex(rf"[^\s，。：；、（）]{{2,20}}?[ 　]*(?={_ROLES})")
_BRACKETS = " 　（）()[]【】。□■●◎"

_DATE = r"\d{1,2}月\d{1,2}日"
_MEDIA_WORD = r"(?:报|网|社|台|刊|客户端|在线|融媒体?(?:中心)?|新闻|发布|日报|晚报|传媒|频道)"
_BRACKETED = r"(?:[（(][^（）()]{1,60}[）)])"
_BY_REPORTER = (
    r"(?:[（(](?=[^（）()]{0,24}(?:记者|通讯员))[^（）()]{1,60}[）)]"
    r"|【(?=[^【】]{0,24}(?:记者|通讯员|特派员))[^【】]{1,60}】"
    r"|(?:本报|特派)?记者[一-鿿、]{2,12}[/／][一-鿿]{2,6}(?:采访)?报[道导](?=[ 　：:]))"
)
_NO_STOP = r"[^\s，。：；、（）]"
#: Each lead has one of these words, within so many characters.
_LEAD_WORD = regex("讯|消息|电|记者|通讯员|特派员")
_LEAD_WORD_BY = 60
_IN_BRACKETS = regex(r"[（(【]([^（）()【】]+)[）)】]")
_DAY_OF_LEAD = regex(r"(\d{1,2})月(\d{1,2})日")
#: 本报讯（记者 …）, 某某网消息（栏目）：, 某社某地3月2日电, （记者 …）
_LEAD = regex(
    rf"""(?:
      [【\[]?(?:本[报网台刊社]|{_NO_STOP}{{1,14}}?{_MEDIA_WORD})
        {_NO_STOP}{{0,8}}?(?:{_DATE})?(?:讯|消息|电)(?:[】\]]|(?=[\s：:（(【]|{_DATE}|$)){_BRACKETED}?
      | 本[报网台刊]讯{_BRACKETED}?
      | [^\s，。：；、（）\d]{{0,14}}(?:{_DATE})(?:电|讯){_BRACKETED}?
      | {_BY_REPORTER}(?!，|、)
      | {_NO_STOP}{{2,12}}(?:网|报|社|台|中心|发布|客户端){_BY_REPORTER}
    )[\s：:]*""",
    re.VERBOSE,
)


def parse_bylines(text: str) -> tuple[Byline, ...] | None:
    """The bylines in ``text`` if it holds nothing else, e.g. （记者 甲某 通讯员 乙某）.

    Returns:
        None where the text says anything else, or names nobody.
    """
    if _MAYBE_ROLE.search(text) is None:
        return None
    text = text.strip(_BRACKETS)
    if " " in text or "　" in text:
        text = _SPREAD.sub(r"\1\2", text)
    role: str | None = None
    found: list[Byline] = []
    known = False
    at = 0
    while at < len(text):
        if match := _SEPARATORS.match(text, at):
            pass
        elif match := _ROLE.match(text, at):
            role = match[0]
        elif role and (match := _NAME.match(text, at) or _NAMED.match(text, at)):
            known = known or match.re.pattern == _NAME.pattern or bool(_CHECKS.search(role))
            found.append(Byline(_plain(role), re.sub(r"\s", "", match[0])))
        elif not found and not role and (match := _MEDIUM.match(text, at)):
            pass
        else:
            return None
        at = match.end()
    return tuple(found) if known else None


def _plain(role: str) -> str:
    """The role without the medium: 全媒体记者 and 本报记者 are 记者."""
    return next((plain for plain in ("通讯员", "记者") if role.endswith(plain)), role)


def lead_of(text: str) -> str:
    """The lead at the start of a line, with the space behind it; empty if there is none."""
    match = _LEAD.match(text) if _LEAD_WORD.search(text, 0, _LEAD_WORD_BY) else None
    return match[0] if match else ""


def bylines_in_lead(lead: str) -> tuple[Byline, ...]:
    """The bylines that a lead holds in brackets, or is made of."""
    if not lead:
        return ()
    parts = _IN_BRACKETS.findall(lead) or [lead]
    return tuple(byline for part in parts for byline in parse_bylines(part) or ())


def dateline_of(lead: str) -> tuple[int, int] | None:
    """Month and day of a lead such as 某地3月2日电."""
    match = _DAY_OF_LEAD.search(lead)
    return (int(match[1]), int(match[2])) if match else None
