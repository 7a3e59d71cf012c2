"""The command ``jiyao``: what it prints, what it writes, and how it ends."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import msgspec
import pytest
from click.testing import CliRunner, Result

from generator import __version__
from generator.cli import main
from generator.evaluate import KINDS
from generator.models import FactSet
from generator.pipeline import process

TEXT = "5月18日，望川县·临岚市联席会议召开。两地签署《劳务合作协议》。县长柳文澜讲话。"
GOLD = {
    "published": "2024-05-20",
    "event": {"date": "2024-05-18", "date_end": None},
    "people": [{"name": "柳文澜", "positions": ["县长"]}],
    "agreements": [
        {"title": "劳务合作协议", "parties": ["望川县", "临岚市"], "status": "signed"},
    ],
    "figures": [],
    "outcomes": ["两地签署《劳务合作协议》。"],
    "next_steps": [],
}

CONTEXT = click.Context(main)
COMMANDS = main.list_commands(CONTEXT)

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Runs ``jiyao``; a traceback is an error of the test."""

    def jiyao(*words: str | Path) -> Result:
        result = CliRunner().invoke(main, [str(word) for word in words])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return jiyao


@pytest.fixture
def report_file(tmp_path: Path) -> Path:
    return write(tmp_path, "one.txt")


def write(folder: Path, name: str, text: str | bytes = TEXT, matter: str = "") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode() if isinstance(text, str) else text
    path.write_bytes((f"---\n{matter}\n---\n".encode() if matter else b"") + data)
    return path


def objects(text: str) -> list[dict[str, Any]]:
    """The JSON objects that stand one after the other in ``text``, and nothing else."""
    decoder, found, rest = json.JSONDecoder(), [], text.strip()
    while rest:
        value, end = decoder.raw_decode(rest)
        found.append(value)
        rest = rest[end:].strip()
    return found


# jiyao


def test_it_says_its_version(run: Run) -> None:
    assert run("--version").stdout == f"jiyao，版本 / version {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"用法 / Usage: main {command}")
    told = main.get_command(CONTEXT, command)
    assert told is not None
    assert told.get_short_help_str(200) in " ".join(result.stdout.split())


@pytest.mark.parametrize(
    "words",
    [
        ["nothing"],
        ["extract"],
        ["extract", "--nothing", "one.txt"],
        ["repair"],
        ["repair", "gone.txt"],
        ["repair", "folder"],
        ["evaluate"],
        ["evaluate", "gone"],
        ["evaluate", "one.txt"],
        ["evaluate", "folder"],
        ["export"],
        ["export", "--to", "one.txt"],
        ["export", "--to", "out", "--config", "gone.yml"],
        ["extract", "one.txt", "--output", "one.txt"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_writes_nothing(
    run: Run, report_file: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(report_file.parent)
    Path("folder").mkdir()
    before = sorted(Path().rglob("*"))
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error: " in result.stderr
    assert sorted(Path().rglob("*")) == before


# jiyao extract


def test_facts_go_to_standard_output_as_one_json_object_a_report(run: Run, tmp_path: Path) -> None:
    paths = [write(tmp_path, name) for name in ("a.txt", "b.txt")]
    result = run("extract", *paths)
    assert (result.exit_code, result.stderr) == (0, "")
    found = objects(result.stdout)
    assert [facts["article"]["id"] for facts in found] == ["a", "b"]
    assert all(facts["format"] == "jiyao-facts/1" for facts in found)
    assert found[0]["text"] == TEXT


def test_the_json_is_that_of_the_facts(run: Run, report_file: Path) -> None:
    printed = run("extract", report_file).stdout
    assert msgspec.json.decode(printed, type=FactSet) == process(report_file).facts


def test_values_are_json_numbers(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, "one.txt", "投入帮扶资金1.25万元，增长3.5%。")
    (facts,) = objects(run("extract", path).stdout)
    assert [figure["value"] for figure in facts["figures"]] == [12500, 3.5]


def test_a_written_file_is_what_would_have_been_printed(run: Run, report_file: Path) -> None:
    run("extract", report_file, "--output", report_file.parent)
    written = report_file.with_suffix(".json").read_text("utf-8")
    assert written == run("extract", report_file).stdout


def test_output_writes_a_file_a_report_named_like_it(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "in/2024-望川.txt")
    write(tmp_path, "in/sub/two.md", matter="id: other")
    result = run("extract", tmp_path / "in", "--output", tmp_path / "new" / "out")
    assert (result.exit_code, result.stdout) == (0, "")
    written = {path.name: path for path in (tmp_path / "new" / "out").iterdir()}
    assert sorted(written) == ["2024-望川.json", "two.json"]
    facts = json.loads(written["two.json"].read_text("utf-8"))
    assert facts["article"]["id"] == "other"
    assert "劳务合作协议" in written["two.json"].read_text("utf-8")


def test_a_report_without_facts_is_no_error(run: Run, tmp_path: Path) -> None:
    result = run("extract", write(tmp_path, "one.txt", "江面上白鹭翻飞。"))
    assert (result.exit_code, result.stderr) == (0, "")
    (facts,) = objects(result.stdout)
    assert facts["people"] == facts["figures"] == facts["outcomes"] == []
    assert [diagnostic["code"] for diagnostic in facts["diagnostics"]] == ["no-facts"]


BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "the file is empty"),
    "blank.txt": (b" \n\t\n", "the file is empty"),
    "matter.txt": (b"---\nsource: x\n---\n", "nothing below the front matter"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text"),
    "unknown.txt": (bytes(range(128, 256)) * 4, "unknown encoding"),
    "open.txt": (b"---\nid: x\n" + TEXT.encode(), "front matter is not closed"),
    "yaml.txt": (b"---\nid: [\n---\n" + TEXT.encode(), "front matter is not YAML"),
    "date.txt": (b"---\npublished: soon\n---\n" + TEXT.encode(), "must be a date"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_report_that_cannot_be_read_gives_one_line_and_ends_with_1(
    run: Run, tmp_path: Path, name: str
) -> None:
    content, message = BAD[name]
    path = write(tmp_path, name, content)
    for command in ("extract", "repair"):
        result = run(command, path)
        assert (result.exit_code, result.stdout) == (1, "")
        (line,) = result.stderr.splitlines()
        assert line.startswith(f"jiyao: {path}:")
        assert message in line


def test_the_line_of_broken_front_matter_is_named(run: Run, tmp_path: Path) -> None:
    matter = "source: x\npublished: soon"
    path = write(tmp_path, "one.txt", matter=matter)
    assert run("extract", path).stderr.startswith(f"jiyao: {path}:3: ")


def test_bad_reports_stop_no_good_ones_and_lose_nothing(run: Run, tmp_path: Path) -> None:
    for name, (content, _) in BAD.items():
        write(tmp_path, f"in/{name}", content)
    write(tmp_path, "in/a.txt")
    write(tmp_path, "in/twin.txt", matter="id: a")
    write(tmp_path, "in/zz.txt")
    write(tmp_path, "out/earlier.json", "{}")
    write(tmp_path, "out/empty.json", '{"from": "an earlier run"}')
    result = run("extract", tmp_path / "in", "--output", tmp_path / "out")
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert len(lines) == len(BAD) + 1
    twin = next(line for line in lines if "twin.txt" in line)
    assert "has the id 'a'" in twin
    written = {path.name: path.read_text("utf-8") for path in (tmp_path / "out").iterdir()}
    assert sorted(written) == ["a.json", "earlier.json", "empty.json", "zz.json"]
    assert written["earlier.json"] == "{}"
    assert written["empty.json"] == '{"from": "an earlier run"}'
    assert json.loads(written["a.json"])["article"]["id"] == "a"


def test_good_reports_are_printed_while_bad_ones_complain(run: Run, tmp_path: Path) -> None:
    result = run("extract", write(tmp_path, "bad.txt", b""), write(tmp_path, "good.txt"))
    assert result.exit_code == 1
    assert [facts["article"]["id"] for facts in objects(result.stdout)] == ["good"]


def test_a_written_file_is_replaced_by_a_later_run(run: Run, report_file: Path) -> None:
    out = report_file.parent / "out"
    run("extract", report_file, "--output", out)
    first = (out / "one.json").read_text("utf-8")
    write(report_file.parent, "one.txt", TEXT + "双方握手。")
    run("extract", report_file, "--output", out)
    run_again = (out / "one.json").read_text("utf-8")
    assert first != run_again
    assert json.loads(run_again)["text"].endswith("双方握手。")


def test_two_reports_with_one_stem_do_not_write_over_each_other(run: Run, tmp_path: Path) -> None:
    paths = [write(tmp_path, "x/one.txt", matter="id: a"), write(tmp_path, "y/one.txt")]
    result = run("extract", *paths, "--output", tmp_path / "out")
    written = [json.loads(path.read_text("utf-8")) for path in (tmp_path / "out").iterdir()]
    assert result.exit_code == 1 or len(written) == 2


def test_half_a_character_in_the_front_matter_stops_no_other_report(
    run: Run, tmp_path: Path
) -> None:
    paths = [
        write(tmp_path, "a.txt", matter=r'headline: "\uD800"'),
        write(tmp_path, "b.txt"),
    ]
    result = run("extract", *paths)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [facts["article"]["headline"] for facts in objects(result.stdout)] == ["\ufffd", None]


def test_a_file_that_is_missing_stops_no_other(run: Run, tmp_path: Path) -> None:
    paths = [tmp_path / "gone.txt", write(tmp_path, "a.txt"), tmp_path / ("x" * 300)]
    result = run("extract", *paths, "--output", tmp_path / "out")
    assert result.exit_code == 1
    assert (tmp_path / "out" / "a.json").is_file()
    gone, long = result.stderr.splitlines()
    assert gone.startswith(f"jiyao: {paths[0]}: 文件打不开")
    assert gone.endswith(" / cannot be read (No such file or directory)")
    assert long.startswith(f"jiyao: {paths[2]}: 文件打不开")


def test_a_folder_without_reports_is_named(run: Run, tmp_path: Path) -> None:
    write(tmp_path, "empty/notes.pdf")
    result = run("extract", tmp_path / "empty", write(tmp_path, "a.txt"))
    assert result.exit_code == 1
    assert [facts["article"]["id"] for facts in objects(result.stdout)] == ["a"]
    (line,) = result.stderr.splitlines()
    assert line == (
        f"jiyao: {tmp_path / 'empty'}: 文件夹里没有报道（.htm, .html, .md, .txt）"
        " / there are no reports in this folder (.htm, .html, .md, .txt)"
    )


def test_misspelt_keys_are_told_in_one_line_each_and_are_no_error(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, "one.txt", matter="source: x\n'surce': y\ndate: 2024-05-20\ntags: z")
    for command in ("extract", "repair"):
        result = run(command, path)
        assert result.exit_code == 0
        assert result.stderr.splitlines() == [
            f"jiyao: {path}:3: 开头信息里的“surce”认不得，没有采用，是不是“source”？"
            " / unknown key `surce` is ignored; did you mean `source`?",
            f"jiyao: {path}:4: 开头信息里的“date”认不得，没有采用，是不是“published”？"
            " / unknown key `date` is ignored; did you mean `published`?",
        ]
    (facts,) = objects(run("extract", path).stdout)
    assert [d["code"] for d in facts["diagnostics"]] == ["unknown-key", "unknown-key"]


def test_a_file_that_cannot_be_written_gives_one_line(run: Run, report_file: Path) -> None:
    (report_file.parent / "out" / "one.json").mkdir(parents=True)
    result = run("extract", report_file, "--output", report_file.parent / "out")
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert "one.json" in line


# jiyao repair


def test_repair_prints_the_repaired_text_and_nothing_else(run: Run, tmp_path: Path) -> None:
    damaged = "5月18日,,望川縣·臨嵐市聯(lián)席會議召開,。"
    path = write(tmp_path, "one.txt", damaged, matter="source: x")
    result = run("repair", path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "5月18日，望川县·临岚市联席会议召开。\n"


# jiyao export


def test_export_writes_the_site_and_says_how_much(run: Run, project: Path, tmp_path: Path) -> None:
    result = run("export", "--config", project / "mkdocs.yml", "--to", tmp_path / "to")
    assert (result.exit_code, result.stdout) == (0, "")
    count = int(result.stderr.split()[1])
    folder = tmp_path / "to"
    assert result.stderr == f"已写 {count} 页到 {folder} / {count} pages written to {folder}\n"
    assert len(list((tmp_path / "to").rglob("*.md"))) >= count > 0


def test_export_leaves_out_what_it_cannot_read_and_ends_with_1(
    run: Run, project: Path, tmp_path: Path
) -> None:
    write(project / "articles", "empty.txt", b"")
    result = run("export", "--config", project / "mkdocs.yml", "--to", tmp_path / "to")
    assert result.exit_code == 1
    complaint, count = result.stderr.splitlines()
    assert "empty.txt: 文件是空的" in complaint
    assert int(count.split()[1]) > 0


def test_export_tells_misspelt_keys(run: Run, project: Path) -> None:
    write(project / "articles", "one.txt", matter="publishe: 2024-05-20")
    result = run("export", "--config", project / "mkdocs.yml", "--to", project / "to")
    assert result.exit_code == 0
    warning, _ = result.stderr.splitlines()
    assert "one.txt:2: 开头信息里的“publishe”认不得" in warning


def test_export_without_a_folder_of_reports_says_what_to_do(run: Run, project: Path) -> None:
    shutil.rmtree(project / "articles")
    result = run("export", "--config", project / "mkdocs.yml", "--to", project / "to")
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert "没有文件夹" in line
    assert "there is no folder" in line
    assert not (project / "to").exists()


# jiyao evaluate


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A folder with one report and its reference facts."""
    write(tmp_path, "gold/one.txt")
    write(tmp_path, "gold/one.json", json.dumps(GOLD))
    return tmp_path / "gold"


def scores(result: Result) -> dict[str, float]:
    return {kind: row["f1"] for kind, row in json.loads(result.stdout)["scores"].items()}


def test_evaluate_reads_the_reports_beside_the_reference_facts(run: Run, gold: Path) -> None:
    result = run("evaluate", gold)
    assert (result.exit_code, result.stderr) == (0, "")
    rows = result.stdout.splitlines()
    assert rows[0].split() == ["kind", "precision", "recall", "F1", "found", "gold"]
    assert [row[:16].strip() for row in rows[1:]] == list(KINDS)
    assert rows[1].split() == ["people", "1.000", "1.000", "1.000", "1", "1"]


def test_evaluate_takes_the_date_of_publication_from_the_reference(run: Run, gold: Path) -> None:
    assert scores(run("evaluate", gold, "--json"))["event date"] == 1.0


def test_evaluate_prints_json(run: Run, gold: Path) -> None:
    result = json.loads(run("evaluate", gold, "--json").stdout)
    assert result["reports"] == 1
    assert list(result["scores"]) == list(KINDS)
    assert result["scores"]["parties"] == {
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
        "found": 2,
        "gold": 2,
    }


def test_evaluate_compares_facts_that_were_written_before(
    run: Run, gold: Path, tmp_path: Path
) -> None:
    run("extract", gold / "one.txt", "--output", tmp_path / "pred")
    (gold / "one.txt").unlink()
    found = scores(run("evaluate", gold, tmp_path / "pred", "--json"))
    assert found["agreements"] == 1.0
    assert found["event date"] == 0.0  # written without the date of publication: --05-18


def test_evaluate_lists_every_miss_and_every_extra(run: Run, gold: Path) -> None:
    missing = {"name": "严立诚", "positions": []}
    write(gold, "one.json", json.dumps(GOLD | {"people": [missing]}))
    result = run("evaluate", gold, "--errors")
    errors = [line for line in result.stdout.splitlines() if line.startswith("one\t")]
    assert errors == [
        "one\t- people\t严立诚",
        "one\t+ people\t柳文澜",
        "one\t+ positions\t柳文澜 · 县长",
    ]
    assert f"    〔3〕{TEXT[-8:]}" in result.stdout.splitlines()
    assert "        规则 person.office-and-name（职务后面的姓名）；“柳文澜”" in result.stdout


def test_evaluate_writes_the_same_list_as_a_page(run: Run, gold: Path, tmp_path: Path) -> None:
    write(gold, "one.json", json.dumps(GOLD | {"people": []}))
    page = tmp_path / "errors.html"
    result = run("evaluate", gold, "--html", page)
    assert result.stdout == run("evaluate", gold).stdout
    assert "<mark>柳文澜</mark>讲话。" in page.read_text("utf-8")


def test_evaluate_tells_that_the_page_cannot_be_written(run: Run, gold: Path) -> None:
    page = gold / "none" / "errors.html"
    result = run("evaluate", gold, "--html", page)
    assert result.exit_code == 1
    assert result.stderr == (
        f"jiyao: {page}: 写不进去，请看文件夹和权限对不对"
        " / cannot be written (No such file or directory)\n"
    )


def test_evaluate_lists_the_errors_of_facts_written_before(
    run: Run, gold: Path, tmp_path: Path
) -> None:
    run("extract", gold / "one.txt", "--output", tmp_path / "pred")
    write(gold, "one.json", json.dumps(GOLD | {"people": []}))
    lines = run("evaluate", gold, tmp_path / "pred", "--errors").stdout.splitlines()
    at = lines.index("one\t+ people\t柳文澜")
    assert lines[at + 1] == f"    〔3〕{TEXT[-8:]}"
    assert lines[at + 2] == "    ✓ 人物：柳文澜（县长）"


def test_evaluate_lists_errors_of_facts_without_text_or_evidence(
    run: Run, gold: Path, tmp_path: Path
) -> None:
    write(tmp_path, "pred/one.json", json.dumps(GOLD | {"people": []}))
    result = run("evaluate", gold, tmp_path / "pred", "--errors", "--html", tmp_path / "e.html")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-2:] == [
        "one\t- people\t柳文澜",
        "one\t- positions\t柳文澜 · 县长",
    ]


def test_evaluate_averages_over_all_reports(run: Run, gold: Path) -> None:
    write(gold, "two.txt", "县长柳文澜、副县长严立诚出席会议。")
    empty = {key: [] for key in ("people", "agreements", "figures", "outcomes", "next_steps")}
    write(gold, "two.json", json.dumps(empty | {"event": {"date": None}}))
    result = json.loads(run("evaluate", gold, "--json").stdout)
    assert result["reports"] == 2
    row = result["scores"]["people"]
    assert (row["found"], row["gold"]) == (3, 1)
    assert row["precision"] == pytest.approx(1 / 3)


@pytest.mark.parametrize("content", ["", "[]", '{"people": []}'])
def test_evaluate_names_reference_facts_that_cannot_be_read(
    run: Run, gold: Path, content: str
) -> None:
    write(gold, "one.json", content)
    result = run("evaluate", gold)
    assert (result.exit_code, result.stdout) == (1, "")
    (line,) = result.stderr.splitlines()
    assert str(gold / "one.json") in line


def test_evaluate_names_every_file_that_cannot_be_compared(run: Run, gold: Path) -> None:
    write(gold, "one.json", json.dumps(GOLD | {"people": [{"namn": "柳文澜"}]}))
    write(gold, "two.json", json.dumps(GOLD | {"agreements": [{}]}))
    write(gold, "three.json", json.dumps(GOLD))
    write(gold, "three.txt")
    for words in ((gold,), (gold, gold), (gold, "--json")):
        result = run("evaluate", *words)
        assert (result.exit_code, result.stdout) == (1, "")
        one, two = result.stderr.splitlines()
        assert f"{gold / 'one.json'}: 标注写得不对 / `people[0]` lacks the key `name`" in one
        assert f"{gold / 'two.json'}: 标注写得不对 / `agreements[0]` lacks the key" in two


def test_evaluate_tells_misspelt_keys_of_a_report(run: Run, gold: Path) -> None:
    write(gold, "one.txt", matter="surce: x")
    result = run("evaluate", gold)
    assert result.exit_code == 0
    assert "one.txt:2: 开头信息里的“surce”认不得" in result.stderr


def test_evaluate_names_a_report_that_is_missing(run: Run, gold: Path) -> None:
    (gold / "one.txt").unlink()
    result = run("evaluate", gold)
    assert result.exit_code == 1
    assert str(gold / "one.txt") in result.stderr


def test_evaluate_names_a_result_that_is_missing(run: Run, gold: Path, tmp_path: Path) -> None:
    (tmp_path / "pred").mkdir()
    result = run("evaluate", gold, tmp_path / "pred")
    assert result.exit_code == 1
    assert os.fspath(tmp_path / "pred" / "one.json") in result.stderr


# A lexicon of one's own


@pytest.mark.parametrize("command", ["extract", "explain", "evaluate"])
def test_words_of_ones_own_change_what_is_found(run: Run, tmp_path: Path, command: str) -> None:
    path = write(tmp_path, "gold/one.txt", "金不换撑船过江。")
    write(tmp_path, "gold/one.json", json.dumps(GOLD | {"people": []}))
    words = write(tmp_path, "words.yml", "people: [金不换]")
    where = path.parent if command == "evaluate" else path
    options = ("--errors",) if command == "evaluate" else ()
    assert "person.own-list" not in run(command, where, *options).stdout
    assert "person.own-list" in run(command, where, *options, "--lexicon", words).stdout


@pytest.mark.parametrize("command", ["extract", "explain", "evaluate"])
def test_a_lexicon_that_cannot_be_used_is_one_line(
    run: Run, gold: Path, tmp_path: Path, command: str
) -> None:
    words = write(tmp_path, "words.yml", "peoples: [金不换]")
    result = run(command, gold if command == "evaluate" else gold / "one.txt", "--lexicon", words)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"jiyao: {words}:1: 键“peoples”认不得，是不是“people”？"
        " / unknown key `peoples`; did you mean `people`?\n"
    )
