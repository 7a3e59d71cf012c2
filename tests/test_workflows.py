from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def load(name: str) -> dict[str, Any]:
    return yaml.load(
        (ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8"), yaml.BaseLoader
    )


def test_there_is_a_workflow_that_publishes_and_one_that_tests() -> None:
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "pages.yml"]


def test_workflows_follow_the_published_schema() -> None:
    schema = "vendor.github-workflows"
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    result = subprocess.run(
        [*command, *map(str, WORKFLOWS)], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_pages_are_built_strictly_and_published_at_a_push_to_main() -> None:
    pages = load("pages.yml")
    assert pages["on"]["push"]["branches"] == ["main"]
    build, deploy = pages["jobs"]["build"], pages["jobs"]["deploy"]
    steps = [step.get("uses", step.get("run", "")).split("@")[0] for step in build["steps"]]
    assert steps == [
        "actions/checkout",
        "actions/setup-python",
        "actions/configure-pages",
        "make site",
        "actions/upload-pages-artifact",
    ]
    assert build["steps"][-1]["with"]["path"] == "site"
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert deploy["needs"] == "build"
    assert deploy["environment"]["name"] == "github-pages"


def test_the_address_of_the_pages_reaches_the_site() -> None:
    (make_site,) = (s for s in load("pages.yml")["jobs"]["build"]["steps"] if "run" in s)
    assert make_site["env"] == {"JIYAO_SITE_URL": "${{ steps.pages.outputs.base_url }}/"}
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert 'site_url: !ENV [JIYAO_SITE_URL, ""]' in config


def test_make_site_builds_strictly() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(r"^site:.*\n\t.*mkdocs build --strict$", makefile, re.MULTILINE)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_job_may_do_more_than_it_says(path: Path) -> None:
    workflow = load(path.name)
    assert workflow["permissions"] == {"contents": "read"}
    assert all("timeout-minutes" in job for job in workflow["jobs"].values())
