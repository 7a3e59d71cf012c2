"""From a place in the repaired text to evidence: the quote and the source it came from."""

from __future__ import annotations

from generator.models import Document, Evidence, Mention
from generator.spans import Span


def evidence_of(document: Document, mention: Mention) -> Evidence:
    """The evidence that a mention gives, mapped to the source."""
    return evidence_at(document, mention.span, mention.rule)


def evidence_at(document: Document, span: Span, rule: str) -> Evidence:
    """The evidence at ``span`` of the repaired text."""
    source = document.repair.aligned.to_source(span)
    quote = span.of(document.text)
    return Evidence(span.start, span.end, quote, source.start, source.end, rule)
