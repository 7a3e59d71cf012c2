"""The words of the interface: message catalogs under ``templates/labels``, keys as msgid."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations
from markupsafe import Markup

from generator.errors import ConfigError
from generator.render.escape import md

_THEME = "theme."


class Label:
    """The words of one language. Templates call it as ``_("key", name=value)``."""

    def __init__(self, translations: Translations, language: str) -> None:
        self._translations = translations
        self.language = language

    def __call__(self, key: str, **values: object) -> Markup:
        """The words for ``key``, as Markdown.

        Values are escaped; ``n`` chooses between singular and plural. A key without a message
        is returned as it is.

        Raises:
            ConfigError: The words have a field for which there is no value.
        """
        fields = {name: md(value) for name, value in values.items()}
        text = self.text(key, values.get("n"))
        try:
            return Markup(text.format(**fields))
        except (KeyError, IndexError, ValueError) as error:
            message = (
                f"labels/{self.language}.po: {key}: {text!r} has a field that cannot be filled"
            )
            raise ConfigError(f"{message} ({error})") from error

    def text(self, key: str, number: object = None) -> str:
        """The words for ``key``, with fields as they stand in the catalog."""
        if isinstance(number, int):
            found = self._translations.ngettext(key, key, number)
            if found != key:
                return found
        return self._translations.gettext(key)


def load_labels(folders: Iterable[Path], language: str) -> Label:
    """Read the words of a language.

    Args:
        folders: Template folders; the words of earlier ones win.
        language: Name of a catalog, e.g. ``zh``.

    Raises:
        ConfigError: No folder has a catalog for the language.
    """
    catalogs = _read_catalogs(folders, language)
    translations = _translations(catalogs[0])
    for catalog in catalogs[1:]:
        translations.add_fallback(_translations(catalog))
    return Label(translations, language)


def theme_keys(folders: Iterable[Path], language: str) -> list[str]:
    """The keys of the words that the theme and its script use."""
    catalogs = _read_catalogs(folders, language)
    keys = {str(message.id) for catalog in catalogs for message in catalog if message.id}
    return sorted(key for key in keys if key.startswith(_THEME))


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


def _read_catalogs(folders: Iterable[Path], language: str) -> list[Catalog]:
    paths = [folder / "labels" / f"{language}.po" for folder in folders]
    catalogs = [read_catalog(path, language) for path in paths if path.is_file()]
    if not catalogs:
        raise ConfigError(f"language: there is no catalog labels/{language}.po")
    return catalogs


def _translations(catalog: Catalog) -> Translations:
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Translations(compiled)
