"""The command ``jiyao``: extract, repair, evaluate, export."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from generator import __version__
from generator.errors import ConfigError, InputError, JiyaoError
from generator.evaluate import Comparison, compare, load, table, total
from generator.models import Report
from generator.pipeline import collect, process, read_all, report_files
from generator.render import export, facts_json, read_site_file
from generator.repair import repair
from generator.sources import read_article

_FILES = click.Path(exists=True, dir_okay=True, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


class _Group(click.Group):
    """Shows errors of ours as one line, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except JiyaoError as error:
            _complain(error)
            ctx.exit(1)


@click.group(cls=_Group)
@click.version_option(__version__, prog_name="jiyao")
def main() -> None:
    """纪要: facts from Chinese reports of meetings and cooperation, each with its sentence."""


@main.command()
@click.argument("files", nargs=-1, required=True, type=_FILES)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write one STEM.json a report here.",
)
def extract(files: tuple[Path, ...], output: Path | None) -> None:
    """Find the facts of reports, as JSON. A folder stands for the reports in it."""
    failed = False
    written: dict[Path, str] = {}
    for result in read_all(_expand(files)):
        if isinstance(result, InputError):
            failed = True
            _complain(result)
        elif output is None:
            click.echo(facts_json(result.facts), nl=False)
        else:
            try:
                _write(output, result, written)
            except InputError as error:
                failed = True
                _complain(error)
    if failed:
        sys.exit(1)


def _write(output: Path, report: Report, written: dict[Path, str]) -> None:
    """Write the facts of a report as ``STEM.json``; nothing written before is lost.

    Raises:
        InputError: The file cannot be written, or a report before has the same stem.
    """
    source = Path(report.document.article.path)
    target = output / f"{source.stem}.json"
    if target in written:
        raise InputError(
            source, f"would overwrite {target} of {written[target]}; rename one of them"
        )
    try:
        output.mkdir(parents=True, exist_ok=True)
        target.write_text(facts_json(report.facts), "utf-8")
    except OSError as error:
        raise InputError(target, f"cannot be written ({error.strerror})") from error
    written[target] = str(source)


@main.command("evaluate")
@click.argument("gold", type=_FOLDER)
@click.argument("predicted", required=False, type=_FOLDER)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
@click.option("--errors", is_flag=True, help="List every miss and every extra.")
def evaluate_command(gold: Path, predicted: Path | None, as_json: bool, errors: bool) -> None:
    """Compare facts with the reference facts in GOLD.

    GOLD holds pairs NAME.json (reference facts) and, unless PREDICTED is given, NAME.txt (the
    report, which is then read). PREDICTED holds NAME.json as written by `jiyao extract`.
    """
    comparisons = [_compare(path, predicted) for path in sorted(gold.glob("*.json"))]
    if not comparisons:
        raise click.UsageError(f"{gold} holds no NAME.json with reference facts.")
    scores = total(comparisons)
    if as_json:
        rows = {k: _row(s.precision, s.recall, s.f1, s.found, s.gold) for k, s in scores.items()}
        click.echo(_json({"reports": len(comparisons), "scores": rows}))
    else:
        click.echo(table(scores))
    if errors:
        for comparison in comparisons:
            _list_errors(comparison)


@main.command("repair")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def repair_command(file: Path) -> None:
    """Print the repaired text of one report, and nothing else."""
    article = read_article(file)
    click.echo(repair(article.source, article.body).aligned.text)


@main.command("export")
@click.option("--to", required=True, type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--config",
    default="mkdocs.yml",
    show_default=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The site's configuration.",
)
def export_command(to: Path, config: Path) -> None:
    """Write the site as ordinary Markdown, with what another engine needs to build it."""
    site = read_site_file(config)
    if not site.articles.is_dir():
        raise ConfigError(f"{config}: there is no folder {site.articles}; put the reports there.")
    collection = collect(report_files(site.articles))
    for error in collection.errors:
        _complain(error)
    pages = export(collection.archive, site, to)
    click.echo(f"{len(pages)} pages written to {to}", err=True)
    if collection.errors:
        sys.exit(1)


def _row(precision: float, recall: float, f1: float, found: int, gold: int) -> dict[str, float]:
    return {"precision": precision, "recall": recall, "f1": f1, "found": found, "gold": gold}


def _compare(path: Path, predicted: Path | None) -> Comparison:
    gold = load(path)
    if predicted is not None:
        return compare(path.stem, load(predicted / path.name), gold)
    report = process(path.with_suffix(".txt"), published=gold.get("published"))
    return compare(path.stem, msgspec.json.decode(facts_json(report.facts)), gold)


def _list_errors(comparison: Comparison) -> None:
    for sign, lists in (("-", comparison.missed), ("+", comparison.extra)):
        for kind, items in lists.items():
            for item in items:
                text = item if isinstance(item, str) else _json(item)
                click.echo(f"{comparison.name}\t{sign} {kind}\t{text}")


def _json(value: object) -> str:
    return msgspec.json.Encoder(decimal_format="number").encode(value).decode()


def _expand(files: tuple[Path, ...]) -> Iterator[Path]:
    for path in files:
        yield from report_files(path) if path.is_dir() else (path,)


def _complain(error: JiyaoError) -> None:
    click.echo(f"jiyao: {error}", err=True)
