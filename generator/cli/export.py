"""``jiyao export``: the site as ordinary Markdown."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import click

from generator.cli.messages import complain, warn
from generator.errors import ConfigError, told
from generator.extract import load_extractor
from generator.pipeline import collect, process, report_files
from generator.render import export, read_site_file
from generator.sources import read_lexicon


@click.command("export")
@click.option(
    "--to",
    metavar="DIR",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="写到这个文件夹。 The folder to write to.",
)
@click.option(
    "--config",
    metavar="FILE",
    default="mkdocs.yml",
    show_default=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="网站的设置文件。 The site's configuration.",
)
def export_command(to: Path, config: Path) -> None:
    """把网站写成普通 Markdown。 Write the site as ordinary Markdown.

    连同别的网站工具所需的一切。 With all that another engine needs to build it.
    """
    site = read_site_file(config)
    if not site.articles.is_dir():
        message = told(
            f"没有文件夹 {site.articles}，请把报道放在那里",
            f"there is no folder {site.articles}; put the reports there.",
        )
        raise ConfigError(f"{config}: {message}")
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
    click.echo(
        told(f"已写 {len(pages)} 页到 {to}", f"{len(pages)} pages written to {to}"), err=True
    )
    if collection.errors:
        sys.exit(1)
