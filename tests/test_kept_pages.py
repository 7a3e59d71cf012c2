"""A rebuild converts what changed, and gives what a build from nothing gives."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import markdown
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

CORPUS = Path(__file__).parent / "corpus" / "reports" / "dev"
SETTINGS = """site_name: 样例站
theme: jiyao
use_directory_urls: false
validation: {anchors: warn, unrecognized_links: warn}
plugins:
  - search
  - jiyao: {losses: info}
"""


def forget() -> None:
    """Have MkDocs make its plugins anew, as in another process."""
    dict(MkDocsConfig._schema)["plugins"].plugin_cache.clear()


def built(root: Path) -> dict[str, bytes]:
    """The site, built as ``mkdocs serve`` builds it: plugins stay from one build to the next."""
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    files = (path for path in (root / "site").rglob("*") if path.suffix in (".html", ".json"))
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(files)}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    forget()
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "about.md").write_text("# 关于\n\n[报道](reports/index.md)\n", "utf-8")
    (tmp_path / "articles").mkdir()
    for path in sorted(CORPUS.glob("*.txt"))[:6]:
        shutil.copy(path, tmp_path / "articles")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    return tmp_path


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is converted, page by page."""
    said: list[str] = []
    convert = markdown.Markdown.convert

    def listen(self: markdown.Markdown, source: str) -> str:
        said.append(source)
        return convert(self, source)

    monkeypatch.setattr(markdown.Markdown, "convert", listen)
    return said


def edit(root: Path) -> None:
    path = min((root / "articles").glob("*.txt"))
    path.write_text(path.read_text("utf-8") + "\n目前，两地已互派干部12名。\n", "utf-8")


def fresh(root: Path, elsewhere: Path) -> dict[str, bytes]:
    """The same site, built from nothing."""
    forget()
    shutil.copytree(root, elsewhere, ignore=shutil.ignore_patterns("site"))
    return built(elsewhere)


@pytest.mark.parametrize("change", ["none", "edit", "add", "remove", "template"])
def test_a_rebuild_gives_what_a_build_from_nothing_gives(
    root: Path, tmp_path_factory: pytest.TempPathFactory, change: str
) -> None:
    built(root)
    if change == "edit":
        edit(root)
    elif change == "add":
        shutil.copy(sorted(CORPUS.glob("*.txt"))[7], root / "articles")
    elif change == "remove":
        min((root / "articles").glob("*.txt")).unlink()
    elif change == "template":
        (root / "own" / "pages").mkdir(parents=True)
        (root / "own" / "pages" / "people.md.jinja").write_text("# 我的人物页\n", "utf-8")
        settings = SETTINGS.replace("{losses", "{templates: own, losses")
        (root / "mkdocs.yml").write_text(settings, "utf-8")
    again = built(root)
    assert again == fresh(root, tmp_path_factory.mktemp("fresh") / "site")


def test_a_rebuild_converts_only_pages_that_changed(root: Path, converted: list[str]) -> None:
    built(root)
    pages = sum(map(bool, converted))
    converted.clear()
    edit(root)
    built(root)
    again = [source for source in converted if source]
    assert len(again) <= pages - 5
    assert sum("两地已互派干部" in source for source in again) >= 2
    converted.clear()
    built(root)
    assert [source for source in converted if source] == ["# 关于\n\n[报道](reports/index.md)\n"]


def test_links_of_kept_pages_are_still_checked(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    built(root)
    edit(root)
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        built(root)
    assert caplog.messages == []
