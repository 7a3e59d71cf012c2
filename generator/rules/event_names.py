"""What an event is called: a short name, or the headline where the report has only a clause."""

from __future__ import annotations

import re

from generator.lexicon import alternation, terms

#: 丁薛祥14日在京出席2025世界中文大会: the name is what someone attends.
_ATTENDED = re.compile(r"^.*(?:出席|参加|主持|召开|举行|举办)(?![权地方])[了的]?(?=.{4})")
_BEFORE = re.compile(r"^(?:在|的|并|一场|一次|即将|由)+(?=.{4})")
#: Words that point at events without naming one: 多种活动, 50场抗议活动, 招待会等活动.
_NAMELESS = re.compile(
    r"(?:[多这该此几数各\d一二两三四五六七八九十]+[种场项次个类]|丰富多彩|历史性).*|.*等(?:活动|会议)"
)
_BARE = frozenset(terms("bare_event_kinds"))
#: What a clause begins or ends with that says nothing alone.
_ALSO = re.compile(r"^(?:并|同时|随后|还|也)+")
_FRAGMENT = re.compile(r"(?:在|对(?!口)|就|派|其|向|把|将)|.*(?:后|时|上|中|期间|之际)$")
#: When and where, which stand beside the name.
_WHEN_WHERE = re.compile(
    r"\d{1,2}日(?:上午|下午|晚上?)?|在[^，、举进]{1,12}?(?=会见|会谈|会晤|[与同和][^，]+(?:会谈|会晤))"
)
_LONGEST, _LONGEST_CLAUSE, _SHORTEST = 36, 16, 6
_COLUMN = re.compile(r"^【[^】]*】")
_PARTS = re.compile(r"(?<=\D)[ \u3000]+|[ \u3000]+(?=\D)|——")
_OCCASION = re.compile(
    f"{alternation('event_kinds')}|会谈|会见|会晤|考察|调研|签约|签署|座谈|访问|走访|慰问|捐赠|揭牌"
)


def name_in(written: str) -> str:
    """The end of ``written`` that names a meeting; empty if it only points at one."""
    name = _BEFORE.sub("", _ATTENDED.sub("", written))
    return "" if name in _BARE or _NAMELESS.fullmatch(name) else name


def short_name(name: str, headline: str | None, *, clause: bool = False) -> str:
    """A name that can stand in a list, of an event that is named or told in a clause.

    Args:
        name: As the report has it.
        headline: Of the report.
        clause: Whether ``name`` is what someone did and no name.
    """
    if not clause:
        return headline_name(headline) if headline and len(name) > _LONGEST else name
    told = _ALSO.sub("", name)
    if headline and (len(told) > _LONGEST_CLAUSE or told in _BARE or _FRAGMENT.match(told)):
        return headline_name(headline)
    return _WHEN_WHERE.sub("", told) or told


def headline_name(headline: str) -> str:
    """The headline, without its column, or the part of it that tells of an occasion."""
    whole = _COLUMN.sub("", headline).strip() or headline
    parts = (part for part in _PARTS.split(whole) if part.count("“") == part.count("”"))
    long = (part for part in parts if len(part) >= _SHORTEST)
    return next(filter(_OCCASION.search, long), whole)
