"""Outcomes: sentences that report a deed of the cooperation as fact."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from generator.lexicon import alternation
from generator.lexicon.cues import cue_pattern, cues
from generator.models import NO_LEXICON, Mention, Sentence, UserLexicon
from generator.patterns import regex
from generator.rules.background import is_setting, only_describes, what_it_is
from generator.rules.ceremonies import CEREMONY, MEETING, ceremony_held
from generator.rules.own import pattern_of
from generator.rules.speech import Speech
from generator.rules.talks import ATTENDS, NUMBER, watches
from generator.rules.trace import NO_TRACE, Trace
from generator.spans import Span

_DONE = cues("says_done", "says_done_plainly")
#: They tell the past behind words that look ahead too, but not in a clause that opens with 要.
_SURELY_DONE = cues("says_done")
_ASKS = regex("(?:还|也)?要")
_DECLARED = regex(r"宣布[^，。]{0,24}(?:启动|开工|开馆|通车|投产|成立)")
#: 挂职干部 and 援建干部 are called by what they do.
_NO_NOUN = "(?!(?<=挂职|援建)(?:干部|人员|接收|单位))"
_DEED = regex(rf"(?:{alternation('deeds_done')}){_NO_NOUN}(?!的|进度|情况|方案|过程)")
#: Without one of these, and without a figure, no clause of a sentence has to be looked at.
_NAMES_DEED = regex(
    alternation("deeds_done", "deeds_plain", "deeds_strong")
    + "|签约|签字|签署|建立|宣布|揭牌|揭幕|奠基|启动|"
    + cue_pattern("tells_deed")
)
#: 签订的三份协议 names a thing by what was done with it.
_MEASURED = regex(
    rf"(?:{alternation('deeds_done', 'deeds_measured')}){_NO_NOUN}(?!的)"
    r"|为(?=[\d约近超逾])|发展(?<![会济量业]发展)(?=[一-鿿])"
)
_COUNTED = regex(r"\d|[一两三四五六七八九十百千](?:余|多)?[个家名所份项万亿台套座条人次对场]")
_STRONG = regex(
    rf"(?:{alternation('deeds_strong')})(?!的|仪式|活动|工作|情况|大会|座谈|暨|关系以来|式|于|(?:帮扶|共建)(?:向|工作|机制|成效|协作|不断|持续|活动|座谈|村|对象|单位|学校|任务|签约|捐[赠款]仪式))"
)
#: 签约 at the end of a clause, and ties set up.
_TIED = regex(r"签[约字署](?=[。，]|$)|建立(?:了|起)?[^，。]{2,12}关系(?!以)")
_NO_DEED = regex(
    rf"(?:取得|建立|形成|积累|奠定|达成|作出|做出|提供|凝聚|结下|开创|开启|缔结|增进|加深|打下)(?:了)?[^，。]{{0,16}}(?:{alternation('not_deeds')})"
)
_AHEAD = cues("not_yet")
_SHORT_OF = cues("falls_short")
_WHO_CAME = regex(
    r"(?:出席|参加|陪同|列席|主持)(?:了)?(?:[^，。]{0,16}(?:活动|会议|座谈|仪式|会见|考察|调研|会谈|座谈会|[^，。]{0,12}仪式))?[。]?$|参加上述活动|^[^，]{0,20}(?:一行)?(?:赴|到|来到|前往|深入)[^，。]{2,20}(?:考察|调研|学习|参观|走访)"
)
#: Those who came are counted, not what was done.
_PRESENT = regex(
    r"参会|与会|到会|出席(?!并)|列席|相聚|齐聚|汇聚|(?:参加|来自)(?!.*(?:培训|就业|务工|善款|捐款))"
)
_TOLD = regex(
    rf"(?:{alternation('deeds_plain')})(?!的|取得|中|会|厅|处|情况|工作|成果|成效|经验|模式|更加|平台|单位|方|项目|发展|兵团|迅速|任务|集团|银行|局|厅|委|公司)[^，。]{{4}}"
)
#: What is reported at a meeting is told behind these: 汇报了工作，从产业培育到….
_REPORTS = regex("(?:汇报|通报|介绍)了")
_TITLE = regex("《[^》]*》")
_TELLS = cues("tells_deed")
_NOT_TOLD = cues("tells_no_deed")
#: What a project will cost tells its size, and no deed.
_SIZE = regex(
    r"(?<!完成)(?<!新增)(?:计划)?(?:总|协议)?投资(?!到位|完成)(?:约|额|为|高?达|超|近)*(?=\d)"
)
#: 自两地建立协作关系以来 says since when, 为深入推进… what for, and thanks are no deed.
_ASIDE = regex(
    r"以来$|[年月]多?来$|^随着|^为(?:了|深入|进一步|贯彻|落实|切实|推动|推进|促进|加强|助力|更好)|感谢|致谢|(?:成立|始建|创建|组建|创办|诞生)于"
)
#: Figures and plain verbs tell no deed where a sentence only describes.
_TELLING = frozenset({"measured", "deed-told"})
#: 带领18家企业赴某县考察.
_GOES_TO_SEE = regex(r"[赴到来][^，。]{2,24}(?:考察|调研|参观|学习)。?$")
#: 加快建设现代化产业体系 tells of efforts; with a number behind it, of what came of them.
_EFFORT = regex(r"加快|更高|着力|大力|全力|努力|一系列")
#: What opens a further row of figures, and the outcomes that it goes on from.
_ROW = regex(r"其中|[按分][^，。]{1,6}(?:分|看|划分)，|从[^，。]{2,12}看，")
_WITH_FIGURES = frozenset({"outcome.measured", "outcome.signed", "outcome.goes-on"})
#: What a meeting is about is no deed.
_THEME = regex(r"以“[^”]*”[为的][^，。]{0,6}(?:主题|契机|主线|模式|形式|方式)")
#: Who signs, unveils or begins with his own hands, whoever else is there.
_BY_HAND = regex(
    r"代表(?!们|在|和|与)[^，。、]{1,14}(?:签[约字署]|揭牌)|(?:一起|共同)?为[^，。]{2,30}揭[牌幕]|培土奠基|按下[^，。]{0,4}启动"
)
#: 入驻园区的项目 names a thing by what was done with it.
_THING = regex(rf"^(?:已|新)?(?:{alternation('deeds_done')})[^，。了]{{0,16}}的[一-鿿“”]{{1,8}}$")
_CLAUSES = regex(r"[，：]")
#: 签订协议，是重要举措 says what a signing means.
_JUDGED = regex(
    r"(?:协议|合同|备忘录|意向书)》?，(?:既)?是|签[订署]的[^，。]{0,16}(?:协议|合同|备忘录)”?[，为]"
)
#: 此次签约，将… and 这批项目的开工，是… say what a deed means, behind the one that told it.
_MEANS = regex(
    r"[^，。]{2,24}的[^，。]{0,6}(?:签约|签署|签订|开工|落户|投产|举办|召开|举行)，(?:既|是|将|标志|开启|为|对|促进|成为|搭建)|此举，?(?:可以|能|将|有)|(?:此次|本次|这次|这批|这一)[^，。]{0,40}，(?:将|既|也|是|标志|有利|必将|为|对)"
)
_HYPOTHETICAL = regex(r"相信|如果|一旦|假如|若能|倘若")
_SIGNED = regex(rf"(?:{alternation('signing_verbs')})")


def find_outcome(
    sentence: Sentence,
    inside: Sequence[Mention],
    speech: Speech,
    trace: Trace = NO_TRACE,
    *,
    asked: bool = False,
    review: bool = False,
    lexicon: UserLexicon = NO_LEXICON,
) -> Mention | None:
    """The sentence as an outcome, or None.

    Args:
        sentence: A body sentence.
        inside: The figures and agreements found in it.
        speech: Whether someone speaks; a wish is no outcome.
        trace: Is told what speaks against the deeds that the sentence names.
        asked: Whether it asks for what is to be done: then only a word such as 已 reports a deed.
        review: Whether the report is about figures: those of a place are its subject then.
        lexicon: The user's own words for deeds.
    """
    text = sentence.text
    if reason := _none_at_once(text, inside, asked=asked):
        trace.drop(Span(0, len(text)), "outcome.deed-done", reason)
        return None
    told = inside or lexicon.outcome or _NAMES_DEED.search(text)
    past = tuple(_past(text)) if told else ()
    if name := _told_by(text, past, inside, speech, review=review):
        return Mention("outcome", sentence.span, None, f"outcome.{name}")
    deed = pattern_of(lexicon.outcome)
    if speech.speaker is None and any(map(deed.search, past)):
        return Mention("outcome", sentence.span, None, "outcome.own-cue")
    if trace.dropped is not None:
        describes = only_describes(text, inside, review=review)
        _say_why_not(text, speech, trace, describes=describes)
    return None


def _none_at_once(text: str, inside: Sequence[Mention], *, asked: bool) -> str | None:
    """Why a sentence is no outcome whatever its clauses say, or None."""
    if asked and not _DONE.search(text):
        return "asked"
    if is_setting(text):
        return "describes"
    means = _MEANS.match(text) and not any(mention.kind == "figure" for mention in inside)
    return "means" if means else None


def _told_by(
    text: str, past: Sequence[str], inside: Sequence[Mention], speech: Speech, *, review: bool
) -> str | None:
    """The name of the first rule by which the sentence tells a deed, or None."""
    for name, holds in (
        ("ceremony", ceremony_held),
        ("signed", _signed),
        ("measured", _measured),
        ("deed-done", _deed_done),
        ("deed-told", _deed_told),
    ):
        if (speech.terms and name != "signed") or not holds(text, past, inside, speech):
            continue
        if name not in _TELLING or not only_describes(text, inside, review=review):
            return name
    return None


def goes_on(
    before: Mention, previous: Sentence, sentence: Sentence, inside: Sequence[Mention]
) -> Mention | None:
    """The sentence as a further row of figures behind the outcome ``before``, or None.

    Args:
        before: The outcome in the sentence before.
        previous: That sentence.
        sentence: This one, which by itself tells no deed: 其中，工业项目11个。
        inside: The figures and agreements found in it.
    """
    row = _ROW.match(sentence.text) or previous.text.endswith("；")
    figures = [mention for mention in inside if mention.kind == "figure"]
    if not (row and figures and before.rule in _WITH_FIGURES):
        return None
    if any(figure.value.role != "outcome" for figure in figures):
        return None
    if any(none.search(sentence.text) for none in (_AHEAD, _SHORT_OF, _PRESENT, ATTENDS)):
        return None
    return Mention("outcome", sentence.span, None, "outcome.goes-on")


def _say_why_not(text: str, speech: Speech, trace: Trace, *, describes: bool) -> None:
    """For each clause of no outcome that names a deed: what speaks against it."""
    past = tuple(_past(text))
    for match in re.finditer(r"[^，：；]+", text):
        clause = match[0]
        if not (_is_strong(clause) or _MEASURED.search(clause)):
            continue
        against = (
            ("who-came", _WHO_CAME.search(text)),
            ("terms", speech.terms),
            ("describes", describes),
            ("present", _PRESENT.search(clause)),
            ("aside", _ASIDE.search(clause.rstrip("。！？"))),
            ("ahead", _without_names(clause) not in past),
            ("praise", _NO_DEED.search(clause)),
            ("watched", ATTENDS.search(clause)),
            ("short-of", _SHORT_OF.search(clause)),
            ("spoken", speech.speaker is not None),
        )
        reason = next((reason for reason, holds in against if holds), "not-told-as-done")
        span = Span(match.start(), match.start() + len(clause.rstrip("。！？")))
        trace.drop(span, "outcome.deed-done", reason)


def _signed(text: str, past: Sequence[str], inside: Sequence[Mention], __: Speech) -> bool:
    """A document is signed in this sentence."""
    return (
        any(mention.kind == "agreement" and mention.value.status == "signed" for mention in inside)
        and any(map(_SIGNED.search, past))
        and not _HYPOTHETICAL.search(text)
        and not _JUDGED.search(text)
    )


def _measured(_: str, past: Sequence[str], inside: Sequence[Mention], __: Speech) -> bool:
    """A figure says how much was done."""
    if not any(m.kind == "figure" and m.value.role == "outcome" for m in inside):
        return False
    return any(map(_COUNTED.search, past)) and any(
        _MEASURED.search(clause if _DONE.search(clause) else _SIZE.sub("", clause))
        and not _SHORT_OF.search(clause)
        and not _PRESENT.search(clause)
        and (_DONE.search(clause) or not _GOES_TO_SEE.search(clause))
        and (NUMBER.search(clause) or not _EFFORT.search(clause))
        and not watches(clause)
        for clause in past
    )


def _past(text: str) -> Iterator[str]:
    """The clauses that report: behind one that looks ahead only those that say 已 or the like."""
    for part in _THEME.sub("", text).split("；"):
        ahead = False
        for clause in _CLAUSES.split(part.partition("标志着")[0]):
            done = _SURELY_DONE.search(clause) and not _ASKS.match(clause)
            ahead = not done and (ahead or bool(_AHEAD.search(_TITLE.sub("", clause))))
            if not ahead and not _ASIDE.search(clause) and not _THING.search(clause):
                yield _without_names(clause)


def _without_names(clause: str) -> str:
    """The clause without what ceremonies and meetings are called."""
    if "会" in clause or "仪式" in clause or "签约" in clause or "活动" in clause:
        return CEREMONY.sub("", MEETING.sub("", clause))
    return clause


def _deed_done(text: str, past: Sequence[str], _: Sequence[Mention], speech: Speech) -> bool:
    """Words say that a deed was done; praise, wishes and attendance do not count."""
    if _DECLARED.search(text) and (speech.opens or speech.speaker is None):
        return True
    reported = speech.speaker is None
    if any(map(_BY_HAND.search, past)):
        return True
    for clause in past:
        clause = _NO_DEED.sub("", "" if _WHO_CAME.search(clause) else clause)
        done = bool(_DONE.search(clause))
        told = (reported or done) and _is_strong(clause)
        if not told and not (reported and done and _DEED.search(clause)):
            continue
        if not any(none.search(clause) for none in (ATTENDS, _SHORT_OF, _PRESENT)):
            return (done or not _WHO_CAME.search(text)) and not what_it_is(text)
    return False


def _is_strong(clause: str) -> bool:
    """Whether the clause names a deed that needs no word such as 已."""
    return bool(_STRONG.search(clause) or _TIED.search(clause))


def _deed_told(text: str, past: Sequence[str], _: Sequence[Mention], speech: Speech) -> bool:
    """The report itself tells in plain words what a place or body does."""
    if speech.speaker is not None:
        return False
    told = any(
        (_TOLD.search(clause) or _TELLS.search(clause))
        and not _NOT_TOLD.search(_TITLE.sub("", clause))
        for clause in itertools.takewhile(lambda clause: not _REPORTS.search(clause), past)
    )
    return told and not (_WHO_CAME.search(text) or what_it_is(text))
