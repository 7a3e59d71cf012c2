"""The errors a user can meet. Each message says what happened, where, and what to do."""

from __future__ import annotations

from pathlib import Path


def told(chinese: str, english: str) -> str:
    """A message on one line: in Chinese, for who keeps the reports, then in English."""
    return f"{chinese} / {english}"


class JiyaoError(Exception):
    """Base of all errors that are shown to the user as one line, without a traceback."""


class InputError(JiyaoError):
    """A report that cannot be read: an empty file, not a text, broken front matter.

    Attributes:
        path: The file, as the user named it.
        line: 1-based line in the file, where the trouble can be told.
    """

    def __init__(self, path: Path, message: str, line: int | None = None) -> None:
        self.path = path
        self.line = line
        where = f"{path}:{line}" if line is not None else str(path)
        super().__init__(f"{where}: {message}")


class ConfigError(JiyaoError):
    """An option or a template of the user's that cannot be used as it stands."""


class ExtractorError(JiyaoError):
    """An extractor of others that fails on a report, or gives something else than facts."""
