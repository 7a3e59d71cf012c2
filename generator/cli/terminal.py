"""Writing to a terminal: colour, and text in columns as wide as it is shown."""

from __future__ import annotations

import shutil
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from os import environ
from typing import NamedTuple

import click

from generator.render.repair_views import Mark, SidePiece

_STYLES: dict[Mark, dict[str, bool | str]] = {
    "deleted": {"fg": "red", "strikethrough": True},
    "changed": {"fg": "yellow", "underline": True},
    "inserted": {"fg": "green", "underline": True},
}
_SIGNS: dict[Mark, str] = {"same": " ", "deleted": "-", "changed": "^", "inserted": "+"}


def is_coloured(when: str) -> bool:
    """Whether to write colours: ``always``, ``never``, or ``auto``: to a terminal that wants them.

    A terminal wants none where ``NO_COLOR`` is set (https://no-color.org) or it is dumb.
    """
    if when != "auto":
        return when == "always"
    wanted = not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
    return wanted and sys.stdout.isatty()


def columns() -> int:
    """How wide the terminal is, as ``COLUMNS`` says or it says itself; 80 if there is none."""
    return shutil.get_terminal_size().columns


def styled(text: str, mark: Mark) -> str:
    """The text in the colours of its mark."""
    return click.style(text, **_STYLES[mark]) if mark in _STYLES else text  # type: ignore[arg-type]


def width(text: str) -> int:
    """How many columns the text takes: Chinese characters two each, marks upon letters none."""
    return sum(map(_columns_of, text))


class Line(NamedTuple):
    """One line of a column: its pieces, and the columns they take."""

    pieces: tuple[SidePiece, ...]
    width: int

    def text(self, colour: bool) -> str:
        """The line, with or without colours."""
        return "".join(styled(p.text, p.mark) if colour else p.text for p in self.pieces)

    def signs(self) -> str:
        """Signs to stand below the line: ``-`` deleted, ``^`` changed, ``+`` inserted."""
        return "".join(_SIGNS[piece.mark] * width(piece.text) for piece in self.pieces).rstrip()


def wrapped(pieces: Iterable[SidePiece], most: int) -> Iterator[Line]:
    """The pieces in lines of at most ``most`` columns, which must be two or more."""
    line: list[SidePiece] = []
    used = 0
    for piece in pieces:
        start = 0
        for at, sign in enumerate(piece.text):
            if used + _columns_of(sign) > most:
                rest = SidePiece(piece.text[start:at], piece.mark)
                yield Line((*line, rest) if rest.text else tuple(line), used)
                line, used, start = [], 0, at
            used += _columns_of(sign)
        line.append(SidePiece(piece.text[start:], piece.mark))
    if used:
        yield Line(tuple(line), used)


def _columns_of(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
