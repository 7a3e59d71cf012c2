"""Figures: roles told by agreements, wholes and their parts, the same number told twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

import msgspec

from generator.extract.evidence import evidence_of
from generator.extract.identity import Ids
from generator.lexicon import terms
from generator.models import Document, Figure, Mention, Role, Sentence
from generator.rules.base import clause_before, within
from generator.rules.figures import FigureValue, split_range
from generator.rules.registry import Mentions

_MONEY = frozenset(terms("money"))
_LISTED = 3


class _Key(NamedTuple):
    """Numbers of different sentences with one key are the same number about the same thing."""

    value: Decimal
    unit: str | None
    object: str | None


def assemble_figures(document: Document, found: Mentions, ids: Ids) -> tuple[Figure, ...]:
    """The figures of a document, each number about each thing once."""
    facts: list[Figure] = []
    known: dict[_Key, int] = {}
    for sentence in document.sentences:
        numbers = within(found.figures, sentence.span)
        titles = within(found.agreements, sentence.span) if numbers else ()
        listed = _listed(numbers)
        first = len(facts)
        whole: str | None = None
        for mention in numbers:
            for value in split_range(mention.value):
                fact = _figure(document, sentence, mention, value, titles, ids, whole)
                same = known.get(_key(fact)) if _key(fact)[1:] not in listed else None
                if same is not None and same < first and fact.object is not None:
                    facts[same] = _with_place(facts[same], fact)
                    continue
                known.setdefault(_key(fact), len(facts))
                facts.append(fact)
                whole = whole if value.is_part and whole else fact.id
    return tuple(facts)


def _listed(numbers: Sequence[Mention]) -> frozenset[tuple[str | None, str | None]]:
    """What a sentence counts so often that it deals out a whole: 甲镇3个项目，乙镇1个项目，….

    The same small number in another sentence is then another one.
    """
    counts = Counter((m.value.quantity.unit, m.value.object) for m in numbers)
    return frozenset(counted for counted, times in counts.items() if times >= _LISTED)


def _key(fact: Figure) -> _Key:
    return _Key(fact.value, fact.unit, fact.object)


def _with_place(fact: Figure, again: Figure) -> Figure:
    return msgspec.structs.replace(fact, evidence=fact.evidence + again.evidence)


def _figure(
    document: Document,
    sentence: Sentence,
    mention: Mention,
    value: FigureValue,
    titles: Sequence[Mention],
    ids: Ids,
    whole: str | None,
) -> Figure:
    quantity = value.quantity
    number = quantity.low.normalize()
    plain = number.quantize(Decimal(1)) if number == number.to_integral_value() else number
    return Figure(
        ids.of("f", plain, quantity.unit, value.object, sentence.text),
        plain,
        quantity.unit,
        quantity.approx,
        value.object,
        _role(sentence, mention, value, titles),
        whole if value.is_part else None,
        value.period,
        (evidence_of(document, mention),),
    )


#: Money that is handed over beside a signing is no term of what is signed.
_GIVING = re.compile(r"捐|赠|发放|慰问|拨付|投入|采购|销售|累计|已")


def _given(sentence: Sentence, mention: Mention) -> bool:
    at = mention.span.start - sentence.span.start
    return bool(_GIVING.search(clause_before(sentence.text, at, "，；：")))


def _role(
    sentence: Sentence, mention: Mention, value: FigureValue, titles: Sequence[Mention]
) -> Role:
    """Inside a title, or money and plans beside one: a term of what is signed."""
    before = bisect_right(titles, mention.span.start, key=lambda title: title.span.start)
    if before and titles[before - 1].span.contains(mention.span):
        return "agreement"
    if titles and value.role == "plan":
        return "agreement"
    if titles and value.quantity.unit in _MONEY and not _given(sentence, mention):
        return "agreement"
    return value.role
