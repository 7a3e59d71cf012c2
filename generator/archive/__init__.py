"""Many reports as one archive: newest first, and what they say together."""

from __future__ import annotations

from collections.abc import Iterable

from generator.archive.meeting import Telling, meeting_of
from generator.archive.people_signs import Group
from generator.archive.places import Names, Places, names_of, places_of
from generator.models import Archive, Report

__all__ = [
    "Group",
    "Names",
    "Places",
    "Telling",
    "build_archive",
    "day_of",
    "meeting_of",
    "names_of",
    "places_of",
]


def day_of(report: Report) -> str:
    """The day that a report is filed under: that of its event, or of publication; maybe empty."""
    starts = [event.start for event in report.facts.events if event.start]
    dated = [start for start in starts if not start.startswith("--")]
    return dated[0] if dated else report.facts.article.published or ""


def build_archive(reports: Iterable[Report]) -> Archive:
    """The archive of ``reports``, newest first; of one day, by id.

    Reports must have ids of their own; ``pipeline.collect`` sees to it.
    """
    by_id = sorted(reports, key=lambda report: report.facts.article.id)
    return Archive(tuple(sorted(by_id, key=day_of, reverse=True)))
