from __future__ import annotations

import pytest

from generator.repair import repair
from generator.repair.tables import is_row_beside, tables

BODY = "会后，双方座谈。"
MARKDOWN = (
    "| 项目 | 金额(万元) |\n| :--- | ---: |\n| 产业园 | 300 |\n|  |  |\n| 甲,乙 | 时间:上午 |"
)
TABS = "项目\t金额(万元)\n产业园\t300\n甲,乙\t时间:上午"
COMMAS = "项目,金额(万元),单位\n产业园,300,青禾县\n劳务,40,临岚市"
QUOTED = '日期,地点,名称\n2023-04-18,澜屏县,联席会议\n2023-05-02,绿沙区,"座谈会,第二次。"'
WORDS = "姓名,性别\n李明,男\n王芳,女"
GAPS = "序号  项目      金额(万元)\n1     产业园    300\n2     劳务      40"


@pytest.mark.parametrize(
    "table", [MARKDOWN, TABS, COMMAS, QUOTED, WORDS, "甲,乙\n丙,丁\n戊,己", GAPS]
)
def test_a_table_keeps_its_marks_gaps_and_lines(table: str) -> None:
    text = f"下表列出项目。\n\n{table}\n\n{BODY}"
    assert repair(text).aligned.text == text
    assert repair(table).aligned.text == table


def test_a_table_is_not_joined_to_the_text_around_it() -> None:
    text = f"两地共建产业园区，推进劳务协作，项目如下表所列并由两地共同推进\n{TABS}\n{BODY}"
    assert repair(text).aligned.text == text


def test_digits_in_a_table_become_half_width() -> None:
    assert (
        repair("项目\t金额\n产业园\t３００\n劳务\t４０％").aligned.text
        == "项目\t金额\n产业园\t300\n劳务\t40%"
    )


@pytest.mark.parametrize(
    "text",
    [
        "协,作\n会,议\n帮,扶",
        "5月8日,青禾市召开会议。\n5月9日,临岚市召开会议。\n5月10日,双方签约。",
        "记者|柳文澜\n近日，开会。",
        "真抓实干,务求实效\n凝心聚力,共谋发展\n同心同德,携手并进",
        "学党史,悟思想,办实事\n强产业,促就业,惠民生\n谋发展,开新局,谱新篇",
        "会议召开,双方签约\n协作推进,有序有力\n成效显著,各方满意",
        "产业园\t300",
        "李明  王强\n张伟  何清\n方小  禾青",
    ],
)
def test_lines_that_only_look_alike_are_no_table(text: str) -> None:
    assert tables(text) == ()


def test_bars_alone_are_a_row_only_beside_one_with_as_many() -> None:
    assert is_row_beside("|  |  |", "| 甲 | 乙 |")
    assert not is_row_beside("|  |  |", "|  |  |")
    assert not is_row_beside("|  |  |", "| 甲 |")
    assert repair(f"||||||||\n{BODY}").aligned.text == BODY
