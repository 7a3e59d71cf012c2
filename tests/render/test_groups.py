"""Long lists stand in groups with a heading each."""

from __future__ import annotations

from dataclasses import replace

from samples import sample_report

from generator.models import Archive
from generator.render import render_pages
from generator.render.dates import read_day
from generator.render.groups import by_state, by_year
from generator.render.report import report_view

CARD = report_view(sample_report()).card


def cards(*years: int) -> list:
    days = (read_day(f"{year}-05-08") if year else None for year in years)
    return [replace(CARD, day=day, published=None) for day in days]


def test_a_long_list_stands_by_year_with_those_without_one_last() -> None:
    found = by_year(cards(*[2022] * 20, 0, *[2024] * 20), lambda card: card)
    assert [(group.key, len(group.rows)) for group in found] == [
        ("y2024", 20),
        ("y2022", 20),
        ("y0", 1),
    ]


def test_a_short_list_is_one_group_without_a_heading() -> None:
    (group,) = by_year(cards(2022, 2024), lambda card: card)
    assert (group.key, group.year, len(group.rows)) == ("", 0, 2)
    assert by_year([], lambda card: card) == ()


def test_next_steps_keep_their_order_in_states() -> None:
    rows = ["over", "open", *["none"] * 40]
    assert [group.key for group in by_state(rows, str)] == ["over", "open", "none"]


def test_all_rows_are_on_the_page_below_a_heading_of_their_year() -> None:
    reports = [sample_report(f"r{number}") for number in range(40)]
    pages = {page.uri: page.content for page in render_pages(Archive(tuple(reports)))}
    page = pages["agreements.md"]
    assert "## 2023年 <i>40</i>" in page
    assert page.count("#a1deal0)</span>") == 40
    assert (
        "## 2023年"
        not in {p.uri: p.content for p in render_pages(Archive((reports[0],)))}["agreements.md"]
    )
