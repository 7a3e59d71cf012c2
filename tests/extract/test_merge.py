"""Which mentions are of one thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract import merge
from generator.models import Mention
from generator.rules.people import PersonValue
from generator.spans import Span


def naming(name: str, *offices: str) -> Mention:
    value = PersonValue(name, offices)
    return Mention("person", Span(0, len(name)), value, "person.office-and-name")


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("“望川·临岚”劳务 协议（2024）", "望川临岚劳务协议2024"),
        ("Ａ_b-1", "Ａb1"),
        ("，。！", ""),
    ],
)
def test_letters_are_han_characters_letters_and_digits(text: str, letters: str) -> None:
    assert merge.letters(text) == letters


@given(st.text())
def test_letters_of_letters_are_themselves(text: str) -> None:
    assert merge.letters(merge.letters(text)) == merge.letters(text)


def test_people_are_grouped_by_name_in_the_order_of_first_naming() -> None:
    mentions = [naming("柳文澜"), naming("严立诚"), naming("柳文澜", "县长")]
    groups = merge.by_name(mentions, ["贺兰山"])
    assert list(groups) == ["柳文澜", "严立诚"]
    assert groups["柳文澜"] == [mentions[0], mentions[2]]


def test_who_wrote_the_report_is_left_out() -> None:
    assert list(merge.by_name([naming("柳文澜"), naming("严立诚")], ["严立诚"])) == ["柳文澜"]


def test_who_wrote_the_report_and_holds_an_office_in_it_stays() -> None:
    assert list(merge.by_name([naming("柳文澜", "副院长")], ["柳文澜"])) == ["柳文澜"]


@pytest.mark.parametrize(
    ("namings", "offices"),
    [
        ([("县长",), ("望川县县长",)], ("望川县县长",)),
        ([("县委副书记", "县长"), ("县长",)], ("县委副书记", "县长")),
        ([(), ()], ()),
    ],
)
def test_the_fuller_of_two_offices_stays(
    namings: list[tuple[str, ...]], offices: tuple[str, ...]
) -> None:
    assert merge.offices([naming("柳文澜", *named) for named in namings]) == offices


def test_an_office_and_its_deputy_are_two_offices() -> None:
    mentions = [naming("柳文澜", "副县长"), naming("柳文澜", "县长")]
    assert merge.offices(mentions) == ("副县长", "县长")
