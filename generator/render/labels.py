"""The words of the interface: message catalogs under ``templates/labels``, keys as msgid."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations
from markupsafe import Markup

from generator.errors import ConfigError
from generator.render.escape import md

Label = Callable[..., Markup]


def load_labels(folders: Iterable[Path], language: str) -> Label:
    """The function that templates call as ``_("key", name=value)``.

    Values are escaped, ``n`` chooses between singular and plural. A key without a message is
    returned as it is.

    Args:
        folders: Template folders; the words of earlier ones win.
        language: Name of a catalog, e.g. ``zh``.

    Raises:
        ConfigError: No folder has a catalog for the language.
    """
    catalogs = [read_catalog(path, language) for path in _catalogs(folders, language)]
    if not catalogs:
        raise ConfigError(f"language: there is no catalog labels/{language}.po")
    translations = _translations(catalogs[0])
    for catalog in catalogs[1:]:
        translations.add_fallback(_translations(catalog))

    def label(key: str, **values: object) -> Markup:
        text = _message(translations, key, values.get("n"))
        return Markup(text.format(**{name: md(value) for name, value in values.items()}))

    return label


def read_catalog(path: Path, language: str) -> Catalog:
    """Read one ``.po`` file.

    Raises:
        ConfigError: It is not a message catalog.
    """
    try:
        with path.open("rb") as file:
            return read_po(file, locale=language, abort_invalid=True)
    except (ValueError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not a message catalog: {error}") from error


def theme_words(label: Label, keys: Iterable[str]) -> dict[str, str]:
    """The words that the theme and its script need, as plain data for the theme's options."""
    return {key: str(label(key)) for key in keys}


def _catalogs(folders: Iterable[Path], language: str) -> list[Path]:
    paths = (folder / "labels" / f"{language}.po" for folder in folders)
    return [path for path in paths if path.is_file()]


def _translations(catalog: Catalog) -> Translations:
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Translations(compiled)


def _message(translations: Translations, key: str, number: object) -> str:
    if isinstance(number, int):
        found = translations.ngettext(key, key, number)
        if found != key:
            return found
    return translations.gettext(key)
