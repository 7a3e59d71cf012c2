from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator

ROOT = Path(__file__).parent.parent
PACKAGE = Path(generator.__file__).parent
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))
NAMES = [path.relative_to(PACKAGE).as_posix() for path in MODULES]

each_module = pytest.mark.parametrize("path", MODULES, ids=NAMES)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from ``def`` to the end, the docstring left out."""
    first = function.body[0]
    docstring = 0
    if ast.get_docstring(function) is not None:
        docstring = (first.end_lineno or first.lineno) - first.lineno + 1
    return (function.end_lineno or function.lineno) - function.lineno + 1 - docstring


def test_every_import_goes_down_the_layers() -> None:
    code = "from importlinter.cli import lint_imports_command as run; run()"
    result = subprocess.run(
        [sys.executable, "-c", code, "--no-logo", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_module_can_be_imported() -> None:
    for module in pkgutil.walk_packages([str(PACKAGE)], "generator."):
        importlib.import_module(module.name)


@each_module
def test_a_module_outside_the_lexicon_has_at_most_300_lines(path: Path) -> None:
    if "lexicon" not in path.relative_to(PACKAGE).parts:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@each_module
def test_a_function_has_at_most_40_lines(path: Path) -> None:
    assert [f.name for f in functions(path) if lines_of(f) > 40] == []


@each_module
def test_no_module_is_a_place_for_odds_and_ends(path: Path) -> None:
    assert not re.search(r"util|helper|manager|common|misc", path.relative_to(PACKAGE).as_posix())


@each_module
def test_a_report_is_never_read_by_the_clock(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\b(?:date\.today|datetime\.(?:now|today|utcnow)|time\.time)\(", text)


@pytest.mark.source
def test_nothing_in_the_program_knows_the_supplied_report() -> None:
    own = ("詹丹志", "谢远区", "金迈思", "惠州报业", "李燕文", "卢泓宇", "贺小山", "徐丹")
    folders = (PACKAGE, ROOT / "templates")
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    texts = {p: p.read_text(encoding="utf-8", errors="ignore") for p in files if p.suffix != ".pyc"}
    assert [(path, word) for path, text in texts.items() for word in own if word in text] == []
