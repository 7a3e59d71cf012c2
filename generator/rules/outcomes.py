"""Outcomes: sentences that report a deed of the cooperation as fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.lexicon import alternation
from generator.models import Mention, Sentence
from generator.rules.speech import Speech
from generator.rules.trace import NO_TRACE, Trace
from generator.spans import Span

_DONE = re.compile(
    r"已(?!知|故)|了(?!解|然|结)|累计|成功(?!经验)|先后|顺利|正式|目前|截至|共(?=\d|有|投|建成|引|签)|如今|现已|新增|实现了"
)
_DEED = re.compile(alternation("deeds_done"))
_MEASURED = re.compile(alternation("deeds_done", "deeds_measured"))
_STRONG = re.compile(rf"{alternation('deeds_strong')}|签[约字署](?=[。，])")
_NO_DEED = re.compile(
    rf"(?:取得|建立|形成|积累|奠定|达成|作出|做出|提供|凝聚|结下|开创)(?:了)?[^，。]{{0,16}}(?:{alternation('not_deeds')})"
)
#: What those present hear and see is no deed, and who only watches a signing signs nothing.
_ATTENDS = re.compile(
    rf"""(?:听取|汇报|通报|介绍|询问|参观|察看|了解|审议|观看|见证|就[^，]{{1,30}}致谢)(?!通过)
      | 不(?:是|容易) | 盼着 | 不(?!超)再?(?:{alternation("deeds_done", "deeds_measured")})""",
    re.VERBOSE,
)
_AHEAD = re.compile(
    r"将(?!近|军)|拟|计划|力争|争取|预计|希望|愿|要(?!求)|欢迎|期待|即将|下一步|接下来|未来|必将|确保|建议|如果|(?:建成|投产|达产|竣工|投用|完工)后|准备|打算|目标是|相信|能够"
)
_SHORT_OF = re.compile(
    r"的签[订署]|未(?!来)|偏[低弱少]|较差|仍存在|滞后|还没有|没有|未能|尚未|不足|仍未|还未"
)
_WHO_CAME = re.compile(
    r"(?:出席|参加|陪同|列席|主持)(?:了)?(?:[^，。]{0,16}(?:活动|会议|座谈|仪式|会见|考察|调研|会谈|座谈会|[^，。]{0,12}仪式))?[。]?$|参加上述活动|^[^，]{0,20}(?:一行)?(?:赴|到|来到|前往|深入)[^，。]{2,20}(?:考察|调研|学习|参观|走访)"
)
_HYPOTHETICAL = re.compile(r"相信|如果|一旦|假如|若能|倘若")
_SIGNED = re.compile(rf"(?:{alternation('signing_verbs')})")


def find_outcome(
    sentence: Sentence, inside: Sequence[Mention], speech: Speech, trace: Trace = NO_TRACE
) -> Mention | None:
    """The sentence as an outcome, or None.

    Args:
        sentence: A body sentence.
        inside: The figures and agreements found in it.
        speech: Whether someone speaks; a wish is no outcome.
        trace: Is told what speaks against the deeds that the sentence names.
    """
    for name, holds in (
        ("signed", _signed),
        ("measured", _measured),
        ("deed-done", _deed_done),
    ):
        if not (speech.terms and name != "signed") and holds(sentence.text, inside, speech):
            return Mention("outcome", sentence.span, None, f"outcome.{name}")
    _say_why_not(sentence.text, speech, trace)
    return None


def _say_why_not(text: str, speech: Speech, trace: Trace) -> None:
    """For each clause of no outcome that names a deed: what speaks against it."""
    if trace.dropped is None:
        return
    past = set(_past(text))
    for match in re.finditer(r"[^，：；]+", text):
        clause = match[0]
        if not (_STRONG.search(clause) or _MEASURED.search(clause)):
            continue
        against = (
            ("who-came", _WHO_CAME.search(text)),
            ("terms", speech.terms),
            ("ahead", clause not in past),
            ("praise", _NO_DEED.search(clause)),
            ("watched", _ATTENDS.search(clause)),
            ("short-of", _SHORT_OF.search(clause)),
            ("spoken", speech.speaker is not None),
        )
        reason = next((reason for reason, holds in against if holds), "not-told-as-done")
        span = Span(match.start(), match.start() + len(clause.rstrip("。！？")))
        trace.drop(span, "outcome.deed-done", reason)


def _signed(text: str, inside: Sequence[Mention], _: Speech) -> bool:
    """A document is signed in this sentence."""
    return (
        any(mention.kind == "agreement" and mention.value.status == "signed" for mention in inside)
        and bool(_SIGNED.search(text))
        and not _HYPOTHETICAL.search(text)
    )


def _measured(text: str, inside: Sequence[Mention], _: Speech) -> bool:
    """A figure says how much was done."""
    if not any(m.kind == "figure" and m.value.role == "outcome" for m in inside):
        return False
    return any(_MEASURED.search(clause) and not _SHORT_OF.search(clause) for clause in _past(text))


def _past(text: str) -> Iterator[str]:
    """The clauses that report: behind one that looks ahead only those that say 已 or the like."""
    for part in re.split(r"[；]", text):
        ahead = False
        for clause in re.split(r"[，：]", part):
            ahead = (ahead or bool(_AHEAD.search(clause))) and not _DONE.search(clause)
            if not ahead:
                yield clause


def _deed_done(text: str, _: Sequence[Mention], speech: Speech) -> bool:
    """Words say that a deed was done; praise, wishes and attendance do not count."""
    if _WHO_CAME.search(text):
        return False
    for clause in _past(text):
        if any(none.search(clause) for none in (_NO_DEED, _ATTENDS, _SHORT_OF)):
            continue
        if _STRONG.search(clause) and speech.speaker is None:
            return True
        if _STRONG.search(clause) and _DONE.search(clause):
            return True
        if _DONE.search(clause) and _DEED.search(clause) and speech.speaker is None:
            return True
    return False
