"""The accuracy that docs/method.md tells is the one that `jiyao evaluate` measures."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from click.testing import CliRunner

from generator.cli import main

ROOT = Path(__file__).parent.parent
METHOD = ROOT / "docs" / "method.md"
REPORTS = ROOT / "tests" / "corpus" / "reports"
BLOCK = re.compile(r"(?<=<!-- measured -->\n).*?(?=<!-- /measured -->)", re.DOTALL)
KINDS = {
    "people": "人物",
    "positions": "人物＋职务",
    "agreements": "协议",
    "parties": "签约方",
    "figures": "数字",
    "figures+object": "数字＋对象",
    "outcomes": "成效",
    "next_steps": "下一步",
    "actors": "说话人",
    "event date": "会议日期",
}
# Rules get better between two updates of the page; it must not claim more than holds.
CLOSE = 0.02


def jiyao(*arguments: object) -> str:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def supplied() -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        jiyao("extract", ROOT / "articles" / "2021-09-07-xingren-boluo.txt", "--output", folder)
        return json.loads(jiyao("evaluate", ROOT / "tests" / "gold", folder, "--json"))


@cache
def measured() -> dict[str, dict[str, Any]]:
    """Scores by the name of the set of reports."""
    sets = {"随附的报道": supplied()}
    for name, folder in (("开发集", "dev"), ("留出集", "held-out")):
        if any((REPORTS / folder).glob("*.json")):
            sets[name] = json.loads(jiyao("evaluate", REPORTS / folder, "--json"))
    return sets


def as_table(sets: dict[str, dict[str, Any]]) -> str:
    heads = [f"{name}（{scores['reports']} 篇）" for name, scores in sets.items()]
    lines = ["| 类别 | " + " | ".join(heads) + " |", "|---|" + "---:|" * len(heads)]
    for kind, label in KINDS.items():
        cells = [f"{scores['scores'][kind]['f1']:.2f}" for scores in sets.values()]
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    return "\n".join(["", *lines, "", ""])


def told() -> list[list[str]]:
    """The cells of the table in the page, row by row."""
    found = BLOCK.search(METHOD.read_text(encoding="utf-8"))
    assert found
    lines = [line for line in found[0].splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_page_tells_what_is_measured(update_golden: bool) -> None:
    if update_golden:
        text = METHOD.read_text(encoding="utf-8")
        METHOD.write_text(BLOCK.sub(as_table(measured()), text), encoding="utf-8")
    head, *rows = told()
    assert [name.partition("（")[0] for name in head[1:]] == list(measured())
    assert [row[0] for row in rows] == list(KINDS.values())
    for kind, row in zip(KINDS, rows, strict=True):
        for (name, scores), cell in zip(measured().items(), row[1:], strict=True):
            score = scores["scores"][kind]["f1"]
            assert float(cell) <= score + CLOSE, f"{name}, {kind}: pytest --update-golden, or mend"


def test_the_repairs_in_the_page_are_what_repair_does(tmp_path: Path) -> None:
    path = tmp_path / "damaged.txt"
    path.write_text(
        "亲?009年，双方訂?wèn)|西部協(xié)作協(xié)議，舉行儀式？！缎吓_日報》", encoding="utf-8"
    )
    assert jiyao("repair", path).strip() == "自2009年，双方订东西部协作协议，举行仪式。《邢台日报》"
