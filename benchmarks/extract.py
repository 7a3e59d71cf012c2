"""Prints how fast facts are extracted, compared with jieba's tagger on the same text.

    python benchmarks/extract.py CORPUS.jsonl[.xz] [--items 1500] [--json]

CORPUS has one JSON object a line with the clean text under ``text``. Each item is written to a
file, so that all steps are timed: reading, repair, segmentation, rules, facts, JSON. Times are CPU
time of one process on one core, the two taken in turn, fifty reports at a time, so that a busy
machine slows both alike. A cold start is a process of its own: ``jiyao extract`` on one report,
from the start of the interpreter to the end of output, against ``jieba.initialize()`` alone, with
jieba's cache of the dictionary in place and without it. The least of several runs counts.
"""

from __future__ import annotations

import argparse
import json
import lzma
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

import jieba
import jieba.posseg
import rjieba

from generator.models.facts_json import facts_json
from generator.pipeline import process

RUNS = 5
BLOCK = 50
JIEBA_LOADS = """
import jieba, sys, time
jieba.setLogLevel(60)
jieba.dt.tmp_dir = sys.argv[1]
start = time.perf_counter()
jieba.initialize()
print(time.perf_counter() - start)
"""


def texts(corpus: Path) -> Iterator[str]:
    """The clean texts of a corpus."""
    data = lzma.decompress(corpus.read_bytes()) if corpus.suffix == ".xz" else corpus.read_bytes()
    for line in data.splitlines():
        yield json.loads(line)["text"]


def timed(work: Callable[[], object]) -> float:
    """CPU seconds that ``work`` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def speeds(reports: Sequence[str], folder: Path) -> dict[str, float]:
    """Characters per second of both, and the ratio."""
    paths = [folder / f"{number}.txt" for number in range(len(reports))]
    for path, text in zip(paths, reports, strict=True):
        path.write_text(text, "utf-8")
    _extract(paths[:1])
    _tag(reports[:1])
    ours = theirs = 0.0
    for first in range(0, len(reports), BLOCK):
        ours += timed(partial(_extract, paths[first : first + BLOCK]))
        theirs += timed(partial(_tag, reports[first : first + BLOCK]))
    characters = sum(map(len, reports))
    return {
        "reports": len(reports),
        "characters": characters,
        "jiyao characters/s": characters / ours,
        "jieba.posseg.lcut characters/s": characters / theirs,
        "ratio": theirs / ours,
    }


def _extract(paths: Sequence[Path]) -> None:
    for path in paths:
        facts_json(process(path).facts)


def _tag(reports: Sequence[str]) -> None:
    for text in reports:
        jieba.posseg.lcut(text)


def cold_start(report: str, folder: Path) -> dict[str, float]:
    """Seconds of a first report, and of jieba's dictionary alone."""
    path = folder / "cold.txt"
    path.write_text(report, "utf-8")
    command = [sys.executable, "-c", "from generator.cli import main; main()", "extract", str(path)]
    ours = min(_wall(command) for _ in range(RUNS))
    cache = folder / "cache"
    cache.mkdir()
    built, cached = [], []
    for _ in range(RUNS):
        (cache / "jieba.cache").unlink(missing_ok=True)
        built.append(_jieba_loads(cache))
        cached.append(_jieba_loads(cache))
    return {
        "jiyao extract, one report s": ours,
        "jieba.initialize, cached s": min(cached),
        "jieba.initialize, not cached s": min(built),
    }


def _wall(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def _jieba_loads(cache: Path) -> float:
    command = [sys.executable, "-c", JIEBA_LOADS, str(cache)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def agreement(reports: Sequence[str]) -> dict[str, float]:
    """How far rjieba and jieba give the same words, and the same tags for the same words."""
    ours = theirs = same = tagged = alike = 0
    for text in reports:
        one, other = _words(rjieba.tag(text)), _words(jieba.posseg.lcut(text))
        both = one.keys() & other.keys()
        ours, theirs, same = ours + len(one), theirs + len(other), same + len(both)
        tagged += sum(one[place] == other[place] for place in both)
        alike += one == other
    return {
        "words of rjieba": ours,
        "words of jieba": theirs,
        "words in common, F1": 2 * same / (ours + theirs),
        "tags in common, of these": tagged / same,
        "reports with all words and tags in common": alike,
    }


def _words(tagged: Iterable[tuple[str, str]]) -> dict[tuple[int, int], str]:
    """The tags by the place of the word, white space left out: each has its own way with it."""
    at = 0
    places: dict[tuple[int, int], str] = {}
    for word, tag in tagged:
        if word.strip():
            places[at, at + len(word)] = tag
        at += len(word)
    return places


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Speed of extraction, and of its tokenizer.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--items", type=int, default=1500)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    jieba.setLogLevel(60)
    reports = list(islice(texts(options.corpus), options.items))
    with tempfile.TemporaryDirectory() as folder:
        found = speeds(reports, Path(folder))
        found |= cold_start(reports[0], Path(folder))
    found |= agreement(reports)
    if options.json:
        print(json.dumps(found, ensure_ascii=False))
        return
    for name, value in found.items():
        print(f"{name:<45}{value:>14,.3f}".rstrip("0").rstrip("."))


if __name__ == "__main__":
    main()
