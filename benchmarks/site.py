"""Prints how long a site of many reports takes to build, and to build again while it is served.

    python benchmarks/site.py [--reports 100] [--json]

The reports are those that the rules are written for (``tests/corpus/reports/dev``), repeated under
names of their own. Times are CPU time of one process, as ``mkdocs serve`` spends it: the first
build, one after a report was edited, and one after a report was added.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

CORPUS = Path(__file__).parents[1] / "tests" / "corpus" / "reports" / "dev"
SETTINGS = """site_name: benchmark
theme: jiyao
use_directory_urls: false
plugins:
  - jiyao: {losses: info}
"""
EDIT = "\n目前，两地已互派干部12名。\n"


def write(folder: Path, number: int) -> Path:
    """The report of this number, with an id of its own."""
    sources = sorted(CORPUS.glob("*.txt"))
    source = sources[number % len(sources)]
    path = folder / "articles" / f"{source.stem}-{number}.txt"
    path.write_text(source.read_text("utf-8").replace("\nid:", "\nx-id:"), "utf-8")
    return path


def built(folder: Path) -> float:
    """CPU seconds of one build, by the plugin that the build before used."""
    start = time.process_time()
    config = load_config(str(folder / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    return time.process_time() - start


def times(folder: Path, reports: int) -> dict[str, float]:
    """The times of the three builds."""
    (folder / "articles").mkdir()
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    paths = [write(folder, number) for number in range(reports)]
    first = built(folder)
    paths[0].write_text(paths[0].read_text("utf-8") + EDIT, "utf-8")
    edited = built(folder)
    write(folder, reports)
    return {"first": first, "one edited": edited, "one added": built(folder)}


def main() -> None:
    """Print the times as lines or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reports", type=int, default=100)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = times(Path(folder), options.reports)
    if options.json:
        print(json.dumps(found))
        return
    for name, seconds in found.items():
        print(f"{name:12} {seconds:6.2f} s")


if __name__ == "__main__":
    main()
