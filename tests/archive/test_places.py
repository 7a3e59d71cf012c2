"""Places in names that are facts already."""

from __future__ import annotations

import pytest
from strategies import document_of

from generator.archive import names_of
from generator.archive.places import places_at_start, places_of
from generator.extract import extract
from generator.models import Report
from generator.rules.places import place_of


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("青禾市人民政府", "青禾市"),
        ("石渡县委书记", "石渡县"),
        ("中共石渡县委", "石渡县"),
        ("青禾市石渡县农业农村局", "石渡县"),
        ("青禾市", "青禾市"),
        ("赤湾区人民医院", "赤湾区"),
        ("松坪彝族自治县人民政府", "松坪彝族自治县"),
        ("聊城市", "聊城市"),
        ("成都市武侯区", "武侯区"),
        ("沙县", "沙县"),
        ("应博罗县委", "博罗县"),
        ("潼川区区长", "潼川区"),
        ("巴彦旗旗委书记", "巴彦旗"),
        ("青禾市高新区管委会", "青禾市"),
        ("青禾市清泉有限公司", "青禾市"),
    ],
)
def test_the_place_that_a_name_starts_with(name: str, place: str) -> None:
    assert place_of(name) == place


@pytest.mark.parametrize(
    "name",
    [
        "县委书记",
        "副县长",
        "常务副市长",
        "省发展改革委",
        "经济开发区管委会",
        "汉源都市圈办公室",
        "友好城市",
        "友好县区协作",
        "友好县结对",
        "青年联盟",
        "我市",
        "双方",
        "绿源有限公司",
        "某某大学",
        "教育局与石渡县",
        "",
    ],
)
def test_what_only_looks_like_a_place_is_none(name: str) -> None:
    assert place_of(name) is None


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("青禾市·石渡县协作联席会议", ("青禾市", "石渡县")),
        ("青禾市与石渡县结对签约仪式", ("青禾市", "石渡县")),
        ("赤湾区—石渡县劳务协作协议", ("赤湾区", "石渡县")),
        ("青禾市2023年工作会议", ("青禾市",)),
        ("座谈会", ()),
    ],
)
def test_places_that_a_name_joins(name: str, places: tuple[str, ...]) -> None:
    assert places_at_start(name) == places


def found(text: str):
    return places_of(report_of(text).facts)


def report_of(text: str) -> Report:
    document = document_of(text, published="2023-05-09", name="a")
    return Report(document, extract(document))


def test_two_that_sign_deal_with_each_other_and_the_fact_is_named() -> None:
    places = found("5月8日，青禾市人民政府与石渡县人民政府签订《协作协议》。")
    assert set(places.named) == {"青禾市", "石渡县"}
    ((pair, fact),) = places.pairs.items()
    assert set(pair) == {"青禾市", "石渡县"}
    assert fact[0] == "a"


def test_a_pair_is_told_once_however_often_it_is_named() -> None:
    places = found(
        "5月8日，青禾市·石渡县协作联席会议召开。青禾市委书记高原、石渡县委书记林远出席。"
        "会上，石渡县人民政府与青禾市人民政府签订《协作协议》。"
    )
    assert list(places.pairs) == [("青禾市", "石渡县")]


def test_three_places_in_one_report_are_no_pair() -> None:
    places = found("5月8日，青禾市委书记高原、石渡县委书记林远、赤湾区委书记白露出席协作座谈会。")
    assert set(places.named) == {"青禾市", "石渡县", "赤湾区"}
    assert places.pairs == {}


def test_a_report_without_places_has_none() -> None:
    places = found("今天天气很好。")
    assert (places.named, places.pairs) == ({}, {})


def test_an_autonomous_county_goes_by_its_full_name_in_the_whole_archive() -> None:
    texts = (
        "5月8日，松坪彝族自治县委书记高原率队赴青禾市考察。",
        "6月8日，青禾市副市长白露、松坪县副县长林远出席结对签约仪式。",
    )
    reports = [report_of(text) for text in texts]
    names = names_of(reports)
    assert names.full == {"松坪县": "松坪彝族自治县"}
    assert "松坪彝族自治县" in places_of(reports[1].facts, names).named
    assert names.of("松坪县人民政府") == "松坪彝族自治县"


def test_a_county_of_the_gazetteer_is_not_taken_for_another() -> None:
    reports = [report_of("博罗县委书记高原、博罗瑶族自治县县长林远出席协作座谈会。")]
    assert names_of(reports).full == {}


def test_what_an_invitation_starts_with_is_no_part_of_a_place() -> None:
    places = found(
        "5月8日，应景南市人民政府邀请，埃格利德市市长山多尔率团访问景南市，两市签订《交流协议》。"
    )
    assert "应景南市" not in places.named
