"""Bylines and leads."""

from __future__ import annotations

import pytest

from generator.models import Byline
from generator.segment.bylines import bylines_in_lead, dateline_of, lead_of, parse_bylines


@pytest.mark.parametrize(
    ("text", "bylines"),
    [
        ("记者 柳文澜", [("记者", "柳文澜")]),
        ("记者柳文澜 严立诚", [("记者", "柳文澜"), ("记者", "严立诚")]),
        ("记者：柳文澜、严立诚", [("记者", "柳文澜"), ("记者", "严立诚")]),
        ("（记者 柳文澜 通讯员 贺兰山）", [("记者", "柳文澜"), ("通讯员", "贺兰山")]),
        ("临岚日报全媒体记者柳文澜", [("记者", "柳文澜")]),
        ("摄影报道：欧阳静远", [("摄影报道", "欧阳静远")]),
        ("责任编辑：高 松", [("责任编辑", "高松")]),
        ("记者 古丽·热依汗", [("记者", "古丽·热依汗")]),
        ("记者柳文澜／临岚报导", [("记者", "柳文澜")]),
        ("□临岚日报/观海新闻记者 柳文澜", [("记者", "柳文澜")]),
        ("记 者：柳文澜 严立诚", [("记者", "柳文澜"), ("记者", "严立诚")]),
        ("报道员：柳文澜 左晓波", [("报道员", "柳文澜"), ("报道员", "左晓波")]),
        ("文字：柳文澜 贺兰山", [("文字", "柳文澜"), ("文字", "贺兰山")]),
        ("一审：奉晓波；二审：严立诚", [("一审", "奉晓波"), ("二审", "严立诚")]),
        ("文/柳文澜 图/严立诚", [("文", "柳文澜"), ("图", "严立诚")]),
    ],
)
def test_a_byline_names_roles_and_names(text: str, bylines: list[tuple[str, str]]) -> None:
    assert parse_bylines(text) == tuple(Byline(role, name) for role, name in bylines)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "记者",
        "柳文澜",
        "记者柳文澜从会上获悉，项目落地。",
        "记者在现场看到，车间里一片繁忙。",
        "通讯员培训班开班。",
        "县长柳文澜",
        "记者：您好",
        "【记者手记】",
        "摄影：两地合作",
    ],
)
def test_what_says_anything_else_is_no_byline(text: str) -> None:
    assert parse_bylines(text) is None


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("本报讯 会议召开。", "本报讯 "),
        ("【临岚日报讯】会议召开。", "【临岚日报讯】"),
        ("临岚网讯（记者 柳文澜）会议召开。", "临岚网讯（记者 柳文澜）"),
        ("会议召开，本报讯。", ""),
        ("【记者柳文澜／临岚报导】会议召开。", "【记者柳文澜／临岚报导】"),
        ("记者柳文澜／临岚报导 会议召开。", "记者柳文澜／临岚报导 "),
        ("记者了解到，会议召开。", ""),
        ("【深化协作】会议召开。", ""),
        ("3月2日，会议召开。", ""),
        ("（详见附件）会议召开。", ""),
        ("", ""),
    ],
)
def test_a_lead_stands_at_the_start_of_a_line(text: str, lead: str) -> None:
    assert lead_of(text) == lead


def test_a_lead_holds_bylines_in_brackets() -> None:
    assert bylines_in_lead("本报讯（记者 柳文澜）") == (Byline("记者", "柳文澜"),)
    assert bylines_in_lead("【记者柳文澜／临岚报导】") == (Byline("记者", "柳文澜"),)
    assert bylines_in_lead("记者柳文澜／临岚报导 ") == (Byline("记者", "柳文澜"),)
    assert bylines_in_lead("本报讯（要闻）") == bylines_in_lead("本报讯 ") == ()


def test_a_dateline_has_a_month_and_a_day() -> None:
    assert dateline_of("临岚3月12日电") == (3, 12)
    assert dateline_of("本报讯") is None
