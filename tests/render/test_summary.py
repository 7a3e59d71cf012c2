"""The first sentences of a report's summary: who met whom, when and where."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import msgspec
import pytest
from samples import sample_report
from strategies import document_of

from generator.extract import extract
from generator.models import Archive, Report
from generator.render import render_pages
from generator.render.index import Index
from generator.render.report import report_view
from generator.render.summary import event_view


def summary(text: str, language: str = "zh", **article: str) -> str:
    """The first paragraph of the summary as it reads."""
    return page_of(text, language, **article).partition("\n\n")[0].strip()


def page_of(text: str, language: str = "zh", **article: str) -> str:
    """The summary as it reads."""
    document = document_of(text, published="2023-05-09", **article)
    report = Report(document, extract(document))
    page = next(
        page
        for page in render_pages(Archive((report,)), language=language)
        if "sum" in page.content
    )
    start = page.content.index('<div class="sum"')
    block = page.content[start : page.content.index("</div>", start)].partition("\n\n")[2]
    words = re.sub(r"<[^>]*>|\]\([^)]*\)|[\[*]|(?<!\n)\n(?!\n)", "", block)
    return html.unescape(words).replace("\u2060", "")


MEETING = (
    "5月8日，青禾市·石渡县协作联席会议在石渡县召开。"
    "青禾市委书记高原等与石渡县委书记林远就劳务协作进行座谈。"
)


def test_when_where_and_who_met_whom_are_told_with_their_sentences() -> None:
    assert summary(MEETING) == (
        "2023年5月8日，青禾市·石渡县协作联席会议在石渡县举行〔1〕；"
        "青禾市委书记高原等与石渡县委书记林远座谈〔2〕；提到 2 人。"
    )


def test_the_same_in_english() -> None:
    assert summary(MEETING, "en") == (
        "8 May 2023: 青禾市·石渡县协作联席会议 was held in 石渡县〔1〕; "
        "青禾市委书记高原 and others met 石渡县委书记林远〔2〕; 2 people named."
    )


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        (
            "5月8日，青禾市·石渡县协作联席会议召开。",
            "2023年5月8日，青禾市·石渡县协作联席会议举行〔1〕。",
        ),
        (
            "近日，青禾市·石渡县协作联席会议在石渡县召开。",
            "青禾市·石渡县协作联席会议在石渡县举行〔1〕。",
        ),
        (
            "已建成冷链仓2座。青禾市副市长高原说，要早日用上。",
            "提到 1 人：青禾市副市长高原〔2〕。",
        ),
        (
            "5月8日，青禾市副市长高原率队到石渡县，考察冷链园区、看望挂职干部。"
            "石渡县委书记林远陪同。",
            "2023年5月8日，青禾市副市长高原率队到石渡县〔1〕，考察冷链园区、看望挂职干部〔1〕；"
            "石渡县委书记林远陪同〔2〕；提到 2 人。",
        ),
    ],
)
def test_it_is_shorter_where_the_report_tells_less(text: str, reads: str) -> None:
    assert summary(text) == reads


def test_what_comes_next_is_quoted_where_no_number_tells_it() -> None:
    told = (
        "5月8日，青禾市·石渡县协作联席会议召开。石渡县委书记林远说，要深化各领域协作。"
        "林远说，年底前要建成冷链园区。"
    )
    assert "下一步 2 项：林远说，年底前要建成冷链园区〔3〕；林远 2 项" in page_of(told)


def test_a_clause_with_two_figures_is_quoted_once() -> None:
    told = "5月8日，青禾市·石渡县协作联席会议召开。会上，青禾市向石渡县赠送图书1500册、电脑60台。"
    assert "成效 1 条：青禾市向石渡县赠送图书1500册、电脑60台〔2〕。" in page_of(told)


def test_agreements_of_one_title_are_told_once_with_their_number() -> None:
    view = report_view(sample_report())
    (agreement,) = view.agreements
    other = replace(agreement, title="结对协议")
    thrice = replace(view, agreements=(agreement, other, agreement, agreement))
    told = [(one.agreement.title, one.copies) for one in thrice.titles["signed"]]
    assert told == [(agreement.title, 3), ("结对协议", 1)]


def test_an_outcome_without_a_number_is_quoted_where_no_figure_is_shown() -> None:
    told = "5月8日，青禾市·石渡县协作联席会议召开。目前，青禾市医院已在石渡县设立远程诊室。"
    assert "成效 1 条：目前，青禾市医院已在石渡县设立远程诊室〔2〕。" in page_of(told)


def test_a_plan_for_a_part_stands_behind_that_for_the_whole() -> None:
    told = (
        "5月8日，青禾市·石渡县协作联席会议召开。下一步，其中茶园计划投资300万元。"
        "石渡县计划今年引进企业6家。"
    )
    assert "：石渡县计划今年引进企业6家〔3〕；其中茶园计划投资300万元〔2〕" in page_of(told)


def test_the_first_sentence_has_a_verb_where_the_name_of_the_event_has_none() -> None:
    report = sample_report()
    names = ("龙垭县2021年东西部劳务协作工作总结", "“跨省通办”一周年新闻发布会实录（摘要）")
    for name in names:
        event = msgspec.structs.replace(report.facts.events[0], name=name)
        assert event_view(Index.of(report), event).form == "named"
    assert event_view(Index.of(report), report.facts.events[0]).form == "held"
    met = msgspec.structs.replace(report.facts.events[0], name="高原会见老挝丰沙河省代表团")
    assert event_view(Index.of(report), met).form == "told"


def test_outcomes_are_told_only_with_one_of_them() -> None:
    told = (
        "5月8日，青禾市·石渡县协作联席会议召开。会上，青禾市与石渡县签订《青禾市·石渡县协作协议》。"
    )
    assert "成效" not in page_of(told)


def test_an_agreement_is_told_with_its_parties_and_a_sum_with_its_agreement() -> None:
    told = (
        "5月8日，青禾市·石渡县协作联席会议召开。"
        "石渡县人民政府与青禾市绿源有限公司签订《冷链仓储项目投资协议》，总投资1.2亿元。"
        "石渡县人民政府与青禾市清泉有限公司签订《饮用水项目投资协议》，总投资8000万元。"
    )
    assert (
        "《冷链仓储项目投资协议》〔2〕（石渡县人民政府、青禾市绿源有限公司）、"
        "《饮用水项目投资协议》〔3〕（石渡县人民政府、青禾市清泉有限公司）。"
        "《冷链仓储项目投资协议》写明：总投资1.2亿元〔2〕；"
        "《饮用水项目投资协议》写明：总投资8000万元〔3〕。"
    ) in page_of(told)
