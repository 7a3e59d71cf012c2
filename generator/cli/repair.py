"""``jiyao repair``: the repaired text, what was done to it, or both texts side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

import click

from generator.cli.messages import warn
from generator.cli.terminal import Line, columns, is_coloured, styled, width, wrapped
from generator.models import Article, Repair
from generator.render.repair import PLACES, left_body, lost
from generator.render.repair_views import Place, SidePiece, SideRow, Told
from generator.render.sides import example_pieces, places_of, side_rows
from generator.repair import repair
from generator.repair.explain import Tally, tallies
from generator.sources import read_article

_BETWEEN = " │ "
_LEAST = 10
_INDENT = " " * 8
# Words that the site's panel uses too; the tests hold both together.
RECEIVED, REPAIRED = "来件", "修复后"
AT = "位置"
LEFT, GONE = "移出正文的网页文字", "移出正文"
LOST = "没有复原，或靠推测复原，请对照来件核对"
_NOTHING = "来件无须改动"
_LEGEND = "例子里，【删 …】是删掉的，【甲 → 乙】是把甲改成了乙，【补 …】是补上的；前后的字照来件。"
_SIGNS = "左边是来件，右边是修复后。字下面的记号：- 删掉的，^ 改了的，+ 复原的；没有记号的没有改。"
_COLOURS = "左边是来件，右边是修复后。红色划去的是删掉的，黄色的是改了的，绿色的是复原的。"


@click.command("repair")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--explain", is_flag=True, help="不写正文，写修了什么。 Instead of the text: what was repaired."
)
@click.option(
    "--diff",
    is_flag=True,
    help="不写正文，写来件与修复后的对照。 Instead of the text: both texts side by side.",
)
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="何时用颜色。 When to write colours.",
)
def repair_command(file: Path, explain: bool, diff: bool, color: str) -> None:
    """写出一篇报道修复后的正文，别的不写。 Print the repaired text of one report.

    写了 --explain 或 --diff，就写它们，不写正文；两个都写，先后写出。

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
    """What was repaired with examples, then what left the body, then what stays."""
    found = sorted(tallies(done, article.body), key=lambda tally: -tally.times)
    yield from _summary(found, article.body.length, len(done.aligned.text))
    for tally in found:
        yield from ("", f"{tally.times:>4} 处  {tally.label}")
        for example in tally.examples:
            yield _INDENT + "".join(_bracketed(example_pieces(example), colour))
        yield _INDENT + _where(tally, article.source)
    yield from _told(LEFT, left_body(article.source, done.diagnostics))
    yield from _told(LOST, lost(article.source, done.diagnostics))


def _where(tally: Tally, source: str) -> str:
    """Where a fixer did something: all places, or the first of very many."""
    cut = f" 等（列出前 {PLACES} 处）" if tally.times > PLACES else ""
    return f"{AT}：{_listed(places_of(source, tally.places[:PLACES]))}{cut}"


def _listed(places: Sequence[Place]) -> str:
    return "、".join(f"第 {place.line} 行第 {place.column} 字" for place in places)


def _summary(found: Sequence[Tally], before: int, after: int) -> Iterator[str]:
    """How much was done, and how to read the examples."""
    if not found:
        yield f"{_NOTHING}，共 {before} 字。"
        return
    total = sum(tally.times for tally in found)
    yield f"改动 {total} 处，共 {len(found)} 类；来件 {before} 字，修复后 {after} 字。"
    yield _LEGEND


def _bracketed(pieces: Sequence[SidePiece], colour: bool) -> Iterator[str]:
    """The pieces of an example, what was and what is in one pair of brackets."""
    marks = {piece.mark: piece for piece in pieces}
    was, now = marks.get("deleted"), marks.get("inserted")
    for piece in pieces:
        if piece is was and now:
            yield f"【{_shown(was, colour)} → {_shown(now, colour)}】"
        elif piece is was:
            yield f"【删 {_shown(was, colour)}】"
        elif piece is not now:
            yield piece.text
        elif not was:
            yield f"【补 {_shown(now, colour)}】"


def _shown(piece: SidePiece, colour: bool) -> str:
    return styled(piece.text, piece.mark) if colour else piece.text


def _told(title: str, items: tuple[Told, ...]) -> Iterator[str]:
    if items:
        yield from ("", f"{title}：")
    for item in items:
        yield f"    {_listed(item.places)}：{item.text}"


def _side_by_side(article: Article, done: Repair, across: int, colour: bool) -> Iterator[str]:
    """Both texts in two columns; without colours, signs below the lines mark the changes."""
    most = max((across - len(_BETWEEN)) // 2, _LEAST)
    for line in wrapped([SidePiece(_COLOURS if colour else _SIGNS, "same")], across):
        yield line.text(colour=False)
    yield ""
    yield _beside(RECEIVED, width(RECEIVED), REPAIRED, most)
    yield "─" * most + "─┼─" + "─" * most
    for count, row in enumerate(side_rows(done, article.body)):
        if count:
            yield (" " * most + _BETWEEN).rstrip()
        yield from _row(row, most, colour)


def _row(row: SideRow, most: int, colour: bool) -> Iterator[str]:
    empty = Line((), 0)
    repaired = (SidePiece(f"（{GONE}）", "same"),) if row.left else row.repaired
    sides = wrapped(row.received, most), wrapped(repaired, most)
    for left, right in zip_longest(*sides, fillvalue=empty):
        yield _beside(left.text(colour), left.width, right.text(colour), most)
        if not colour and (signs := (left.signs(), right.signs())) != ("", ""):
            yield _beside(signs[0], width(signs[0]), signs[1], most)


def _beside(left: str, used: int, right: str, most: int) -> str:
    return f"{left}{' ' * (most - used)}{_BETWEEN}{right}".rstrip()
