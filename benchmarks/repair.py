"""Prints the figures of text repair: how much is restored, what clean text suffers, how fast.

    python benchmarks/repair.py CORPUS.jsonl[.xz] [--cases 2000] [--paragraphs 10000] [--json]

CORPUS has one JSON object a line with the clean text under ``text``. Cases are made from its
paragraphs by tests/repair/damage.py. Times are CPU time of this process.
"""

from __future__ import annotations

import argparse
import json
import lzma
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "repair"))

import damage  # type: ignore[import-not-found]  # beside the tests, found by the path above

from generator.repair import repair

WIDTH_AND_SPACE = {"width", "spaces", "invisible", "broken-lines"}
SHARES = {"characters right", "damage undone", "wrong or gone, no mark"}
LOST = "\ufffd"
SHORTEST, LONGEST = 40, 300
MISREAD = ("UTF-8 as GBK", "UTF-8 as GBK, marked", "UTF-8 as Windows-1252", "GBK as Latin-1")
Damage = Callable[[str, Random], str]


def texts(corpus: Path) -> Iterator[str]:
    """The clean texts of a corpus."""
    data = lzma.decompress(corpus.read_bytes()) if corpus.suffix == ".xz" else corpus.read_bytes()
    for line in data.splitlines():
        yield json.loads(line)["text"]


def paragraphs(corpus: Path, most: int) -> list[str]:
    """The first paragraphs of middling length that hold no links."""
    found: list[str] = []
    for text in texts(corpus):
        found += [p for p in text.split("\n") if SHORTEST <= len(p) <= LONGEST and "](" not in p]
        if len(found) >= most:
            break
    return found[:most]


def restoration(
    clean: Iterable[str], damages: Iterable[Callable[[str, Random], str]], cases: int
) -> dict[str, float]:
    """How much of the text is right after repair, and of the damage undone.

    Texts that a kind of damage leaves as they are do not count as cases. The damage of a text
    in Traditional script is measured after a plain conversion, so that script does not hide
    the rest.
    """
    chance = Random(2021)
    kinds = list(damages)
    invented = total = wrong = damaged = worse = exact = done = 0
    for number, text in enumerate(clean):
        if done == cases:
            break
        given = kinds[number % len(kinds)](text, chance)
        if given == text:
            continue
        want = repair(text).aligned.text
        got = repair(given).aligned.text
        left = damage.distance(want, got)
        was = damage.distance(want, damage.traditional(given, "t2s"))
        invented += max(0, left - got.count(LOST))
        done, total, wrong, damaged = done + 1, total + len(want), wrong + left, damaged + was
        worse, exact = worse + (left > was), exact + (left == 0)
    return {
        "cases": done,
        "characters right": 1 - wrong / max(1, total),
        "damage undone": 1 - wrong / max(1, damaged),
        "wrong or gone, no mark": invented / max(1, total),
        "cases exact": exact,
        "cases made worse": worse,
    }


def clean_edits(clean: list[str]) -> dict[str, float]:
    """Edits of clean text: those of width and white space, and all others."""
    fixers = [edit.fixer for text in clean for step in repair(text).steps for edit in step]
    allowed = sum(fixer in WIDTH_AND_SPACE for fixer in fixers)
    return {
        "paragraphs": len(clean),
        "edits of width and space": allowed,
        "other edits": len(fixers) - allowed,
    }


def speed(given: list[str]) -> float:
    """Characters a second."""
    started = time.process_time()
    for text in given:
        repair(text)
    return sum(map(len, given)) / (time.process_time() - started)


def linearity(text: str, sizes: Iterable[int]) -> dict[str, float]:
    """Characters a second on single lines of some sizes in megabytes of UTF-8."""
    rates = {}
    for size in sizes:
        times = size * 1_000_000 // len(text.encode())
        rates[f"{size} MB line"] = speed([text * times])
    return rates


def speeds(clean: list[str]) -> dict[str, float]:
    """Characters a second, of clean text and of text with every gloss and doubled mark.

    Of clean text one half is timed while patterns are compiled for the first time, and then the
    other half; text out of step when the dictionary is read for the first time, and again.
    """
    chance = Random(3)
    heavy = "\n".join(damage.doubled(damage.pinyin(p, chance), chance) for p in clean[:400])
    shifted = "\n".join(damage.split(p, chance) for p in clean[:100])
    longer = "".join(damage.split(p, chance) for p in clean[:1600])
    wide = "".join(damage.full_width_a3(p, chance) for p in clean[:1600])
    line = heavy.replace("\n", "")
    repair(heavy[:1000])  # loads what is loaded once
    reports = ["\n".join(clean[at : at + 10]) for at in range(0, len(clean), 10)]
    half = len(reports) // 2
    return {
        "clean, first": speed(reports[:half]),
        "clean": speed(reports[half:]),
        "heavily damaged": speed([heavy] * 3),
        "two split characters a line, first": speed([shifted]),
        "two split characters a line": speed([shifted]),
        "the same, 0.5 MB line": speed([longer]),
        "one A3 a line, 0.5 MB line": speed([wide]),
        **{
            f"{kind}, a line of 1,600 paragraphs": speed([misread(kind, clean)]) for kind in MISREAD
        },
        **{f"clean, {k}": v for k, v in linearity("".join(clean[:400]), (1, 10)).items()},
        **{f"damaged, {k}": v for k, v in linearity(line, (1, 10)).items()},
    }


def misread(kind: str, clean: list[str]) -> str:
    """Many paragraphs on one line, in a wrong encoding."""
    chance = Random(3)
    return "".join(damage.BYTES[kind][1](p, chance) for p in clean[1600:3200])


def figures(corpus: Path, cases: int, most: int) -> dict[str, dict[str, float]]:
    """All figures, by name; speeds are taken first, before anything fills the memory."""
    clean = paragraphs(corpus, max(cases, most))
    sample = Random(7).sample(clean, len(clean))
    sure = [function for _, function in damage.SURE.values()]
    found = {"characters a second": speeds(clean)}
    found["rows 1-7, 14-16"] = restoration(sample, [*sure, damage.mixed], cases)
    for name, (row, function) in damage.BYTES.items():
        found[f"row {row}: {name}"] = restoration(sample, [function], cases)
    found["clean paragraphs"] = clean_edits(clean[:most])
    return found


def write(line: str) -> None:
    """Print one line."""
    sys.stdout.write(line + "\n")


def main() -> None:
    """Print the figures as a table or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--paragraphs", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = figures(options.corpus, options.cases, options.paragraphs)
    if options.json:
        write(json.dumps(found, ensure_ascii=False, indent=1))
        return
    for name, row in found.items():
        write(name)
        for key, value in row.items():
            shown = f"{value:.4%}" if key in SHARES else f"{value:,.0f}"
            write(f"    {key:28} {shown}")


if __name__ == "__main__":
    main()
