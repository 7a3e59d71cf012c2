"""Agreements as pages show them: what is this party's alone, and how many there are by the report.

A fact is one agreement for each title and its parties. 签订投资协议8份 is one fact and eight
documents, and 投资额分别为… tells the sums of several parties at once: the pages quote both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from generator.models import Agreement, Evidence, Figure
from generator.render.facts import figure_views
from generator.render.index import Index
from generator.render.titles import phrases
from generator.render.views import AgreementView, Clause, PartyView
from generator.spans import Span

_COPIES = frozenset(("份", "项", "个", "宗", "件"))
_SIGNERS = frozenset(("家", "户", "个", "所"))
_SIGNER = re.compile(r"企业|单位|公司|商户|合作社|市县|区县|学校|医院|机构")
#: Between a number and a title that it counts: 8份《…》, 5份投资协议.
_BETWEEN = re.compile(r"[《》“”\s的书]*")
#: 73家成员单位共同签署 is one document.
_ONE = re.compile(r"共同|联名|联合")


class _Counted(NamedTuple):
    """How many documents there are, in words (``8份``) where they are counted; the quotation."""

    copies: str | None
    words: Clause | None


def agreement_view(index: Index, agreement: Agreement) -> AgreementView:
    """What is shown of an agreement. A term shows its clause, unless that is just the title."""
    counted = _counted(index, agreement)
    view = AgreementView(
        agreement.id,
        agreement.title,
        phrases(agreement.title),
        agreement.status,
        tuple(PartyView(party.name, index.names.of(party.name)) for party in agreement.parties),
        figure_views(index, agreement.figures),
        (),
        index.refs(agreement),
        copies=counted.copies,
        counted=counted.words,
    )
    own = {term.clause.text: term.clause for term in view.own}
    clauses = tuple(clause for text, clause in own.items() if view.title not in text)
    together = {term.words.text: term.words for term in view.shared}
    return replace(view, clauses=clauses, together=tuple(together.values()))


def _counted(index: Index, agreement: Agreement) -> _Counted:
    """How many of the documents there are by the sentences that name the agreement."""
    named = [one for one in agreement.evidence if one.quote.strip("《》") == agreement.title]
    for evidence in named:
        for figure in index.figures:
            if _counts_title(index, figure, evidence):
                return _Counted(figure.evidence[0].quote, _words(index, figure, evidence))
    for evidence in named:
        for figure in _signers(index, evidence):
            return _Counted(None, _words(index, figure, evidence))
    return _Counted(None, None)


def _counts_title(index: Index, figure: Figure, title: Evidence) -> bool:
    """Whether the number stands directly in front of the title, or behind it."""
    if figure.unit not in _COPIES or figure.value < 2:
        return False
    place = figure.evidence[0].span
    first, second = sorted((place, title.span))
    gap = index.text[first.end : second.start]
    return first.end <= second.start and len(gap) < 4 and bool(_BETWEEN.fullmatch(gap))


def _signers(index: Index, title: Evidence) -> Iterator[Figure]:
    """The numbers of firms or bodies that sign in the sentence, each for itself."""
    sentence = index.sentence_at(title.span)
    if sentence is None or "《" in title.quote or index.text[title.start - 1 : title.start] == "《":
        return
    for figure in index.figures:
        place = figure.evidence[0].span
        between = index.text[place.end : title.start]
        inside = sentence.span.contains(place) and place.end <= title.start
        signs = "签" in between and not _ONE.search(between)
        counts = figure.unit in _SIGNERS and _SIGNER.match(between.removeprefix("以上"))
        if inside and signs and counts and figure.value >= 2:
            yield figure


def _words(index: Index, figure: Figure, title: Evidence) -> Clause:
    """The report's words from the number to the title, from comma to comma."""
    one, other = index.clause(figure.evidence[0]), index.clause(title)
    span = Span(min(one.start, other.start), max(one.end, other.end))
    return Clause(span.of(index.text), index.quote(span), index.refs(figure)[:1])
