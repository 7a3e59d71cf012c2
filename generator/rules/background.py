"""Sentences that only size or describe: a project, a place, what a ceremony is. None is a deed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.lexicon import alternation
from generator.lexicon.cues import cues
from generator.models import Mention

_DONE = re.compile(
    r"已(?!经?成为)|了(?!解)|累计|完成|开工|竣工(?!后)|投产(?!后)|落户|落地|签约|签[订署]|奠基|启动(?!后)"
)
_COOPERATES = cues("cooperates")
_PLACE = re.compile(r"辖|(?:总|常住|户籍)人口|选址")
#: Figures of the whole country are no background of a place.
_NATION = re.compile(r"全国(?!最|首|前|领先|率先|重要|第)|我国")
_UNDER_WAY = re.compile(r"正在[^，。]*(?:进行|组织|推进|建设|筹备|洽谈|施工)")
_OF_A_PLACE = re.compile(rf"(?:{alternation('place_measures')})$")
#: What a place is like, and what was there long ago.
_SETTING = re.compile(r"(?:20|上个?|二十)世纪|[^，。]{2,14}地处")
#: Sum and ground together are the size of a project.
_SUM = re.compile(r"(?:总|协议)?投资(?:额)?(?:约|为|高?达|超|近)*\d|年产\d")
_GROUND = re.compile(r"占地|用地|选址|位于|(?:建筑|规划)面积")
#: 公司投资5亿元建设加工项目, in a list of what was signed.
_INVESTS = re.compile(
    r"总?投资(?:约|超|近)?[\d.]+[十百千]?[万亿]元(?:人民币)?(?:建设|新建|打造)[^，。；]*项目"
)
_WHAT_IT_IS = re.compile(
    r"^(?:本|此|这)(?:次|批|项|个)[^，。]{0,16}(?:是|为)"
    r"|^[^，。]{0,24}(?:项目|活动|工程|平台|仪式)”?是[^，。]*的|^[^，。]{0,16}，是[^，。]*的(?:举措|体现|实践|成果)。?$"
)
_PROJECT_IS = re.compile(
    r"^(?:该|此|\d个|本次[^，]{0,8})?项目(?:共|主要|总)?(?:新建|涉及|涵盖|包括|位于|占地|规划)"
    r"|^(?:主要|配套|同步配套)建设"
)
#: 某基地项目总投资1亿元，集…为一体。
_COSTS = re.compile(
    r"^(?:其中，)?[^，。\d]{2,30}(?:项目|基地|工程|产业园|园区)，?(?:计划|拟|预计)?(?:总|协议)投资(?:约|达)?\d"
)
#: What a project or a list is made up of: 二期工程包括…, 五个项目分别是….
_MADE_UP = re.compile(
    r"^(?:据悉，|据了解，|其中，)?(?:这|上述)?\d*[^，。\d]{0,20}(?:包括|包含|主要设置|分别是(?!\d))"
)
#: A rule for all, not what was done: 捐赠100元，就可捐购一个包裹.
_IN_GENERAL = re.compile(r"，(?:就|即|便)(?:可|能)")
_REVIEWS = re.compile(
    r"发布会|通气会|通报会|白皮书|统计局|数据显示|综述|成绩单|闭幕|记者[^。，]{0,24}(?:获悉|了解到)"
)


def is_review(texts: Sequence[str]) -> bool:
    """Whether headline and first sentences say that a report is about figures as such."""
    return any(_REVIEWS.search(text) for text in texts)


def only_describes(text: str, inside: Sequence[Mention], *, review: bool = False) -> bool:
    """Whether the figures of a sentence size a project or a place and report no deed.

    Args:
        text: The sentence.
        inside: What was found in it.
        review: Whether the whole report reviews figures: then those of a place are its subject.
    """
    if what_it_is(text):
        return True
    if _DONE.search(text):
        return False
    if _MADE_UP.search(text) or _COSTS.search(text):
        return True
    sized = _SUM.search(text) and _GROUND.search(text)
    if sized or _INVESTS.search(text) or _UNDER_WAY.search(text):
        return True
    return not review and _of_a_place(text, inside)


def is_setting(text: str) -> bool:
    """Whether a sentence tells what a place is like, or what was there long ago."""
    return _SETTING.match(text) is not None


def what_it_is(text: str) -> bool:
    """Whether a sentence says what an occasion, a project or a rule is: 本次活动是…的重要举措."""
    return any(pattern.search(text) for pattern in (_WHAT_IT_IS, _PROJECT_IS, _IN_GENERAL))


def _of_a_place(text: str, inside: Sequence[Mention]) -> bool:
    """Whether a sentence without a word of the cooperation measures a place, a trade or a firm."""
    if _COOPERATES.search(text) or _NATION.search(text):
        return False
    objects = [m.value.object for m in inside if m.kind == "figure" and m.value.object]
    measures = bool(objects) and all(map(_OF_A_PLACE.search, objects))
    return measures or bool(_PLACE.search(text))
