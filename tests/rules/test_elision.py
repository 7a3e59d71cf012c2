"""Objects that a figure leaves out."""

from __future__ import annotations

import pytest
from strategies import document_of

from generator.rules.figures import find_figures


def objects(text: str) -> list[str | None]:
    (sentence,) = document_of(text).sentences
    return [mention.value.object for mention in find_figures(sentence)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("帮扶资金从3000万元增加到4500万元，增长50%。", ["帮扶资金"] * 3),
        ("企业由14家增加到31家。", ["企业", "企业"]),
        ("茶叶、核桃分别出口4亿元、2亿元。", ["茶叶", "核桃"]),
        ("两地共建产业园两个，结对学校12所。", ["产业园", "结对学校"]),
    ],
)
def test_a_figure_without_a_noun_shares_what_stands_before_it(
    text: str, found: list[str | None]
) -> None:
    assert objects(text) == found


@pytest.mark.xfail(reason="a sum without a noun takes the firms counted before it")
def test_a_figure_of_another_unit_shares_nothing() -> None:
    assert objects("引进企业12家，共3000万元。")[1] != "企业"
