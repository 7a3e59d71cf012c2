"""Long lists in groups, and a site in English, in a browser."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest


def headings(page) -> list[str]:
    return page.locator(".grp:visible > h2:visible").all_inner_texts()


def test_a_long_list_has_a_heading_for_each_year_and_a_way_to_it(open_page, large) -> None:
    page = open_page(f"{large}outcomes.html")
    years = [int(found[0]) for text in headings(page) if (found := re.match(r"\d{4}", text))]
    assert years == sorted(years, reverse=True)
    assert len(years) > 5
    page.locator(".groups a", has_text="2021").click()
    assert page.locator("#y2021 h2").bounding_box()["y"] < 120


def test_filtered_groups_without_rows_go_and_the_others_count_what_is_left(
    open_page, large
) -> None:
    page = open_page(f"{large}outcomes.html")
    page.get_by_label("Year").select_option("2021")
    (heading,) = headings(page)
    assert heading.split() == ["2021", str(page.locator("tbody tr:visible").count())]
    page.get_by_role("button", name="Clear").click()
    assert len(headings(page)) > 5


def test_a_sorted_list_is_one_table_and_goes_back_into_groups(open_page, large) -> None:
    page = open_page(f"{large}agreements.html")
    before = page.locator("tbody tr").all_inner_texts()
    page.get_by_role("button", name="Figures").first.click()
    assert headings(page) == []
    assert page.locator(".grp:visible").count() == 1
    assert sorted(page.locator("tbody tr:visible").all_inner_texts()) == sorted(before)
    page.get_by_role("button", name="Clear").click()
    assert page.locator("tbody tr").all_inner_texts() == before
    assert len(headings(page)) > 5


def test_long_lists_are_whole_without_the_script(open_page, large) -> None:
    page = open_page(f"{large}outcomes.html", java_script_enabled=False)
    assert len(headings(page)) > 5
    assert page.locator("tbody tr:visible").count() == page.locator("tbody tr").count() > 200


@pytest.mark.parametrize(
    ("label", "language"), [("Place", "zh-Hans"), ("Year", None), ("Status", None)]
)
def test_choices_in_the_reports_words_are_marked_as_chinese(
    open_page, large, label: str, language: str | None
) -> None:
    page = open_page(f"{large}agreements.html")
    options = page.get_by_label(label, exact=True).locator("option:not([value=''])")
    assert options.count() > 0
    marks = options.evaluate_all("all => all.map(e => e.closest('[lang]').lang)")
    assert set(marks) == {language or "en"}


@pytest.mark.parametrize("width", [360, 1000, 1440])
@pytest.mark.parametrize(
    "uri", ["outcomes", "agreements", "next-steps", "people", "figures", "places", "reports/index"]
)
def test_long_lists_in_english_fit_every_window(open_page, large, uri: str, width: int) -> None:
    page = open_page(f"{large}{uri}.html", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_columns_are_as_wide_in_every_group(open_page, large) -> None:
    page = open_page(f"{large}people.html")
    widths = page.evaluate(
        "[...document.querySelectorAll('.grp thead')].map("
        "e => [...e.rows[0].cells].map(c => Math.round(c.offsetWidth)).join())"
    )
    assert len(widths) > 5
    assert len(set(widths)) == 1


@pytest.mark.parametrize("uri", ["reports/index", "agreements"])
def test_on_paper_no_heading_of_a_column_lies_over_another(open_page, large, uri: str) -> None:
    page = open_page(f"{large}{uri}.html", width=986)
    page.emulate_media(media="print")
    boxes = page.evaluate(
        "[...document.querySelector('.grp thead').rows[0].cells].map(c => {"
        "const r = document.createRange(); r.selectNodeContents(c);"
        "const b = r.getBoundingClientRect(); return [b.left, b.right] })"
    )
    assert all(one[1] <= other[0] for one, other in pairwise(boxes))


@pytest.mark.parametrize(
    "uri", ["outcomes", "agreements", "next-steps", "people", "figures", "places", "reports/index"]
)
def test_every_list_can_be_filtered_and_sorted(open_page, large, uri: str) -> None:
    page = open_page(f"{large}{uri}.html")
    rows = page.locator("tbody tr:visible")
    before = rows.count()
    page.get_by_label("Words in the row").fill("no such words anywhere")
    assert rows.count() == 0
    page.get_by_role("button", name="Clear").click()
    page.locator(".sort").first.click()
    assert page.locator("[aria-sort]").count() >= 1
    assert rows.count() == before


@pytest.mark.parametrize("uri", ["outcomes", "next-steps", "figures"])
def test_words_of_the_report_have_room_in_every_window(open_page, large, uri: str) -> None:
    for width in (700, 800, 930, 1200):
        page = open_page(f"{large}{uri}.html", width=width)
        quote = page.locator("tbody .q").first.locator("xpath=ancestor::td")
        assert quote.bounding_box()["width"] >= 11 * 16


def test_a_date_in_words_does_not_run_into_the_next_column(open_page, large) -> None:
    page = open_page(f"{large}next-steps.html")
    over = "[...document.querySelectorAll('.till')].filter(e => e.scrollWidth > e.clientWidth)"
    assert page.evaluate(f"{over}.length") == 0


def test_on_paper_the_head_of_a_table_is_on_every_page(open_page, large) -> None:
    # Chromium repeats no head that holds a box of its own, as a button is.
    page = open_page(f"{large}outcomes.html")
    page.emulate_media(media="print")
    boxes = "[...document.querySelectorAll('.sort')].filter(e => e.getClientRects().length)"
    assert page.evaluate(f"{boxes}.length") == 0
    assert headings_of_columns(page) == ["Outcome", "Topics", "Figures", "Date", "Report"]


def headings_of_columns(page) -> list[str]:
    return page.locator(".grp thead").first.locator("th").all_inner_texts()
