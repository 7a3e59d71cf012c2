"""The worked example of docs/templates.md: a shorter page for a bulletin, on one sheet."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from subjects import REPORT, ROOT


@pytest.fixture(scope="module")
def bulletin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the supplied report, made with the example's template."""
    root = tmp_path_factory.mktemp("bulletin")
    for name in ("articles", "docs"):
        shutil.copytree(ROOT / name, root / name)
    text = (ROOT / "docs" / "templates.md").read_text("utf-8")
    own = root / "my-templates" / "pages"
    own.mkdir(parents=True)
    example = text.partition("```jinja\n")[2].partition("```")[0]
    (own / "report.md.jinja").write_text(example, "utf-8")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    more = "articles: articles\n      templates: my-templates"
    (root / "mkdocs.yml").write_text(config.replace("articles: articles", more), "utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=root, check=True)
    return root / "site" / REPORT


def test_the_page_for_a_bulletin_is_one_sheet(open_page, bulletin: Path) -> None:
    paper = open_page(bulletin.as_uri()).pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/MediaBox", paper)) == 1


def test_parties_stay_in_their_line_and_headings_are_headings(open_page, bulletin: Path) -> None:
    page = open_page(bulletin.as_uri())
    first = page.locator("li", has_text="广东金迈思").first
    assert "兴仁市、广东金迈思信息科技有限公司〔3〕" in first.inner_text().replace("\u2060", "")
    assert page.locator("h3").all_inner_texts() == [
        "真结对、真投入、真见效",
        "坚持更高标准，深化博兴协作",
    ]
