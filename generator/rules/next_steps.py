"""Next steps: what will, should or is asked to be done, and who says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.lexicon import alternation
from generator.lexicon.cues import cues
from generator.models import NO_LEXICON, Mention, Sentence, UserLexicon
from generator.patterns import regex
from generator.rules.accounts import LISTED, PAST, SINCE, gives_account, looks_back, runs_into
from generator.rules.base import clause_start
from generator.rules.doers import EXHORT, SUBJECT_OF_TERMS, doer_of
from generator.rules.due_dates import due_in
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
_PRAISE = cues("judges")
_CONNECTIVE = regex(
    r"^(?:同时|此外|另外|其次|首先|最后|还有|如|比如|例如|即|特别是|尤其是|[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七]|“|在[^，]{1,20}?(?:上|方面|中|下|领域)|就[^，]{1,20}|以[^，]{2,24}为[^，]{1,12}|按照[^，]{1,20}|针?对[^，]{1,12}|针对[^，]{1,48}|为此|因此)*，?"
)
#: The rules that find what someone asks for: what is asked for is not done yet.
ASKED = frozenset(f"next_step.{name}" for name in ("should", "asked", "exhortation", "goes-on"))
_SAID = regex(rf"(?:{alternation('speech_verbs')})[，：]“?")
_SAID_STRAIGHT = regex(rf"(?:{alternation('speech_verbs')})(?!欢迎|感谢|祝贺|衷心|热烈|诚挚)")
#: What was once so, and what would be so, asks for nothing.
_NOT_SO = regex(r"“?(?:过去|以前|往年|从前|如果没有|要不是|若不是)[^，]{0,24}，")
_AIMED = regex("^针对[^，]*，")
#: 同时，组织毕业生实习 goes on with what 甲省将….
_BARE = regex(
    rf"(?:(?:同时|此外|另外)，|[一二三四五六七八九]是)(?:{alternation('exhortations')}|组织|开展|选派|安排|举办)(?![^，。]{{0,16}}[了已])"
)
_SIGNS = regex("与[^，]*签[订署约]")
_BELIEVES = regex("相信|坚信|深信|旨在|意在")
_AGREE = regex(r"(?:双方|两地|各方|两校|三方)(?:一致)?(?:同意|商定|约定|达成一致|决定)")


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
    nameless: Sequence[Sentence] = (),
) -> list[Mention]:
    """The next steps of a report; values are :class:`NextStepValue`, spans those of sentences.

    Args:
        sentences: The sentences of the report.
        speeches: Who speaks in each.
        lexicon: The user's own words.
        trace: Is told what was dropped.
        nameless: The sentences with their names masked: 应 in a name asks for nothing.
    """
    nameless = nameless or sentences
    found: list[Mention] = []
    account = False
    for index, (sentence, speech) in enumerate(zip(sentences, speeches, strict=True)):
        step = find_next_step(sentence, speech, lexicon)
        if step and nameless[index] is not sentence:
            step = step if find_next_step(nameless[index], speech, lexicon) else None
        here = trace.at(sentence.span.start)
        account = gives_account(sentence, speech, step, account=account)
        if step is not None and (account or looks_back(sentences, index, step)):
            here.drop(Span(0, len(sentence.text)), step.rule, "account")
            continue
        if step is None and index and found and found[-1].span == sentences[index - 1].span:
            told = speech.speaker is None
            step = _goes_on(sentences[index - 1], sentence, found[-1], told=told)
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
    if last.span != before.span or not runs_into(before, sentences[index]):
        return step
    if _SIGNS.search(sentences[index].text):  # 甲公司与乙公司签订意向书，拟…
        return step
    return step._replace(value=NextStepValue(last.value.actor, step.value.due))


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
                ("past", should and PAST.search(text[start:].partition("，")[0])),
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
    own = doer_of(sentence.text, match) if match else None
    agreed = bool(match and _AGREE.match(match[0]))  # 会谈中，双方一致同意…
    actor = own or speech.speaker if agreed else speech.speaker or own
    value = NextStepValue(actor, due_in(sentence.text))
    return Mention("next_step", sentence.span, value, f"next_step.{name}")


def _goes_on(before: Sentence, sentence: Sentence, step: Mention, *, told: bool) -> Mention | None:
    """A plan that runs on behind ；: 甲县将…；全力…. Who is to do it stays the same.

    Args:
        before: The sentence before.
        sentence: This one.
        step: What is planned in the one before.
        told: Whether the report itself tells the plan: then it runs on behind 。 as well.
    """
    text = _AIMED.sub("", sentence.text)
    if runs_into(before, sentence):
        goes_on = _exhorts(text, opens=False)
    else:
        goes_on = told and before.line == sentence.line and bool(_BARE.match(text))
    if not goes_on or PAST.search(text):
        return None
    value = NextStepValue(step.value.actor, due_in(sentence.text))
    return Mention("next_step", sentence.span, value, "next_step.goes-on")


def _cue(text: str, speech: Speech) -> tuple[str, re.Match[str] | None] | None:
    """The name of the rule that makes the sentence a next step, and where its cue stands."""
    marks = text.find("标志着")
    end = marks if marks >= 0 else len(text)
    ahead = [
        m
        for m in _AHEAD.finditer(text)
        if (m.start() < end or m[0] in _WISHES)
        and not _only_believes(text, m)
        and not _inside_title(text, m.start())
        and not (m[0] == "计划" and _SUMS_UP.search(text, 0, m.start()))
    ]
    if ahead:
        terms = SUBJECT_OF_TERMS.match(text) if speech.terms else None
        if terms and doer_of(text, terms):
            return "ahead", terms
        return "ahead", next((m for m in ahead if doer_of(text, m)), ahead[0])
    spoken = speech.speaker is not None
    if (spoken or _MEETING_ASKS.search(text)) and (match := _should(text)):
        return "should", match
    if speech.terms:
        return "terms", SUBJECT_OF_TERMS.match(text)
    if speech.asks:
        return "asked", None
    if spoken and _exhorts(text, opens=speech.opens):
        return "exhortation", None
    return None


def _only_believes(text: str, cue: re.Match[str]) -> bool:
    """Whether a cue stands behind 相信 or 旨在: 相信合作将更上一层楼 is praise, 旨在… a purpose."""
    before = text.rfind("；", 0, cue.start()) + 1
    belief = _BELIEVES.search(text, before, cue.start())
    return bool(belief) and cue[0] not in _WISHES


def _should(text: str) -> re.Match[str] | None:
    """The first word such as 要 or 继续 whose clause tells neither the past nor praise."""
    for match in _SHOULD.finditer(text):
        start = clause_start(text, match.start())
        clause = text[start:].partition("，")[0]
        weak = match[0] in _WEAK
        # 要紧盯已签约的项目 tells no past: only what stands in front of 要 does
        past = PAST.search(clause if weak else clause[: match.start() - start])
        since = weak and SINCE.search(text, 0, match.start())
        # 会议要求，干部是重要力量 judges behind the comma
        asked = text[match.end() :].partition("，")[0] if match[0].endswith("，") else clause
        praise = _PRAISE.search(text if weak else asked)
        if not (
            past
            or since
            or praise
            or _only_believes(text, match)
            or _inside_title(text, match.start())
        ):
            return match
    return None


def _exhorts(text: str, *, opens: bool) -> bool:
    """Whether a sentence of a speech asks for something without naming who is to do it."""
    if PAST.search(text) or _PRAISE.search(text):
        return False
    said = (_SAID.search(text) or _SAID_STRAIGHT.search(text)) if opens else None
    body = text[said.end() :] if said else text
    if LISTED.match(body):
        return True
    clauses = (_CONNECTIVE.sub("", part) for part in body.split("，"))
    return bool(EXHORT.match(next((clause for clause in clauses if clause), "")))


def _inside_title(text: str, at: int) -> bool:
    return text.rfind("《", 0, at) > text.rfind("》", 0, at)
