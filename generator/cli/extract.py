"""``jiyao extract``: the facts of reports, as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli.terminal import complain
from generator.errors import InputError
from generator.models import Report
from generator.pipeline import read_all, report_files
from generator.render import facts_json

_FILES = click.Path(exists=True, dir_okay=True, path_type=Path)


@click.command("extract")
@click.argument("files", nargs=-1, required=True, type=_FILES)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write one STEM.json a report here.",
)
def extract_command(files: tuple[Path, ...], output: Path | None) -> None:
    """Find the facts of reports, as JSON. A folder stands for the reports in it."""
    failed = False
    written: dict[Path, str] = {}
    for result in read_all(_expand(files)):
        if isinstance(result, InputError):
            failed = True
            complain(result)
        elif output is None:
            click.echo(facts_json(result.facts), nl=False)
        else:
            try:
                _write(output, result, written)
            except InputError as error:
                failed = True
                complain(error)
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


def _expand(files: tuple[Path, ...]) -> Iterator[Path]:
    for path in files:
        yield from report_files(path) if path.is_dir() else (path,)
