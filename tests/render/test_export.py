from __future__ import annotations

import subprocess
import sys

import pytest
import yaml
from samples import sample_archive

from generator.errors import ConfigError
from generator.render import export, read_site_file


@pytest.fixture
def site(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "about.md").write_text("# 关于\n\n[报道](reports/index.md)\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: 样例 & <b>站</b>\nsite_url: !ENV [X, '']\n"
        "plugins:\n  - jiyao:\n      language: zh\n"
        "nav:\n  - 首页: index.md\n  - 报道: reports/index.md\n  - 关于: about.md\n",
        "utf-8",
    )
    return read_site_file(tmp_path / "mkdocs.yml")


@pytest.mark.parametrize("engine", ["properdocs", "mkdocs"])
def test_another_engine_builds_the_export(site, tmp_path, engine: str) -> None:
    to = tmp_path / "out"
    export(sample_archive(), site, to)
    subprocess.run(
        [sys.executable, "-m", engine, "build", "--strict", "-q", "-f", str(to / "mkdocs.yml")],
        check=True,
        cwd=to,
    )
    page = (to / "site" / "reports" / "sample.html").read_text(encoding="utf-8")
    assert "青禾市·石渡县协作联席会议" in page
    assert 'href="../css/jiyao.css"' in page
    assert "跳到正文" in page
    assert "<title>青禾市·石渡县协作联席会议 · 样例 &amp; &lt;b&gt;站&lt;/b&gt;</title>" in page
    assert (to / "site" / "about.html").is_file()


def test_the_export_names_nothing_of_ours(site, tmp_path) -> None:
    export(sample_archive(), site, tmp_path / "out")
    text = (tmp_path / "out" / "mkdocs.yml").read_text(encoding="utf-8")
    assert "generator" not in text
    assert "jiyao:" not in text


def test_a_second_export_replaces_the_first_and_leaves_other_files(site, tmp_path) -> None:
    to = tmp_path / "out"
    first = export(sample_archive(), site, to)
    (to / "notes.txt").write_text("mine", "utf-8")
    assert export(sample_archive(), site, to) == first
    assert (to / "notes.txt").read_text("utf-8") == "mine"


def test_settings_with_tags_are_left_alone(site) -> None:
    assert site.kept["nav"][1] == {"报道": "reports/index.md"}
    assert "site_url" not in site.kept
    assert site.language == "zh"


@pytest.mark.parametrize("text", ["- a list", "a: [", ""])
def test_a_broken_site_file_is_said_so(tmp_path, text: str) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=r"mkdocs\.yml"):
        read_site_file(path)


def test_options_may_be_a_mapping_or_absent(tmp_path) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text(yaml.safe_dump({"plugins": {"jiyao": {"language": "en"}}}), "utf-8")
    assert read_site_file(path).language == "en"
    path.write_text("plugins: [jiyao]\nsite_name: x\n", "utf-8")
    assert read_site_file(path).articles == tmp_path / "articles"
