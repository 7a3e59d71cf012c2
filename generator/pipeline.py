"""The steps in order: bytes → Article → repaired Document → FactSet, for one file or many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.archive import build_archive
from generator.errors import InputError
from generator.extract import extract
from generator.models import Archive, Report
from generator.repair import repair
from generator.segment import segment
from generator.sources import read_article

SUFFIXES = (".txt", ".md", ".html", ".htm")


def process(path: Path) -> Report:
    """Read one report and find its facts.

    Args:
        path: A file with a report, in any of the encodings that ``sources`` reads.

    Raises:
        InputError: The file cannot be read as a report; the message says why and where.
    """
    article = read_article(path)
    document = segment(article, repair(article.source, article.body))
    return Report(document, extract(document))
