"""What a site needs around the pages: Markdown extensions, and the words of the theme."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from babel import Locale
from markdown.extensions.toc import slugify_unicode

from generator.render.folder import templates_folder
from generator.render.labels import load_labels, theme_keys


def markdown_options() -> dict[str, dict[str, Any]]:
    """The Markdown extensions that the pages are written for, with their settings.

    Headings keep their Chinese as anchors; MkDocs would number them (``#_1``).
    """
    return {
        "md_in_html": {},
        "tables": {},
        "toc": {"slugify": slugify_unicode, "permalink": False},
    }


def site_words(language: str, overrides: Iterable[Path] = ()) -> dict[str, Any]:
    """The theme's options ``lang`` and ``labels`` (the theme's words by key).

    Raises:
        ConfigError: There are no words for the language.
    """
    folders = [*overrides, templates_folder()]
    label = load_labels(folders, language)
    words = {key: str(label.text(key)) for key in theme_keys(folders, language)}
    return {"lang": language_tag(language), "labels": words}


def language_tag(language: str) -> str:
    """The language as a BCP 47 tag: ``zh`` is written in simplified characters, ``zh-Hans``."""
    locale = Locale.parse(language.replace("-", "_"))
    if locale.language == "zh" and not locale.script:
        return "zh-Hant" if locale.territory in ("TW", "HK", "MO") else "zh-Hans"
    return str(locale).replace("_", "-")
