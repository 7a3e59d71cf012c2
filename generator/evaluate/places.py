"""Where in a report a fact stands, told by its words: reference facts carry no evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from generator.evaluate.compare import OfPair
from generator.explain import Explained
from generator.extract.merge import letters
from generator.rules.base import find_all
from generator.rules.quantities import RULES
from generator.spans import Span

_TAIL = 14
_SHORT_TITLE = 6

#: Finds the words of a fact in a sentence: one way to tell where it stands, and the surer first.
Find = Callable[[str], Span | None]


def place_of(kind: str, item: Any, parts: Sequence[Explained]) -> tuple[Explained, Span] | None:
    """The sentence in which a fact most likely stands, and where in the report its words do.

    Args:
        kind: A row of the table of scores.
        item: The fact, as the comparison lists it.
        parts: The report, sentence by sentence.

    Returns:
        None if its words stand nowhere in the report.
    """
    if isinstance(item, Mapping) and item.get("evidence"):
        start, end = item["evidence"][0]["start"], item["evidence"][0]["end"]
        return next(
            ((part, Span(start, end)) for part in parts if part.start <= start < part.end), None
        )
    for find in _ways(kind, item):
        for part in parts:
            if (span := find(part.text)) is not None:
                return part, span.shift(part.start)
    return None


def _ways(kind: str, item: Any) -> Iterator[Find]:
    """How to find the item in a sentence, the surest way first."""
    match kind:
        case "people":
            yield _written(item)
        case "positions":
            name, office = item
            yield _both(_written(name), _written(office))
            yield from (_written(name), _written(office))
        case "agreements":
            yield _written(item["title"])
            yield _written(letters(item["title"])[-_SHORT_TITLE:])
        case "parties":
            yield _both(_written(item.name), _written(item.about))
            yield from (_written(item.about), _written(item.name))
        case "figures" | "figures+object":
            counted = _written(item["object"] or "")
            numeral = _numeral_before(item["unit"] or "")
            yield from (_both(_measured(item, item["unit"]), counted), _both(numeral, counted))
            yield from (_measured(item, item["unit"]), _measured(item, None), counted)
        case "event date":
            month, day = item.split("-")[-2:]
            yield from (_written(f"{int(month)}月{int(day)}日"), _written(f"{int(day)}日"))
        case _:
            sentence = item.about if isinstance(item, OfPair) else item
            yield _written(letters(sentence)[-_TAIL:])


def _written(words: str) -> Find:
    """Finds words, whatever signs stand between their letters."""
    plain = letters(words)
    pattern = re.compile(r"[\W_]*".join(map(re.escape, plain)))

    def find(text: str) -> Span | None:
        match = pattern.search(text) if plain else None
        return Span(*match.span()) if match else None

    return find


def _both(first: Find, other: Find) -> Find:
    """Finds the first in a sentence that holds the other too."""
    return lambda text: first(text) if other(text) else None


def _numeral_before(unit: str) -> Find:
    """Finds any numeral before a measure word, those included that rules take for none."""
    pattern = re.compile(rf"[\d零一二两三四五六七八九十百千万亿]+{re.escape(unit)}")

    def find(text: str) -> Span | None:
        match = pattern.search(text)
        return Span(*match.span()) if match else None

    return find


def _measured(item: Mapping[str, Any], unit: str | None) -> Find:
    """Finds a number of the item's value, with its measure word if that is told."""

    def find(text: str) -> Span | None:
        for mention in find_all(RULES, text):
            values = {float(mention.value.low), float(mention.value.high)}
            if float(item["value"]) in values and unit in (None, mention.value.unit):
                return mention.span
        return None

    return find
