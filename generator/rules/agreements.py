"""Agreements: documents signed, to be signed, or agreed in writing, and who signs them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.lexicon import alternation, terms
from generator.models import NO_LEXICON, Mention, OwnPlace, Sentence, Status, UserLexicon
from generator.patterns import regex
from generator.rules.base import Rule, clause_before, find_all
from generator.rules.own import Masked, masked, uncovered
from generator.rules.parties import SIGN, agreeing, joined, signers
from generator.rules.party_names import PAIR, is_body
from generator.rules.titles import parties_in_title, places_in_title
from generator.rules.trace import NO_TRACE, Trace

_TYPE = alternation("agreement_types")
#: 缔结友好市县并|签订战略合作协议: the document is what the last verb signs.
_ALSO_SIGNS = "签[订署定]"
_TITLED = regex(
    rf"《(?P<title>[^《》]*(?:〈[^〉]*〉[^《》]*)?)》(?P<tail>[^《》，。；、等和与及的]{{0,8}}?(?:{_TYPE}))?"
)
_END = alternation("pair_ends")
_BODY = alternation("party_ends")
#: Without the name of a kind of document no rule can find one.
_NAMES_TYPE = regex(_TYPE)
_ENDS_IN_TYPE = regex(rf"(?:{_TYPE})(?:（[^（）]*）)?$")


@dataclass(frozen=True, slots=True)
class AgreementValue:
    """An agreement as one sentence names it; ``parties`` may hold 双方, which extract resolves.

    ``told`` says how: as signed here (``new``), as one named before (``again``: 此次签署…协议), or
    as the ground of something else (``ground``: 根据…协议).
    """

    title: str
    status: Status
    parties: tuple[str, ...]
    told: Literal["new", "again", "ground"] = "new"


def _titled(match: re.Match[str]) -> str | None:
    """A title in 《》 whose head is a kind of agreement, inside or right behind the marks."""
    title = re.sub(r"\s+", "", match["title"])
    if _ENDS_IN_TYPE.search(title):
        return title
    if match["tail"]:
        return title + match["tail"]
    return title if _is_signed(match, title) else None


def _is_signed(match: re.Match[str], title: str) -> bool:
    """Whether a document of any kind stands right behind a verb of signing: 签署《行动方案》."""
    before = match.string[max(0, match.start() - _CLOSE) : match.start()]
    return bool(_JUST_SIGNED.search(before)) and not title.endswith(_ISSUED)


_CLOSE = 8
_JUST_SIGNED = regex(rf"{SIGN}了?$")
#: What is signed by one alone, to be in force for others.
_ISSUED = ("通知", "意见", "条例", "办法", "法", "令", "报告")

#: Words before the head that count or point, and are no part of a title.
_LOOSE = regex(
    r".*(?:等(?:多[项份个])?|多[项份个]|\d+[项份个]|[两三四五六七八九十]+[项份个]|若干|一系列|有关|相关|具体|一批|系列|了|过|这份|该|[此本]|为期[^，。]{1,6}的|(?:总额|总价值|价值|金额|总投资)[^，。的]{1,14}的|两[市地校县国区]|(?:会谈|座谈|会议)[及暨])(?:的)?"
)
#: A phrase that opens with one of these holds more than the title: 关于双边投资等领域合作文件.
_ABOUT = regex(r"^(?:关于|就|有关).*(?:领域|方面)的?")


#: 关于共建产业园有关事项的合作协议 is a title from its first word on.
_ON = regex(rf"关于[^，。]{{4,40}}(?:事项|事宜|项目)的[^的，。]{{0,8}}(?:{_TYPE})$")


#: What the document is worth: 签署300亿元|战略合作框架协议.
_WORTH = regex(r"^(?:约|近|超)?[\d.]+[百千万]*亿?元(?:人民币)?的?")


def _named(match: re.Match[str]) -> str | None:
    """A document named in running text behind a verb of signing."""
    phrase = match["phrase"]
    title = phrase if _ON.match(phrase) else _ABOUT.sub("", _LOOSE.sub("", phrase))
    return re.sub(r"\s+", "", _WORTH.sub("", title)) or None


def _signed_on(match: re.Match[str]) -> str | None:
    """A document that someone signs on (在协议上签字), unless they are asked to."""
    return None if "请" in clause_before(match.string, match.start()) else _named(match)


def _another(match: re.Match[str]) -> str | None:
    """One more document in a list behind the verb: 签署甲协定、乙备忘录以及丙协议."""
    clause = clause_before(match.string, match.start(), "，。；")
    return _named(match) if re.search(SIGN, clause) and _ENDS_IN_TYPE.search(clause) else None


_JUST_NOW = regex(r"^(?:今天|昨天|今日|昨日|近日|日前|当天|[上下]午)+")


def _ceremony(match: re.Match[str]) -> str | None:
    """The document that a ceremony is held for, without those who sign it."""
    phrase = match["phrase"]
    if phrase.count("“") > phrase.count("”"):
        return phrase.rpartition("“")[2]  # “甲馆、乙馆共建协议”签约仪式
    title = _LOOSE.sub("", _JUST_NOW.sub("", _SIGNERS_BEFORE.split(phrase)[-1]))
    return title if _ENDS_IN_TYPE.search(title) else None


def _held_with(match: re.Match[str]) -> str | None:
    """The document that a ceremony is held for, without who it is held with: 举行|与某集团…."""
    return _ceremony(match) if match["phrase"][0] in "与和同" else _named(match)


#: What stands before the title, up to the last signer.
_SIGNERS_BEFORE = regex(rf"(?<!城)(?:{_END})(?:（[^（）]*）)?(?=[^与和]{{0,16}}$)")


#: 双方签署了五份文件，包括：甲部和乙部关于…的备忘录; 10个合作协议分别为《…》《…》.
_LISTS = rf"(?:文件|协议|合同|备忘录|{SIGN})[^。《]{{0,12}}(?:包括|分别[是为]|如下|有|为|即)[：:]?"
_LISTS_BODIES = regex(_LISTS)
_LISTS_TITLES = regex(_LISTS + "《")


def _named_between(match: re.Match[str]) -> str | None:
    """A document told by who signs it and by what it is about, in a list of what is signed."""
    return match["phrase"] if _LISTS_BODIES.search(match.string, 0, match.start()) else None


RULES = (
    Rule("agreement.titled", _TITLED, _titled),
    Rule(
        "agreement.named",
        regex(
            rf"{SIGN}(?!约?也?[是为])(?:了|的)?(?P<phrase>(?:(?!{_ALSO_SIGNS})[^，。；：《》（）！？在]|（[^（）]{{1,8}}）){{0,40}}?(?:{_TYPE}))(?!的|书|签|额|金额|总额|项下|精神|要求|约定|执行|》|[一-鿿]?》)"
        ),
        _named,
        "phrase",
    ),
    Rule(
        "agreement.another",
        regex(
            rf"(?:、|以及|和|及|与)(?P<phrase>(?:(?!{_ALSO_SIGNS})[^，。；：《》（）！？、和]){{2,40}}?(?:{_TYPE}))(?![一-鿿]?》)"
        ),
        _another,
        "phrase",
    ),
    Rule(
        "agreement.agreed",
        regex(
            rf"就(?P<phrase>[^，。；：《》（）！？在]{{0,30}}?(?:{_TYPE}))(?=(?:的[^，]{{1,6}})?达成)"
        ),
        _named,
        "phrase",
    ),
    Rule(
        "agreement.on",
        regex(
            rf"在(?P<phrase>[^，。；：《》（）！？在]{{0,24}}?(?:{_TYPE}))(?=(?:文本)?上(?:共同|分别|正式|郑重)?签(?:字|名|下))"
        ),
        _signed_on,
        "phrase",
    ),
    Rule(
        "agreement.ceremony",
        regex(
            rf"(?:举行|举办|召开|出席|参加|进行)了?(?P<phrase>[^，。；：《》（）！？在]{{0,48}}?(?:{_TYPE}))(?=的?(?:集中)?签[约署订字](?:仪式|大会|活动|[，。]))"
        ),
        _held_with,
        "phrase",
    ),
    Rule(
        "agreement.between",
        regex(
            rf"(?<![一-鿿])[^，。；：《》（）]{{2,20}}?(?:{_BODY})(?:与|和)[^，。；：《》（）]{{2,30}}?(?:{_BODY})"
            rf"(?P<phrase>关于[^，。；：《》（）]{{2,40}}?(?:{_TYPE}))(?=[，。；、]|$)"
        ),
        _named_between,
        "phrase",
    ),
    Rule(
        "agreement.ceremony-held",
        regex(
            rf"(?P<phrase>[^，。；：《》！？]{{2,60}}?(?:{_TYPE}))(?=”?(?:集中)?签[约署订字](?:仪式|大会|活动)(?:在[^，。]{{2,24}})?(?:举行|举办))"
        ),
        _ceremony,
        "phrase",
    ),
)

_PLANNED = regex(
    rf"(?:将|拟|计划|即将|准备|推动|争取|力争|预计|有望|(?<!新)希望|尽快|愿|寻求|谋求)[^，。；]{{0,20}}(?:{SIGN}|商[签定])(?<!了)(?![订署定约下]?了)"
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
    rules = RULES if "《" in sentence.text or _NAMES_TYPE.search(sentence.text) else ()
    mask = masked(sentence.text, lexicon, places) if rules else Masked(sentence.text)
    for mention in find_all(rules, sentence.text, trace=trace):
        clause = clause_before(sentence.text, mention.span.start)
        groups = _groups(mask.text, mention, subject)
        if reason := _refused(sentence.text, mention, clause, groups):
            trace.drop(mention.span, mention.rule, reason)
            continue
        subject = next((group[0] for group in groups if group), subject)
        status: Status = "planned" if _is_planned(sentence.text, mention) else "signed"
        span, told = mention.span.shift(sentence.span.start), _told(clause)
        found += (
            mention._replace(span=span, value=AgreementValue(mention.value, status, group, told))
            for group in uncovered(groups, mask)
        )
    return found


_AGAIN = regex("^(?:但|而|因此)?(?:此次|这次|本次|此番|这一)")
_GROUND = regex("落实|贯彻|根据|按照|依据|依照|依托|履行")


def _told(clause: str) -> Literal["new", "again", "ground"]:
    """How the clause before a document tells of it."""
    return "again" if _AGAIN.match(clause) else "ground" if _GROUND.search(clause) else "new"


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


def _before_title(phrase: str, title: str) -> tuple[str, ...]:
    """The signers that stand before a title, or open it: “甲馆、乙馆共建协议”."""
    before = phrase.removesuffix(title)
    if before.endswith("“"):
        ends = [match.end() for match in _SIGNERS_BEFORE.finditer(title)]
        return joined(title[: ends[-1]]) if ends else ()
    return joined(before)


def _hosts(text: str, mention: Mention) -> tuple[str, ...]:
    """The bodies that hold the ceremony together: 甲与乙举行战略合作协议签约仪式."""
    held = _HELD.search(text, 0, mention.span.start)
    names = joined(clause_before(text, held.start(), "，。；：")) if held else ()
    phrase = mention.span.of(text)
    if phrase[0] in "与和同":
        names = names[:1] + joined(phrase[1:].removesuffix(mention.value))
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
    listing = [s.span for s in sentences if _LISTS_TITLES.search(s.text)]
    for mention in found:
        listed = any(span.contains(mention.span) for span in listing)
        if not listed:
            before = mention
        elif before and not mention.value.parties and before.value.parties:
            value = replace(mention.value, parties=before.value.parties)
            mention = mention._replace(value=value)
        told.append(mention)
    return told
