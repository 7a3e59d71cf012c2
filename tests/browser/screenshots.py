"""Take the pictures of the site for the README: `make screenshots`.

Two sites are looked at: that of the supplied report, and an archive of it with the invented reports
of the corpus.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from subjects import BROWSERS, CORPUS, FLAGS, REPORT, ROOT

IMAGES = ROOT / "docs" / "images"


@dataclass(frozen=True)
class Shot:
    """A picture: which site, which page, how large a window, how."""

    name: str
    site: str
    uri: str
    width: int = 1280
    height: int = 900
    options: dict[str, Any] = field(default_factory=dict)
    to: str | None = None


SHOTS = (
    Shot("report", "one", REPORT, height=1240),
    Shot("report-evidence", "one", f"{REPORT}#s10", height=900),
    Shot(
        "report-dark", "one", REPORT, height=900, options={"color_scheme": "dark"}, to="#outcomes"
    ),
    Shot("report-phone", "one", f"{REPORT}#s12", width=360, height=780),
    Shot("home", "many", "index.html", height=1240),
    Shot("years", "many", "index.html", height=760, to="#years"),
    Shot("agreements", "many", "agreements.html", height=900),
    Shot("next-steps", "many", "next-steps.html", height=900),
    Shot("places", "many", "places.html", height=1000),
    Shot("figures", "many", "figures.html", height=1000, options={"color_scheme": "dark"}),
)


def build(folder: Path, reports: list[Path]) -> Path:
    """The site of ``reports``, below ``folder``."""
    (folder / "articles").mkdir(parents=True)
    for path in reports:
        shutil.copy(path, folder / "articles")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, check=True)
    return folder / "site"


def take(browser: Any, shot: Shot, site: Path) -> None:
    """Take one picture."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        reduced_motion="reduce",
        has_touch=shot.width < 700,
        **shot.options,
    )
    page = context.new_page()
    page.goto(f"{site.as_uri()}/{shot.uri}")
    if shot.to:
        page.locator(shot.to).scroll_into_view_if_needed()
        page.evaluate("to => document.querySelector(to).scrollIntoView()", shot.to)
    page.wait_for_timeout(200)
    page.screenshot(path=IMAGES / f"{shot.name}.png")
    context.close()


def main() -> None:
    """Build both sites and take every picture of them."""
    from playwright.sync_api import sync_playwright

    supplied = sorted((ROOT / "articles").glob("*.txt"))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder)
        sites = {
            "one": build(root / "one", supplied),
            "many": build(root / "many", [*supplied, *sorted(CORPUS.glob("*.txt"))]),
        }
        path = next(filter(None, map(shutil.which, BROWSERS)))
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for shot in SHOTS:
            take(browser, shot, sites[shot.site])
        browser.close()


if __name__ == "__main__":
    main()
