"""``jiyao explain``: which rules fired on a report, and what was dropped and why."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click
import msgspec

from generator.cli.arguments import lexicon_option
from generator.cli.messages import warn
from generator.explain import Explained, explain, explained_lines
from generator.extract import extract
from generator.models import Report
from generator.pipeline import process
from generator.rules.trace import Trace
from generator.sources import read_lexicon

#: Name of the format that ``--json`` writes.
FORMAT = "jiyao-explain/1"


@click.command("explain")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--json", "as_json", is_flag=True, help="写 JSON，不写文字。 Print JSON instead of text."
)
@lexicon_option
def explain_command(file: Path, as_json: bool, lexicon: tuple[Path, ...]) -> None:
    """逐句说明用了哪些规则，放弃了什么和为什么。 Tell which rules fired, sentence by sentence.

    What was dropped is told too, and why.
    """
    trace = Trace.asked()
    report = process(file, lexicon=read_lexicon(lexicon), extractor=partial(extract, trace=trace))
    warn(report.document.article)
    parts = explain(report.document, report.facts, trace)
    click.echo(_json(report, parts) if as_json else _text(report, parts))


def _json(report: Report, parts: tuple[Explained, ...]) -> str:
    told = {"format": FORMAT, "article": report.facts.article.id, "sentences": parts}
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode()


def _text(report: Report, parts: tuple[Explained, ...]) -> str:
    numbered = [part for part in parts if part.number is not None]
    fired = sum(len(part.fired) for part in numbered)
    dropped = sum(len(part.dropped) for part in numbered)
    head = (
        f"{report.facts.article.id}：{len(numbered)} 句，✓ 采用 {fired} 处，✗ 放弃 {dropped} 处。",
        "规则看的是修复后的正文；修了什么，用 jiyao repair --explain 看。",
        "",
    )
    return "\n".join((*head, *explained_lines(parts)))
