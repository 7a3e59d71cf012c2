"""``jiyao export``: the site as ordinary Markdown."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import click

from generator.cli.messages import complain, warn
from generator.errors import ConfigError
from generator.extract import load_extractor
from generator.pipeline import collect, process, report_files
from generator.render import export, read_site_file
from generator.sources import read_lexicon


@click.command("export")
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
    read = partial(
        process,
        lexicon=read_lexicon(site.lexicon),
        extractor=load_extractor(site.extractor),
    )
    collection = collect(report_files(site.articles), read)
    for error in collection.errors:
        complain(error)
    for report in collection.archive.reports:
        warn(report.document.article)
    pages = export(collection.archive, site, to)
    click.echo(f"{len(pages)} pages written to {to}", err=True)
    if collection.errors:
        sys.exit(1)
