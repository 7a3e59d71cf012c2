"""What stands below a large figure: its noun if that says what is counted, else the clause."""

from __future__ import annotations

import html
import re

import pytest
from strategies import document_of

from generator.extract import extract
from generator.models import Archive, Report
from generator.render import render_pages
from generator.render.report import report_view
from generator.render.report_views import ReportView


def view_of(text: str) -> ReportView:
    document = document_of(f"5月8日，青禾市·石渡县协作联席会议召开。{text}", published="2023-05-09")
    return report_view(Report(document, extract(document)))


def page_of(text: str) -> str:
    """The report's page as it reads, without links and marks."""
    document = document_of(f"5月8日，青禾市·石渡县协作联席会议召开。{text}", published="2023-05-09")
    pages = render_pages(Archive((Report(document, extract(document)),)))
    content = next(page.content for page in pages if page.uri.startswith("reports/"))
    words = re.sub(r"<[^>]*>|\]\([^)]*\)|[\[*]", "", content)
    return re.sub(r"\s+", " ", html.unescape(words).replace("\u2060", ""))


@pytest.mark.parametrize(
    ("text", "number", "below"),
    [
        ("目前已输转劳动力1736人，同比增加21%。", "21", "目前已输转劳动力1736人，同比增加21%"),
        ("在青禾市帮助下建起一座库容800吨的冷库。", "800", "在青禾市帮助下建起一座库容800吨的冷库"),
        ("青禾教师传帮带本地教师340对。", "340", "青禾教师传帮带本地教师340对"),
        (
            "帮扶车间吸纳就业936人，人均月收入2400元。",
            "2400",
            "帮扶车间吸纳就业936人，人均月收入2400元",
        ),
        ("已办理东部方向7.4万件、西部方向5.1万件。", "5.1", "西部方向5.1万件"),
        ("两地敲定黄桃预订合同1.2万箱。", "1.2", "两地敲定黄桃预订合同1.2万箱"),
    ],
    ids=[
        "a rate",
        "a noun behind another measure",
        "a clause for a noun",
        "of one",
        "an item of a list",
        "no contracts",
    ],
)
def test_a_figure_without_a_clean_noun_has_its_clause_below_it(
    text: str, number: str, below: str
) -> None:
    figures = [shown.figure for shown in view_of(text).figures]
    (figure,) = (one for one in figures if one.numeral.strip("%") == number)
    assert (figure.named, figure.below.text) == (False, below)
    unit = re.escape(figure.unit)
    assert re.search(rf"{re.escape(figure.numeral)} ?{unit} {re.escape(below)}", page_of(text))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("青禾市投入财政帮扶资金4860万元。", "财政帮扶资金"),
        ("实施项目23个。", "项目"),
        ("培养本地医生58名。", "本地医生"),
    ],
)
def test_a_clean_noun_beside_its_number_stands_alone(text: str, noun: str) -> None:
    (figure,) = (shown.figure for shown in view_of(text).figures)
    assert (figure.named, figure.object) == (True, noun)


def test_a_number_in_the_title_of_a_document_is_no_key_figure() -> None:
    told = "石渡县今年出台了《招商引资二十条》，引进企业12家。"
    assert [figure.numeral for figure in view_of(told).highlights] == ["12"]


def test_a_range_is_two_values_in_the_facts_and_is_shown_once() -> None:
    told = "青禾市为石渡县引进企业30至50家。"
    view = view_of(told)
    assert [shown.figure.numeral for shown in view.figures] == ["30至50"]
    notes = [item.strong for line in view.lines for note in line.notes for item in note.items]
    assert notes.count("30至50家") == 1
    page = page_of(told)
    assert page[page.index("成效 1 条，") :].count("30至50 家") == 1


def test_a_clause_without_a_verb_gets_what_it_speaks_of() -> None:
    told = "五市集中启动了五个合作项目，总投资187亿元。"
    (clause,) = view_of(told).reached
    assert clause.text == "五市集中启动了五个合作项目，总投资187亿元"
