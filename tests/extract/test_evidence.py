"""Evidence that leads back to the source as received."""

from __future__ import annotations

from strategies import article_of

from generator.extract.evidence import evidence_at
from generator.models import Evidence, Repair
from generator.segment import segment
from generator.spans import AlignedText, Edit, Span


def test_evidence_quotes_the_repaired_text_and_points_to_the_source() -> None:
    source = "會議(huì)召開。。雙方簽約。"
    edits = [
        Edit(Span(0, 2), "会议", "script"),
        Edit(Span(2, 7), "", "pinyin"),
        Edit(Span(8, 9), "开", "script"),
        Edit(Span(9, 11), "。", "doubled"),
        Edit(Span(11, 15), "双方签约", "script"),
    ]
    aligned = AlignedText.of(source).apply(edits)
    document = segment(article_of(source), Repair(aligned, (), {}, ()))
    assert document.text == "会议召开。双方签约。"
    assert evidence_at(document, Span(0, 4), "a.rule") == Evidence(0, 4, "会议召开", 0, 9, "a.rule")
    assert evidence_at(document, Span(5, 9), "a.rule") == Evidence(
        5, 9, "双方签约", 11, 15, "a.rule"
    )
