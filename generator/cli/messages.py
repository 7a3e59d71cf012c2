"""Messages on standard error, one line each."""

from __future__ import annotations

import re
from pathlib import Path

import click

from generator.errors import InputError, JiyaoError, told
from generator.models import Article
from generator.sources import key_advice
from generator.spans import Span

_LINE_END = re.compile(r"\r\n|[\r\n]")


def complain(error: JiyaoError) -> None:
    """Say on standard error, in one line, what is wrong."""
    click.echo(f"jiyao: {error}", err=True)


def not_written(path: Path, error: OSError) -> InputError:
    """What to say of a file that cannot be written."""
    english = f"cannot be written ({error.strerror})"
    return InputError(path, told("写不进去，请看文件夹和权限对不对", english))


def warn(article: Article) -> None:
    """Say on standard error, one line each, what in the front matter was passed over."""
    for note in article.diagnostics:
        line = 1 + len(_LINE_END.findall(article.source, 0, note.start))
        key = Span(note.start, note.end).of(article.source).strip("'\"")
        click.echo(f"jiyao: {article.path}:{line}: {key_advice(key)}", err=True)
