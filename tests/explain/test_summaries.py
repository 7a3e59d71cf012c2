"""Facts in a few words."""

from __future__ import annotations

import pytest
from strategies import document_of

from generator.explain.summaries import facts_of, summary
from generator.extract import extract


@pytest.mark.parametrize(
    ("text", "kind", "says"),
    [
        (
            "5月18日，望川县·临岚市联席会议在望川县召开。",
            "e",
            "望川县·临岚市联席会议 · 2024-05-18 · 望川县",
        ),
        ("望川县县长柳文澜出席会议。", "p", "柳文澜（望川县县长）"),
        ("望川县与临岚市签订《茶叶购销合同》。", "a", "茶叶购销合同（已签；望川县、临岚市）"),
        ("望川县与临岚市将签订《茶叶购销合同》。", "a", "茶叶购销合同（拟签；望川县、临岚市）"),
        ("目前，已引进企业近30家。", "f", "近 30 家 企业 · 做到的"),
        ("目前，已引进企业近30家。", "o", "产业"),
        ("下一步，望川县将扩大茶园。", "n", "望川县"),
        ("下一步将在2025年底前建成茶园。", "n", "（由谁来做不明）；期限：2025年底"),
    ],
)
def test_a_fact_says_what_matters(text: str, kind: str, says: str) -> None:
    facts = extract(document_of(text, published="2024-05-20"))
    assert says in [summary(fact) for fact in facts_of(facts) if fact.id[0] == kind]
