"""What a user gets: the wheel, the sdist, the pinned requirements, and gh-deploy as it is."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from importlib.metadata import entry_points, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import generator
from generator.extract import extract

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def run(*command: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    result = subprocess.run(
        command, cwd=cwd, env=os.environ | env, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, f"{command}\n{result.stdout}{result.stderr}"
    return result


def pins(name: str) -> dict[str, str]:
    """What a requirements file pins: name → version."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==([^ ;]+)", text, re.MULTILINE))


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel built from it."""
    folder = tmp_path_factory.mktemp("dist")
    command = ("-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT))
    run(sys.executable, *command, cwd=ROOT)
    return folder


@pytest.fixture(scope="module")
def wheel(dist: Path) -> zipfile.ZipFile:
    (path,) = dist.glob("*.whl")
    return zipfile.ZipFile(path)


@pytest.mark.source
@pytest.mark.parametrize("folder", ["pages", "facts", "theme", "labels", "evaluate"])
def test_the_wheel_has_all_templates(wheel: zipfile.ZipFile, folder: str) -> None:
    ours = {
        f"generator/templates/{path.relative_to(ROOT / 'templates').as_posix()}"
        for path in (ROOT / "templates" / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert ours
    assert ours <= set(wheel.namelist())


@pytest.mark.source
def test_the_wheel_has_the_lexicon_and_nothing_but_the_package(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    assert any(name.startswith("generator/lexicon/") and name.endswith(".txt") for name in names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"generator", "jiyao"}
    assert any(name.endswith("licenses/LICENSE") for name in names)


@pytest.mark.source
def test_the_sdist_has_what_building_and_testing_need(dist: Path) -> None:
    (path,) = dist.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    wanted = {"mkdocs.yml", "Makefile", "LICENSE", "README.md", "requirements-dev.txt"}
    wanted |= {"articles/2021-09-07-xingren-boluo.txt", "tests/test_packaging.py"}
    assert wanted <= names
    assert not any("__pycache__" in name or name.startswith((".venv", "site/")) for name in names)


@pytest.mark.parametrize("group", ["console_scripts", "mkdocs.plugins", "mkdocs.themes"])
def test_command_plugin_and_theme_are_entry_points(group: str) -> None:
    (entry,) = entry_points(group=group, name="jiyao")
    assert entry.load() is not None


def test_the_rules_are_the_first_extractor() -> None:
    (entry,) = entry_points(group="jiyao.extractors", name="rules")
    assert entry.load() is extract


def test_the_installed_version_is_the_one_in_the_package() -> None:
    assert version("jiyao") == generator.__version__


def test_the_report_has_the_bytes_that_were_received(report: Path) -> None:
    _, body = report.read_bytes()[4:].split(b"\n---\n", 1)
    digest = "e8b48233ad1eeb2be72cc6ac1b70423b0ffffc06e059d758aad5bcb00e4eef47"
    assert hashlib.sha256(body).hexdigest() == digest


def test_requirements_pin_all_that_the_project_asks_for() -> None:
    extra = PROJECT["optional-dependencies"]["dev"]
    for name, wanted in (
        ("requirements.txt", PROJECT["dependencies"]),
        ("requirements-dev.txt", PROJECT["dependencies"] + extra),
    ):
        pinned = pins(name)
        for requirement in map(Requirement, wanted):
            assert pinned[canonicalize_name(requirement.name)] in requirement.specifier


def test_requirements_agree_with_each_other() -> None:
    runtime, dev, build = map(
        pins, ("requirements.txt", "requirements-dev.txt", "requirements-build.txt")
    )
    assert runtime.items() <= dev.items()
    assert {name: build[name] for name in build.keys() & dev.keys()}.items() <= dev.items()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_requirements_name_no_host_and_no_folder(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(
        r"https?:|file:|--(?:extra-)?index-url|--find-links|^/", text, re.MULTILINE
    )


def test_click_is_one_with_which_mkdocs_serve_watches() -> None:
    assert not re.match(r"8\.(?:2\.2|3\..*)$", pins("requirements.txt")["click"])


@pytest.mark.skipif(not shutil.which("git"), reason="there is no git here")
def test_gh_deploy_publishes_as_it_is(project: Path, tmp_path: Path) -> None:
    remote = tmp_path / "remote.git"
    who = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    who |= {
        f"GIT_{role}_{what}": "x@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    run("git", "init", "--quiet", "--bare", str(remote), cwd=tmp_path, **who)
    run("git", "init", "--quiet", cwd=project, **who)
    run("git", "remote", "add", "origin", str(remote), cwd=project, **who)
    run("git", "add", "articles", cwd=project, **who)
    run("git", "commit", "--quiet", "--message", "A report", cwd=project, **who)
    run(sys.executable, "-m", "mkdocs", "gh-deploy", "--strict", cwd=project, **who)
    published = run("git", "ls-tree", "-r", "--name-only", "gh-pages", cwd=remote, **who).stdout
    assert "index.html" in published.splitlines()
    assert ".nojekyll" in published.splitlines()
