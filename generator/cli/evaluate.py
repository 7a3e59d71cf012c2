"""``jiyao evaluate``: facts against reference facts."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import msgspec

from generator.cli.terminal import complain, warn
from generator.errors import InputError
from generator.evaluate import Comparison, compare, load, table, total
from generator.pipeline import process
from generator.render import facts_json

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("evaluate")
@click.argument("gold", type=_FOLDER)
@click.argument("predicted", required=False, type=_FOLDER)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
@click.option("--errors", is_flag=True, help="List every miss and every extra.")
def evaluate_command(gold: Path, predicted: Path | None, as_json: bool, errors: bool) -> None:
    """Compare facts with the reference facts in GOLD.

    GOLD holds pairs NAME.json (reference facts) and, unless PREDICTED is given, NAME.txt (the
    report, which is then read). PREDICTED holds NAME.json as written by `jiyao extract`. No
    scores are given if any of these files cannot be read.
    """
    paths = sorted(gold.glob("*.json"))
    if not paths:
        raise click.UsageError(f"{gold} holds no NAME.json with reference facts.")
    results = [_compare(path, predicted) for path in paths]
    for result in results:
        if isinstance(result, InputError):
            complain(result)
    comparisons = [result for result in results if isinstance(result, Comparison)]
    if len(comparisons) < len(results):
        sys.exit(1)
    scores = total(comparisons)
    if as_json:
        rows = {k: _row(s.precision, s.recall, s.f1, s.found, s.gold) for k, s in scores.items()}
        click.echo(_json({"reports": len(comparisons), "scores": rows}))
    else:
        click.echo(table(scores))
    if errors:
        for comparison in comparisons:
            _list_errors(comparison)


def _row(precision: float, recall: float, f1: float, found: int, gold: int) -> dict[str, float]:
    return {"precision": precision, "recall": recall, "f1": f1, "found": found, "gold": gold}


def _compare(path: Path, predicted: Path | None) -> Comparison | InputError:
    """One report against its reference facts, or what is wrong with either."""
    try:
        gold = load(path)
        if predicted is not None:
            return compare(path.stem, load(predicted / path.name), gold)
        report = process(path.with_suffix(".txt"), published=gold.get("published"))
    except InputError as error:
        return error
    warn(report.document.article)
    return compare(path.stem, msgspec.json.decode(facts_json(report.facts)), gold)


def _list_errors(comparison: Comparison) -> None:
    for sign, lists in (("-", comparison.missed), ("+", comparison.extra)):
        for kind, items in lists.items():
            for item in items:
                text = item if isinstance(item, str) else _json(item)
                click.echo(f"{comparison.name}\t{sign} {kind}\t{text}")


def _json(value: object) -> str:
    return msgspec.json.Encoder(decimal_format="number").encode(value).decode()
