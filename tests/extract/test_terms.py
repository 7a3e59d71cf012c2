"""Which sums and numbers are terms of which document. All names are invented."""

from __future__ import annotations

import pytest
from strategies import document_of

from generator.extract import extract


def terms(text: str) -> list[tuple[str, list[int]]]:
    facts = extract(document_of(text))
    values = {figure.id: int(figure.value) for figure in facts.figures}
    return [(a.title, [values[figure] for figure in a.figures]) for a in facts.agreements]


def test_a_sum_belongs_to_the_document_named_before_it() -> None:
    text = "青禾县与临岚市签订协作协议，投资3亿元；青禾中学与临岚中学签订结对协议。"
    assert terms(text) == [("协作协议", [300_000_000]), ("结对协议", [])]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        (
            "青禾县分别与甲岚公司、乙岚公司签订投资协议，投资额分别为3亿元和2亿元。",
            [[300_000_000], [200_000_000]],
        ),
        (
            "12家企业与青禾县签订投资协议5份、采购合同9份，金额分别为3亿元、4000万元。",
            [[300_000_000], [40_000_000]],
        ),
    ],
)
def test_sums_behind_respectively_are_dealt_out(text: str, sums: list[list[int]]) -> None:
    assert [figures for _, figures in terms(text)] == sums


def test_a_sum_of_several_documents_is_none_of_theirs() -> None:
    text = "青禾县分别与甲岚公司、乙岚公司签订投资协议，总投资5亿元。"
    assert [figures for _, figures in terms(text)] == [[], []]


def test_what_is_signed_is_not_to_be_signed_again() -> None:
    text = "青禾县与临岚市签订合作协议。年内我县将争取与更多市县新签合作协议。"
    facts = extract(document_of(text))
    assert [a.status for a in facts.agreements] == ["signed", "planned"]
