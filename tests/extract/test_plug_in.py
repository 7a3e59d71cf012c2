"""Extractors of others, installed as packages are: with an entry point in a dist-info."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from strategies import document_of

from generator.cli import main
from generator.extract import extract, load_extractor
from generator.models import NO_LEXICON

MODULE = '''
from generator.extract import facts_about, quoted
from generator.models import Document, FactSet, Person, UserLexicon

def whoever(document: Document, *, lexicon: UserLexicon) -> FactSet:
    """Everyone of a list, whether the report names them or not."""
    names = ("柳文澜", "严立诚", *lexicon.people)
    people = (
        Person(f"p{number}", name, (), (quoted(document, name, "tiny.person"),))
        for number, name in enumerate(names)
    )
    return facts_about(document, people=people)

def fails(document, *, lexicon):
    raise RuntimeError("the model\\nis asleep")

def strange(document, *, lexicon):
    return {"people": [{"name": 3}]}

number = 3
'''
ENTRIES = """[jiyao.extractors]
tiny = tiny_extractor:whoever
fails = tiny_extractor:fails
strange = tiny_extractor:strange
number = tiny_extractor:number
gone = tiny_extractor:gone
"""
TEXT = "县长柳文澜出席会议，签订《劳务协作协议》。"


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with extractors, installed into a folder of its own; the folder."""
    folder = tmp_path / "installed"
    info = folder / "tiny_extractor-1.0.dist-info"
    info.mkdir(parents=True)
    (folder / "tiny_extractor.py").write_text(MODULE, "utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tiny-extractor\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(ENTRIES)
    monkeypatch.syspath_prepend(str(folder))
    return folder


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, "utf-8")
    return path


def jiyao(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


@pytest.mark.usefixtures("installed")
def test_an_installed_extractor_is_found_and_its_facts_are_checked(report: Path) -> None:
    facts = json.loads(jiyao("extract", report, "--extractor", "tiny").stdout)
    assert [person["name"] for person in facts["people"]] == ["柳文澜"]
    assert facts["people"][0]["evidence"][0]["rule"] == "tiny.person"
    assert facts["agreements"] == []
    (rejection,) = facts["diagnostics"]
    assert rejection["code"] == "rejected-fact"
    assert "“严立诚”" in rejection["message"]


@pytest.mark.usefixtures("installed")
def test_an_extractor_gets_the_users_words(report: Path, tmp_path: Path) -> None:
    (tmp_path / "words.yml").write_text("people: [县长]", "utf-8")
    options = ("--extractor", "tiny", "--lexicon", tmp_path / "words.yml")
    facts = json.loads(jiyao("extract", report, *options).stdout)
    assert [person["name"] for person in facts["people"]] == ["柳文澜", "县长"]


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("options", [(), ("--errors",)], ids=["scores", "errors"])
def test_an_extractor_is_measured_like_the_rules(report: Path, options: tuple[str, ...]) -> None:
    gold = {kind: [] for kind in ("people", "agreements", "figures", "outcomes", "next_steps")}
    report.with_suffix(".json").write_text(json.dumps({**gold, "event": {"date": None}}), "utf-8")
    result = jiyao("evaluate", report.parent, "--extractor", "tiny", *options)
    assert result.stdout.splitlines()[1].split() == ["people", "0.000", "1.000", "0.000", "1", "0"]
    assert ("规则 tiny.person" in result.stdout) is bool(options)


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("fails", "提取器出错 / extractor fails failed (RuntimeError: the model is asleep)"),
        ("strange", "提取器给出的不是事实 / extractor strange gave no facts: "),
    ],
)
def test_an_extractor_that_fails_on_a_report_stops_no_other(
    report: Path, name: str, message: str
) -> None:
    result = jiyao("extract", report, report, "--extractor", name)
    assert (result.exit_code, result.stdout) == (1, "")
    lines = result.stderr.splitlines()
    assert len(lines) == 2
    assert all(line.startswith(f"jiyao: {report}: {message}") for line in lines)


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "tony",
            "extractor: 没有装 tony 这个提取器，可以写 fails, gone, number, rules, strange, tiny"
            " / there is no 'tony'; installed are fails, gone, number, rules, strange, "
            "tiny. A package brings one by an entry point in the group jiyao.extractors",
        ),
        ("gone", "extractor: 提取器 gone 载入失败 / gone cannot be loaded (AttributeError: "),
        (
            "number",
            "extractor: 提取器 number 不是函数 / number (tiny_extractor:number) is no function",
        ),
    ],
)
def test_an_extractor_that_cannot_be_used_is_told_before_anything_is_read(
    report: Path, name: str, message: str
) -> None:
    result = jiyao("extract", report, "--extractor", name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"jiyao: {message}")
    assert len(result.stderr.splitlines()) == 1


def test_the_rules_are_an_extractor_of_the_group_like_any_other() -> None:
    assert load_extractor("rules") is extract
    document = document_of(TEXT)
    facts = load_extractor("rules")(document, lexicon=NO_LEXICON)
    assert facts == extract(document)


def test_a_site_is_made_by_an_installed_extractor(installed: Path, tmp_path: Path) -> None:
    for folder in ("docs", "articles"):
        (tmp_path / folder).mkdir()
    (tmp_path / "articles" / "one.txt").write_text(TEXT, "utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: x\ntheme: jiyao\nuse_directory_urls: false\n"
        "plugins:\n  - jiyao:\n      extractor: tiny\n",
        "utf-8",
    )
    path = os.pathsep.join(filter(None, (str(installed), os.environ.get("PYTHONPATH"))))
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert result.returncode == 0, result.stderr
    assert "没有采用一项人物（tiny.person）" in result.stderr
    page = (tmp_path / "site" / "reports" / "one.html").read_text("utf-8")
    assert "柳文澜" in page
    assert "劳务协作协议" in page  # the text itself is shown
    agreements = (tmp_path / "site" / "agreements.html").read_text("utf-8")
    assert "劳务协作协议" not in agreements
