"""Who visits whom in a report: schools, firms and hospitals that call on each other."""

from __future__ import annotations

from collections.abc import Iterable

from generator.patterns import regex

_KIND = (
    "大学|学院|学校|中学|小学|幼儿园|医院|卫生院|研究院|研究所|图书馆|博物馆|集团|公司"
    "|银行|商会|协会"
)
_NAME = rf"[一-鿿（）]{{2,22}}?(?:{_KIND})"
#: 甲大学校长某某一行来校, 乙公司总经理某某带队到访丙学院: who comes, and where to.
_VISIT = regex(
    rf"(?:^|[，。；]|[午日]|近日|日前)(?P<one>{_NAME})(?![一-鿿]{{0,6}}[与和]|[^，。]{{0,12}}[邀陪])"
    r"[^，。；]{0,40}?(?:一行|代表团|参访团|考察团|师生|率团|率队|带队)[^，。；]{0,10}?"
    r"(?:来到|莅临|到访|造访|访问|走访|前往|赴|来|到|莅)"
    rf"(?P<other>我?[校院](?=[，。参考访进开交洽签调座指])|{_NAME})"
)
_NONE = regex("[的了着过与、]|出席|参加|举行")
Names = tuple[str, ...]


def visit(texts: Iterable[str]) -> Names:
    """The first two bodies of which one calls on the other; 我校 for 来校. Empty if none does."""
    for text in texts:
        for match in _VISIT.finditer(text):
            one, other = match.group("one", "other")
            if not _NONE.search(one) and not _NONE.search(other) and one != other:
                return (one, f"我{other}" if other in ("校", "院") else other)
    return ()
