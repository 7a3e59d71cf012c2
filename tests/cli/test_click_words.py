"""All that click says to those who call ``jiyao`` is in Chinese first."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import click
import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.cli.click_words import WORDS, chinese, in_chinese_by_number

#: What has nothing to say here: prompts, pagers and editors, Windows' own errors, completion.
UNUSED = {"_termui_impl", "_winconsole", "shell_completion", "termui"}
#: What only those meet who write commands, not those who call them.
OF_DEVELOPERS = re.compile(
    r"DeprecationWarning|Could not determine|No options defined|Arguments take exactly|"
    r"defined twice|cannot use the same flag|Unknown standard stream|Invalid start character|"
    r"Confirm the action|"
    r"Do you want|valid UUID|does not match the format|Choice\(|values are required"
)
CONTEXT = click.Context(main)
COMMANDS = main.list_commands(CONTEXT)
HAN = re.compile("[一-龥]")


def asked_for() -> Iterator[str]:
    """The words that click asks gettext for."""
    for path in sorted(Path(str(click.__file__)).parent.glob("*.py")):
        calls = ast.walk(ast.parse(path.read_text("utf-8")))
        for call in () if path.stem in UNUSED else calls:
            if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
                continue
            if call.func.id in ("_", "ngettext") and isinstance(call.args[0], ast.Constant):
                yield str(call.args[0].value)


def fields(words: str) -> set[str]:
    """The fields that are filled in."""
    return {name for _, name, _, _ in Formatter().parse(words.replace("%(", "")) if name}


def test_all_that_click_says_has_chinese_words() -> None:
    said = {words for words in asked_for() if not OF_DEVELOPERS.search(words)}
    assert len(said) > 30
    assert said - WORDS.keys() == set()
    assert all(map(HAN.search, WORDS.values()))


@pytest.mark.parametrize("words", WORDS)
def test_the_chinese_words_fill_in_what_click_gives_and_nothing_else(words: str) -> None:
    assert fields(WORDS[words]) <= fields(words) | ({"len"} if "1 was given" in words else set())
    missing = fields(words) - fields(WORDS[words]) - {"param_hint", "name"}
    assert missing == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_is_explained_in_chinese_first(command: str) -> None:
    told = main.get_command(CONTEXT, command)
    assert told is not None
    assert HAN.match(told.get_short_help_str(200))
    options = [param for param in told.params if isinstance(param, click.Option)]
    assert [option.name for option in options if not HAN.match(option.help or "")] == []
    shown = CliRunner().invoke(main, [command, "--help"]).stdout
    assert shown.startswith("用法 / Usage:")
    assert "选项 / Options:" in shown
    assert "显示这份说明。 Show this message and exit." in shown


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--nothing"], "没有 --nothing 这个选项"),
        (["nothing"], "没有 nothing 这个命令"),
        (["repair"], "缺少参数"),
        (["export"], "缺少选项"),
        (["repair", "gone.txt"], "gone.txt 不存在，请核对名字"),
        (["repair", "."], ". 是文件夹，要的是文件"),
        (["evaluate", "gone"], "gone 不存在，请核对名字"),
        (["repair", "gone.txt", "--color", "red"], "可以写"),
        (["repair", "--explain=1", "gone.txt"], "选项 --explain 后面不能带内容"),
        (["extract", "--output"], "选项 --output 后面缺少内容"),
        (["evaluate", "."], "里没有标注"),
    ],
    ids=" ".join,
)
def test_what_is_wrong_is_said_in_chinese_before_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 2
    error = next(line for line in result.stderr.splitlines() if "Error: " in line)
    assert error.startswith("错误 / Error: ")
    assert said in error
    assert all(HAN.search(line) for line in result.stderr.splitlines() if line)


def test_numbers_choose_their_words() -> None:
    one, several = "{value!r} is not {choice}.", "{value!r} is not one of {choices}."
    assert "只能写" in in_chinese_by_number(one, several, 1)
    assert "可以写" in in_chinese_by_number(one, several, 3)
    assert in_chinese_by_number("a day", "days", 2) == "days"


def test_others_in_the_process_keep_their_words() -> None:
    @click.command
    def other() -> None:
        """Do nothing."""

    with chinese():
        assert CliRunner().invoke(other, ["--help"]).stdout.startswith("用法")
    assert CliRunner().invoke(other, ["--help"]).stdout.startswith("Usage:")
