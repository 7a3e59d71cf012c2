"""Accounts of what was done: a bare verb in one of them asks for nothing."""

from __future__ import annotations

from collections.abc import Sequence

from generator.lexicon.cues import cues
from generator.models import Mention, Sentence
from generator.patterns import regex
from generator.rules.speech import Speech

#: What says that a clause reports the past, so that 要 or a bare verb in it asks for nothing.
PAST = cues("looks_back")
#: What opens an account of the past, for all that runs on behind ；.
SINCE = regex(r"以来|[年月]来，|年多来|去年|过去[一二三四五\d]*年")
#: What announces a list of what was achieved: 合作取得新进展。一是…
_ACCOUNT = regex(r"取得|进展|成[效果绩]|亮点|特点|以来|回顾")
#: What opens a list of what is asked for.
_ANNOUNCES = regex("提出[^，。]{0,10}(?:建议|要求|意见|希望|倡议)")
LISTED = regex(r"[一二三四五六七八九]是(?!因为|由于)")


def gives_account(
    sentence: Sentence, speech: Speech, step: Mention | None, *, account: bool
) -> bool:
    """Whether a speaker still tells what was done: 三年来，…。推动…；深化…. asks for nothing.

    Args:
        sentence: The sentence.
        speech: Who speaks.
        step: What it asks for, as far as it alone can tell.
        account: Whether the sentences of the speech before it tell what was done.
    """
    if speech.speaker is None or speech.terms:
        return False
    if step is not None:
        return (account or speech.tells) and step.rule == "next_step.exhortation"
    if _ANNOUNCES.search(sentence.text):
        return False
    past = bool(PAST.search(sentence.text) or SINCE.search(sentence.text))
    return past or (account and not speech.opens)


def looks_back(sentences: Sequence[Sentence], index: int, step: Mention) -> bool:
    """Whether a bare exhortation goes on with what was done: 一年来，…已建成；务实开展…；."""
    if step.rule != "next_step.exhortation":
        return False
    first = index
    while first and (
        runs_into(sentences[first - 1], sentences[first]) or LISTED.match(sentences[first].text)
    ):
        first -= 1
    listed = LISTED.match(sentences[index].text)
    told = _ACCOUNT if listed else SINCE
    return first < index and bool(told.search(sentences[first].text))


def runs_into(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence goes on with the one before, which ends in ；."""
    return before.line == sentence.line and before.text.endswith("；")
