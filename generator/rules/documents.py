"""How documents are named: in marks, in running text, by the ceremony that is held for them."""

from __future__ import annotations

import re

from generator.lexicon import alternation
from generator.patterns import regex
from generator.rules.base import Rule, clause_before
from generator.rules.parties import SIGN

_TYPE = alternation("agreement_types")
#: 缔结友好市县并|签订战略合作协议: the document is what the last verb signs.
_ALSO_SIGNS = "签[订署定]"
_TITLED = regex(
    rf"《(?P<title>[^《》]*(?:〈[^〉]*〉[^《》]*)?)》(?P<tail>[^《》，。；、等和与及的]{{0,8}}?(?:{_TYPE}))?"
)
_END = alternation("pair_ends")
_BODY = alternation("party_ends")
#: Without the name of a kind of document no rule can find one.
NAMES_TYPE = regex(_TYPE)
_ENDS_IN_TYPE = regex(rf"(?:{_TYPE})(?:（[^（）]*）)?$")


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
    r".*(?:等(?:多[项份个])?|多[项份个]|\d+[项份个]|[两三四五六七八九十]+[项份个]|若干|一系列|有关|相关|具体|一批|系列|了|过|这份|这一|这项|上述|该|[此本]|为期[^，。]{1,6}的|(?:总额|总价值|价值|金额|总投资)[^，。的]{1,14}的|两[市地校县国区]|(?:会谈|座谈|会议)[及暨])(?:的)?"
)
#: A phrase that opens with one of these holds more than the title: 关于双边投资等领域合作文件.
_ABOUT = regex(r"^(?:关于|就|有关).*(?:领域|方面)的?")


#: 关于共建产业园有关事项的合作协议 is a title from its first word on.
_ON = regex(rf"关于[^，。]{{4,40}}(?:事项|事宜|项目)的[^的，。]{{0,8}}(?:{_TYPE})$")


#: What the document is worth: 签署300亿元|战略合作框架协议.
_WORTH = regex(r"^(?:约|近|超)?[\d.]+[百千万]*亿?元(?:人民币)?的?")


#: 签署|我校与某县|战略合作协议.
_WITH_US = regex("^我[校院市县区]与[^，]{2,20}?(?=战略|全面|合作|框架|友好|共建)")


def _named(match: re.Match[str]) -> str | None:
    """A document named in running text behind a verb of signing."""
    phrase = match["phrase"]
    phrase = _WITH_US.sub("", phrase)
    title = phrase if _ON.match(phrase) else _ABOUT.sub("", _LOOSE.sub("", phrase))
    return re.sub(r"\s+", "", _WORTH.sub("", title)) or None


def _signed_on(match: re.Match[str]) -> str | None:
    """A document that someone signs on (在协议上签字), unless they are asked to."""
    return None if "请" in clause_before(match.string, match.start()) else _named(match)


#: 签订投资协议5份、采购合同9份.
_HOW_MANY = regex(r"\d+[份项个]$")


def _another(match: re.Match[str]) -> str | None:
    """One more document in a list behind the verb: 签署甲协定、乙备忘录以及丙协议."""
    clause = _HOW_MANY.sub("", clause_before(match.string, match.start(), "，。；"))
    return _named(match) if re.search(SIGN, clause) and _ENDS_IN_TYPE.search(clause) else None


_JUST_NOW = regex(r"^(?:今天|昨天|今日|昨日|近日|日前|当天|[上下]午)+")


def _ceremony(match: re.Match[str]) -> str | None:
    """The document that a ceremony is held for, without those who sign it."""
    phrase = match["phrase"]
    if phrase.count("“") > phrase.count("”"):
        phrase = phrase.rpartition("“")[2]
        if match.string.startswith("”", match.end("phrase")):
            return phrase  # “甲馆、乙馆共建协议”签约仪式
    title = _LOOSE.sub("", _JUST_NOW.sub("", SIGNERS_BEFORE.split(phrase)[-1]))
    return title if _ENDS_IN_TYPE.search(title) else None


def _held_with(match: re.Match[str]) -> str | None:
    """The document that a ceremony is held for, without who it is held with: 举行|与某集团…."""
    phrase = match["phrase"]
    opened = phrase[0] == "“" and "”" not in phrase  # “甲与乙合作协议签约仪式”
    return _ceremony(match) if opened or phrase[0] in "与和同" else _named(match)


#: What stands before the title, up to the last signer.
SIGNERS_BEFORE = regex(rf"(?<!城)(?:{_END})(?:（[^（）]*）)?(?=[^与和]{{0,16}}$)")


#: 双方签署了五份文件，包括：甲部和乙部关于…的备忘录; 10个合作协议分别为《…》《…》.
_LISTS = rf"(?:文件|协议|合同|备忘录|{SIGN})[^。《]{{0,12}}(?:包括|分别[是为]|如下|有|为|即)[：:]?"
_LISTS_BODIES = regex(_LISTS)
LISTS_TITLES = regex(_LISTS + "《")


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
