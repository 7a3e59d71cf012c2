"""Messages on standard error, one line each."""

from __future__ import annotations

import re
from pathlib import Path

import click

from generator.errors import InputError, JiyaoError, told
from generator.models import Article, Diagnostic
from generator.sources import key_advice
from generator.spans import Span

_LINE_END = re.compile(r"\r\n|[\r\n]")
# What a note says in Chinese alone, by its code.
_ENGLISH = {
    "cut-file": "the file ends in the middle of a character; it is lost, and what follows may be"
}


def complain(error: JiyaoError) -> None:
    """Say on standard error, in one line, what is wrong."""
    click.echo(f"jiyao: {error}", err=True)


def not_written(path: Path, error: OSError) -> InputError:
    """What to say of a file that cannot be written."""
    english = f"cannot be written ({error.strerror})"
    return InputError(path, told("写不进去，请看文件夹和权限对不对", english))


def warn(article: Article) -> None:
    """Say on standard error, one line each, what reading the file passed over or found missing."""
    for note in article.diagnostics:
        line = 1 + len(_LINE_END.findall(article.source, 0, note.start))
        click.echo(f"jiyao: {article.path}:{line}: {_warning(note, article)}", err=True)


def _warning(note: Diagnostic, article: Article) -> str:
    """What a note on the file says, in both languages."""
    if note.code != "unknown-key":
        return told(note.message, _ENGLISH[note.code])
    return key_advice(Span(note.start, note.end).of(article.source).strip("'\""))
