"""What the pages across reports gather."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import sample_report
from strategies import document_of

from generator.extract import extract
from generator.models import Report
from generator.render.dates import read_day
from generator.render.lists import due_state, lists_of
from generator.render.report import report_view

VIEW = report_view(sample_report())
AS_OF = read_day("2023-05-08")


@pytest.mark.parametrize(
    ("due", "until", "state"),
    [
        (None, None, "none"),
        ("适时", None, "told"),
        ("2023-05-07", "2023-05-07", "over"),
        ("2023-05-08", "2023-05-08", "open"),
        ("2023年4月", "2023-04", "over"),
        ("2023年5月", "2023-05", "open"),
        ("2022年", "2022", "over"),
        ("今年", "2023", "open"),
    ],
)
def test_a_date_has_passed_when_its_end_has(due, until, state) -> None:
    assert due_state(read_day(due), until, AS_OF) == state


def view(day: str, due: str | None):
    steps = tuple(replace(step, due=read_day(due)) for step in VIEW.speakers[0].steps)
    speakers = (replace(VIEW.speakers[0], steps=steps),)
    card = replace(VIEW.card, day=read_day(day), published=None)
    return replace(VIEW, card=card, speakers=speakers)


def test_what_a_year_means_is_told_by_the_report() -> None:
    lists = lists_of([view("2024-02-01", None), view("2022-02-01", "年底")])
    assert [(row.until, row.state) for row in lists.steps] == [("2022", "over"), (None, "none")]
    assert lists.dated_steps == 1


def test_words_without_a_year_are_told_with_the_day_that_they_come_to() -> None:
    rows = lists_of([view("2022-02-01", due) for due in ("明年6月", "2024年底", None)]).steps
    assert [row.by for row in rows] == [read_day("2023-06"), None, None]


def test_a_step_before_a_quarter_is_not_told_as_the_quarter() -> None:
    told = "5月8日，五地协作联席会议召开。会议强调，要在第四季度前完成五地协议签署。"
    document = document_of(told, published="2020-07-16")
    view = report_view(Report(document, extract(document)))
    (row,) = lists_of([view]).steps
    assert (row.step.due.iso, row.until) == ("第四季度前", "2020-09")


def test_a_report_without_a_day_is_of_the_year_of_its_publication() -> None:
    published = replace(VIEW, card=replace(VIEW.card, day=None, published=read_day("2020-03-01")))
    bare = replace(VIEW, card=replace(VIEW.card, day=None, published=None))
    lists = lists_of([view("2022-02-01", None), published, bare])
    assert [card.year for card in lists.cards] == [2022, 2020, 0]
    assert lists.first == read_day("2020-03-01")
    assert lists.yearless == 1


def test_pressing_are_those_just_over_then_those_due_next_then_the_newest() -> None:
    views = [view("2024-02-01", None)]
    views += [view("2024-01-01", f"20{year}-01-01") for year in range(17, 30)]
    pressing = lists_of(views).pressing_steps
    assert [row.until for row in pressing] == [f"20{year}-01-01" for year in range(21, 29)]
    few = lists_of(views[:2]).pressing_steps
    assert [row.state for row in few] == ["over", "none"]


def test_every_figure_is_listed_once_with_the_topics_of_its_outcome() -> None:
    rows = {row.figure.id: row.topics for row in lists_of([VIEW]).figures}
    assert rows == {"f1money": ("资金",), "f2heads": ("劳务",), "f3part0": ("劳务",), "f4stock": ()}
