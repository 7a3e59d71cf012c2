"""Messages on standard error, one line each."""

from __future__ import annotations

import re

import click

from generator.errors import JiyaoError
from generator.models import Article
from generator.sources import key_advice
from generator.spans import Span

_LINE_END = re.compile(r"\r\n|[\r\n]")


def complain(error: JiyaoError) -> None:
    """Say on standard error, in one line, what is wrong."""
    click.echo(f"jiyao: {error}", err=True)


def warn(article: Article) -> None:
    """Say on standard error, one line each, what in the front matter was passed over."""
    for note in article.diagnostics:
        line = 1 + len(_LINE_END.findall(article.source, 0, note.start))
        key = Span(note.start, note.end).of(article.source).strip("'\"")
        click.echo(f"jiyao: {article.path}:{line}: {key_advice(key)}", err=True)
