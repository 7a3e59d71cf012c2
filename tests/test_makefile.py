"""The two commands, as far as they can be tried without installing anything."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TARGETS = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)

pytestmark = pytest.mark.skipif(not shutil.which("make"), reason="there is no make here")


def make(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", *arguments], cwd=cwd, capture_output=True, text=True, check=False
    )


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A folder in which nothing has been set up."""
    for name in ("Makefile", "requirements-build.txt", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def fake_python(folder: Path, *, new_enough: bool) -> Path:
    """A python that is too old, or that lacks venv."""
    path = folder / "python-of-old"
    refusal = "version_info < (3, 11)" if not new_enough else "import venv, ensurepip"
    path.write_text(f'#!/bin/sh\ncase "$2" in *"{refusal}"*) exit 1;; esac\n', encoding="utf-8")
    path.chmod(0o755)
    return path


def test_make_alone_lists_every_command() -> None:
    listed = re.findall(r"^  make ([a-z]+) +\S", make().stdout, re.MULTILINE)
    assert listed == TARGETS


@pytest.mark.parametrize("target", ["serve", "site", "test", "check"])
def test_a_python_that_is_too_old_is_named_and_nothing_is_left_behind(
    bare: Path, target: str
) -> None:
    python = fake_python(bare, new_enough=False)
    result = make(target, f"PYTHONS={python}", cwd=bare)
    assert result.returncode == 2
    assert f"needs Python 3.11 or later; none of these is: {python}" in result.stderr
    assert not (bare / ".venv").exists()


def test_a_python_without_venv_is_told_how_to_get_it(bare: Path) -> None:
    python = fake_python(bare, new_enough=True)
    result = make("serve", f"PYTHONS={python}", cwd=bare)
    assert result.returncode == 2
    assert "apt install python3-venv" in result.stderr


def test_what_is_installed_is_not_installed_again(bare: Path) -> None:
    (bare / ".venv").mkdir()
    for stamp in (".build", ".runtime", ".dev"):
        (bare / ".venv" / stamp).touch()
    commands = make("--dry-run", "serve", cwd=bare).stdout
    assert "mkdocs serve" in commands
    assert "pip" not in commands
