"""Text in columns as wide as a terminal shows it, and when to write colours."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli.terminal import is_coloured, width, wrapped
from generator.render.repair_views import SidePiece

MARKS = st.sampled_from(["same", "deleted", "changed", "inserted"])
PIECES = st.lists(
    st.builds(SidePiece, st.text("汉a，,é\u0301\u200b😀", min_size=1, max_size=9), MARKS),
    max_size=5,
)


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("汉字，", 6), ("ｆ１", 4), ("e\u0301", 1), ("\u200b", 0), ("𠀀😀", 4)],
)
def test_width_is_that_of_a_terminal(text: str, columns: int) -> None:
    assert width(text) == columns


@given(PIECES, st.integers(2, 12))
def test_wrapping_loses_nothing_and_keeps_to_the_width(pieces: list[SidePiece], most: int) -> None:
    lines = list(wrapped(pieces, most))
    shown = [piece for line in lines for piece in line.pieces]
    if any(width(piece.text) for piece in pieces):
        assert "".join(p.text for p in shown) == "".join(p.text for p in pieces)
    for line in lines:
        assert width("".join(p.text for p in line.pieces)) == line.width <= most
        assert len(line.signs()) <= line.width


class Screen:
    def __init__(self, is_one: bool) -> None:
        self.isatty = lambda: is_one


@pytest.mark.parametrize(
    ("when", "screen", "environ", "coloured"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", True, {"TERM": "dumb"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {}, False),
    ],
)
def test_colours_are_for_terminals_that_want_them(
    monkeypatch: pytest.MonkeyPatch, when: str, screen: bool, environ: dict, coloured: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Screen(screen))
    assert is_coloured(when) is coloured
