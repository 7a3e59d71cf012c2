"""``jiyao explain``: for people and for tools."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from generator.cli import main

TEXT = "县长柳文澜出席会议。两地将建成产业园。"


def run(path: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["explain", str(path), *options], catch_exceptions=False)


def test_it_tells_each_sentence_with_its_rules(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, "utf-8")
    result = run(path)
    assert (result.exit_code, result.stderr) == (0, "")
    head, _, _, *lines = result.stdout.splitlines()
    assert head.startswith("one：2 句，✓ 采用 ")
    assert lines[:3] == [
        "〔1〕县长柳文澜出席会议。",
        "    ✓ 人物：柳文澜（县长）",
        "        规则 person.office-and-name（职务后面的姓名）；“柳文澜”",
    ]
    assert "    ✗ 成效：“两地将建成产业园” 说的是以后的事，还没有做成" in lines


def test_it_writes_json_for_tools(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, "utf-8")
    told = json.loads(run(path, "--json").stdout)
    assert (told["format"], told["article"]) == ("jiyao-explain/1", "one")
    one, two = told["sentences"]
    assert one["fired"][0] == {
        "kind": "person",
        "rule": "person.office-and-name",
        "start": 2,
        "end": 5,
        "quote": "柳文澜",
        "fact": one["fired"][0]["fact"],
        "says": "柳文澜（县长）",
        "merged_with": [],
    }
    assert {"rule": "outcome.deed-done", "reason": "ahead"}.items() <= two["dropped"][0].items()
    assert two["text"] == TEXT[two["start"] : two["end"]]


def test_a_file_that_is_no_report_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_bytes(b"")
    result = run(path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"jiyao: {path}: 文件是空的")


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    result = run(tmp_path / "gone.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "does not exist" in result.stderr
