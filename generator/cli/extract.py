"""``jiyao extract``: the facts of reports, as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import partial
from itertools import chain
from pathlib import Path

import click

from generator.cli.arguments import extractor_option, lexicon_option
from generator.cli.messages import complain, not_written, warn
from generator.errors import InputError, told
from generator.extract import load_extractor
from generator.models import Report
from generator.models.facts_json import facts_json
from generator.pipeline import SUFFIXES, process, read_all, report_files
from generator.sources import read_lexicon

# One that is not there is told like one that cannot be read, and stops no other.
_FILES = click.Path(path_type=Path)


@click.command("extract")
@click.argument("files", nargs=-1, required=True, type=_FILES)
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="每篇写一个 STEM.json，放进这个文件夹。 Write one STEM.json a report here.",
)
@lexicon_option
@extractor_option
def extract_command(
    files: tuple[Path, ...], output: Path | None, lexicon: tuple[Path, ...], extractor: str
) -> None:
    """提取报道里的事实，写成 JSON。 Find the facts of reports, as JSON.

    写文件夹，就是其中的全部报道。 A folder stands for the reports in it.
    """
    read = partial(process, lexicon=read_lexicon(lexicon), extractor=load_extractor(extractor))
    paths, errors = _expand(files)
    written: dict[Path, str] = {}
    failed = False
    for result in chain(errors, read_all(paths, read)):
        error = result if isinstance(result, InputError) else _put(result, output, written)
        if error:
            failed = True
            complain(error)
    if failed:
        sys.exit(1)


def _put(report: Report, output: Path | None, written: dict[Path, str]) -> InputError | None:
    """Print or write the facts of a report; what is wrong if they cannot be written."""
    warn(report.document.article)
    if output is None:
        click.echo(facts_json(report.facts), nl=False)
        return None
    try:
        _write(output, report, written)
    except InputError as error:
        return error
    return None


def _write(output: Path, report: Report, written: dict[Path, str]) -> None:
    """Write the facts of a report as ``STEM.json``; nothing written before is lost.

    Raises:
        InputError: The file cannot be written, or a report before has the same stem.
    """
    source = Path(report.document.article.path)
    target = output / f"{source.stem}.json"
    if target in written:
        raise InputError(
            source,
            told(
                f"会盖掉 {written[target]} 的 {target}，请把其中一个改名",
                f"would overwrite {target} of {written[target]}; rename one of them",
            ),
        )
    try:
        output.mkdir(parents=True, exist_ok=True)
        target.write_text(facts_json(report.facts), "utf-8")
    except OSError as error:
        raise not_written(target, error) from error
    written[target] = str(source)


def _expand(files: Iterable[Path]) -> tuple[list[Path], list[InputError]]:
    """The reports that are named, those in folders included, and the folders without any."""
    paths: list[Path] = []
    errors: list[InputError] = []
    for path in files:
        found = report_files(path) if _is_folder(path) else [path]
        paths += found
        if not found:
            endings = ", ".join(sorted(SUFFIXES))
            message = told(
                f"文件夹里没有报道（{endings}）", f"there are no reports in this folder ({endings})"
            )
            errors.append(InputError(path, message))
    return paths, errors


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # e.g. a name too long for the system, which reading it then tells
        return False
