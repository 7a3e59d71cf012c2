"""Where a fact without evidence stands, told by its words."""

from __future__ import annotations

from typing import Any

import pytest
from strategies import document_of

from generator.evaluate.compare import OfPair
from generator.evaluate.places import place_of
from generator.explain import explain
from generator.extract import extract
from generator.rules.trace import NO_TRACE

SENTENCES = (
    "5月18日，引进企业30家。",
    "今年以来建成学校30所、投入30万元。",
    "建起一座冷库，30年未有。",
    "县长柳文澜来了。",
    "市长柳文澜与望川县签订《茶叶·购销合同》。",
    "20日，望川县的合作合同到期。",
)


def figure(value: float, unit: str | None, noun: str | None) -> dict[str, Any]:
    return {"value": value, "unit": unit, "object": noun}


@pytest.mark.parametrize(
    ("kind", "item", "sentence", "words"),
    [
        ("people", "柳文澜", 4, "柳文澜"),
        ("positions", ("柳文澜", "市长"), 5, "柳文澜"),
        ("positions", ("柳文澜", "局长"), 4, "柳文澜"),
        ("agreements", {"title": "茶叶购销合同", "parties": []}, 5, "茶叶·购销合同"),
        ("agreements", {"title": "望川县茶叶购销合同", "parties": []}, 5, "茶叶·购销合同"),
        ("parties", (0, "望川县", "茶叶购销合同"), 5, "望川县"),
        ("parties", (0, "华腾集团", "茶叶购销合同"), 5, "茶叶·购销合同"),
        ("figures", figure(30, "家", "企业"), 1, "30家"),
        ("figures+object", figure(30, "所", None), 2, "30所"),
        ("figures", figure(300000, "元", "茶园"), 2, "30万元"),
        ("figures", figure(1, "座", "冷库"), 3, "一座"),
        ("figures", figure(30, "户", "学校"), 1, "30家"),
        ("figures", figure(9, "户", "冷库"), 3, "冷库"),
        ("outcomes", "据悉，今年以来建成学校30所、投入30万元。", 2, "来建成学校30所、投入30万元"),
        ("actors", (0, "柳文澜", "建起一座冷库，30年未有。"), 3, "建起一座冷库，30年未有"),
        ("event date", "2024-05-18", 1, "5月18日"),
        ("event date", "--05-20", 6, "20日"),
    ],
)
def test_a_fact_is_found_by_its_words(kind: str, item: Any, sentence: int, words: str) -> None:
    if kind in {"parties", "actors"}:
        item = OfPair(*item)
    document = document_of("".join(SENTENCES))
    place = place_of(kind, item, explain(document, extract(document), NO_TRACE))
    assert place is not None
    part, span = place
    assert (part.number, span.of(document.text)) == (sentence, words)


def test_evidence_says_best_where_a_fact_stands() -> None:
    document = document_of("".join(SENTENCES))
    start = document.text.index("望川县的")
    item = {"title": "合作合同", "evidence": [{"start": start, "end": start + 3}]}
    place = place_of("agreements", item, explain(document, extract(document), NO_TRACE))
    assert place is not None
    assert (place[0].number, place[1].start) == (6, start)


def test_words_that_stand_nowhere_have_no_place() -> None:
    document = document_of("江面上白鹭翻飞。")
    parts = explain(document, extract(document), NO_TRACE)
    for kind, item in (("people", "柳文澜"), ("people", ""), ("figures", figure(2, None, None))):
        assert place_of(kind, item, parts) is None
