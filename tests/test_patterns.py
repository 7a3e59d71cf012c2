"""Patterns that are compiled when they are first used."""

import copy
import re

import pytest

from generator.patterns import regex


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("search", ("甲乙甲乙",)),
        ("match", ("甲乙", 1)),
        ("fullmatch", ("甲乙乙", 1)),
        ("findall", ("甲乙甲乙",)),
        ("split", ("甲乙甲乙",)),
        ("sub", ("丙", "甲乙甲乙")),
    ],
)
def test_it_finds_what_a_compiled_pattern_finds(method: str, arguments: tuple[object, ...]) -> None:
    late, early = regex("(乙)+"), re.compile("(乙)+")
    for _ in ("compiled by this", "compiled before"):
        found, meant = (getattr(one, method)(*arguments) for one in (late, early))
        if isinstance(meant, re.Match):
            assert (found.span(), found.groups()) == (meant.span(), meant.groups())
        else:
            assert found == meant


def test_it_keeps_its_flags() -> None:
    assert regex("a b", re.VERBOSE | re.IGNORECASE).search("xAB")
    assert regex("b", re.IGNORECASE).flags & re.IGNORECASE


def test_it_is_compiled_when_it_is_used() -> None:
    broken = regex("(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search("甲")


def test_a_copy_finds_the_same() -> None:
    assert copy.deepcopy(regex("乙")).search("甲乙")
