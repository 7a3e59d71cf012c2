"""Tables in the text: rows side by side in cells, which keep their marks, gaps and lines.

``300,万元`` in a row is two cells, ``甲    乙`` a column; a blank line parts a table from the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from generator.patterns import regex
from generator.repair.dictionary import frequency
from generator.spans import Span

_BARS, _TABS, _COMMAS, _GAPS = regex("[|｜]"), regex("\t"), regex(","), regex(r"(?<=\S) {2,}(?=\S)")
_LINE = regex(r"[^\n]+")
_SENTENCE = regex("[。！？；，、]")
_NUMBER = regex(r"\d")
_FEWEST_BARS = 2
_LONGEST_CELL = 16
_FEW, _SEVERAL = 2, 3
# A cell in quotes may have marks in it: ...,"座谈会,第二次"
_QUOTED = regex(r'"(?<![^,\n].)(?:[^"\n]|"")*"(?=,|$)')
# Cells without any number are told by how short they are: a name, a unit.
_SHORT_CELL, _SHORTEST_CELL = 8, 3
_SEEN = 100  # how often a word is seen that a stray comma may have broken
#: What a row's cells are parted by: a name and how often.
_Form = tuple[str, int]
_PLAIN: _Form = ("", 0)


@lru_cache(maxsize=1)
def tables(text: str) -> tuple[Span, ...]:
    """The stretches that are tables, in order, with the line ends before and behind them."""
    if not any(sign in text for sign in ("\t", "|", "｜", ",", "  ")):
        return ()
    lines = ((Span(*match.span()), match[0]) for match in _LINE.finditer(text))
    return tuple(_blocks([line for line in lines if line[1].strip()]))


def is_row_beside(line: str, other: str) -> bool:
    """Whether another line has words in as many cells between bars."""
    bars = len(_BARS.findall(line))
    return bars >= _FEWEST_BARS and bars == len(_BARS.findall(other)) and bool(other.strip(" |｜"))


def _blocks(lines: list[tuple[Span, str]]) -> Iterator[Span]:
    """Rows of one form, one below the other."""
    numbered = enumerate(zip(lines, map(_form, (line for _, line in lines)), strict=True))
    for form, group in groupby(numbered, key=lambda row: row[1][1]):
        rows = list(group)
        if form == _PLAIN or not _is_table(form, [line for _, ((_, line), _) in rows]):
            continue
        first, last = rows[0][0], rows[-1][0]
        start = lines[first - 1][0].end if first else lines[0][0].start
        end = lines[last + 1][0].start if last + 1 < len(lines) else lines[last][0].end
        yield Span(start, end)


def _form(line: str) -> _Form:
    """By what the cells of a line are parted, if it may be a row."""
    if bars := len(_BARS.findall(line)):
        return ("|", bars) if bars >= _FEWEST_BARS else _PLAIN
    if tabs := len(_TABS.findall(line.strip("\n"))):
        return ("\t", tabs)
    line = _QUOTED.sub("x", line)
    if _SENTENCE.search(line):
        return _PLAIN
    for name, parted in ((",", _COMMAS), (" ", _GAPS)):
        cells = parted.split(line.strip())
        if len(cells) > 1 and max(map(len, cells)) <= _LONGEST_CELL:
            return (name, len(cells))
    return _PLAIN


def _is_table(form: _Form, rows: list[str]) -> bool:
    """Whether rows of one form are a table; commas and gaps alone tell little without numbers."""
    if form[0] in "|\t":
        return len(rows) >= _FEW
    if len(rows) < _SEVERAL:
        return False
    return all(map(_NUMBER.search, rows[1:])) or (form[0] == "," and _has_short_cells(rows))


def _has_short_cells(rows: list[str]) -> bool:
    """Whether rows that commas part are words side by side, and no clauses or broken words."""
    cells = [_QUOTED.sub("x", row).strip().split(",") for row in rows]
    longest = max(len(cell) for row in cells for cell in row)
    if longest > (_SHORT_CELL if len(cells[0]) > _FEW else _SHORTEST_CELL):
        return False
    # Clauses of one length in line after line are slogans: 学党史,悟思想,办实事
    alike = len({tuple(map(len, row)) for row in cells}) == 1
    if alike and longest > _FEW:
        return False
    return all(map(all, cells)) and not any(frequency("".join(row)) > _SEEN for row in cells)
