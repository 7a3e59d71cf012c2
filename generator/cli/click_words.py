"""The words of click in Chinese, the English behind: of help, and of commands called wrongly.

click takes its words from gettext, by the language of the machine. Reports are kept by people who
read Chinese, whatever their machine is set to, and no catalog has to be found for that.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from click import core, decorators, exceptions, formatting, parser, termui, types, utils

#: By the words that click asks for; of two numbers, those of the first. What stands in braces is
#: click's. Some are of one of the versions that are allowed only.
WORDS = {
    # help
    "Usage:": "用法 / Usage:",
    "Options": "选项 / Options",
    "Commands": "命令 / Commands",
    "Positional arguments": "参数 / Arguments",
    "Show this message and exit.": "显示这份说明。 Show this message and exit.",
    "Show the version and exit.": "显示版本。 Show the version and exit.",
    "%(prog)s, version %(version)s": "%(prog)s，版本 / version %(version)s",
    "default: {default}": "默认 / default: {default}",
    "env var: {var}": "环境变量 / env var: {var}",
    "required": "必写 / required",
    "deprecated": "不再使用 / deprecated",
    "(dynamic)": "（随情形而定 / dynamic）",
    "Try '{command} {option}' for help.": "查看说明 / For help: {command} {option}",
    # called wrongly
    "Error: {message}": "错误 / Error: {message}",
    "Invalid value: {message}": "写法不对 / Invalid value: {message}",
    "Invalid value for {param_hint}: {message}": "{param_hint} 不对 / Invalid value: {message}",
    "Missing command.": "缺少命令 / Missing command.",
    "Missing argument": "缺少参数 / Missing argument",
    "Missing option": "缺少选项 / Missing option",
    "Missing parameter": "缺少参数 / Missing parameter",
    "Missing parameter: {param_name}": "缺少参数 / Missing parameter: {param_name}",
    "Missing {param_type}": "缺少 / Missing {param_type}",
    "No such option {name!r}.": "没有 {name} 这个选项 / No such option {name!r}.",
    "No such option: {name}": "没有这个选项 / No such option: {name}",
    "No such command {name!r}.": "没有 {name} 这个命令 / No such command {name!r}.",
    "Did you mean {possibility}?": "是不是 / Did you mean {possibility}?",
    "(Possible options: {possibilities})": "（是不是 / Possible options: {possibilities}）",
    "Got unexpected extra argument ({args})": "多了参数 / Got unexpected extra argument ({args})",
    "Option {name!r} requires an argument.": (
        "选项 {name} 后面缺少内容 / Option {name!r} requires an argument."
    ),
    "Option {name!r} does not take a value.": (
        "选项 {name} 后面不能带内容 / Option {name!r} does not take a value."
    ),
    "Argument {name!r} takes {nargs} values.": (
        "参数 {name} 要 {nargs} 个 / Argument {name!r} takes {nargs} values."
    ),
    "Takes {nargs} values but 1 was given.": (
        "个数不对，要 {nargs} 个 / Takes {nargs} values but {len} given."
    ),
    "Value must be an iterable.": "要写几个 / Value must be an iterable.",
    "Choose from:\n\t{choices}": "可以写 / Choose from:\n\t{choices}",
    "{value!r} is not {choice}.": "{value} 不行，只能写 / {value!r} is not {choice}.",
    "{value!r} is not a valid {number_type}.": (
        "{value} 不是数字 / {value!r} is not a valid {number_type}."
    ),
    "{value} is not in the range {range}.": (
        "{value} 超出范围 / {value} is not in the range {range}."
    ),
    "{value!r} is not a valid boolean. Recognized values: {states}": (
        "{value} 不行，可以写 / {value!r} is not a valid boolean. Recognized values: {states}"
    ),
    "Aborted!": "已中止 / Aborted!",
    "unknown error": "原因不明 / unknown error",
    # files; their kind ({name}) is told when a command is loaded, in whatever words are set then
    "file": "文件",
    "directory": "文件夹",
    "path": "路径",
    "{name} {filename!r} does not exist.": (
        "{filename} 不存在，请核对名字 / {filename!r} does not exist."
    ),
    "{name} {filename!r} is a file.": ("{filename} 是文件，要的是文件夹 / {filename!r} is a file."),
    "{name} {filename!r} is a directory.": (
        "{filename} 是文件夹，要的是文件 / {filename!r} is a directory."
    ),
    "{name} {filename!r} is not readable.": (
        "{filename} 读不了，请看权限 / {filename!r} is not readable."
    ),
    "{name} {filename!r} is not writable.": (
        "{filename} 写不了，请看权限 / {filename!r} is not writable."
    ),
    "{name} {filename!r} is not executable.": (
        "{filename} 不能执行 / {filename!r} is not executable."
    ),
    "Could not open file {filename!r}: {message}": (
        "文件 {filename} 打不开 / Could not open file {filename!r}: {message}"
    ),
}
# Of several, where the words are others.
_SEVERAL = {
    "Did you mean {possibility}?": "（是不是 / Did you mean one of: {possibilities}?）",
    "{value!r} is not {choice}.": "{value} 不行，可以写 / {value!r} is not one of {choices}.",
    "Got unexpected extra argument ({args})": "多了参数 / Got unexpected extra arguments ({args})",
    "Option {name!r} requires an argument.": (
        "选项 {name} 后面要写 {nargs} 项 / Option {name!r} requires {nargs} arguments."
    ),
}
_MODULES: tuple[ModuleType, ...] = (
    core, decorators, exceptions, formatting, parser, termui, types, utils,
)  # fmt: skip


def in_chinese(words: str) -> str:
    """What click says, in Chinese first."""
    return WORDS.get(words, words)


def in_chinese_by_number(one: str, several: str, number: int) -> str:
    """What click says of a number of things, in Chinese first."""
    if number == 1 or one not in WORDS:
        return WORDS.get(one, one if number == 1 else several)
    return _SEVERAL.get(one, WORDS[one])


@contextmanager
def chinese() -> Iterator[None]:
    """Click speaks Chinese as long as this lasts: others in the process have their own words."""
    ours = {"_": in_chinese, "ngettext": in_chinese_by_number}
    theirs = [(m, name, getattr(m, name)) for m in _MODULES for name in ours if hasattr(m, name)]
    for module, name, _ in theirs:
        setattr(module, name, ours[name])
    try:
        yield
    finally:
        for module, name, words in theirs:
            setattr(module, name, words)
