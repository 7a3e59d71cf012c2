"""What an extractor is, and what makes one easy to write: facts about a document, and evidence."""

from __future__ import annotations

from typing import Any, Protocol

from generator.extract.evidence import evidence_at
from generator.models import ArticleInfo, Document, Evidence, FactSet, UserLexicon
from generator.spans import Span

FORMAT = "jiyao-facts/1"
#: Where a quote stands that does not stand in the report.
_NOWHERE = -1


class Extractor(Protocol):
    """Reads facts from a document.

    The rules of this package are one; others are found by the entry point group
    ``jiyao.extractors``. What one gives is checked before anyone sees it (``checked``): a fact
    whose quote is not in the report is rejected.
    """

    def __call__(self, document: Document, *, lexicon: UserLexicon) -> FactSet:
        """The facts of a document; see :func:`facts_about` and :func:`quoted`.

        Args:
            document: A repaired and segmented report.
            lexicon: The user's own words.
        """


def facts_about(document: Document, **kinds: Any) -> FactSet:
    """The facts of a document, told kind by kind.

    Args:
        document: What they were read from.
        kinds: Tuples of facts: ``events``, ``people``, ``agreements``, ``figures``, ``outcomes``,
            ``next_steps``; and ``diagnostics`` beside those of the repair. None, if left out.
    """
    names = ("events", "people", "agreements", "figures", "outcomes", "next_steps")
    if unknown := kinds.keys() - {*names, "diagnostics"}:
        raise TypeError(f"unknown kinds of facts: {', '.join(sorted(unknown))}")
    facts = {name: tuple(kinds.get(name, ())) for name in names}
    told = (*document.repair.diagnostics, *kinds.get("diagnostics", ()))
    return FactSet(FORMAT, info_of(document), document.text, **facts, diagnostics=told)


def quoted(document: Document, quote: str, rule: str) -> Evidence:
    """Evidence that a report says ``quote``; its first place, where it has several.

    Args:
        document: The report.
        quote: Words as they stand in ``document.text``.
        rule: Who says so, e.g. ``my-model.person``; it is shown beside the fact.

    Returns:
        Evidence without a place where the report does not say so: such a fact is rejected.
    """
    start = document.text.find(quote) if quote else _NOWHERE
    if start < 0:
        return Evidence(_NOWHERE, _NOWHERE, quote, _NOWHERE, _NOWHERE, rule)
    return evidence_at(document, Span(start, start + len(quote)), rule)


def info_of(document: Document) -> ArticleInfo:
    """The ``article`` object of the facts of a document."""
    article = document.article
    return ArticleInfo(
        article.id,
        article.headline,
        article.publisher,
        article.url,
        article.published,
        document.bylines,
        article.sha256,
    )
