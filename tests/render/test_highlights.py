"""The figures that a summary shows first."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from generator.render.highlights import highlights
from generator.render.views import Clause, FigureView, OutcomeView, Piece, Ref

_SIZES = {"万": 10_000, "亿": 100_000_000, "": 1}
_WRITTEN = re.compile(
    r"【(?P<numeral>[\d.]+)(?P<unit>(?P<size>[万亿]?)(?P<measure>[^|】]+))\|?(?P<of>[^】]*)】"
)


def figure(number: int, clause: str, role: str = "outcome") -> list[FigureView]:
    """The figures of a clause, written as 【6000万元|帮扶资金】."""
    text = _WRITTEN.sub(lambda m: m["numeral"] + m["unit"], clause)
    words = Clause(text, (Piece(text, False),), (Ref(number, f"f{number}-e1"),))
    return [
        FigureView(
            f"f{number}-{at}", "", m["numeral"], m["unit"], m["of"] or None, None, role,
            Decimal(m["numeral"]) * _SIZES[m["size"]], m["measure"], words, words.refs,
        )
        for at, m in enumerate(_WRITTEN.finditer(clause))
    ]  # fmt: skip


def chosen(*sentences: str, title: str = "") -> list[str]:
    """What is shown of outcomes, one a sentence, in the report's words."""
    outcomes = []
    for number, sentence in enumerate(sentences, 1):
        figures = tuple(f for clause in sentence.split("，") for f in figure(number, clause))
        outcomes.append(OutcomeView(f"o{number}", (), (), figures, (), ()))
    return [f"{f.numeral}{f.unit}" for f in highlights(outcomes, title)]


def test_money_stands_before_heads_and_heads_before_other_things() -> None:
    told = ("实施项目【23个|项目】", "带动就业【1900人|就业】", "投入资金【4860万元|帮扶资金】")
    assert chosen(*told) == ["4860万元", "1900人", "23个"]


@pytest.mark.parametrize(
    ("sentences", "first"),
    [
        (("捐赠善款【500万元|善款】", "安排援助资金【5.38亿元|援助资金】"), "5.38亿元"),
        (("选派干部【3名|干部】、教师【41名|教师】",), "41名"),
        (("去年实现营收【200亿元|营收】", "现场签约项目总投资【11亿元|总投资】"), "11亿元"),
        (("结成【340对|师徒】", "建成基地【21个|基地】、冷库【6座|冷库】"), "340对"),
    ],
    ids=["the larger sum", "the more people", "not what a firm earns", "what stands alone"],
)
def test_the_weightiest_of_a_kind_is_shown(sentences: tuple[str, ...], first: str) -> None:
    assert chosen(*sentences)[0] == first


@pytest.mark.parametrize(
    "weak",
    [
        "亩均增收【1800元|增收】",
        "每户送上慰问金【1000元|慰问金】",
        "其中产业资金【800万元|产业资金】",
        "较年初增加【3.6亿元|贷款】",
        "贷款余额【19亿元|贷款余额】",
        "全县有社员【3200户|社员】",
        "走访慰问【2户|农户】",
        "占地【1200亩|园区】",
        "由去年底的【14家|企业】增加",
    ],
)
def test_what_is_of_one_or_of_how_things_are_stands_in_only_where_there_is_nothing_else(
    weak: str,
) -> None:
    (number,) = chosen(weak)
    assert number not in chosen(weak, "培训农技人员【46名|农技人员】")


@pytest.mark.parametrize(
    "left", ["占比提高【8.1%|占比】", "汀浦方面出【7成|投资】", "共捐赠【68万元】"]
)
def test_shares_and_numbers_of_nothing_told_are_left_out(left: str) -> None:
    assert chosen(left) == []


def test_what_the_title_names_comes_first() -> None:
    told = ("引进资金【1680亿元|资金】", "现场签约项目【18个|项目】", "引进项目【412个|项目】")
    assert chosen(*told, title="澜溪县集中签约 18个 招商项目") == ["18个", "1680亿元"]
    assert chosen(*told, title="澜溪县集中签约218个招商项目") == ["1680亿元", "18个"]


def test_of_a_clause_two_figures_are_shown_only_where_there_are_too_few() -> None:
    given = "赠送图书【1500册|图书】、电脑【60台|电脑】"
    assert chosen(given) == ["1500册", "60台"]
    assert chosen(given, "带动就业【90人|就业】", "建成冷库【6座|冷库】") == [
        "90人",
        "6座",
        "1500册",
    ]
