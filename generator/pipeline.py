"""The steps in order: bytes → Article → repaired Document → FactSet, for one file or many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.errors import ExtractorError, InputError, told
from generator.extract import Extractor, checked, extract
from generator.models import NO_LEXICON, Archive, Report, UserLexicon
from generator.repair import repair
from generator.repair.headline import repair_headline
from generator.segment import segment
from generator.sources import read_article

#: Endings of files that are taken for reports in a folder.
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm"})


@dataclass(frozen=True, slots=True)
class Collection:
    """The reports that could be read, and what was wrong with the others."""

    archive: Archive
    errors: tuple[InputError, ...]


def process(
    path: Path,
    *,
    published: str | None = None,
    lexicon: UserLexicon = NO_LEXICON,
    extractor: Extractor = extract,
) -> Report:
    """Read one report and find its facts.

    Args:
        path: A file with a report, in any of the encodings that ``sources`` reads.
        published: ISO date of publication, for a report that does not tell it itself.
        lexicon: The user's own words.
        extractor: What reads the facts; they are checked against the text, whoever gives them.

    Raises:
        InputError: The file cannot be read as a report, or the extractor fails on it; the
            message says why and where.
    """
    article = read_article(path)
    if published and not article.published:
        article = msgspec.structs.replace(article, published=published)
    mended = repair(article.source, article.body)
    headline = repair_headline(article.headline, mended)
    document = segment(msgspec.structs.replace(article, headline=headline), mended)
    try:
        facts = checked(document, extractor(document, lexicon=lexicon))
    except ExtractorError as error:
        raise InputError(path, str(error)) from error
    notes = (*article.diagnostics, *facts.diagnostics)
    return Report(document, msgspec.structs.replace(facts, diagnostics=notes))


def report_files(folder: Path) -> list[Path]:
    """The files in ``folder`` and below it that hold reports, in order; hidden ones left out."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def read_all(
    paths: Iterable[Path], read: Callable[[Path], Report] = process
) -> Iterator[Report | InputError]:
    """Read many reports, one after the other; one that cannot be read does not stop the rest.

    Args:
        paths: The files.
        read: How one is read; a caller with a cache passes its own.

    Yields:
        For each file its report, or what is wrong with it: it cannot be read, or it has the id
        of a report before it.
    """
    first: dict[str, Path] = {}
    for path in paths:
        try:
            report = read(path)
        except InputError as error:
            yield error
            continue
        name = report.facts.article.id
        other = first.setdefault(name.casefold(), path)
        yield report if other == path else _same_id(path, name, other)


def collect(paths: Iterable[Path], read: Callable[[Path], Report] = process) -> Collection:
    """The archive of all reports that can be read, and what is wrong with the others."""
    from generator.archive import build_archive  # who only extracts should not wait for it

    results = list(read_all(paths, read))
    return Collection(
        build_archive(result for result in results if isinstance(result, Report)),
        tuple(result for result in results if isinstance(result, InputError)),
    )


def _same_id(path: Path, name: str, other: Path) -> InputError:
    return InputError(
        path,
        told(
            f"编号 {name} 与 {other} 相同，只用了后者；请改文件名，或在开头信息里另写 id",
            f"has the id {name!r} of {other}, which is kept; "
            "rename the file or give it an `id:` of its own in its front matter",
        ),
    )
