"""The supplied report, repaired to the letter; ``--update-golden`` after a change that is meant."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main

GOLDEN = Path(__file__).parents[1] / "corpus" / "repair"


@pytest.fixture(scope="module")
def repaired(report: Path) -> str:
    return CliRunner().invoke(main, ["repair", str(report)]).stdout


def test_the_supplied_report_is_repaired_to_the_letter(
    repaired: str, report: Path, update_golden: bool
) -> None:
    path = GOLDEN / report.name
    if update_golden:
        path.write_text(repaired, "utf-8")
    assert repaired == path.read_text("utf-8")


@pytest.mark.parametrize(
    "text", ["协作联席会议召开", "谢远区", "《博罗县·兴仁市 2021 年东西部协作协议》"]
)
def test_what_matters_in_it_can_be_read(text: str, repaired: str) -> None:
    assert text in repaired


def test_no_pinyin_and_no_doubled_mark_is_left(repaired: str) -> None:
    assert not re.search(
        r"[（(][a-zü\u00e0-\u01dc]{1,6}[)）]|[，,][，。、]|\ufffd|[縣協議]", repaired
    )
