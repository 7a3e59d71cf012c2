"""What the documentation says is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click
import msgspec
import pytest

import generator
from generator import models
from generator.cli import main
from generator.pipeline import process
from generator.plugin import JiyaoOptions
from generator.sources import read_lexicon

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
SECTIONS: dict[str, type[msgspec.Struct]] = {
    "jiyao-facts/1": models.FactSet,
    "evidence": models.Evidence,
    "article": models.ArticleInfo,
    "events": models.Event,
    "people": models.Person,
    "agreements": models.Agreement,
    "figures": models.Figure,
    "outcomes": models.Outcome,
    "next_steps": models.NextStep,
    "diagnostics": models.Diagnostic,
}


def documented(section: str) -> list[str]:
    """The keys in the first column of the table in one section of the data dictionary."""
    text = (DOCS / "data.md").read_text(encoding="utf-8")
    _, found, rest = text.partition(f" `{section}`\n")
    assert found, section
    rows = re.findall(r"^\| (`.+?) \|", rest.partition("\n## ")[0], re.MULTILINE)
    return [key for row in rows for key in re.findall(r"`(\w+)`", row)]


@pytest.mark.parametrize("section", SECTIONS)
def test_the_data_dictionary_has_exactly_the_keys_that_are_written(section: str) -> None:
    fields = [field.encode_name for field in msgspec.structs.fields(SECTIONS[section])]
    assert documented(section) == fields


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_to_a_file(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", text)
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_make_command_that_is_named_exists(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"`make ([a-z]+)", page.read_text(encoding="utf-8")))
    assert named <= set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


def test_both_readmes_show_the_two_commands_and_the_picture_on_the_first_screen() -> None:
    for name in ("README.md", "README.zh.md"):
        top = "\n".join((ROOT / name).read_text(encoding="utf-8").splitlines()[:25])
        assert "make serve" in top
        assert "make test" in top
        assert "docs/images/report.png" in top


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_readme_shows_every_picture_that_is_taken_and_no_other(name: str) -> None:
    shown = set(re.findall(r"docs/images/([a-z-]+)\.png", (ROOT / name).read_text("utf-8")))
    script = (ROOT / "tests" / "browser" / "screenshots.py").read_text("utf-8")
    taken = set(re.findall(r'Shot\(\s*"([a-z-]+)"', script))
    assert shown == taken == {path.stem for path in (DOCS / "images").iterdir()}


def test_every_option_of_the_plugin_is_documented() -> None:
    text = (DOCS / "usage.md").read_text(encoding="utf-8").partition("## 选项")[2]
    rows = re.findall(r"^\| `(\w+)` \|", text.partition("\n## ")[0], re.MULTILINE)
    assert sorted(rows) == sorted(JiyaoOptions()._schema_keys)


@pytest.mark.parametrize("page", ["README.md", "README.zh.md", "docs/usage.md"])
def test_every_command_is_documented(page: str) -> None:
    rows = re.findall(r"^\| `jiyao (\w+)", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted(main.list_commands(click.Context(main)))


def test_every_message_that_is_explained_is_one_that_the_program_writes() -> None:
    sources = Path(generator.__file__).parent.rglob("*.py")
    program = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    text = (DOCS / "usage.md").read_text(encoding="utf-8").partition("## 出错信息")[2]
    rows = re.findall(r"^\| `(.+?)` \|", text.partition("\n## ")[0], re.MULTILINE)
    assert rows
    assert [row for row in rows if any(p.strip() not in program for p in row.split("…"))] == []


def test_the_worked_example_of_own_words_gives_the_facts_that_it_tells(tmp_path: Path) -> None:
    told = (DOCS / "usage.md").read_text(encoding="utf-8").partition("## 自己的词表")[2]
    words, text = tmp_path / "words.yml", tmp_path / "report.txt"
    words.write_text(re.findall(r"```yaml\n(.*?)```", told, re.DOTALL)[0], encoding="utf-8")
    text.write_text(re.findall(r"```text\n(.*?)```", told, re.DOTALL)[0], encoding="utf-8")
    table = re.findall(r"^\| (\S+) \| (.*?) \| (.*?) \|$", told.partition("\n- ")[0], re.MULTILINE)
    rows = {kind: (without, with_words) for kind, without, with_words in table}
    plain = process(text).facts
    own = process(text, lexicon=read_lexicon([words])).facts
    assert ["、".join(p.name for p in a.parties) for f in (plain, own) for a in f.agreements] == [
        *rows["签约方"]
    ]
    assert [[p.name for p in f.people] for f in (plain, own)] == [["石渡"], ["金不换"]]
    assert own.people[0].positions == ("首席联络官",)
    assert rows["人物"] == ("石渡", "金不换（首席联络官）")
    assert [len(f.outcomes) for f in (plain, own)] == [1, 2]
    assert own.outcomes[1].sentence in rows["成效"][1]
    assert [len(f.next_steps) for f in (plain, own)] == [0, 2]
    assert [step.actor for step in own.next_steps] == ["金不换", "镇上"]
    assert own.next_steps[1].sentence in rows["下一步"][1]


def test_the_extractor_in_the_documentation_works(tmp_path: Path) -> None:
    told = (DOCS / "usage.md").read_text(encoding="utf-8").partition("## 换一个提取器")[2]
    (code,) = re.findall(r"```python\n(.*?)```", told.partition("\n## ")[0], re.DOTALL)
    (entry,) = re.findall(r"^my-list = \"my_extractor:(\w+)\"", told, re.MULTILINE)
    names: dict[str, Any] = {}
    exec(code, names)
    text = tmp_path / "one.txt"
    text.write_text("柳文澜来了。", encoding="utf-8")
    facts = process(text, extractor=names[entry]).facts
    assert [person.name for person in facts.people] == ["柳文澜"]
    assert [note.code for note in facts.diagnostics] == ["rejected-fact"]
