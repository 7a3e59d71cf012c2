"""Who 双方, 两地, 两校 and 我县 are, told by the rest of the report. All names are invented."""

from __future__ import annotations

import pytest
from strategies import document_of

from generator.extract.sides import Sides, sides_of


def sides(text: str, headline: str | None = None, publisher: str | None = None) -> Sides:
    return sides_of(document_of(text, headline=headline, publisher=publisher))


@pytest.mark.parametrize(
    ("text", "headline", "pair"),
    [
        ("望川县·临岚市联席会议召开。", None, ("望川县", "临岚市")),
        ("会议召开。望川县与临岚市结对。", None, ("望川县", "临岚市")),
        ("会议召开。", "望川县—临岚市签约", ("望川县", "临岚市")),
        ("5月18日上午望川县与临岚市召开座谈会。", None, ("望川县", "临岚市")),
        ("望川县、临岚市双方代表签订协议。", None, ("望川县", "临岚市")),
        ("首先望川县与临岚市介绍了情况。", None, ("望川县", "临岚市")),
        ("会议召开。", None, ()),
    ],
)
def test_two_names_side_by_side_are_the_two_sides(
    text: str, headline: str | None, pair: tuple[str, ...]
) -> None:
    assert sides(text, headline).of("双方", 1000) == pair


def test_the_nearest_pair_before_the_word_is_meant() -> None:
    text = "望川县与临岚市结对。望川县中学与临岚市中学结对。"
    assert sides(text).of("双方", 5) == ("望川县", "临岚市")
    assert sides(text).of("双方", len(text)) == ("望川县中学", "临岚市中学")


def test_the_word_says_of_what_kind_the_two_are() -> None:
    text = "望川县与临岚市结对。望川县中学与临岚市中学结对。"
    assert sides(text).of("两地", len(text)) == ("望川县", "临岚市")
    assert sides(text).of("两校", 5) == ("望川县中学", "临岚市中学")


def test_the_two_places_whose_officers_are_named_are_the_two_sides() -> None:
    text = "临岚市委书记柳文澜率队赴望川县考察，望川县委书记严立诚陪同。"
    assert sides(text).of("双方", 0) == ("临岚市", "望川县")
    assert sides(text).of("两校", 0) == ()


def test_of_three_places_nobody_can_tell_the_two() -> None:
    text = "临岚市委书记柳文澜、望川县委书记严立诚、青禾县委书记高松出席。"
    assert sides(text).of("双方", 0) == ()


def test_three_and_more_are_named_before_their_number() -> None:
    text = "大会在望川、临岚、青禾三市同步召开。三市签约。望川县与临岚市结对。"
    assert sides(text).of("三市", len(text)) == ("望川", "临岚", "青禾")
    assert sides(text).of("四市", len(text)) == ()


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("甲岚、乙岚两市签订协议。", "两市", ("甲岚", "乙岚")),
        ("上海云南两省市召开会议，两省市签订协议。", "两省市", ("上海", "云南")),
        ("自天津与河北两省市结对以来，两省市签订协议。", "两省市", ("天津", "河北")),
    ],
)
def test_two_are_named_before_their_number(text: str, word: str, names: tuple[str, ...]) -> None:
    assert sides(text).of(word, text.rindex("签订")) == names


def test_a_side_is_named_up_to_what_is_done_together() -> None:
    text = "望川学院与德兰国维德电器（临岚）有限公司举行了签约仪式。"
    assert sides(text).of("双方", len(text)) == ("望川学院", "德兰国维德电器（临岚）有限公司")


def test_those_who_stand_for_both_are_no_side() -> None:
    text = "临岚市市长柳文澜与来访的青禾市市长严立诚会谈，双方代表两市政府签约。"
    assert sides(text).of("两市", len(text)) == ("临岚市", "青禾市")


def test_two_states_are_the_sides_of_talks_between_them() -> None:
    text = "李某在北京同埃及总理会谈。双方愿深化合作。"
    assert sides(text).of("两国", 0) == ("中国", "埃及")


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("我县", "望川县"),
        ("县政府", "望川县"),
        ("我校", None),
        ("学校", "学校"),
        ("华腾集团", "华腾集团"),
    ],
)
def test_our_county_is_the_one_that_publishes(name: str, full: str | None) -> None:
    assert sides("会议召开。", publisher="望川县融媒体中心").own(name) == full
