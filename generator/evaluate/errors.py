"""Every miss and every extra with its sentence, and the rules that had a part in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from generator.evaluate.compare import OfPair, party_name
from generator.evaluate.places import place_of
from generator.evaluate.scores import Comparison
from generator.explain import Explained, Fired, Lost, rules_of
from generator.spans import Span

#: The kinds of mentions that a row of the table of scores is made of.
_MENTIONS = {
    "people": ("person",),
    "positions": ("person",),
    "agreements": ("agreement",),
    "parties": ("agreement",),
    "figures": ("figure",),
    "figures+object": ("figure",),
    "outcomes": ("outcome",),
    "next_steps": ("next_step",),
    "actors": ("next_step", "person"),
    "event date": ("event", "date"),
}
#: What stands further from the words of a fact has no part in it; sentences count as a whole.
_NEAR = 16
_WHOLE = ("outcome", "next_step", "event", "date")


@dataclass(frozen=True, slots=True)
class Error:
    """A fact that was missed, or found and is too much.

    Attributes:
        report: Name of the report.
        kind: A row of the table of scores.
        sign: ``missed`` or ``extra``.
        item: The fact, as the comparison lists it.
        part: The sentence it most likely stands in, or None.
        span: Where its words stand in the report, or None.
        fired: The rules that gave facts of its kind there.
        dropped: What was dropped there, and why.
    """

    report: str
    kind: str
    sign: Literal["missed", "extra"]
    item: Any
    part: Explained | None = None
    span: Span | None = None
    fired: tuple[Fired, ...] = ()
    dropped: tuple[Lost, ...] = ()

    @property
    def says(self) -> str:
        """The fact in a few words."""
        return shown(self.item)

    @property
    def silent(self) -> str | None:
        """That no rule had a part in it, and which might have; None if one had."""
        if self.fired or self.dropped:
            return None
        return f"没有规则在这里起作用；管这一类的有 {'、'.join(rules_of(_MENTIONS[self.kind]))}。"


def errors_of(comparison: Comparison, parts: Sequence[Explained]) -> Iterator[Error]:
    """The errors in one report, those that were missed first.

    Args:
        comparison: The report against its gold.
        parts: The report, sentence by sentence; empty if its text is not known.
    """
    signs: tuple[tuple[Literal["missed", "extra"], dict[str, list[Any]]], ...] = (
        ("missed", comparison.missed),
        ("extra", comparison.extra),
    )
    for sign, lists in signs:
        for kind, items in lists.items():
            for item in items:
                yield _error(comparison.name, kind, sign, item, parts)


def _error(
    report: str,
    kind: str,
    sign: Literal["missed", "extra"],
    item: Any,
    parts: Sequence[Explained],
) -> Error:
    place = place_of(kind, item, parts)
    if place is None:
        return Error(report, kind, sign, item)
    part, span = place
    fired = tuple(one for one in part.fired if _has_a_part(one, kind, span))
    dropped = tuple(one for one in part.dropped if _has_a_part(one, kind, span))
    return Error(report, kind, sign, item, part, span, fired, dropped)


def shown(item: Any) -> str:
    """A fact as the comparison lists it, in a few words: 柳文澜 · 县长, 294 名 劳动力."""
    if isinstance(item, OfPair):
        return f"{item.name} · {item.about}"
    if isinstance(item, tuple):
        return " · ".join(item)
    if isinstance(item, str):
        return item
    if "title" in item:
        parties = "、".join(map(party_name, item["parties"]))
        return f"{item['title']}（{parties}）" if parties else str(item["title"])
    value = format(Decimal(str(item["value"])).normalize(), "f")
    counted = (value, item["unit"], item["object"])
    return " ".join(part for part in counted if part)


def _has_a_part(one: Fired | Lost, kind: str, span: Span) -> bool:
    """Whether a rule is of the kind of a fact and stands near its words."""
    if one.kind not in _MENTIONS[kind]:
        return False
    near = one.start - _NEAR < span.end and span.start < one.end + _NEAR
    return near or one.kind in _WHOLE
