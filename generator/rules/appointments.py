"""Offices taken up in the report: 选举某市市长甲某为联盟主席, 聘请乙某为名誉院长, 丙某任组长."""

from __future__ import annotations

from generator.lexicon import alternation
from generator.models import Mention
from generator.patterns import regex

_ELECTS = regex(r"选举|推选|推举|选聘|聘请|聘任|特聘|任命|表决通过")
_AS = regex(
    rf"(?:为|担任|任|出任|当选(?:为)?|受聘(?:为|担任))(?P<office>[^，。；、！？“”]{{0,20}}?(?:{alternation('office_heads')}))(?=[，。；、！？”]|$|并|和|、)"
)
_SURELY = ("当选", "受聘", "担任", "出任")


def with_new_office(mention: Mention, text: str) -> Mention:
    """A person of ``text``, with the office that the words behind the name give."""
    office = taken_up(text, mention.span.end)
    if office is None:
        return mention
    value = mention.value._replace(offices=(*mention.value.offices, office))
    return mention._replace(value=value)


def taken_up(text: str, end: int) -> str | None:
    """The office that someone is given whose name ends at ``end``, or None.

    Behind 为 or 任 alone only where the sentence says that someone is elected or appointed.
    """
    match = _AS.match(text, end)
    if match is None:
        return None
    sure = match[0].startswith(_SURELY) or _ELECTS.search(text, 0, end)
    return match["office"] if sure else None
