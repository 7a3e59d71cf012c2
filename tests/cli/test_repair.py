"""``jiyao repair``: the text alone, the table of fixers, both texts side by side."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click import unstyle
from click.testing import CliRunner, Result

from generator.cli import main
from generator.cli.repair import GONE, LEFT, LOST, RECEIVED
from generator.cli.repair import REPAIRED as REPAIRED_SIDE
from generator.cli.terminal import width
from generator.render.folder import templates_folder
from generator.render.labels import read_catalog
from generator.repair.chain import CHAIN

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
    rows = [line.split() for line in lines if re.match(r" *\d+ 处", line)]
    counts = [int(row[0]) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert ["2", "处", "删除误插的拼音"] in rows
    assert "        ,,青禾市·石渡縣協【删 (xié)】作聯(lián)席會" in lines
    assert "        8日,,青禾市·石渡【縣協 → 县协】作聯席會議召開,。" in [x.rstrip() for x in lines]
    assert lines[0] == (
        f"改动 {sum(counts)} 处，共 {len(rows)} 类；来件 {len(DAMAGED) - 1} 字，修复后 38 字。"
    )
    assert REPAIRED not in "\n".join(lines)


def test_a_legend_tells_how_to_read_the_marks(jiyao: Jiyao) -> None:
    assert "【删 …】" in jiyao("--explain").stdout.splitlines()[1]
    assert "^ 改了的" in "".join(jiyao("--diff").stdout.split("\n\n")[0].splitlines())
    coloured = jiyao("--diff", "--color", "always").stdout.split("\n\n")[0]
    assert "红色划去的" in coloured.replace("\n", "")


@pytest.mark.parametrize("view", ["--explain", "--diff"])
def test_all_that_is_told_is_told_in_chinese(jiyao: Jiyao, view: str) -> None:
    told = jiyao(view).stdout
    for damaged in ("xié", "lián", "wèn", "xu"):
        told = told.replace(damaged, "")
    assert not re.search("[A-Za-z]{2,}", told)


def test_the_words_are_those_of_the_site() -> None:
    catalog = read_catalog(templates_folder() / "labels/zh.po", "zh")
    labels = {str(message.id): message.string for message in catalog if message.id}
    for fixer in CHAIN:
        assert labels[f"fixer.{fixer.name}"] == fixer.label
    for key, word in {
        "received": RECEIVED, "repaired": REPAIRED_SIDE, "left": LEFT, "gone": GONE, "lost": LOST,
    }.items():  # fmt: skip
        assert labels[f"repair.{key}"] == word


def test_what_left_and_what_stays_has_its_place_in_the_file(jiyao: Jiyao) -> None:
    left, lost = jiyao("--explain").stdout.split("\n\n")[-2:]
    assert left.splitlines() == [
        "移出正文的网页文字：",
        "    第 4 行第 1 字：字号 大 中 小",
        "    第 7 行第 1 字：責任編輯：何清",
    ]
    assert lost.splitlines()[0] == "没有复原，或靠推测复原，请对照来件核对："
    assert re.fullmatch(r"    第 6 行第 15 字：被遮盖的词.*", lost.splitlines()[1])


def test_all_places_of_a_kind_are_named_and_of_very_many_the_first(jiyao: Jiyao) -> None:
    told = jiyao("--explain", text="抓好*扶贫工作,又抓好\n*攻坚工作,召开会议。").stdout
    assert "        位置：第 4 行第 8 字、第 5 行第 6 字\n" in told
    assert "    第 4 行第 3 字、第 5 行第 1 字：被遮盖的词：2处，“*”" in told
    many = jiyao("--explain", text="会,议。" * 30).stdout
    assert many.count("行第") == 20
    assert "等（列出前 20 处）" in many


@pytest.mark.parametrize("line_end", ["", "\n", "\r\n"])
def test_a_clean_text_gives_one_line_and_its_last_line_end_is_no_edit(
    jiyao: Jiyao, line_end: str
) -> None:
    assert jiyao("--explain", text=CLEAN + line_end).stdout == "来件无须改动，共 13 字。\n"
    assert jiyao(text=CLEAN + line_end).stdout == CLEAN + "\n"


def test_both_texts_stand_side_by_side_with_signs_below(jiyao: Jiyao) -> None:
    text = "5月8日，青禾市協(xié)作会議召开。推動?xùn)|西。"
    legend, table = jiyao("--diff", text=text).stdout.split("\n\n")
    assert legend.startswith("左边是来件，右边是修复后。")
    assert table.splitlines() == [
        "来件                         │ 修复后",
        "─────────────────────────────┼─────────────────────────────",
        "5月8日，青禾市協(xié)作会議  │ 5月8日，青禾市协作会议召开。",
        "              ^^-----    ^^  │               ^^    ^^",
        "召开。推動?xùn)|西。         │ 推动东西。",
        "        ^^------             │   ^^++",
    ]


def test_what_left_the_body_is_marked_beside_it(jiyao: Jiyao) -> None:
    rows = jiyao("--diff").stdout.splitlines()
    assert [row.split(" │ ")[1] for row in rows if row.startswith("字号")] == ["（移出正文）"]


@pytest.mark.parametrize("columns", [24, 60, 61, 200])
@pytest.mark.parametrize("color", ["always", "never"])
def test_no_line_is_wider_than_the_terminal(
    jiyao: Jiyao, monkeypatch: pytest.MonkeyPatch, columns: int, color: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    text = unstyle(jiyao("--diff", "--color", color).stdout)
    assert max(map(width, text.splitlines())) <= columns
    lines = text.partition("\n\n")[2].splitlines()
    assert len({width(re.split("[│┼]", line)[0]) for line in lines}) == 1


def test_the_columns_hold_both_texts(jiyao: Jiyao) -> None:
    shown = unstyle(jiyao("--diff", "--color", "always").stdout).replace("（移出正文）", "")
    lines = shown.partition("\n\n")[2].splitlines()[2:]
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


def test_a_file_that_ends_inside_of_a_character_is_told_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "cut.txt"
    path.write_bytes("会议召开，双方签订了框架协议".encode("gbk")[:-1])
    result = CliRunner().invoke(main, ["repair", str(path)], catch_exceptions=False)
    (warning,) = result.stderr.splitlines()
    assert "文件在一个字的中间断了" in warning
    assert "the file ends in the middle of a character" in warning
    assert "None" not in warning
