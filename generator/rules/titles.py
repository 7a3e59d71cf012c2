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
#: 甲县人民政府乙县人民政府协作框架协议, 甲大学乙学院合作协议: two of a kind side by side.
_OF_A_KIND = (
    "人民政府|管理委员会|管委会|(?:人民)?检察院|(?:人民)?法院|(?:大学|学院)|(?:集团|有限)公司"
    "|工商联|图书馆|博物馆|[一-鿿]中学|[一-鿿]小学"
)
_ONE = rf"(?:(?!附属|实验)[^与和、，“（]){{2,16}}?(?:{_OF_A_KIND})"
_SIDE_BY_SIDE = re.compile(
    rf"{_YEAR}({_ONE})({_ONE})(?=第|关于|战略|全面|合作|协作|东西部|对口|结对|友好|共建|校|框架|深化)"
)
#: 海关总署望川省人民政府关于…: of two kinds, where 关于 ends the second.
_ON = re.compile(
    r"([^与和、，“（]{2,16}?(?:总署|委员会|国资委|[一-鿿]{2}部|[厅局署]|人民政府|大学|学院|集团|公司))"
    r"((?!关于)[^与和、，“（]{3,16}?(?:人民政府|委员会|检察院|法院|大学|学院|集团|公司|[厅局]))关于"
)


def parties_in_title(title: str) -> tuple[str, ...]:
    """The two governments or assemblies that a title names first: 甲国政府和乙国政府联合公报."""
    match = _STATES.match(title)
    return (match[1], match[2]) if match else ()


def places_in_title(title: str) -> tuple[str, ...]:
    """The two places or bodies that a title names first."""
    match = _PLACES.match(title) or _SIDE_BY_SIDE.match(title) or _ON.match(title)
    return (match[1], match[2]) if match else ()
