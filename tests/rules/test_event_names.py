"""What an event is called."""

from __future__ import annotations

import pytest

from generator.rules.event_names import headline_name, name_in, short_name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("望川县与华腾集团签约仪式", "望川县与华腾集团签约仪式"),
        ("副县长柳文澜18日在临岚市出席山海茶叶大会", "山海茶叶大会"),
        ("召开县政府常务会议", "县政府常务会议"),
        ("即将在临岚市举行的第三届茶叶博览会", "第三届茶叶博览会"),
        ("在第三届茶叶博览会", "第三届茶叶博览会"),
        ("一场以茶为主题的推介会", "以茶为主题的推介会"),
        ("赛事举办权签约仪式", "赛事举办权签约仪式"),
        ("丰富多彩的主题活动", ""),
        ("50场宣传活动", ""),
        ("招待会等活动", ""),
        ("历史性会晤", ""),
        ("会议", ""),
    ],
)
def test_a_meeting_is_called_by_its_name_alone(written: str, name: str) -> None:
    assert name_in(written) == name


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("柳文澜会见严立诚", "柳文澜会见严立诚"),
        ("考察茶园、看望挂职干部", "考察茶园、看望挂职干部"),
        ("并共同为茶博园揭牌", "共同为茶博园揭牌"),
        ("县委书记柳文澜在临岚市会议中心会见了临岚市市长严立诚一行", "柳文澜会见严立诚"),
        ("对临岚市进行访问", "柳文澜会见严立诚"),
        ("在结束访问之际", "柳文澜会见严立诚"),
        ("会晤", "柳文澜会见严立诚"),
    ],
)
def test_a_clause_that_is_long_or_no_whole_gives_way_to_the_headline(
    clause: str, name: str
) -> None:
    assert short_name(clause, "柳文澜会见严立诚", clause=True) == name


def test_a_clause_without_a_headline_is_told_without_when_and_where() -> None:
    clause = "县长柳文澜18日上午在望川宾馆会见严立诚"
    assert short_name(clause, None, clause=True) == "县长柳文澜会见严立诚"


def test_a_long_clause_without_a_headline_is_told_without_who_leads_and_what_for() -> None:
    clause = "县委书记柳文澜带领望川县党政代表团赴临岚市考察茶叶加工、品牌建设等方面的做法"
    assert short_name(clause, None, clause=True) == "望川县党政代表团赴临岚市考察"
    whole = "县长柳文澜会见了临岚市市长严立诚率领的友好代表团"
    assert short_name(whole, None, clause=True) == whole
    signed = "县长柳文澜与市长严立诚签订《茶叶考察协议》"
    assert short_name(signed, None, clause=True) == signed


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("【乡村行】新茶开园", "新茶开园"),
        ("互学互鉴 共赢——望川县代表团赴临岚市考察", "望川县代表团赴临岚市考察"),
        ("望川县茶叶博览会开幕 柳文澜出席", "望川县茶叶博览会开幕"),
        ("“我的家乡——望川”推介活动启动", "“我的家乡——望川”推介活动启动"),
        ("新茶 2024 开园", "新茶 2024 开园"),
        ("春茶飘香 新路通达", "春茶飘香 新路通达"),
    ],
)
def test_of_a_headline_the_part_that_tells_of_an_occasion_is_the_name(
    headline: str, name: str
) -> None:
    assert headline_name(headline) == name


def test_a_name_too_long_for_a_list_gives_way_to_the_headline() -> None:
    name = "关于" + "茶叶" * 18 + "座谈会"
    assert short_name(name, "茶叶座谈会召开") == "茶叶座谈会召开"
    assert short_name(name, None) == name
