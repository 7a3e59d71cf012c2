"""Agreements: documents signed, to be signed, or agreed in writing, and who signs them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.lexicon import terms
from generator.models import NO_LEXICON, Mention, OwnPlace, Sentence, Status, UserLexicon
from generator.patterns import regex
from generator.rules.base import clause_before, find_all
from generator.rules.documents import LISTS_TITLES, NAMES_TYPE, RULES, SIGNERS_BEFORE
from generator.rules.numerals import parse_number
from generator.rules.own import Masked, masked, uncovered
from generator.rules.parties import SIGN, agreeing, joined, signers
from generator.rules.party_names import PAIR, is_body
from generator.rules.titles import parties_in_title, places_in_title
from generator.rules.trace import NO_TRACE, Trace

Told = Literal["new", "again", "ground", "before"]


@dataclass(frozen=True, slots=True)
class AgreementValue:
    """An agreement as one sentence names it; ``parties`` may hold 双方, which extract resolves.

    ``told`` says how: as signed here (``new``), as one named before (``again``: 此次签署…协议), or
    as the ground of something else (``ground``: 根据…协议), as one of years ago (``before``).
    """

    title: str
    status: Status
    parties: tuple[str, ...]
    told: Told = "new"


_PLANNED = regex(
    rf"(?:将|拟|计划|即将|准备|推动|争取|力争|预计|有望|(?<!新)希望|尽快|愿|寻求|谋求)[^，。；]{{0,20}}(?:{SIGN}|商[签定])(?<!了)(?![订署定约下]?了)"
    rf"|(?:[年月]底|年末|季度末?|\d[月日])(?:之?前|以前)[^，。；了]{{0,6}}{SIGN}(?!了)"
    rf"|(?:明年|后年|下个?月|下半年)[^，。；了]{{0,6}}{SIGN}(?!了)"
)
_DENIED = regex(rf"(?:未|尚未|没有|并未|不再|暂未)[^，。；]{{0,6}}{SIGN}")
_BEFORE_TITLE = 30
_HELD = regex("(?:共同|联合)?(?:举行|举办|召开|进行)了?$")
#: A kind alone names a document only where its signers are told, and none if it is counted.
_COUNTED = regex(r".*(?:[\d两二三四五六七八九十多数几][项份个]|若干|系列|一批)")
_BARE = frozenset(terms("agreement_types"))


def find_agreements(
    sentence: Sentence,
    lexicon: UserLexicon = NO_LEXICON,
    trace: Trace = NO_TRACE,
    places: tuple[OwnPlace, ...] = (),
) -> list[Mention]:
    """The agreements named in a sentence; values are :class:`AgreementValue`.

    A document that one body signs with each of several others gives several mentions.
    """
    found: list[Mention] = []
    subject: str | None = None
    rules = RULES if "《" in sentence.text or NAMES_TYPE.search(sentence.text) else ()
    mask = masked(sentence.text, lexicon, places) if rules else Masked(sentence.text)
    for mention in find_all(rules, sentence.text, trace=trace):
        clause = clause_before(sentence.text, mention.span.start)
        groups = _groups(mask.text, mention, subject) * _documents(mention.span.of(sentence.text))
        if reason := _refused(sentence.text, mention, clause, groups):
            trace.drop(mention.span, mention.rule, reason)
            continue
        subject = next((group[0] for group in groups if group), subject)
        status: Status = "planned" if _is_planned(sentence.text, mention) else "signed"
        span, told = mention.span.shift(sentence.span.start), _told(sentence.text, clause)
        found += (
            mention._replace(span=span, value=AgreementValue(mention.value, status, group, told))
            for group in uncovered(groups, mask)
        )
    return found


_DEALT = regex(r"(?P<fields>[^，。；]{2,}?)(?P<number>[两二三四五六])[个项份]")


def _documents(phrase: str) -> int:
    """How many documents a phrase names at once: 文化旅游、医疗卫生两个框架协议 are two."""
    dealt = _DEALT.match(phrase)
    fields = len(dealt["fields"].split("、")) if dealt else 1
    return fields if dealt and fields == parse_number(dealt["number"]) else 1


_AGAIN = regex(rf"^(?:但|而|因此)?(?:此次|这次|本次|此番|这一)|以(?:[此这本]次)?{SIGN}了?$")
_LONG_AGO = regex(
    r"^(?:早在|自)?(?:(?:19|20)\d\d年(?!度)|[一二两三四五六七八九十\d]+年前|去年|前年|此前)"
)
_GROUND = regex("落实|贯彻|根据|按照|依据|依照|依托|履行")


def _told(text: str, clause: str) -> Told:
    """How the clause before a document tells of it."""
    if _LONG_AGO.match(text) or _LONG_AGO.match(clause):
        return "before"
    return "again" if _AGAIN.search(clause) else "ground" if _GROUND.search(clause) else "new"


def _refused(
    text: str, mention: Mention, clause: str, groups: Sequence[tuple[str, ...]]
) -> str | None:
    """Why what is named like a document is none, or None if it is one."""
    if _DENIED.search(clause):
        return "denied"
    if mention.value not in _BARE:
        return None
    if _COUNTED.match(mention.span.of(text)):
        return "counted"
    return "kind-alone" if groups == [()] else None


def _groups(text: str, mention: Mention, subject: str | None) -> list[tuple[str, ...]]:
    """The signers of each document that a mention stands for; one empty group if none is told."""
    title = mention.value
    if mention.rule == "agreement.between":
        return [joined(re.split(r"[，：；]", text[: mention.span.start])[-1])]
    if mention.rule == "agreement.ceremony-held":
        return [_before_title(mention.span.of(text), title)]
    if mention.rule == "agreement.ceremony" and (hosts := _hosts(text, mention)):
        return [hosts]
    if mention.rule == "agreement.agreed":  # 甲与乙就…协议达成一致
        groups = agreeing(clause_before(text, mention.span.start).removesuffix("就"))
    else:
        groups = signers(text, mention.span, subject)
    if not groups or groups == [()]:
        return [parties_in_title(title) or places_in_title(title)]
    if not all(map(is_body, groups[0])) or any(way.fullmatch(groups[0][0]) for way in _BY_WORD):
        in_title = parties_in_title(title) or places_in_title(title)
        return [in_title] if in_title else groups
    return groups


#: 双方, and 我校 or 学校 alone: a title that names its two says more.
_BY_WORD = (PAIR, regex("我?[校院]|学校|学院|医院"))


_DASH = regex("—+|－")


def _before_title(phrase: str, title: str) -> tuple[str, ...]:
    """The signers that stand before a title, or open it: “甲馆、乙馆共建协议”."""
    before = phrase.removesuffix(title)
    if before.endswith("“"):
        ends = [match.end() for match in SIGNERS_BEFORE.finditer(title)]
        return joined(title[: ends[-1]]) if ends else ()
    return joined(_DASH.sub("与", before))  # 甲学院——乙局共建协议签约仪式


def _hosts(text: str, mention: Mention) -> tuple[str, ...]:
    """The bodies that hold the ceremony together: 甲与乙举行战略合作协议签约仪式."""
    held = _HELD.search(text, 0, mention.span.start)
    names = joined(clause_before(text, held.start(), "，。；：")) if held else ()
    phrase = mention.span.of(text)
    if phrase[0] in "与和同":
        names = names[:1] + joined(phrase[1:].removesuffix(mention.value))
    if phrase[0] == "“" and "”" not in phrase:
        names = joined(phrase[1:].removesuffix(mention.value))
    return names if len(names) > 1 and all(map(is_body, names)) else ()


def _is_planned(text: str, mention: Mention) -> bool:
    """Whether the words before the document, or behind it, say that it is still to be signed."""
    clause = clause_before(text, mention.span.start)[-_BEFORE_TITLE:]
    behind = _PLANNED.search(text, mention.span.end) if mention.rule == "agreement.agreed" else None
    return bool(_PLANNED.search(clause) or behind)


def signed_by_the_same(found: Sequence[Mention], sentences: Sequence[Sentence]) -> list[Mention]:
    """The mentions, those in a list with the signers named in the sentence before it."""
    before: Mention | None = None
    told: list[Mention] = []
    listing = [s.span for s in sentences if LISTS_TITLES.search(s.text)]
    for mention in found:
        listed = any(span.contains(mention.span) for span in listing)
        if not listed:
            before = mention
        elif before and not mention.value.parties and before.value.parties:
            value = replace(mention.value, parties=before.value.parties)
            mention = mention._replace(value=value)
        told.append(mention)
    return told
