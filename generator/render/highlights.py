"""The figures that a summary shows first: what was reached, at the size of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.lexicon import alternation, terms
from generator.render.told import RATES
from generator.render.views import FigureView, OutcomeView

_SHOWN = 3
_MONEY = frozenset(terms("money"))
_HEADS = frozenset(("人", "名", "位", "人次", "户", "户次", "户家庭"))
#: Of one person, household or mu, a price, or what something was more than it had been.
_OF_ONE = re.compile(
    r"[人户村亩校家]均|平均|每(?!年)|[月年]薪|[月年日]工资|单价|慰问金|^(?:其中|包括|分别)|(?:同?比|较).*[增减多少高低]"
)
#: 营收 and 产值 measure a place or a firm: any other sum stands before them.
_PLACE = re.compile(alternation("place_measures"))
_DEED = re.compile(
    alternation("deeds_strong", "deeds_plain", "deeds_done", "deeds_measured") + "|招收|招聘|认定"
)
#: 全县有社员3200户 and 贷款余额 tell how things are, and not what was done.
_STANDS = re.compile(
    r"(?<![已共享])有(?:近|约|超过?|了)?[\d０-９一二两三四五六七八九十]|生产总值|余额"
)
#: Of fewer than so many things no summary speaks.
_FEW = 3


class _Candidate(NamedTuple):
    """A figure, and how many figures stand in its outcome."""

    figure: FigureView
    beside: int

    @property
    def group(self) -> str:
        """What it is of: money, heads, or the measure word."""
        measure = str(self.figure.measure)
        return "money" if measure in _MONEY else "heads" if measure in _HEADS else measure


def highlights(outcomes: Iterable[OutcomeView], title: str = "") -> tuple[FigureView, ...]:
    """The figures to show first: what the title names, then money, then heads, then others.

    Of sums and of heads the largest comes first, of other things what stands alone in its
    sentence; one of each, and of each clause as long as there are enough. Sums for each person and
    what a place has stand in only where there is nothing else.
    """
    candidates = list(_candidates(outcomes, title))
    weighty = [one for one in candidates if not _is_weak(one.figure)] or candidates
    ranked = sorted(weighty, key=lambda one: _rank(one, title))
    chosen: list[_Candidate] = []
    for apart in (True, False):
        for one in ranked:
            said = {c.figure.clause.text for c in chosen} if apart else ()
            if one.group not in {c.group for c in chosen} and one.figure.clause.text not in said:
                chosen.append(one)
    return tuple(one.figure for one in chosen[:_SHOWN])


def _candidates(outcomes: Iterable[OutcomeView], title: str) -> Iterator[_Candidate]:
    """What was reached, in numbers that say what they count."""
    for outcome in outcomes:
        for figure in outcome.figures:
            named = _is_named(figure, title)
            reached = figure.role == "outcome" or (figure.role == "agreement" and named)
            counts = figure.measure is not None and figure.measure not in RATES
            if figure.titled or figure.period:
                continue
            if reached and counts and (figure.object or named):
                yield _Candidate(figure, len(outcome.figures))


def _rank(one: _Candidate, title: str) -> tuple[bool, int, bool, Decimal]:
    """Sort key: the weightiest first; equals stay in the order of the text."""
    figure = one.figure
    order = {"money": 0, "heads": 1}.get(one.group, 2)
    of_place = order == 0 and bool(_PLACE.fullmatch(figure.object or ""))
    weight = -figure.value if order < 2 else Decimal(one.beside)
    return (not _is_named(figure, title), order, of_place, weight)


def _is_named(figure: FigureView, title: str) -> bool:
    """Whether the title of the report has the figure."""
    written = re.escape(f"{figure.numeral}{figure.unit}")
    return bool(re.search(rf"(?<![\d.]){written}", title.replace(" ", "")))


def _is_weak(figure: FigureView) -> bool:
    """Whether it is of a part, of one, of a few, or of how things are or were."""
    words = figure.clause.text
    before = words.partition(figure.numeral)[0]
    if _OF_ONE.search(words) or _STANDS.search(words) or re.search("[由从][^到至]*$", before):
        return True
    return figure.measure not in _MONEY and (figure.value < _FEW or not _DEED.search(words))
