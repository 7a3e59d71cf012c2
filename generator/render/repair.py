"""The panel of a report's page on what was done to its text."""

from __future__ import annotations

from collections.abc import Iterable

from generator.models import Diagnostic, Report
from generator.render.repair_views import FixView, RepairView, SideRow, Told
from generator.render.sides import example_pieces, places_of, side_rows
from generator.repair.explain import Tally, tallies
from generator.repair.furniture import NAME as FURNITURE
from generator.spans import Span

#: How much of a report is shown as received, in characters: a page has to stay readable.
SHOWN = 30_000
#: Of how many edits of one kind the place is told.
PLACES = 20
# Diagnostics that say again how often a fixer was at work.
_COUNTED = "repair-"
_LOST = "warning"


def repair_view(report: Report) -> RepairView:
    """What was done to the text of ``report``."""
    article, repair = report.document.article, report.document.repair
    done = tallies(repair, article.body)
    rows = tuple(side_rows(repair, article.body, SHOWN)) if done else ()
    notes = report.facts.diagnostics
    return RepairView(
        fixes=fix_views(done, article.source),
        total=sum(tally.times for tally in done),
        source_length=article.body.length,
        text_length=len(repair.aligned.text),
        left=left_body(article.source, notes),
        lost=lost(article.source, notes),
        messages=tuple(note.message for note in notes if _is_other(note)),
        rows=rows if any(map(_is_changed, rows)) else (),
        shown=min(article.body.length, SHOWN),
    )


def fix_views(done: tuple[Tally, ...], source: str) -> tuple[FixView, ...]:
    """What each fixer did, those first that did the most."""
    return tuple(
        FixView(
            f"fixer.{tally.fixer}",
            tally.times,
            tuple(map(example_pieces, tally.examples)),
            places_of(source, tally.places[:PLACES]),
        )
        for tally in sorted(done, key=lambda tally: -tally.times)
    )


def left_body(source: str, notes: Iterable[Diagnostic]) -> tuple[Told, ...]:
    """What left the body as furniture, in the words as received."""
    return tuple(
        Told(note.message if note.more else _words(source, note), places_of(source, note.places))
        for note in notes
        if note.code == FURNITURE
    )


def lost(source: str, notes: Iterable[Diagnostic]) -> tuple[Told, ...]:
    """What could not be undone, each kind with its places."""
    return tuple(
        Told(note.message, places_of(source, note.places)) for note in notes if note.level == _LOST
    )


def _is_changed(row: SideRow) -> bool:
    """Whether anything but line ends is another on both sides."""
    return any(piece.mark != "same" for piece in (*row.received, *row.repaired))


def _is_other(note: Diagnostic) -> bool:
    """Whether the panel does not tell it anyway."""
    return not (note.level == _LOST or note.code == FURNITURE or note.code.startswith(_COUNTED))


def _words(source: str, note: Diagnostic) -> str:
    """The words that the note points to, on one line."""
    return " ".join(Span(note.start, note.end).of(source).split())
