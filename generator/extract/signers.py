"""The parties of an agreement: who signs, with 双方 and the people who hold the pen resolved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.extract.side_by_side import Names
from generator.extract.sides import Sides, is_own
from generator.lexicon import alternation
from generator.models import Mention, Person
from generator.patterns import regex
from generator.rules.party_names import PAIR, are_people, is_body, is_short_for
from generator.rules.places import place_of

_OF_STATES = regex(r"双边|两国|政府间")
#: Sides that buy, let and run are firms, and not the places that the report is about.
_COMMERCIAL = regex(r"运营|采购|购销|销售|供货|租赁|托管|转让")
_SHORTEST_BODY = 3
_POSITION = regex(
    rf"(?P<body>.+?(?:{alternation('pair_ends')}|局|厅|委员会|中心|会|联|社|行|所|处))"
    r"(?:[省市县区州旗镇乡]?委|党委|党组|党工委|工委|党总支|党支部|总支|支部|纪委|团委|人大|政协"
    r"|[省市县区州旗镇乡]?(?:人民)?政府|常务|执行|第一|名誉|首席)*"
    rf"(?:{alternation('office_heads')})"
)
_ENVOY = regex(rf"(?P<state>{alternation('countries')})(?=驻[^，]*(?:使|领事|代表)$)")
#: 县委常委 and 副县长 say whose side, not which county.
_OF_OWN = regex(
    r"(?:副|代|常务副)?(?P<kind>[省市区县州旗镇乡校院])(?:委|政府|长|人大|政协|党委|领导)"
)


def parties(
    mentions: Sequence[Mention],
    sides: Sides,
    bodies: Mapping[str, str],
    people: Mapping[str, str | None],
) -> Names:
    """The signers that all mentions of one document name.

    Args:
        mentions: The mentions of the document.
        sides: Who 双方 and the like mean in this report.
        bodies: For people with an office, the body that they hold it in.
        people: The names of all people in the report, with what they may sign for besides.
    """
    told = [mention for mention in mentions if sum(map(is_body, mention.value.parties)) > 1]
    names: list[str] = []
    for mention in mentions:
        if not told or not PAIR.fullmatch((*mention.value.parties, "")[0]):
            names += _resolved(mention, sides, bodies)  # who signs by name needs no 双方
    unique = list(dict.fromkeys(names))
    if any(map(is_body, unique)):  # who holds the pen is no party beside those signed for
        unique = [body for name in unique if (body := people.get(name, name))]
    if len(unique) > 1 + sum(map(_is_bare, unique)) > 1:
        unique = [name for name in unique if not _is_bare(name)]
    return tuple(name for name in unique if not any(map(_says_less(name), unique)))


def _is_bare(name: str) -> bool:
    """Whether a name is what a school or hospital calls itself: no party beside two with names."""
    return name in {"学校", "学院", "医院"}


def _alike(name: str, other: str) -> bool:
    """Whether two names open or end alike: 云帆建设集团, 云帆建设集团有限公司."""
    return other[-2:] == name[-2:] or other[:4] == name[:4]


def _says_less(name: str) -> Callable[[str], bool]:
    """Whether ``name`` is part of another one, or short for it: 邮储银行, 中国邮政储蓄银行."""
    return lambda other: (
        other != name and (name in other or (_alike(name, other) and is_short_for(name, other)))
    )


def _resolved(mention: Mention, sides: Sides, bodies: Mapping[str, str]) -> Names:
    """The signers of one mention: 双方 stands for the pair, people for their bodies."""
    named: Names = mention.value.parties
    at = mention.span.start
    if not named and _OF_STATES.search(mention.value.title):
        return sides.states
    if named and PAIR.fullmatch(named[0]):
        told = tuple(dict.fromkeys(bodies[name] for name in named[1:] if name in bodies))
        trade = _COMMERCIAL.search(mention.value.title)
        pair = sides.beside(at) if trade else sides.of(named[0], at)
        return pair or (told if len(told) > 1 else ())
    if len(named) == 1 and is_own(named[0]) and sides.visit:
        return sides.of("双方", at)  # 校长代表我校|签署…, with who has come
    told = tuple(bodies.get(name, name) for name in named)
    if are_people(told) and not any(map(is_own, told)):
        pair = sides.of("双方", at)
        return pair if len(pair) == len(named) else told
    return tuple(name for own in told if (name := sides.own(own)))


def bodies_of(people: Iterable[Person], sides: Sides) -> dict[str, str]:
    """By the name of a person with an office the body that they hold it in."""
    bodies: dict[str, str] = {}
    for person in people:
        told = (body_of(position) for position in person.positions)
        own = (_own(position, sides) for position in person.positions)
        if body := next((body for body in (*told, *own) if body), None):
            bodies[person.name] = body
    return bodies


def body_of(position: str) -> str | None:
    """The body in which an office is held: 某县人民医院院长 → 某县人民医院; an envoy's state."""
    if envoy := _ENVOY.match(position):
        return envoy["state"]
    match = _POSITION.fullmatch(position)
    return match["body"] if match and len(match["body"]) >= _SHORTEST_BODY else None


def homes_of(people: Sequence[Person]) -> dict[str, str | None]:
    """By the names of people, for a bare 县长 the only county whose officers a report names."""
    named = {place for p in people for position in p.positions if (place := place_of(position))}
    kinds = Counter(place[-1] for place in named)
    only = {place[-1]: place for place in named if kinds[place[-1]] == 1}
    homes: dict[str, str | None] = {}
    for person in people:
        bare = (m["kind"] for position in person.positions if (m := _OF_OWN.match(position)))
        homes[person.name] = next((only[kind] for kind in bare if kind in only), None)
    return homes


def _own(position: str, sides: Sides) -> str | None:
    """The publisher's county for a bare 县委常委, its school for a bare 校长."""
    match = _OF_OWN.match(position)
    return sides.own(f"我{match['kind']}") if match else None
