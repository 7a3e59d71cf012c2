"""Names of those who sign: where one ends, what clings to it, whether it can be one at all."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.lexicon import alternation, any_of, terms
from generator.lexicon.gazetteer import divisions_named
from generator.patterns import regex

_END = alternation("party_ends")
#: 、 and 与 always part two names; 和, 同 and 及 may stand inside one (社会保障和民政局, 大同市).
_SURE = regex(r"、|与|以及|跟")
_MAYBE = regex(
    r"和(?!(?:[镇乡村县区市旗州]|街道)(?:[、与和]|$))|(?<![一共会随陪])同(?![时步济仁])|及"
)
#: 电力和|风公司: what is left behind 和 is too short to be a name.
_NO_REST = regex(rf"[一-鿿]?(?:{_END})(?:[、与]|$)")
#: 望川市|同安区: a county may start with 同 or 和.
_COUNTY = range(3, 6)
#: A pair of signers named by one word; extract resolves it where the report makes it plain.
PAIR = regex(alternation("pairs"))
BODY = regex(rf"(?:{_END})(?:（[^（）]*）)?$")
#: What no name of a person ends in; 国 and 台 may.
_SURE_BODY = regex(
    rf"(?:{any_of(end for end in terms('party_ends') if len(end) > 1)})(?:（[^（）]*）)?$"
)
_DOES = regex(
    r"了|着|过(?!程|渡|滤)|以(?:视频|线上|“)|签[订署]|缔结|结为|互相|相互|举行|召开|通过|围绕|设立|建立|成立|先后|来到|听取|赴|前往|考察|这是|寻求|谋求|积极|即将|所[访属在]|为[^，]*服务"
)
_PERSON_LIKE = regex(r"^[一-鿿]{2,4}$|·")
CLINGING = regex(
    r"(?:一同|首次|第一时间|积极|主动|见证|负责人|主要领导|有关负责人|领导|法定代表人|代表|分别|签约|两家|共同|双方|正式|现场|[今明后]年|年内|[上下]半年|已?(?:经?初步)?(?:商定|议定|达成一致)|[三四五]方|（[甲乙丙丁]方）)+$"
)
#: Firms that nobody names do not sign under the name of their city.
_FIRMS = regex(r"(?:\d+|[两二三四五六七八九十]+)(?:多|余)?家[^与和、]{0,6}(?:企业|公司|合作社)$")
#: 四个街镇, 5所学校: who they are nobody tells, their place does.
_SOME_OF = regex(
    r"(?<!第)(?:(?:\d+|[两二三四五六七八九十]+)(?:多|余)?(?:个|家|所|对)?(?:[县区镇乡村]|街镇|乡镇|企业|学校|医院|单位|公司)?$|(?:\d+|[两二三四五六七八九十]+)[家所对].*$)"
)
#: 甲区、乙县、丙区|三地的检察机关.
_SO_MANY_PLACES = regex(
    r"(?<=[省市县区州旗盟镇乡村])[两三四五六七八九十][省市县区地](?:的?[一-鿿]{2,8})?$"
)
OFFICER = regex(rf"(?P<body>.+?)(?:党组|党委)?(?:{alternation('office_heads')})[一-鿿·]{{2,4}}")
#: 某初中|左校长: told by the family name alone.
_HEAD_BY_SURNAME = regex(rf"(?P<body>.+(?:{_END}))[一-鿿](?:{alternation('office_heads')}|总)")
_OFFICE = regex(rf"[一-鿿]{{0,6}}(?:{alternation('office_heads')})")
_HELD_BY = regex(
    rf"[省市县区州旗镇乡校院]?(?:委|政府)?(?:{alternation('office_heads')})(?P<name>[一-鿿·]{{2,4}})"
)
#: 副县长甲某|和|乙公司总裁乙某: an office and a name end one of two.
_ENDS_IN_OFFICER = regex(rf"(?:{alternation('office_heads')})[一-鿿·]{{2,4}}$")
#: What stands before a name and is none of it: 台资的|某银行, 启动会暨|某大学.
_BEFORE_NAME = regex(
    r"^(?:为[^，与]{0,6}(?:落实|推进|贯彻|履行)|来自|据|自|由|还|也|分别|此次|本次|这次|该[院校市县区镇](?=[一-鿿]{4})|[一-鿿]{1,12}的(?=[一-鿿]{4})|.{2,}?[会式动]暨|.{2,}?旗下(?=[一-鿿]{4}))"
)
AND_OTHERS = regex(r"等(?:\d+|[一二两三四五六七八九十]+)?[家个户所名位]?[^等]{0,8}$")
_OFFICER_FOR = regex(rf"(?:{alternation('office_heads')})[一-鿿·]{{2,4}}代表(?P<body>.+)$")
#: 代表|某校, and not the 人民代表大会 or 乡民代表会.
_FOR = regex("代表(?!大?会)")
#: Words for bodies that are not named.
_NAMELESS = regex(
    r"(?:\d.*|[一-鿿]{0,6}有关|中央|国有|民营|相关|各|部分|中外|多家|若干|当地|其他|本地|与会|参会|优秀|知名|重点)?"
    r"(?:企业|企业代表|投资商|客商|单位|部门|城市|公司|方|家|机构|地方政府|街镇|乡镇|群团|委办局|院校|高校"
    r"|项目|协会|商会|银行|医院|学校|组织|嘉宾|负责人|领导)(?:代表)?"
)
#: Which of the 23, or of the four, no reader can tell.
_NO_NAME = regex(r"[\d二两三四五六七八九十][省市县区个家所]")
#: 当地多家旅行社, 各银行机构, 学校所在乡镇, 该园管委会, 某项目: a reader asks which, or who.
_WHICH = regex(r"^[并又还再]$|项目$|相关|有关|当地|多家|各大|[省市县区]各|所在(?!地)|^[该各](?!界)")
_SHORTEST, _LONGEST = 2, 30
#: 与 in 资源与环境学院, while names are parted.
_INNER = "\ue000"
_FIELD = regex(r"[一-鿿]{2,8}?(?:研究所|研究院|研究中心|实验室|学院)")
_PERSON = 4
_KINDS = frozenset("省市县区州旗镇乡村校院")

#: 望川市近日|与临岚县签订.
_WHEN = regex(r"(?:近日|日前|今[天日]|昨[天日]|当[天日]|\d{1,2}日|[上下]午)+$")
#: 望川科技大学（以下简称“望科大”）.
_CALLED = regex(r"（(?:以下|下文|后文)?(?:简称|称)[^（）]*）")

Group = tuple[str, ...]


def split_names(clause: str) -> list[str]:
    """The joined names of a clause, as written."""
    parts: list[str] = []
    for part in _SURE.split(_with_inner(clause)):
        start = 0
        for joint in _MAYBE.finditer(part):
            left = part[start : joint.start()]
            if left and _may_end(left) and not _in_name(part, joint):
                parts.append(left)
                start = joint.end()
        parts.append(part[start:])
    names = (part.replace(_INNER, "与").strip("“” 　") for part in parts)
    return [name for name in names if name]


def _with_inner(clause: str) -> str:
    """The clause with 与 covered inside a name, where another joins: 甲校|与|光学与物理研究所."""
    if clause.count("与") == 1:
        return clause
    pieces = clause.split("与")
    told = pieces[0]
    for before, piece in pairwise(pieces):
        inside = len(before) > _PERSON and not _may_end(before) and _FIELD.match(piece)
        told += (_INNER if inside else "与") + piece
    return told


def _in_name(part: str, joint: re.Match[str]) -> bool:
    """Whether 和 or 同 is inside a name: it starts a county, or next to nothing follows."""
    at = joint.start()
    county = any(divisions_named(part[at : at + length]) for length in _COUNTY)
    return county or bool(_NO_REST.fullmatch(part, joint.end()))


def _may_end(name: str) -> bool:
    """Whether a name may be over before 和, 同 or 及."""
    return any(
        (
            BODY.search(name),
            _PERSON_LIKE.fullmatch(name),
            _ENDS_IN_OFFICER.search(name),
            _HEAD_BY_SURNAME.fullmatch(name),
        )
    )


def names_in(clause: str, *, alone: bool = False) -> Group:
    """The names of a clause: several, or a single body; ``alone``: any single name will do."""
    names = [_signs_for(_shorn(part)) for part in split_names(clause)]
    names = [name for name in names if name and not _is_nameless(name)]
    names = [name for name in names if not _OFFICE.fullmatch(name)]  # 市委副书记、|市长某某
    if not names or any(not is_signer(name) for name in names):
        return ()
    bodies = [bool(BODY.search(name)) for name in names]
    people = len(names) > 1 and all(map(_PERSON_LIKE.search, names))
    return tuple(dict.fromkeys(names)) if any(bodies) or people or alone else ()


def is_signer(name: str) -> bool:
    """Whether what stands between two joints can be a name: no clause, and not one of many."""
    told = not any(rule.search(name) for rule in (_DOES, _NO_NAME)) and not _is_nameless(name)
    return told and _SHORTEST <= len(name) <= _LONGEST


def _is_nameless(name: str) -> bool:
    """Whether a word for a body leaves open which one it is, and does nothing else."""
    return bool(_NAMELESS.fullmatch(name) or (_WHICH.search(name) and not _DOES.search(name)))


def _signs_for(name: str) -> str:
    """The body that someone signs for: 副市长甲某代表市政府 → 市政府, 某大学副校长乙某 → 某大学."""
    if match := _OFFICER_FOR.search(name):
        return match["body"]
    if _FOR.search(name):
        return _FOR.split(name)[-1] or name
    if "作为" in name:
        before, _, behind = name.rpartition("作为")
        return before if is_body(before) else behind
    if _SURE_BODY.search(name):
        return name  # 某市技师学院 is no 技师 by the name of 学院
    match = OFFICER.fullmatch(name) or _HEAD_BY_SURNAME.fullmatch(name)
    if match and len(match["body"]) > 1:
        return match["body"]
    held = _HELD_BY.fullmatch(name)
    return held["name"] if held else name


def _shorn(name: str) -> str:
    """A name without what clings to it: 来自, 还, 分别, 等8家企业."""
    name = AND_OTHERS.sub("", _CALLED.sub("", name))
    if _FIRMS.search(name):
        return ""
    name = _SOME_OF.sub("", CLINGING.sub("", _WHEN.sub("", name)))
    name = re.sub(r"(?<=[一-鿿]{2})(?:首次)?(?<![^出究务易]所)在[一-鿿]{1,6}$", "", name)
    name = _SO_MANY_PLACES.sub("", re.sub(r"(?:还|也|又|将|已|先后|的)+$", "", name))
    return _BEFORE_NAME.sub("", name)


def is_body(name: str) -> bool:
    """Whether a name ends as those of places and bodies do."""
    return bool(BODY.search(name))


def are_people(names: tuple[str, ...]) -> bool:
    """Whether all names can be persons': they sign for bodies, which a title may name."""
    return bool(names) and all(
        _PERSON_LIKE.search(name) and not BODY.search(name) for name in names
    )


def is_short_for(name: str, longer: str) -> bool:
    """Whether all characters of a name stand in a longer one, in its order: 临储银行.

    县医院 says whose it is, and not what it is called: it is short for no other county's.
    """
    if name[:1] in _KINDS:
        return False
    rest = iter(longer)
    return all(char in rest for char in name)
