"""Places that a report names in full, and what it calls them for short."""

from __future__ import annotations

import pytest
from strategies import document_of

from generator.extract import extract
from generator.models import NO_LEXICON, OwnPlace
from generator.rules.own import masked
from generator.rules.places import known_places, signs
from generator.rules.trace import Trace


def parties(text: str) -> list[list[str]]:
    found = extract(document_of(text)).agreements
    return [[party.name for party in agreement.parties] for agreement in found]


def test_places_of_the_gazetteer_and_of_offices_are_known() -> None:
    texts = ("贵州省兴仁市与博罗县座谈。", "望川县来客。")
    assert known_places(texts, ["安蓬县委副书记", "副区长", "教育局局长"]) == (
        OwnPlace("兴仁市", ("兴仁",)),
        OwnPlace("博罗县", ("博罗",)),
        OwnPlace("安蓬县", ("安蓬",)),
        OwnPlace("贵州省", ("贵州",)),
    )


def test_what_two_places_are_called_is_neither() -> None:
    assert known_places(["朝阳市与朝阳县座谈。"], []) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("博罗县与兴仁市座谈。会上，博罗与兴仁签订协作协议。", [["博罗县", "兴仁市"]]),
        (
            "安蓬县县长柳文澜、潼川区区长严立诚座谈。安蓬、潼川签订公交协议。",
            [["安蓬县", "潼川区"]],
        ),
        ("博罗·兴仁联席会议召开，博罗县、兴仁市参加。双方签订协作协议。", [["博罗县", "兴仁市"]]),
        ("安蓬、潼川两地的公交公司签订公交协议。", None),
    ],
)
def test_a_short_form_signs_for_the_place_that_is_named_in_full(
    text: str, found: list[list[str]] | None
) -> None:
    if found is None:
        assert parties(text) != [["安蓬县", "潼川区"]]
    else:
        assert parties(text) == found


KNOWN = (OwnPlace("新华区", ("新华",)), OwnPlace("博罗县", ("博罗",)))


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("新华与博罗签约", ["新华区", "博罗县"]),
        ("博罗·新华东西部协作", ["博罗县", "新华区"]),
        ("新华社与博罗人座谈", []),
        ("在博罗、新华，", ["博罗县", "新华区"]),
        ("住博罗的人", []),
    ],
)
def test_a_short_form_is_covered_among_names_alone(text: str, covered: list[str]) -> None:
    assert [name for _, name in masked(text, NO_LEXICON, KNOWN).names] == covered


def test_a_place_is_no_person() -> None:
    trace = Trace.asked()
    facts = extract(document_of("博罗县的博罗、柳文澜出席会议。"), trace=trace)
    assert [person.name for person in facts.people] == ["柳文澜"]
    facts = extract(document_of("博罗与兴仁签订《东西部协作协议》。"), trace=trace)
    assert facts.people == ()
    assert "place" in {dropped.reason for dropped in trace.dropped or ()}


def test_a_person_named_like_a_place_stays_one() -> None:
    facts = extract(document_of("县长高平签订责任书。高平出席会议。"))
    assert [person.name for person in facts.people] == ["高平"]
    assert not signs("高平", "出席会议。随后签订")
    assert not signs("柳文澜", "与兴仁签订")
