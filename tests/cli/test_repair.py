"""``jiyao repair``: the text alone, the table of fixers, both texts side by side."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click import unstyle
from click.testing import CliRunner, Result

from generator.cli import main
from generator.cli.terminal import width

MATTER = "---\nid: x\n---\n"
DAMAGED = (
    "字号 大 中 小\n5月8日,,青禾市·石渡縣協(xié)作聯(lián)席會議召開,。\n"
    "推動?xùn)|西部合作。某*某同志出席。\n責任編輯：何清\n"
)
REPAIRED = "5月8日，青禾市·石渡县协作联席会议召开。\n推动东西部合作。某*某同志出席。\n"
CLEAN = "5月8日，青禾市召开会议。"

Jiyao = Callable[..., Result]


@pytest.fixture
def jiyao(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Jiyao:
    """Runs ``jiyao repair`` on a file with the damaged text, or another one."""
    monkeypatch.setenv("COLUMNS", "60")

    def run(*options: str, text: str = DAMAGED) -> Result:
        path = tmp_path / "one.txt"
        path.write_bytes((MATTER + text).encode())
        result = CliRunner().invoke(main, ["repair", str(path), *options], catch_exceptions=False)
        assert (result.exit_code, result.stderr) == (0, "")
        return result

    return run


def test_without_options_the_text_stands_alone(jiyao: Jiyao) -> None:
    assert jiyao().stdout == REPAIRED


def test_the_table_stands_in_place_of_the_text(jiyao: Jiyao) -> None:
    lines = jiyao("--explain").stdout.splitlines()
    rows = [line.split() for line in lines if re.match(r" *\d+  [a-z]", line)]
    counts = [int(row[0]) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert ["2", "pinyin", "删除误插的拼音"] in rows
    assert "       ,,青禾市·石渡縣協[-(xié)-]作聯(lián)席會" in lines
    assert "       8日,,青禾市·石渡[-縣協-]{+县协+}作聯席會議召開,。 " in lines
    assert (
        f"edits: {sum(counts)}; characters received: {len(DAMAGED) - 1}, after repair: 38" in lines
    )
    assert REPAIRED not in "\n".join(lines)


def test_what_left_and_what_stays_has_its_place_in_the_file(jiyao: Jiyao) -> None:
    left, lost = jiyao("--explain").stdout.split("\n\n")[2:]
    assert left.splitlines() == [
        "left the body (line:column of the file)",
        "  4:1  字号 大 中 小",
        "  7:1  責任編輯：何清",
    ]
    assert lost.splitlines()[0] == "could not be undone, or is a guess (line:column of the file)"
    assert re.fullmatch(r" 6:15  被遮盖的词.*", lost.splitlines()[1])


@pytest.mark.parametrize("line_end", ["", "\n", "\r\n"])
def test_a_clean_text_gives_a_short_table_and_its_last_line_end_is_no_edit(
    jiyao: Jiyao, line_end: str
) -> None:
    assert jiyao("--explain", text=CLEAN + line_end).stdout == (
        "edits: 0; characters received: 13, after repair: 13\n"
    )
    assert jiyao(text=CLEAN + line_end).stdout == CLEAN + "\n"


def test_both_texts_stand_side_by_side_with_signs_below(jiyao: Jiyao) -> None:
    text = "5月8日，青禾市協(xié)作会議召开。推動?xùn)|西。"
    assert jiyao("--diff", text=text).stdout.splitlines() == [
        "as received                  │ as repaired",
        "─────────────────────────────┼─────────────────────────────",
        "5月8日，青禾市協(xié)作会議  │ 5月8日，青禾市协作会议召开。",
        "              ^^-----    ^^  │               ^^    ^^",
        "召开。推動?xùn)|西。         │ 推动东西。",
        "        ^^------             │   ^^++",
    ]


@pytest.mark.parametrize("columns", [24, 60, 61, 200])
@pytest.mark.parametrize("color", ["always", "never"])
def test_no_line_is_wider_than_the_terminal(
    jiyao: Jiyao, monkeypatch: pytest.MonkeyPatch, columns: int, color: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = unstyle(jiyao("--diff", "--color", color).stdout).splitlines()
    assert max(map(width, lines)) <= columns
    assert len({width(re.split("[│┼]", line)[0]) for line in lines}) == 1


def test_the_columns_hold_both_texts(jiyao: Jiyao) -> None:
    lines = unstyle(jiyao("--diff", "--color", "always").stdout).splitlines()[2:]
    left, right = ("".join(side) for side in zip(*(line.split("│") for line in lines), strict=True))
    assert "".join(left.split()) == "".join(DAMAGED.split())
    assert "".join(right.split()) == "".join(REPAIRED.split())


@pytest.mark.parametrize("view", ["--diff", "--explain"])
def test_colours_are_written_only_where_they_are_wanted(jiyao: Jiyao, view: str) -> None:
    assert "\x1b" not in jiyao(view).stdout
    assert "\x1b" not in jiyao(view, "--color", "never").stdout
    assert "\x1b[31m" in jiyao(view, "--color", "always").stdout


def test_the_text_itself_is_never_coloured(jiyao: Jiyao) -> None:
    assert jiyao("--color", "always").stdout == REPAIRED


def test_table_and_columns_can_be_had_at_once(jiyao: Jiyao) -> None:
    both = jiyao("--explain", "--diff").stdout
    assert both == jiyao("--explain").stdout + "\n" + jiyao("--diff").stdout


@pytest.mark.parametrize("view", ["--diff", "--explain"])
def test_a_report_cannot_command_the_terminal(jiyao: Jiyao, view: str) -> None:
    text = "青禾市\x1b[2J召开,,石渡\u202e县\r\n來人\x9b31m，两地的合作已有三年。"
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", jiyao(view, text=text).stdout)
