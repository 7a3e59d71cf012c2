from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

import generator

ROOT = Path(__file__).parent.parent
INSTALLED = bool(os.environ.get("JIYAO_TEST_INSTALLED"))


# A busy machine is no bug: examples may take their time.
settings.register_profile("patient", settings(), deadline=None)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the results into the golden files"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "source: needs the source tree; skipped for the wheel")
    inside = Path(generator.__file__).is_relative_to(ROOT)
    if INSTALLED and inside:
        raise pytest.UsageError("JIYAO_TEST_INSTALLED is set, but the source tree is imported")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not INSTALLED:
        return
    for item in items:
        if item.get_closest_marker("source"):
            item.add_marker(pytest.mark.skip(reason="the wheel is tested, not the source tree"))


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout: articles, docs, mkdocs.yml, requirements."""
    return ROOT


@pytest.fixture(scope="session")
def report() -> Path:
    """The report that is supplied with the project."""
    return ROOT / "articles" / "2021-09-07-xingren-boluo.txt"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what makes the site, free to be changed."""
    for name in ("articles", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path
