"""The pictures of the pages across reports."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.by_topic import ByTopic, by_topic
from generator.render.lists import Lists
from generator.render.timeline import Threads, Timeline, threads, timeline

#: How many pairs of places the home page and the page of places show.
_FEW, _MANY = 6, 12


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures; None where there is nothing to show."""

    timeline: Timeline | None
    meetings: Threads | None
    relations: Threads | None
    figures: ByTopic | None


def pictures_of(lists: Lists) -> Pictures:
    """Draw the pictures of an archive."""
    return Pictures(
        timeline(lists.cards),
        threads(lists.pairs, _FEW),
        threads(lists.pairs, _MANY),
        by_topic(lists.figures),
    )
