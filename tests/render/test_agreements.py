"""Agreements: sums that a sentence tells of several at once, and documents that it counts."""

from __future__ import annotations

import html
import re

import msgspec
import pytest
from strategies import document_of

from generator.extract import extract
from generator.models import Archive, Report
from generator.render import render_pages
from generator.render.report import report_view

DAY = "5月8日，青禾市·石渡县协作联席会议召开。"
TOGETHER = (
    "活动中，青禾市人民政府分别与云汉智能装备股份有限公司、景川冷链物流有限公司"
    "签订项目投资协议，投资额分别为21.5亿元和3.2亿元。"
)


def pages_of(text: str) -> dict[str, str]:
    """The pages as they read, without links and marks."""
    document = document_of(DAY + text, published="2023-05-09")
    report = Report(document, extract(document))
    return {
        page.uri: html.unescape(re.sub(r"<[^>]*>|\]\([^)]*\)|[\[*\u2060]", "", page.content))
        for page in render_pages(Archive((report,)))
    }


def agreements_of(text: str):
    document = document_of(DAY + text, published="2023-05-09")
    return report_view(Report(document, extract(document))).agreements


def test_sums_told_of_several_at_once_are_nobodys_own() -> None:
    document = document_of(DAY + TOGETHER, published="2023-05-09")
    facts = extract(document)
    sums = tuple(figure.id for figure in facts.figures if figure.unit == "元")
    first, *others = facts.agreements
    undealt = (msgspec.structs.replace(first, figures=sums), *others)
    report = Report(document, msgspec.structs.replace(facts, agreements=undealt))
    card, *_ = report_view(report).agreements
    assert [term.numeral for term in card.shared] == ["21.5", "3.2"]
    assert card.own == ()
    assert [clause.text for clause in card.together] == [
        "青禾市人民政府分别与云汉智能装备股份有限公司、景川冷链物流有限公司签订项目投资协议，"
        "投资额分别为21.5亿元和3.2亿元"
    ]
    pages = {page.uri: page.content for page in render_pages(Archive((report,)))}
    assert any("原句合写" in page for uri, page in pages.items() if uri.startswith("reports/"))
    assert "原句合写" in pages["agreements.md"]


def test_a_sum_that_is_dealt_out_to_its_agreement_is_its_own() -> None:
    cards = agreements_of(TOGETHER)
    assert [[term.numeral for term in card.own] for card in cards] == [["21.5"], ["3.2"]]
    assert [card.together for card in cards] == [(), ()]
    page = next(
        p for uri, p in pages_of(TOGETHER).items() if re.match("reports/(?!index).*md", uri)
    )
    assert "原句一并写明：青禾市人民政府分别与云汉" in page


@pytest.mark.parametrize(
    ("text", "copies", "words"),
    [
        ("组织企业赴两县考察，签订投资协议8份。", "8份", "签订投资协议8份"),
        (
            "随后，9家企业与石渡县农村商业银行现场签订贷款合同。",
            None,
            "9家企业与石渡县农村商业银行现场签订贷款合同",
        ),
    ],
)
def test_documents_that_the_sentence_counts_are_not_told_as_one(text, copies, words) -> None:
    (agreement,) = agreements_of(text)
    assert (agreement.copies, agreement.counted.text) == (copies, words)
    page = next(p for uri, p in pages_of(text).items() if re.match("reports/(?!index).*md", uri))
    body = page.partition("\n\n")[2]
    assert "已签协议 1 份" not in body
    assert f"（报道写的是{copies or words}）" in body


def test_one_document_that_many_sign_together_is_one() -> None:
    (agreement,) = agreements_of("会上，73家成员单位代表共同签署《食品产业联盟自律公约》。")
    assert agreement.counted is None
