"""Figures as facts: wholes and parts, what is told twice, terms of what is signed."""

from __future__ import annotations

from strategies import document_of

from generator.extract.figures import assemble_figures
from generator.extract.identity import Ids
from generator.models import Figure
from generator.rules.registry import find_mentions


def figures(text: str) -> tuple[Figure, ...]:
    document = document_of(text)
    return assemble_figures(document, find_mentions(document), Ids())


def test_all_parts_point_to_one_whole() -> None:
    whole, *parts = figures("培训人才1500人次，其中教师420人次、医生310人次。")
    assert [part.part_of for part in parts] == [whole.id, whole.id]
    assert whole.part_of is None


def test_the_same_number_in_another_sentence_is_the_same_figure() -> None:
    (figure,) = figures("已引进企业12家。目前，已引进企业12家。")
    assert [evidence.quote for evidence in figure.evidence] == ["12家", "12家"]


def test_a_number_that_a_sentence_deals_out_is_another_one() -> None:
    text = "过10亿元项目3个。\n其中，甲镇3个项目，乙镇2个项目，丙镇5个项目。"
    counted = [(int(f.value), len(f.evidence)) for f in figures(text) if f.object == "项目"]
    assert counted == [(3, 1), (3, 1), (2, 1), (5, 1)]


def test_numbers_of_nothing_in_particular_stay_apart() -> None:
    assert len(figures("共120名。又来120名。")) == 2


def test_money_that_is_given_beside_a_signing_is_no_term() -> None:
    text = "望川县与华腾集团签署《合作协议》，总投资8亿元，捐赠100万元。"
    assert [figure.role for figure in figures(text)] == ["agreement", "outcome"]


def test_a_number_in_a_title_is_a_term() -> None:
    (figure,) = figures("望川县与华腾集团签署《年产15万吨水泥项目投资协议》。")
    assert (figure.role, figure.period) == ("agreement", "year")
