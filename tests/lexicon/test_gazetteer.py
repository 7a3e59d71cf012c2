"""China's administrative divisions by their names, and no guess where a name has several."""

from __future__ import annotations

import pytest

from generator.lexicon import rows
from generator.lexicon.gazetteer import (
    Division,
    division,
    divisions_called,
    divisions_named,
    may_end_division,
    short_form,
)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("博罗县", "博罗"),
        ("惠州市", "惠州"),
        ("广东省", "广东"),
        ("内蒙古自治区", "内蒙古"),
        ("新疆维吾尔自治区", "新疆"),
        ("香港特别行政区", "香港"),
        ("恩施土家族苗族自治州", "恩施"),
        ("黔西南布依族苗族自治州", "黔西南"),
        ("积石山保安族东乡族撒拉族自治县", "积石山"),
        ("前郭尔罗斯蒙古族自治县", "前郭尔罗斯"),
        ("鄂温克族自治旗", "鄂温克"),
        ("大兴安岭地区", "大兴安岭"),
        ("浦东新区", "浦东"),
        ("神农架林区", "神农架"),
        ("锡林郭勒盟", "锡林郭勒"),
        ("景县", None),
        ("阿拉善左旗", None),
        ("科尔沁左翼中旗", None),
        ("博罗", None),
    ],
)
def test_a_division_is_called_by_its_name_without_kind_and_peoples(
    name: str, short: str | None
) -> None:
    assert short_form(name) == short


def test_a_division_knows_its_level_and_what_it_belongs_to() -> None:
    assert divisions_named("博罗县") == (Division("博罗县", "county", ("广东省", "惠州市")),)
    assert divisions_named("惠州市") == (Division("惠州市", "prefecture", ("广东省",)),)
    assert divisions_named("广东省") == (Division("广东省", "province", ()),)
    assert divisions_named("万州区") == (Division("万州区", "county", ("重庆市",)),)
    assert divisions_named("没有县") == ()


def test_former_divisions_are_known_as_such() -> None:
    assert divisions_named("兴仁县") == (Division("兴仁县", "county", ("贵州省",), former=True),)
    assert [one.name for one in divisions_called("兴仁")] == ["兴仁市", "兴仁县"]


def test_of_several_with_one_name_none_is_guessed() -> None:
    assert len(divisions_named("鼓楼区")) > 3
    assert division("鼓楼区") is None
    assert division("朝阳") is None
    assert division("没有") is None


def test_what_is_spoken_of_tells_which_is_meant() -> None:
    found = division("鼓楼区", ["福州市"])
    assert found is not None
    assert found.parents == ("福建省", "福州市")
    assert division("朝阳", ["朝阳市", "朝阳县"]) is None
    called = division("兴仁", ["兴仁市"])
    assert called is not None
    assert called.name == "兴仁市"


def test_a_short_form_of_one_division_is_that_division() -> None:
    found = division("博罗")
    assert found is not None
    assert found.name == "博罗县"


def test_the_lists_are_whole() -> None:
    listed = rows("divisions")
    provinces = {row[0] for row in listed}
    prefectures = {(row[0], row[1]) for row in listed if row[1] != "-"}
    counties = [name for row in listed for name in row[2:]]
    assert len(provinces) == 34
    mainland = {row for row in prefectures if not row[0].startswith(("台湾", "香港", "澳门"))}
    assert len(mainland) == 333
    assert 2840 <= len(counties) <= 3300
    assert not [name for name in counties if "市辖" in name or name.endswith("开发区")]


def test_names_of_the_lists_are_unique_among_their_siblings() -> None:
    for province, prefecture, *counties in rows("divisions"):
        assert len(counties) == len(set(counties)), (province, prefecture)


def test_what_no_division_ends_in_is_told_at_once() -> None:
    assert may_end_division("罗县")
    assert not may_end_division("城区县")
    assert not may_end_division("和市")
