"""Found facts against reference facts: which match, by the rules of the data dictionary."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from generator.evaluate.scores import Comparison, Score
from generator.extract.merge import letters, says_more

_SIMILAR = 0.85
_TAIL = 14

Facts = Mapping[str, Any]


class OfPair(NamedTuple):
    """A party or an actor of a fact that was found and is in the gold.

    Attributes:
        pair: Number of the pair of facts.
        name: In letters alone.
        about: Title or sentence of the gold fact.
    """

    pair: int
    name: str
    about: str


Match = Callable[[Any, Any], bool]


def compare(name: str, found: Facts, gold: Facts) -> Comparison:
    """Score the facts of one report.

    Args:
        name: Of the report, for the table of errors.
        found: Facts in the format ``jiyao-facts/1``.
        gold: Reference facts: the same keys, evidence left out; see docs/data.md.
    """
    result = Comparison(name, {})
    for kind, (got, wanted, match) in _lists(found, gold).items():
        pairs = _pair(got, wanted, match)
        result.scores[kind] = Score(len(pairs), len(got), len(wanted))
        result.missed[kind] = [w for i, w in enumerate(wanted) if i not in {b for _, b in pairs}]
        result.extra[kind] = [g for i, g in enumerate(got) if i not in {a for a, _ in pairs}]
    return result


def _lists(found: Facts, gold: Facts) -> dict[str, tuple[list[Any], list[Any], Match]]:
    """What is compared, kind by kind: found items, gold items, and when two match."""
    titles = _pairs_of(found, gold, "agreements", _same_title)
    steps = _pairs_of(found, gold, "next_steps", _same_sentence)
    return {
        "people": (_names(found), _names(gold), _equal),
        "positions": (_positions(found), _positions(gold), _same_position),
        "agreements": (found["agreements"], gold["agreements"], _same_title),
        "parties": (*_parties(titles), _same_party),
        "figures": (found["figures"], gold["figures"], _same_value),
        "figures+object": (found["figures"], gold["figures"], _same_figure),
        "outcomes": (_sentences(found, "outcomes"), _sentences(gold, "outcomes"), _same_sentence),
        "next_steps": (
            _sentences(found, "next_steps"),
            _sentences(gold, "next_steps"),
            _same_sentence,
        ),
        "actors": (*_actors(steps), _equal),
        "event date": (_date(found), _date(gold), _equal),
    }


def _pair(found: Sequence[Any], gold: Sequence[Any], match: Match) -> list[tuple[int, int]]:
    """Indexes of items that match, one to one: as many as can be, equal items first."""
    partners = [
        sorted(
            (j for j in range(len(gold)) if match(item, gold[j])),
            key=lambda j, item=item: not _alike(item, gold[j]),  # type: ignore[misc]
        )
        for item in found
    ]
    taken: dict[int, int] = {}
    alike = [i for i, js in enumerate(partners) if js and _alike(found[i], gold[js[0]])]
    for i in (*alike, *(i for i in range(len(found)) if i not in alike)):
        _place(i, partners, taken, set())
    return sorted((i, j) for j, i in taken.items())


def _place(
    item: int, partners: Sequence[Sequence[int]], taken: dict[int, int], tried: set[int]
) -> bool:
    """Find a partner for ``item``, moving others to a second choice if need be (Kuhn, 1955)."""
    for j in partners[item]:
        if j not in tried:
            tried.add(j)
            if j not in taken or _place(taken[j], partners, taken, tried):
                taken[j] = item
                return True
    return False


def _alike(one: Any, other: Any) -> bool:
    """Whether two items say the same in full, so that they are the first to be paired."""
    if not isinstance(one, Mapping):
        return bool(one == other)
    if "title" in one:
        same = letters(one["title"]) == letters(other["title"])
        return same and {*map(_name, one["parties"])} == {*map(_name, other["parties"])}
    if "sentence" in one:
        return letters(one["sentence"]) == letters(other["sentence"])
    return letters(one["object"] or "") == letters(other["object"] or "")


def _pairs_of(found: Facts, gold: Facts, kind: str, match: Match) -> list[tuple[Any, Any]]:
    """The items of a kind that match, as pairs."""
    return [(found[kind][a], gold[kind][b]) for a, b in _pair(found[kind], gold[kind], match)]


def _names(facts: Facts) -> list[str]:
    return [letters(person["name"]) for person in facts["people"]]


def _positions(facts: Facts) -> list[tuple[str, str]]:
    return [
        (letters(person["name"]), letters(position))
        for person in facts["people"]
        for position in person["positions"]
    ]


def party_name(party: str | Facts) -> str:
    """A party in gold is a string, in found facts an object."""
    return party if isinstance(party, str) else str(party["name"])


def _name(party: str | Facts) -> str:
    return letters(party_name(party))


def _parties(
    pairs: Sequence[tuple[Facts, Facts]],
) -> tuple[list[OfPair], list[OfPair]]:
    """The parties of matched agreements, each with the number of its pair."""
    got = [OfPair(i, _name(p), w["title"]) for i, (g, w) in enumerate(pairs) for p in g["parties"]]
    want = [OfPair(i, _name(p), w["title"]) for i, (_, w) in enumerate(pairs) for p in w["parties"]]
    return got, want


def _actors(
    pairs: Sequence[tuple[Facts, Facts]],
) -> tuple[list[OfPair], list[OfPair]]:
    """The actors of matched next steps, each with the number of its pair; none is no item."""
    told = [
        (i, got["actor"], want["actor"], want["sentence"]) for i, (got, want) in enumerate(pairs)
    ]
    return (
        [OfPair(i, letters(got), sentence) for i, got, _, sentence in told if got],
        [OfPair(i, letters(want), sentence) for i, _, want, sentence in told if want],
    )


def _sentences(facts: Facts, kind: str) -> list[str]:
    return [item if isinstance(item, str) else item["sentence"] for item in facts[kind]]


def _date(facts: Facts) -> list[str]:
    if "event" in facts:
        date = facts["event"].get("date")
    else:
        date = next((event["start"] for event in facts.get("events", ())), None)
    return [date] if date else []


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other)


def _same_position(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """One office may lack the other's leading place."""
    same = one[1] == other[1] or says_more(one[1], other[1]) or says_more(other[1], one[1])
    return one[0] == other[0] and same


def _same_title(one: Facts, other: Facts) -> bool:
    a, b = letters(one["title"]), letters(other["title"])
    return a == b or SequenceMatcher(None, a, b, autojunk=False).ratio() >= _SIMILAR


def _same_party(one: OfPair, other: OfPair) -> bool:
    same = one.name in other.name or other.name in one.name
    return one.pair == other.pair and same


def _same_value(one: Facts, other: Facts) -> bool:
    return float(one["value"]) == float(other["value"]) and _unit(one) == _unit(other)


def _unit(figure: Facts) -> str:
    return (figure["unit"] or "").replace("％", "%")


def _same_figure(one: Facts, other: Facts) -> bool:
    a, b = letters(one["object"] or ""), letters(other["object"] or "")
    return _same_value(one, other) and (a == b or bool(a and b and (a in b or b in a)))


def _same_sentence(one: str | Facts, other: str | Facts) -> bool:
    """Told by the last characters, so that a lead or an opening quote does not matter."""
    a, b = (letters(s if isinstance(s, str) else s["sentence"])[-_TAIL:] for s in (one, other))
    return a == b
