"""``jiyao export``: the site's settings count."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main


@pytest.mark.parametrize("names", ["words.yml", ["words.yml"]])
def test_the_export_reads_the_users_words(tmp_path: Path, names: str | list[str]) -> None:
    for folder in ("docs", "articles"):
        (tmp_path / folder).mkdir()
    (tmp_path / "articles" / "boat.txt").write_text("金不换撑船过江。", "utf-8")
    (tmp_path / "words.yml").write_text("people: [金不换]", "utf-8")
    settings = {"site_name": "样例站", "plugins": [{"jiyao": {"lexicon": names}}]}
    config = tmp_path / "mkdocs.yml"
    config.write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    command = ["export", "--to", str(tmp_path / "out"), "--config", str(config)]
    result = CliRunner().invoke(main, command, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert "金不换" in (tmp_path / "out" / "docs" / "people.md").read_text("utf-8")
