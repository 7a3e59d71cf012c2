"""Ceremonies: when that one is held says what was signed, given or begun."""

from __future__ import annotations

from collections.abc import Sequence

from generator.models import Mention
from generator.patterns import regex
from generator.rules.speech import Speech

#: A ceremony as such is no deed; what is signed or given at it is.
CEREMONY = regex(
    r"(?:签约|签字|捐赠|揭牌|启动|开工|奠基|授牌|颁奖|交接)(?:暨[^，]{1,12})?(?:仪式|大会|活动)"
    r"|签约(?:企业|代表|双方|各方|单位|嘉宾)"
)
#: What the name of a meeting says is not done by that: 集中开工现场会在某地召开.
MEETING = regex(
    r"[^，。]{0,60}(?:座谈会|现场会|推进会|联席会|对接会|洽谈会|推介会|工作会|例会|会谈|会议|交流会|调度会)[^，。]{0,30}(?:召开|举行|举办)"
)
_SIGNS = r"(?P<signs>签约|签字|签署|结对|捐赠)(?:暨[^，]{1,16}|揭牌)?仪式"
_BEGINS = (
    r"(?:开工|启动|揭牌|开馆|奠基|通车|投产|首发|开园|开业)(?:暨[^，]{1,16}|签约)?仪式"
    r"|成立(?:暨[^，]{1,16})?大会"
)
_HELD = regex(rf"(?P<name>[^，。]{{0,60}})(?:{_SIGNS}|{_BEGINS})[^，。]{{0,40}}(?:举行|举办|召开)")
_HOLDS = regex(rf"(?P<name>[^，。]{{2,60}}(?:举行|举办)[^，。]{{0,30}})(?:{_SIGNS}|{_BEGINS})")
_LEADING = regex(r"^.*(?:日|上午|下午|当天|今天|昨天)")
_TWO = regex(r"[^与和、]{2,}(?:与|同|和|·|—)[^与和、]{2,}")
_TO_WHOM = regex("[^与向]{2,}[与向][^与向]{2,}")
_SHORTEST = 5
#: 双方共同举行签约和|揭牌仪式 says of nothing that it begins; a dot in a name joins no two.
_NOBODY = regex(r"双方|两地|两校|各方|共同|联合|分别|(?:举行|举办)了?")
_IN_MARKS = regex("“[^”]*”")
#: 第三批重大项目集中|开工 names none of them.
_SOME_PROJECTS = regex(r"(?:批|重大|重点|招商引资|季度)项目集中$")


def ceremony_held(text: str, _: Sequence[str], __: Sequence[Mention], speech: Speech) -> bool:
    """A ceremony is held, and the sentence says who signs or what is begun or unveiled."""
    if not ("仪式" in text or "成立" in text) or speech.speaker is not None:
        return False
    held = _HELD.search(text) or _HOLDS.search(text)
    if held is None:
        return False
    name = _LEADING.sub("", held["name"])
    if held["signs"] == "捐赠":
        return bool(_TO_WHOM.search(name))
    if held["signs"]:
        return bool(_TWO.search(_IN_MARKS.sub("", name)))
    name = _NOBODY.sub("", CEREMONY.sub("", name))
    return len(name) >= _SHORTEST and not _SOME_PROJECTS.search(name)
