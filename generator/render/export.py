"""The site as ordinary Markdown files, with what an engine needs that does not have our plugin."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from markdown.extensions.toc import slugify_unicode

from generator.models import Archive, Page
from generator.render.export_pictures import with_picture_files
from generator.render.folder import templates_folder
from generator.render.pages import render_pages
from generator.render.site import markdown_options, site_words
from generator.render.site_file import SiteFile

_CONFIG = "mkdocs.yml"
_DOCS, _THEME = "docs", "theme"


def export(archive: Archive, site: SiteFile, to: Path) -> list[Path]:
    """Write the pages as Markdown, and a configuration that builds them.

    ``to`` then holds ``docs/`` (the generated pages and the hand-written ones), ``theme/`` and
    ``mkdocs.yml``: ``mkdocs build`` or ``properdocs build`` there gives the site. Files of an
    earlier export are replaced; others in ``to`` are left alone.

    Args:
        archive: The reports.
        site: The settings of the site, from its ``mkdocs.yml``.
        to: The folder to write to; made if it is not there.

    Returns:
        The files written for the generated pages, in order.

    Raises:
        ConfigError: A template or the language cannot be used.
    """
    pages = with_picture_files(
        render_pages(archive, overrides=site.overrides, language=site.language)
    )
    to.mkdir(parents=True, exist_ok=True)
    if site.docs.is_dir():
        shutil.copytree(site.docs, to / _DOCS, dirs_exist_ok=True)
    written = [_write(to / _DOCS, page) for page in pages]
    overrides = [site.overrides] if site.overrides else []
    _copy_theme(to / _THEME, overrides)
    (to / _CONFIG).write_text(
        yaml.dump(_settings(site, overrides), allow_unicode=True, sort_keys=False),
        encoding="utf-8",
    )
    return written


def _settings(site: SiteFile, overrides: list[Path]) -> dict[str, Any]:
    """The configuration of the exported site: nothing in it needs this package."""
    extensions = markdown_options(slugify_unicode)
    return {
        **site.kept,
        "theme": {"name": None, "custom_dir": _THEME, **site_words(site.language, overrides)},
        "use_directory_urls": False,
        "plugins": [],
        "markdown_extensions": [{name: options} for name, options in extensions.items()],
    }


def _write(folder: Path, page: Page) -> Path:
    path = folder / page.uri
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page.content, encoding="utf-8", errors="replace")
    return path


def _copy_theme(to: Path, overrides: Iterable[Path]) -> None:
    """Copy the theme; files of the user's win."""
    for folder in (templates_folder(), *overrides):
        if (folder / "theme").is_dir():
            shutil.copytree(
                folder / "theme", to, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.py*")
            )
