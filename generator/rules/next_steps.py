"""Next steps: what will, should or is asked to be done, and who says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.lexicon import alternation
from generator.lexicon.cues import cues
from generator.models import NO_LEXICON, Mention, Sentence, UserLexicon
from generator.patterns import regex
from generator.rules.base import clause_start
from generator.rules.own import pattern_of
from generator.rules.speech import Speech
from generator.rules.trace import NO_TRACE, Trace
from generator.spans import Span

_AHEAD = cues("points_ahead")
#: 今年以来，…，计划援助资金3300万元 tells what was done.
_SUMS_UP = regex(r"累计|以来，")
#: They stand behind praise as well: 这标志着…，|希望|双方….
_WISHES = frozenset({"希望", "期待", "期望"})
#: 要 and its like count where someone speaks or a meeting asks.
_SHOULD = cues("asks_for")
#: Of these an account of the past is full as well: 结对以来，两地交流|进一步|密切.
_WEAK = frozenset({"进一步", "继续"})
_MEETING_ASKS = regex(
    r"(?:会议|会|双方|全会|方案|通知|意见|协议|总书记)[^，。]{0,6}(?:要求|强调|指出|提出|明确|商定|约定)"
)
#: What says that a clause reports the past, so that 要 or a bare verb in it asks for nothing.
_PAST = cues("looks_back")
#: What opens an account of the past, for all that runs on behind ；.
_SINCE = regex(r"以来|[年月]来，|年多来|去年|过去[一二三四五\d]*年")
_PRAISE = cues("judges")
_CONNECTIVE = regex(
    r"^(?:同时|此外|另外|其次|首先|最后|还有|如|比如|例如|即|特别是|尤其是|[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七]|“|在[^，]{1,20}?(?:上|方面|中|下|领域)|就[^，]{1,20}|以[^，]{2,24}为[^，]{1,12}|按照[^，]{1,20}|对[^，]{1,12}|为此|因此)*，?"
)
#: The subject of terms: 根据协议，|两校|每年互派学生15名.
_SUBJECT_OF_TERMS = regex(
    r"(?:[^，：]*[，：])?(?:双方|两地|两校|三方|各方)|(?:[^，：]*[，：])?[^，：]{2,16}?(?=将|每|负责|提供|给予|“?十[一二三四五]五|派|投资|选派|安排|共建|联合|共同|牵头)"
)
#: The rules that find what someone asks for: what is asked for is not done yet.
ASKED = frozenset(f"next_step.{name}" for name in ("should", "asked", "exhortation", "goes-on"))
#: What announces a list of what was achieved: 合作取得新进展。一是…
_ACCOUNT = regex(r"取得|进展|成[效果绩]|亮点|特点|以来|回顾")
_SAID = regex(rf"(?:{alternation('speech_verbs')})[，：]“?")
_SAID_STRAIGHT = regex(rf"(?:{alternation('speech_verbs')})(?!欢迎|感谢|祝贺|衷心|热烈|诚挚)")
_LISTED = regex(r"[一二三四五六七八九]是(?!因为|由于)")
_EXHORT = regex(alternation("exhortations"))
_SUBJECT_END = regex(
    r"(?:还|也|均|都|又|亦|共同|一致|继续|今后|未来|下一步|接下来|届时|一起|携手|积极|就此|今年内|年内|明年|今年|每年|“?十[一二三四五]五”?(?:期间|时期)|，)+$"
)
_ADVERBIAL = regex(
    r"^(?:下一步|接下来|下一阶段|下阶段|下来|今后|未来(?:[一二三四五六七八九十\d]+年)?|此外|同时|另外|根据[^，]{1,24}|按照[^，]{1,24}|依据[^，]{1,24}|届时|会上|随后|据了解|据悉|其中|目前|“[^”]{2,8}”(?:时期|期间)|[^，]{0,10}(?:年|月|日|期间|时期|以来|底|末|后)|在[^，]{1,24}(?:下|上|中|基础上)|以[^，]{1,20}为契机|通过[^，]{1,24})，"
)
#: 联盟成立后，|将定期…
_FOUNDED = regex(r"(?:^|，)(?P<who>[^，]{2,16})(?:成立|组建|建成|投用)后，$")
_LAID_DOWN = regex(r"^[^，]{0,6}协议(?:还)?(?:规定|约定|明确)")
#: Whoever is to do it with others: 甲集团|携手乙县.
_WITH = regex(r"(?:携手|联手|会同)[^，]*$")
_COUNT = regex(r"^(?:近|超|约|逾)?[\d两三四五六七八九十百千]+(?:多|余)?[个家名位所]")
#: What is held or built does nothing, and a clause is no doer.
_SHORT = 6
#: What was once so, and what would be so, asks for nothing.
_NOT_SO = regex(r"“?(?:过去|以前|往年|从前|如果没有|要不是|若不是)[^，]{0,24}，")
_AGREE = regex(r"(?:双方|两地|各方|两校|三方)(?:一致)?(?:同意|商定|约定|达成一致|决定)")
_NO_DOER = regex(
    r"(?:论坛|大会|峰会|仪式|活动|项目|工程|博览会|的|后|(?<![两三四五六各当])地|总|秋季|春季)$|听取|介绍|^每"
)
_TIME = regex(r"(?:年|月|日|期间|阶段|季度|以来|时期|年底|年末|之后|同时)$")
#: 9月底前, 年底前, 第四季度前, 五年内; a bare month or year only with what is done by then.
_BY = r"(?:之前|以前|前|以内|内)"
_MONTH = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:\d{1,2}日|底|末|初|[上中下]旬)?"
_PART = r"(?:年?底|年?末|上半年|下半年|第?[一二三四]季度)"
#: Without one of these no date is told by which something is to be done.
_TIME_WORD = regex("[前内年]")
_DUE = regex(
    rf"(?P<due>(?:20\d\d年|今年|明年|年)?(?:{_MONTH}|{_PART})|20\d\d年|[\d一二两三四五六七八九十]+个?[年月周天]){_BY}"
    rf"|(?:到|于|在|力争|争取)?(?P<told>(?:20\d\d年|今年|明年|年)(?:{_MONTH}|{_PART}|内)?)"
    r"(?:[^，。]{0,4}(?:完成|建成|实现|投产|达到|开工|投用|启动|举行|举办))"
)


@dataclass(frozen=True, slots=True)
class NextStepValue:
    """A sentence that looks ahead: who says so or is to do it, and the date it names."""

    actor: str | None
    due: str | None


def find_next_steps(
    sentences: Sequence[Sentence],
    speeches: Sequence[Speech],
    lexicon: UserLexicon = NO_LEXICON,
    trace: Trace = NO_TRACE,
) -> list[Mention]:
    """The next steps of a report; values are :class:`NextStepValue`, spans those of sentences."""
    found: list[Mention] = []
    for index, (sentence, speech) in enumerate(zip(sentences, speeches, strict=True)):
        step = find_next_step(sentence, speech, lexicon)
        here = trace.at(sentence.span.start)
        if step is not None and _looks_back(sentences, index, step):
            here.drop(Span(0, len(sentence.text)), step.rule, "account")
            continue
        if step is None and index and found and found[-1].span == sentences[index - 1].span:
            step = _goes_on(sentences[index - 1], sentence, found[-1])
        if step is not None:
            if step.value.actor is None and found:
                step = _same_doer(sentences, index, step, found[-1])
            found.append(step)
        else:
            _say_why_not(sentence.text, speech, here)
    return found


def _same_doer(sentences: Sequence[Sentence], index: int, step: Mention, last: Mention) -> Mention:
    """What runs on behind ； and names nobody is for the one named before."""
    before = sentences[index - 1]
    if last.span != before.span or not _runs_into(before, sentences[index]):
        return step
    return step._replace(value=NextStepValue(last.value.actor, step.value.due))


def _looks_back(sentences: Sequence[Sentence], index: int, step: Mention) -> bool:
    """Whether a bare exhortation goes on with what was done: 一年来，…已建成；务实开展…；."""
    if step.rule != "next_step.exhortation":
        return False
    first = index
    while first and (
        _runs_into(sentences[first - 1], sentences[first]) or _LISTED.match(sentences[first].text)
    ):
        first -= 1
    listed = _LISTED.match(sentences[index].text)
    told = _ACCOUNT if listed else _SINCE
    return first < index and bool(told.search(sentences[first].text))


def _runs_into(before: Sentence, sentence: Sentence) -> bool:
    return before.line == sentence.line and before.text.endswith("；")


def _say_why_not(text: str, speech: Speech, trace: Trace) -> None:
    """For each word of no next step that may point ahead: what speaks against it."""
    if trace.dropped is None:
        return
    unasked = speech.speaker is None and not _MEETING_ASKS.search(text)
    for pattern, name in ((_AHEAD, "ahead"), (_SHOULD, "should")):
        for match in pattern.finditer(text):
            start = clause_start(text, match.start())
            should = name == "should"
            against = (
                ("nobody-speaks", should and unasked),
                ("praise", should and _PRAISE.search(text)),
                ("past", should and _PAST.search(text[start:].partition("，")[0])),
                ("inside-title", _inside_title(text, match.start())),
                ("introduces", text.endswith(("：", "？", "？”"))),
            )
            reason = next((reason for reason, holds in against if holds), "refused")
            trace.drop(Span(*match.span()), f"next_step.{name}", reason)


def find_next_step(
    sentence: Sentence, speech: Speech, lexicon: UserLexicon = NO_LEXICON
) -> Mention | None:
    """The sentence as a next step, or None."""
    theirs = pattern_of(lexicon.next_step).search(sentence.text)
    cue = _cue(sentence.text, speech) or (("own-cue", theirs) if theirs else None)
    if cue is None or _NOT_SO.match(sentence.text) or sentence.text.endswith(("：", "？", "？”")):
        return None
    name, match = cue
    own = _actor(sentence.text, match) if match else None
    agreed = bool(match and _AGREE.match(match[0]))  # 会谈中，双方一致同意…
    actor = own or speech.speaker if agreed else speech.speaker or own
    value = NextStepValue(actor, _due(sentence.text))
    return Mention("next_step", sentence.span, value, f"next_step.{name}")


def _goes_on(before: Sentence, sentence: Sentence, step: Mention) -> Mention | None:
    """A plan that runs on behind ；: 甲县将…；全力…. Who is to do it stays the same."""
    if not _runs_into(before, sentence):
        return None
    if not _exhorts(sentence.text, opens=False):
        return None
    value = NextStepValue(step.value.actor, _due(sentence.text))
    return Mention("next_step", sentence.span, value, "next_step.goes-on")


def _cue(text: str, speech: Speech) -> tuple[str, re.Match[str] | None] | None:
    """The name of the rule that makes the sentence a next step, and where its cue stands."""
    marks = text.find("标志着")
    end = marks if marks >= 0 else len(text)
    ahead = [
        m
        for m in _AHEAD.finditer(text)
        if (m.start() < end or m[0] in _WISHES)
        and not _inside_title(text, m.start())
        and not (m[0] == "计划" and _SUMS_UP.search(text, 0, m.start()))
    ]
    if ahead:
        terms = _SUBJECT_OF_TERMS.match(text) if speech.terms else None
        if terms and _actor(text, terms):
            return "ahead", terms
        return "ahead", next((m for m in ahead if _actor(text, m)), ahead[0])
    spoken = speech.speaker is not None
    if (spoken or _MEETING_ASKS.search(text)) and (match := _should(text)):
        return "should", match
    if speech.terms:
        return "terms", _SUBJECT_OF_TERMS.match(text)
    if speech.asks:
        return "asked", None
    if spoken and _exhorts(text, opens=speech.opens):
        return "exhortation", None
    return None


def _should(text: str) -> re.Match[str] | None:
    """The first word such as 要 or 继续 whose clause tells neither the past nor praise."""
    for match in _SHOULD.finditer(text):
        start = clause_start(text, match.start())
        clause = text[start:].partition("，")[0]
        weak = match[0] in _WEAK
        # 要紧盯已签约的项目 tells no past: only what stands in front of 要 does
        past = _PAST.search(clause if weak else clause[: match.start() - start])
        since = weak and _SINCE.search(text, 0, match.start())
        praise = _PRAISE.search(text if weak else clause)
        if not (past or since or praise or _inside_title(text, match.start())):
            return match
    return None


def _exhorts(text: str, *, opens: bool) -> bool:
    """Whether a sentence of a speech asks for something without naming who is to do it."""
    if _PAST.search(text) or _PRAISE.search(text):
        return False
    said = (_SAID.search(text) or _SAID_STRAIGHT.search(text)) if opens else None
    body = text[said.end() :] if said else text
    if _LISTED.match(body):
        return True
    clauses = (_CONNECTIVE.sub("", part) for part in body.split("，"))
    return bool(_EXHORT.match(next((clause for clause in clauses if clause), "")))


def _inside_title(text: str, at: int) -> bool:
    return text.rfind("《", 0, at) > text.rfind("》", 0, at)


def _actor(text: str, cue: re.Match[str]) -> str | None:
    """Who is to do it: the subject before the cue, if its clause names one."""
    if told := re.match(r"双方|两地|各方|会议", cue[0]):
        return _meeting(text, cue) if told[0] == "会议" else told[0]
    before = text[: cue.end() if cue.re.pattern == _SUBJECT_OF_TERMS.pattern else cue.start()]
    while (shorter := _ADVERBIAL.sub("", before)) != before:
        before = shorter
    subject = _SUBJECT_END.sub("", re.split(r"[，：]", before)[-1])
    if not subject and (founded := _FOUNDED.search(text[: cue.start()])):
        subject = founded["who"]
    subject = re.sub(
        r"^(?:“?十[一二三四五]五”?(?:期间|时期)|“|此外|同时|届时|其中|下一步|今后|(?:未来)?(?:近|这)?[一二两三四五六七八九十\d]+年内?|未来|并|还|由|目前|当前)",
        "",
        subject,
    ).strip()
    subject = subject.partition("表示")[0]
    subject = _COUNT.sub("", _WITH.sub("", _LAID_DOWN.sub("", subject)))
    if (
        _NO_DOER.search(subject)
        or not 2 <= len(subject) <= 24
        or _EXHORT.match(subject)
        or _TIME.search(subject)
        or re.search(
            r"[了着过\d]|[已把被使让因]|^(?:有[助利]于|正在|近年)|协议约定|我们|[：？]|^[一二三四五六]是",
            subject,
        )
    ):
        return None
    return subject


def _meeting(text: str, cue: re.Match[str]) -> str:
    """The meeting that decides, as written: 联席会议商定，…."""
    clause = re.split(r"[，。；：]", text[: cue.start()])[-1]
    return clause + "会议" if len(clause) <= _SHORT else "会议"


def _due(text: str) -> str | None:
    """The date by which it is to be done, as written; 每年 and 年度 name none."""
    match = _DUE.search(text) if _TIME_WORD.search(text) else None
    due = (match["due"] or match["told"]) if match else None
    return due if due != "年" else None
