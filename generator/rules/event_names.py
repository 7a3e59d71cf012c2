"""What an event is called: a short name, or the headline where the report has only a clause."""

from __future__ import annotations

from generator.lexicon import alternation, terms
from generator.patterns import regex

#: 丁薛祥14日在京出席2025世界中文大会: the name is what someone attends.
_ATTENDED = regex(r"^.*(?:出席|参加|主持|召开|举行|举办)(?![权地方])[了的]?(?=.{4})")
_BEFORE = regex(r"^(?:在|的|并|一场|一次|即将|由)+(?=.{4})")
#: Words that point at events without naming one: 多种活动, 50场抗议活动, 招待会等活动.
_NAMELESS = regex(
    r"(?:[多这该此几数各\d一二两三四五六七八九十]+[种场项次个类]|丰富多彩|历史性).*|.*等(?:活动|会议)"
)
_BARE = frozenset(terms("bare_event_kinds"))
#: What a clause begins or ends with that says nothing alone.
_ALSO = regex(r"^(?:并|同时|随后|还|也)+")
_FRAGMENT = regex(r"(?:在|对(?!口)|就|派|其|向|把|将)|.*(?:后|时|上|中|期间|之际)$")
#: When and where, which stand beside the name.
_WHEN_WHERE = regex(
    r"\d{1,2}日(?:上午|下午|晚上?)?|在[^，、举进]{1,12}?(?=会见|会谈|会晤|[与同和][^，]+(?:会谈|会晤))"
)
#: 县长柳文澜率党政代表团赴临岚市考察茶叶加工: who leads it, and what for, is told elsewhere.
_WHOLE_DEED = regex(r"[^《“]*?(?:考察(?:调研|学习|访问)?|调研|访问|会谈|座谈)(?![会的])")
_LED_BY = regex(r"^.*?(?:带领|率领?)(?!领|的)(?=[^，。]{0,12}[省市县区州旗镇乡][^，。]{0,8}团)")
_LONGEST, _LONGEST_CLAUSE, _SHORTEST = 36, 16, 6
_COLUMN = regex(r"^【[^】]*】")
_PARTS = regex(r"(?<=\D)[ \u3000]+|[ \u3000]+(?=\D)|——")
_OCCASION = regex(
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
    told = _WHEN_WHERE.sub("", told) or told
    return _core(told) if len(told) > _LONGEST_CLAUSE else told


def _core(clause: str) -> str:
    """Which delegation did what, of a clause that goes on about who leads it and what for."""
    led = _LED_BY.sub("", clause)
    deed = _WHOLE_DEED.match(led)
    return deed[0] if deed else led


def headline_name(headline: str) -> str:
    """The headline, without its column, or the part of it that tells of an occasion."""
    whole = _COLUMN.sub("", headline).strip() or headline
    parts = (part for part in _PARTS.split(whole) if part.count("“") == part.count("”"))
    long = (part for part in parts if len(part) >= _SHORTEST)
    return next(filter(_OCCASION.search, long), whole)
