"""Who is to do what a sentence plans: the subject before the cue, as the report names it."""

from __future__ import annotations

import re

from generator.lexicon import alternation
from generator.patterns import regex

#: The subject of terms: 根据协议，|两校|每年互派学生15名.
SUBJECT_OF_TERMS = regex(
    r"(?:[^，：]*[，：])?(?:双方|两地|两校|三方|各方)|(?:[^，：]*[，：])?[^，：]{2,16}?(?=将|每|负责|提供|给予|“?十[一二三四五]五|派|投资|选派|安排|共建|联合|共同|牵头)"
)
_SUBJECT_END = regex(
    r"(?:还|也|均|都|又|亦|共同|一致|继续|今后|未来|下一步|接下来|届时|近日|日前|近期|即将|一起|携手|积极|就此|今年内|年内|明年|今年|每年|当即|随即|立即|当场|确立|商定|议定|“?十[一二三四五]五”?(?:期间|时期)|，)+$"
)
_ADVERBIAL = regex(
    r"^(?:下一步|接下来|下一阶段|下阶段|下来|今后|未来(?:[一二三四五六七八九十\d]+年)?|此外|同时|另外|根据[^，]{1,24}|按照[^，]{1,24}|依据[^，]{1,24}|届时|会上|随后|据了解|据悉|其中|目前|“[^”]{2,8}”(?:时期|期间)|[^，]{0,10}(?:年|月|日|期间|时期|以来|底|末|后)|在[^，]{1,24}(?:下|上|中|基础上)|以[^，]{1,20}为契机|通过[^，]{1,24})，"
)
#: 联盟成立后，|将定期…
_FOUNDED = regex(
    r"(?:^|，)(?P<who>[^，]{2,16})(?:成立|组建|建成|投用|(?:赴|抵|到|回)[^，]{1,8})后，$"
)
_LAID_DOWN = regex(r"^[^，]{0,6}协议(?:还)?(?:规定|约定|明确)")
#: Whoever is to do it with others: 甲集团|携手乙县.
_WITH = regex(r"(?:携手|联手|会同)[^，]*$")
_COUNT = regex(r"^(?:近|超|约|逾)?[\d两三四五六七八九十百千]+(?:多|余)?[个家名位所]")
#: What is held or built does nothing, and a clause is no doer.
_SHORT = 6
_TIMES = frozenset({"今后", "未来", "下一步", "接下来", "下阶段", "下一阶段"})
_WHO_WILL = regex("，?(?P<who>(?!我们)[一-鿿]{2,12}?)(?:会(?!将)|将|要|还将|还会|继续)")
#: 区领导对来宾表示欢迎，|希望…: a speaker without a name.
_GREETS = regex("^(?P<who>[^，。对]{1,10}(?:领导|负责人|负责同志|方))对[^，]*表示[^，]*，$")
_BOTH = regex("(?:^|，)(?P<who>双方|两地|两校|三方|各方|两市|两县|两省)(?=[^，]*，$)")
#: 建立机制，|将… has no doer in front; 建设局 and 组织部 are bodies all the same.
_DEED_FIRST = regex(rf"(?:{alternation('deeds_done')}|明确|搭|开创|推行)(?![部局厅委集银双])")
_NO_DOER = regex(
    r"(?:论坛|大会|峰会|仪式|活动|项目|工程|博览会|的|后|(?<![两三四五六各当])地|总|秋季|春季|额|产值|收入|利税|税收)$|听取|介绍|^每"
)
_TIME = regex(r"(?:年|月|日|期间|阶段|季度|以来|时期|年底|年末|之后|同时)$")
EXHORT = regex(alternation("exhortations"))


def doer_of(text: str, cue: re.Match[str]) -> str | None:
    """Who is to do it: the subject before the cue, if its clause names one."""
    if told := re.match(r"双方|两地|各方|会议", cue[0]):
        return _meeting(text, cue) if told[0] == "会议" else told[0]
    if text.startswith("由", cue.end()):
        return None  # 租金将由甲县收取
    before = text[: cue.end() if cue.re.pattern == SUBJECT_OF_TERMS.pattern else cue.start()]
    while (shorter := _ADVERBIAL.sub("", before)) != before:
        before = shorter
    subject = _SUBJECT_END.sub("", re.split(r"[，：]", before)[-1])
    if not subject:
        subject = _said_before(text, cue)
    if not subject and (founded := _FOUNDED.search(text[: cue.start()])):
        subject = founded["who"]
    subject = re.sub(
        r"^(?:“?十[一二三四五]五”?(?:期间|时期)|“|此外|同时|届时|其中|下一步|今后|(?:未来)?(?:近|这)?[一二两三四五六七八九十\d]+年内?|未来|并|还|由|目前|当前)",
        "",
        subject,
    ).strip()
    subject = subject.partition("表示")[0]
    subject = _COUNT.sub("", _WITH.sub("", _LAID_DOWN.sub("", subject)))
    if (
        _NO_DOER.search(subject)
        or _DEED_FIRST.match(subject)
        or not 2 <= len(subject) <= 24
        or EXHORT.match(subject)
        or _TIME.search(subject)
        or re.search(
            r"[了着过\d]|[已把被使让因]|^(?:有[助利]于|正在|近年)|协议约定|我们|[：？]|^[一二三四五六]是",
            subject,
        )
    ):
        return None
    return subject


def _said_before(text: str, cue: re.Match[str]) -> str:
    """The doer that stands behind 今后 and the like, or in front of the clause: 双方签约，|将…."""
    if behind := _WHO_WILL.match(text, cue.end()) if cue[0] in _TIMES else None:
        return behind["who"]
    both = _GREETS.match(text, 0, cue.start()) or _BOTH.search(text, 0, cue.start())
    return both["who"] if both else ""


def _meeting(text: str, cue: re.Match[str]) -> str:
    """The meeting that decides, as written: 联席会议商定，…."""
    clause = re.split(r"[，。；：]", text[: cue.start()])[-1]
    return clause + "会议" if len(clause) <= _SHORT else "会议"
