"""``jiyao repair``: the repaired text, what was done to it, or both texts side by side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

import click

from generator.cli.messages import warn
from generator.cli.terminal import Line, columns, is_coloured, styled, width, wrapped
from generator.models import Article, Repair
from generator.render.repair import left_body, lost
from generator.render.repair_views import SidePiece, SideRow, Told
from generator.render.sides import example_pieces, side_rows
from generator.repair import repair
from generator.repair.explain import Tally, tallies
from generator.sources import read_article

_BETWEEN = " │ "
_LEAST = 10
_BRACKETS = {"deleted": ("[-", "-]"), "inserted": ("{+", "+}")}
_INDENT = " " * 7


@click.command("repair")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--explain", is_flag=True, help="Instead of the text: what each fixer did.")
@click.option("--diff", is_flag=True, help="Instead of the text: as received and as repaired.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="When to write colours.",
)
def repair_command(file: Path, explain: bool, diff: bool, color: str) -> None:
    """Print the repaired text of one report, and nothing else.

    With --explain or --diff, print these in place of the text; with both, one after the other.
    """
    article = read_article(file)
    warn(article)
    done = repair(article.source, article.body)
    colour = is_coloured(color)
    if not (explain or diff):
        click.echo(done.aligned.text)
    if explain:
        click.echo("\n".join(_explained(article, done, colour)), color=colour)
    if explain and diff:
        click.echo()
    if diff:
        for line in _side_by_side(article, done, columns(), colour):
            click.echo(line, color=colour)


def _explained(article: Article, done: Repair, colour: bool) -> Iterator[str]:
    """The table of fixers with examples, then what left the body, then what stays."""
    found = sorted(tallies(done, article.body), key=lambda tally: -tally.times)
    if found:
        yield "times  fixer"
        for tally in found:
            yield from _tally(tally, colour)
        yield ""
    total = sum(tally.times for tally in found)
    before, after = article.body.length, len(done.aligned.text)
    yield f"edits: {total}; characters received: {before}, after repair: {after}"
    yield from _told("left the body", left_body(article.source, done.diagnostics))
    yield from _told("could not be undone, or is a guess", lost(article.source, done.diagnostics))


def _tally(tally: Tally, colour: bool) -> Iterator[str]:
    yield f"{tally.times:5}  {tally.fixer}  {tally.label}"
    for example in tally.examples:
        yield _INDENT + "".join(_bracketed(p, colour) for p in example_pieces(example))


def _bracketed(piece: SidePiece, colour: bool) -> str:
    """``[-was-]`` and ``{+now+}``, as in a word diff."""
    opening, closing = _BRACKETS.get(piece.mark, ("", ""))
    text = f"{opening}{piece.text}{closing}"
    return styled(text, piece.mark) if colour else text


def _told(title: str, items: tuple[Told, ...]) -> Iterator[str]:
    if items:
        yield from ("", f"{title} (line:column of the file)")
    for item in items:
        yield f"{f'{item.place.line}:{item.place.column}':>{len(_INDENT) - 2}}  {item.text}"


def _side_by_side(article: Article, done: Repair, across: int, colour: bool) -> Iterator[str]:
    """Both texts in two columns; without colours, signs below the lines mark the changes."""
    most = max((across - len(_BETWEEN)) // 2, _LEAST)
    yield f"{'as received'[:most]:{most}}{_BETWEEN}{'as repaired'[:most]}"
    yield "─" * most + "─┼─" + "─" * most
    for count, row in enumerate(side_rows(done, article.body)):
        if count:
            yield (" " * most + _BETWEEN).rstrip()
        yield from _row(row, most, colour)


def _row(row: SideRow, most: int, colour: bool) -> Iterator[str]:
    empty = Line((), 0)
    sides = wrapped(row.received, most), wrapped(row.repaired, most)
    for left, right in zip_longest(*sides, fillvalue=empty):
        yield _beside(left.text(colour), left.width, right.text(colour), most)
        if not colour and (signs := (left.signs(), right.signs())) != ("", ""):
            yield _beside(signs[0], width(signs[0]), signs[1], most)


def _beside(left: str, used: int, right: str, most: int) -> str:
    return f"{left}{' ' * (most - used)}{_BETWEEN}{right}".rstrip()
