"""How pages come up: painted before the script is there, and nothing moves when it comes."""

from __future__ import annotations

import pytest
from subjects import REPORT

SHIFTS = """() => new Promise(done => {
    const found = [];
    new PerformanceObserver(list => found.push(...list.getEntries()))
        .observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(found.map(e => e.value)), 150);
})"""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
SCRIPT = "Math.min(...performance.getEntriesByType('resource').filter(e => e.name.endsWith('.js'))"
PAGES = ("index.html", REPORT, "reports/index.html", "agreements.html", "figures.html")


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("uri", PAGES)
def test_nothing_moves_when_the_script_comes_after_the_first_paint(
    open_page, uri: str, width: int
) -> None:
    page = open_page(uri, width=width, late_scripts=True)
    page.wait_for_function(f"{PAINTED} > 0")
    assert page.evaluate(f"{PAINTED} < {SCRIPT}.map(e => e.responseEnd))")
    assert sum(page.evaluate(SHIFTS)) < 0.01
