"""What a site needs around the pages: Markdown extensions, and the words of the theme."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from babel import Locale
from jinja2 import Environment, TemplateSyntaxError
from markdown.extensions.toc import slugify_unicode

from generator.errors import ConfigError
from generator.render.folder import templates_folder
from generator.render.labels import load_labels, theme_keys

# The anchors of sentences and facts, and of evidence: a title must not take one of them.
_ANCHOR = re.compile(r"(?:s\d+|[aefnop][0-9a-z]+(?:-\d+)?)(?:-e\d+)?")


def markdown_options(
    slugify: Callable[[str, str], str] | None = None,
) -> dict[str, dict[str, Any]]:
    """The Markdown extensions that the pages are written for, with their settings.

    Args:
        slugify: How headings get their anchors; without it, :func:`heading_anchor`.
    """
    return {"md_in_html": {}, "tables": {}, "toc": {"slugify": slugify or heading_anchor}}


def heading_anchor(title: str, separator: str) -> str:
    """The anchor of a heading: its words, Chinese kept, where MkDocs would number it (``#_1``).

    A report's title may read ``s12``; its anchor then gets a sign more, so that a link to
    sentence 12 leads to sentence 12.
    """
    slug = slugify_unicode(title, separator)
    return f"{slug}{separator}" if _ANCHOR.fullmatch(slug) else slug


def site_words(language: str, overrides: Iterable[Path] = ()) -> dict[str, Any]:
    """The theme's options ``lang`` and ``labels`` (the theme's words by key).

    Raises:
        ConfigError: There are no words for the language.
    """
    folders = [*overrides, templates_folder()]
    label = load_labels(folders, language)
    words = {key: str(label.text(key)) for key in theme_keys(folders, language)}
    return {"lang": language_tag(language), "labels": words}


def check_theme(folders: Iterable[Path]) -> None:
    """Read the HTML templates in ``folders``, as far as that goes without MkDocs' filters.

    Raises:
        ConfigError: One of them is broken; the message is one line with the place.
    """
    environment = Environment(autoescape=True)
    for path in sorted(path for folder in folders for path in folder.rglob("*.html")):
        try:
            environment.parse(path.read_text(encoding="utf-8"))
        except TemplateSyntaxError as error:
            raise ConfigError(f"{path}:{error.lineno}: {error.message}") from error
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{path}: not a template: {error}") from error


def language_tag(language: str) -> str:
    """The language as a BCP 47 tag: ``zh`` is written in simplified characters, ``zh-Hans``."""
    locale = Locale.parse(language.replace("-", "_"))
    if locale.language == "zh" and not locale.script:
        return "zh-Hant" if locale.territory in ("TW", "HK", "MO") else "zh-Hans"
    return str(locale).replace("_", "-")
