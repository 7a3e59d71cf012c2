"""Row 15, within lines: marks that cannot be seen, odd line ends, spaces inside sentences."""

from __future__ import annotations

import re

from generator.repair.characters import CHINESE, MARKS
from generator.spans import Edit, Span

INVISIBLE = "invisible"
SPACES = "spaces"

_ENDS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_ODD_SPACE = "\t\x1f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Not the joiners and selectors inside of emoji.
_UNSEEN = re.compile(
    rf"(\r\n|[{_ENDS}])|([{_ODD_SPACE}]+)|"
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+|"
    rf"(?<=[{CHINESE}])\u200d+|\u200d+(?=[{CHINESE}])"
)
_SPACE = re.compile(rf"^ +| +$|(?<=[{MARKS}]) +| +(?=[{MARKS},;:])|(?<= ) +", re.MULTILINE)


def find_invisible(text: str) -> list[Edit]:
    """Line ends made line feeds, odd spaces plain ones, unseen marks deleted."""
    return [
        Edit(Span(*m.span()), "\n" if m[1] else " " if m[2] else "", INVISIBLE)
        for m in _UNSEEN.finditer(text)
    ]


def find_spaces(text: str) -> list[Edit]:
    """Spaces at the ends of lines, around Chinese punctuation, and all but one of several."""
    return [Edit(Span(*m.span()), "", SPACES) for m in _SPACE.finditer(text)]
