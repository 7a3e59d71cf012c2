"""Facts held to the report: each quote stands in it, and what is named by id is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import msgspec

from generator.extract.evidence import evidence_at
from generator.extract.interface import FORMAT, info_of
from generator.models import Diagnostic, Document, Evidence, FactSet, Figure
from generator.spans import Span

_KINDS = {
    "events": "会议",
    "people": "人物",
    "agreements": "协议",
    "figures": "数字",
    "outcomes": "成效",
    "next_steps": "下一步",
}
_Fact = TypeVar("_Fact", bound=msgspec.Struct)


def checked(document: Document, facts: FactSet) -> FactSet:
    """The facts that the report bears out, each with its evidence mapped to the source.

    A quote that stands elsewhere than it says, but in one place only, is put there. A fact is
    rejected, with a diagnostic, if none of its quotes stands in the report, or if the sentence
    that it is does not. What named a rejected figure no longer does.

    Args:
        document: What the facts were read from.
        facts: What an extractor gave.
    """
    kept: dict[str, tuple[Any, ...]] = {}
    rejected: list[Diagnostic] = []
    for kind, name in _KINDS.items():
        held = [(fact, _held(document, fact)) for fact in getattr(facts, kind)]
        kept[kind] = tuple(fact for _, fact in held if fact is not None)
        rejected += (_rejection(document, name, fact) for fact, fact_held in held if not fact_held)
    kept = dict(zip(kept, _named_apart(kept.values()), strict=True))
    notes = (*facts.diagnostics, *rejected)
    if not any(kept.values()):
        notes = (*notes, _nothing_found(document))
    whole = FactSet(FORMAT, info_of(document), document.text, **kept, diagnostics=notes)
    return _without_lost_figures(whole)


def _held(document: Document, fact: _Fact) -> _Fact | None:
    """The fact with the evidence that holds, or None if nothing does."""
    evidence: tuple[Evidence, ...] = fact.evidence  # type: ignore[attr-defined]
    placed = tuple(_placed(document, one) for one in evidence)
    sentence = getattr(fact, "sentence", None)
    if not any(placed) or (sentence is not None and sentence not in document.text):
        return None
    if all(one is other for one, other in zip(placed, evidence, strict=True)):
        return fact
    return msgspec.structs.replace(fact, evidence=tuple(one for one in placed if one))


def _placed(document: Document, evidence: Evidence) -> Evidence | None:
    """The evidence with its true place in text and source, or None if it is not in the text."""
    text, quote = document.text, evidence.quote
    start = evidence.start
    if not 0 <= start < evidence.end <= len(text) or text[start : evidence.end] != quote:
        start = text.find(quote) if quote else -1
        if start < 0 or text.find(quote, start + 1) >= 0:
            return None
    span = Span(start, start + len(quote))
    if start == evidence.start and document.repair.aligned.to_source(span) == (
        evidence.source_start,
        evidence.source_end,
    ):
        return evidence
    return evidence_at(document, span, evidence.rule)


def _named_apart(kinds: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The facts with ids of their own: the second of one id gets ``-2``."""
    seen: Counter[str] = Counter()
    for facts in kinds:
        named = []
        for fact in facts:
            seen[fact.id] += 1
            again = seen[fact.id] > 1
            own = f"{fact.id}-{seen[fact.id]}"
            named.append(msgspec.structs.replace(fact, id=own) if again else fact)
        yield tuple(named)


def _without_lost_figures(facts: FactSet) -> FactSet:
    """The facts, with no id in them that no figure has."""
    known = {figure.id for figure in facts.figures}
    named = [figure.part_of for figure in facts.figures if figure.part_of]
    named += [name for agreement in facts.agreements for name in agreement.figures]
    named += [name for outcome in facts.outcomes for name in outcome.figures]
    if known.issuperset(named):
        return facts
    return msgspec.structs.replace(
        facts,
        figures=tuple(_of_known(figure, known) for figure in facts.figures),
        agreements=tuple(_with_known(one, one.figures, known) for one in facts.agreements),
        outcomes=tuple(_with_known(one, one.figures, known) for one in facts.outcomes),
    )


def _of_known(figure: Figure, known: set[str]) -> Figure:
    part_of = figure.part_of if figure.part_of in known else None
    return msgspec.structs.replace(figure, part_of=part_of)


def _with_known(fact: _Fact, figures: tuple[str, ...], known: set[str]) -> _Fact:
    return msgspec.structs.replace(fact, figures=tuple(name for name in figures if name in known))


def _rejection(document: Document, kind: str, fact: Any) -> Diagnostic:
    """What readers are told of a fact that the report does not bear out."""
    quote = next((one.quote for one in fact.evidence), "")
    rules = "、".join(dict.fromkeys(one.rule for one in fact.evidence)) or "没有写明规则"
    body = document.article.body
    message = f"没有采用一项{kind}（{rules}）：报道里没有它的依据“{quote}”，或不知是哪一处"
    return Diagnostic("warning", "rejected-fact", message, body.start, body.end)


def _nothing_found(document: Document) -> Diagnostic:
    body = document.article.body
    return Diagnostic("info", "no-facts", "没有从这篇报道里读出事实。", body.start, body.end)
