"""Who a title names: 《甲市与乙市友好合作备忘录》, 《甲大学对口支援乙大学工作协议》."""

from __future__ import annotations

import re

from generator.lexicon import alternation

#: A government or assembly; the 和 of 共和国 joins nothing.
_STATE = r"(?:[^和与]|(?<=共)和(?=国)){2,20}?(?:政府|共和国|王国|联邦|人大|国会|议会)"
_STATES = re.compile(rf"({_STATE})(?:和|与)({_STATE})")
_YEAR = r"(?:20\d\d(?:[—－–-]20\d\d)?年(?:度)?)?"
_SIDE = rf"[^和与·—、－–]{{1,16}}?(?:{alternation('pair_ends')})"
#: 某省|某市: what lies in the place named before it.
_WITHIN = r"(?:[^和与·—、－–对结协合友十（“]{1,6}?(?:[市县区州旗镇乡村]|街道)(?![场域]))*"
_PLACES = re.compile(
    rf"{_YEAR}({_SIDE})(?:和|与|·|—+|－|–|-|对口(?:支援|帮扶|合作))({_SIDE}{_WITHIN})"
)


def parties_in_title(title: str) -> tuple[str, ...]:
    """The two governments or assemblies that a title names first: 甲国政府和乙国政府联合公报."""
    match = _STATES.match(title)
    return (match[1], match[2]) if match else ()


def places_in_title(title: str) -> tuple[str, ...]:
    """The two places or bodies that a title names first."""
    match = _PLACES.match(title)
    return (match[1], match[2]) if match else ()
