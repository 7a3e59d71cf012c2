"""China's administrative divisions by their names, full and short.

The data are in ``divisions.txt`` and ``former_divisions.txt``, which name their sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from generator.lexicon import any_of, rows, terms

Level = Literal["province", "prefecture", "county"]

_DIRECT = "-"
_GROUPS = any_of(f"{group}族" for group in terms("ethnic_groups"))
_PLAIN = any_of(terms("ethnic_groups"))
#: 博罗县 → 博罗, 恩施土家族苗族自治州 → 恩施, 阿拉善左旗 → 阿拉善左.
_SHORT = re.compile(
    rf"(?P<short>.{{2,}}?)(?:(?:{_GROUPS})+自治[区州县旗]|(?:{_PLAIN})自治[区州县旗]"
    r"|族?自治[区州县旗]|特别行政区|地区|新区|林区|特区|矿区|[省市县区州盟旗])"
)
#: 阿拉善左旗 is never just 阿拉善左.
_PART_OF_BANNER = re.compile("[左右前中后]翼?[前中后]?旗$")


class Division(NamedTuple):
    """A province, a prefecture or a county, or what ranks with one.

    Attributes:
        name: Full name, e.g. 博罗县.
        level: What it ranks with; of a former division that is not known ``county``.
        parents: The names of what it belongs to, the province first; of a former one the province.
        former: Whether it is no more, or has another name or rank now.
    """

    name: str
    level: Level
    parents: tuple[str, ...]
    former: bool = False


@lru_cache(maxsize=10_000)
def short_form(name: str) -> str | None:
    """What a division is called for short: 博罗县 → 博罗; None for 景县, which is never just 景."""
    match = _SHORT.fullmatch(name)
    return match["short"] if match and not _PART_OF_BANNER.search(name) else None


def divisions_named(name: str) -> tuple[Division, ...]:
    """All divisions of this full name, today's before former ones: there are six 鼓楼区."""
    return _by_name().get(name, ())


def may_end_division(ending: str) -> bool:
    """Whether any division's name ends in these two characters: told fast, before any is sought."""
    return ending in _endings()


def divisions_called(short: str) -> tuple[Division, ...]:
    """All divisions that have this short form; a caller who wants one has to have a reason."""
    return _by_short().get(short, ())


def division(name: str, among: Iterable[str] = ()) -> Division | None:
    """The one division that a full or short name means.

    Args:
        name: E.g. 博罗县 or 博罗.
        among: Full names of divisions that are spoken of: of several with the name, the one that
            is among them, or that belongs to one of them, is meant.

    Returns:
        None where there is none, or more than one could be meant: nothing is guessed.
    """
    spoken = set(among)
    found = divisions_named(name) or divisions_called(name)
    if len(found) < 2:
        return found[0] if found else None
    near = [one for one in found if one.name in spoken or spoken.intersection(one.parents)]
    return near[0] if len(near) == 1 else None


@cache
def _by_name() -> dict[str, tuple[Division, ...]]:
    found: dict[str, list[Division]] = {}
    for one in _read():
        same = found.setdefault(one.name, [])
        if one not in same:
            same.append(one)
    return {name: tuple(same) for name, same in found.items()}


@cache
def _endings() -> frozenset[str]:
    return frozenset(name[-2:] for name in _by_name())


@cache
def _by_short() -> dict[str, tuple[Division, ...]]:
    found: dict[str, list[Division]] = {}
    for name, same in _by_name().items():
        if short := short_form(name):
            found.setdefault(short, []).extend(same)
    return {short: tuple(same) for short, same in found.items()}


def _read() -> Iterable[Division]:
    for province, prefecture, *counties in rows("divisions"):
        yield Division(province, "province", ())
        direct = prefecture == _DIRECT
        if not direct:
            yield Division(prefecture, "prefecture", (province,))
        parents = (province,) if direct else (province, prefecture)
        yield from (Division(county, "county", parents) for county in counties)
    for province, *names in rows("former_divisions"):
        yield from (Division(name, "county", (province,), former=True) for name in names)
