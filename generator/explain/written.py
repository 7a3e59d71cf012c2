"""Facts that were written to a file before: what they rest on, without what was dropped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from generator.explain.explanation import Explained, explain
from generator.models import Article, FactSet, Repair
from generator.rules.trace import NO_TRACE
from generator.segment import segment
from generator.spans import AlignedText, Span


def explain_facts(facts: Mapping[str, Any]) -> tuple[Explained, ...]:
    """The sentences of a report with the rules that gave its facts, told by the facts alone.

    Args:
        facts: In the format ``jiyao-facts/1``.

    Returns:
        Nothing if they lack the text or the evidence, as facts from elsewhere may.
    """
    try:
        known = msgspec.convert(facts, FactSet)
    except msgspec.ValidationError:
        return ()
    info, text = known.article, known.text
    whole = Span(0, len(text))
    article = Article(info.id, info.id, text, whole, info.sha256, "utf-8", headline=info.headline)
    document = segment(article, Repair(AlignedText.of(text), (), {}, ()))
    return explain(document, known, NO_TRACE)
