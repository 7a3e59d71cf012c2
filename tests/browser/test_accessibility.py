"""What axe-core finds on the pages, in both colour schemes and with facts lit up."""

from __future__ import annotations

import pytest
from subjects import REPORT

PAGES = (
    "index.html",
    REPORT,
    "reports/messy.html",
    "reports/bare.html",
    "reports/index.html",
    "agreements.html",
    "outcomes.html",
    "next-steps.html",
    "people.html",
    "places.html",
    "figures.html",
    "about.html",
)
RUN = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(
    v => [v.impact, v.id, v.nodes.slice(0, 3).map(n => `${n.html} ${n.failureSummary}`)])"""


def violations(page, axe: str) -> list:
    page.add_script_tag(path=axe)
    return page.evaluate(RUN)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("uri", PAGES)
def test_axe_finds_nothing(open_page, axe: str, uri: str, scheme: str) -> None:
    page = open_page(uri, color_scheme=scheme)
    assert violations(page, axe) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing_with_a_sentence_lit_and_the_others_dimmed(
    open_page, axe: str, scheme: str, width: int
) -> None:
    page = open_page(f"{REPORT}#s10", color_scheme=scheme, width=width)
    page.get_by_role("switch").click()
    page.locator("details").evaluate_all("all => all.forEach(e => { e.open = true })")
    assert violations(page, axe) == []


@pytest.mark.parametrize("uri", ["agreements.html", "figures.html"])
def test_axe_finds_nothing_on_a_phone_with_filters_that_nothing_fits(
    open_page, axe: str, uri: str
) -> None:
    page = open_page(f"{uri}?q=没有这样的字", width=360)
    assert page.get_by_text("没有符合的条目").is_visible()
    assert violations(page, axe) == []


@pytest.mark.parametrize("uri", ["agreements.html", "next-steps.html", "reports/index.html"])
def test_axe_finds_nothing_on_long_lists_in_english(open_page, large, axe: str, uri: str) -> None:
    assert violations(open_page(large + uri), axe) == []
