"""How pages come up: painted before the script is there, and nothing moves when it comes."""

from __future__ import annotations

import pytest
from subjects import REPORT

PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
READY = "!document.querySelector('#colours').hidden"
SHIFTS = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
    const found = [];
    new PerformanceObserver(list => found.push(...list.getEntries()))
        .observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(found.map(e => e.value)), 150);
})))"""
PAGES = ("index.html", REPORT, "reports/index.html", "agreements.html", "figures.html")


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("uri", PAGES)
def test_nothing_moves_when_the_script_comes_after_the_first_paint(
    open_page, uri: str, width: int
) -> None:
    held = []
    page = open_page(uri, width=width, held_scripts=held)
    page.wait_for_function(PAINTED)
    assert held
    assert not page.evaluate(READY)
    for script in held:
        script.continue_()
    page.wait_for_load_state("load")
    assert page.evaluate(READY)
    assert sum(page.evaluate(SHIFTS)) < 0.01
