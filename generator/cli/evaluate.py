"""``jiyao evaluate``: facts against reference facts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import click
import msgspec

from generator.cli.arguments import extractor_option, lexicon_option
from generator.cli.messages import complain, not_written, warn
from generator.errors import InputError, told
from generator.evaluate import Comparison, Error, Score, compare, errors_of, load, table, total
from generator.explain import Explained, explain, explain_facts, place_words, told_lines
from generator.extract import extract, load_extractor
from generator.models import Report
from generator.models.facts_json import facts_json
from generator.pipeline import process
from generator.render import errors_page
from generator.rules.trace import NO_TRACE, Trace
from generator.sources import read_lexicon

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_SIGNS = {"missed": "-", "extra": "+"}
#: A report against its gold, and what the rules made of its sentences, if anyone asked.
_Result = tuple[Comparison, tuple[Explained, ...]]


@click.command("evaluate")
@click.argument("gold", type=_FOLDER)
@click.argument("predicted", required=False, type=_FOLDER)
@click.option(
    "--json", "as_json", is_flag=True, help="写 JSON，不写表。 Print JSON instead of a table."
)
@click.option(
    "--errors",
    is_flag=True,
    help="列出漏了的、多了的，各带句子和有关的规则。 "
    "List every miss and every extra with its sentence and the rules that had a part in it.",
)
@click.option(
    "--html",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="把同样的清单写成网页，存进这个文件。 "
    "Write the same list to this file, as a page for the browser.",
)
@lexicon_option
@extractor_option
def evaluate_command(
    gold: Path,
    predicted: Path | None,
    as_json: bool,
    errors: bool,
    html: Path | None,
    lexicon: tuple[Path, ...],
    extractor: str,
) -> None:
    """与人工标注对比，打分。 Compare facts with the reference facts in GOLD.

    GOLD 里每篇是 NAME.json（标注）和 NAME.txt（报道）；写了 PREDICTED，就不再提取，直接用那里的
    NAME.json。有一个文件读不了，就不给分数。

    GOLD holds pairs NAME.json (reference facts) and, unless PREDICTED is given, NAME.txt (the
    report, which is then read). PREDICTED holds NAME.json as written by `jiyao extract`. No
    scores are given if any of these files cannot be read.
    """
    paths = sorted(gold.glob("*.json"))
    if not paths:
        raise click.UsageError(
            told(
                f"{gold} 里没有标注（NAME.json）",
                f"{gold} holds no NAME.json with reference facts.",
            )
        )
    asked = errors or html is not None
    read = partial(process, lexicon=read_lexicon(lexicon), extractor=load_extractor(extractor))
    results = list(_compare_all(paths, predicted, asked, read))
    if len(results) < len(paths):
        sys.exit(1)
    scores = total([comparison for comparison, _ in results])
    click.echo(_scores_json(len(results), scores) if as_json else table(scores))
    found = [error for result in results for error in errors_of(*result)] if asked else []
    if errors:
        for error in found:
            click.echo("\n".join(_lines(error)))
    if html is not None:
        _write(html, errors_page(gold.name, scores, found))


def _scores_json(reports: int, scores: Mapping[str, Score]) -> str:
    rows = {k: _row(s.precision, s.recall, s.f1, s.found, s.gold) for k, s in scores.items()}
    return _json({"reports": reports, "scores": rows})


def _row(precision: float, recall: float, f1: float, found: int, gold: int) -> dict[str, float]:
    return {"precision": precision, "recall": recall, "f1": f1, "found": found, "gold": gold}


def _compare_all(
    paths: Iterable[Path], predicted: Path | None, asked: bool, read: Callable[..., Report]
) -> Iterator[_Result]:
    """Each report against its reference facts; what is wrong with either is told."""
    for path in paths:
        try:
            yield _compare(path, predicted, asked, read)
        except InputError as error:
            complain(error)


def _compare(
    path: Path, predicted: Path | None, asked: bool, read: Callable[..., Report]
) -> _Result:
    """One report against its reference facts.

    Raises:
        InputError: Either cannot be read.
    """
    gold = load(path)
    if predicted is not None:
        found = load(predicted / path.name)
        return compare(path.stem, found, gold), explain_facts(found) if asked else ()
    trace = Trace.asked() if asked else NO_TRACE
    report = _traced(read, trace)(path.with_suffix(".txt"), published=gold.get("published"))
    warn(report.document.article)
    parts = explain(report.document, report.facts, trace) if asked else ()
    return compare(path.stem, msgspec.json.decode(facts_json(report.facts)), gold), parts


def _traced(read: Callable[..., Report], trace: Trace) -> Callable[..., Report]:
    """The same, telling what is dropped; only our own rules can."""
    ours = isinstance(read, partial) and read.keywords["extractor"] is extract
    return partial(read, extractor=partial(extract, trace=trace)) if ours else read


def _lines(error: Error) -> Iterator[str]:
    """One error: its fact, the sentence, and what the rules did there."""
    yield f"{error.report}\t{_SIGNS[error.sign]} {error.kind}\t{error.says}"
    if error.part is None:
        return
    yield f"    {place_words(error.part)}{error.part.text}"
    if error.part.speaker and error.kind == "actors":
        yield f"    说话人：{error.part.speaker}"
    yield from told_lines(error.fired, error.dropped, error.part.text)
    if error.silent:
        yield f"    {error.silent}"


def _write(path: Path, page: str) -> None:
    """Write the page.

    Raises:
        InputError: The file cannot be written.
    """
    try:
        path.write_text(page, "utf-8")
    except OSError as error:
        raise not_written(path, error) from error


def _json(value: object) -> str:
    return msgspec.json.Encoder(decimal_format="number").encode(value).decode()
