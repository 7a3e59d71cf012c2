"""The meeting, visit or signing that a report is about, and its day."""

from __future__ import annotations

from typing import Any

from strategies import document_of

from generator.models import Mention
from generator.rules.events import find_event
from rules.corpus import Example, check, each_example


@each_example("events")
def test_events_are_told_as_the_corpus_says(example: Example) -> None:
    published = str(example.published) if example.published else None
    document = document_of(example.text, published=published)

    def read(mention: Mention) -> dict[str, Any]:
        value, day = mention.value, mention.value.date
        return {
            "kind": value.kind,
            "name": value.name,
            "start": day and day.start,
            "end": day and day.end,
            "place": value.place,
            "quote": mention.span.of(document.text),
        }

    wanted = tuple(
        {k: str(v) if k in {"start", "end"} and v else v for k, v in item.items()}
        for item in example.found
    )
    mention = find_event(document)
    found = Example(example.rule, example.finds, example.text, wanted)
    check(found, [mention] if mention else [], read)


def test_the_date_of_publication_is_not_the_date_of_the_event() -> None:
    mention = find_event(document_of("近日，望川县联席会议召开。", published="2024-05-20"))
    assert mention is not None
    assert mention.value.date is None


def test_a_day_long_before_publication_is_history() -> None:
    text = "2019年3月1日，两地结对。5月18日，望川县·临岚市联席会议召开。"
    mention = find_event(document_of(text, published="2024-05-20"))
    assert mention is not None
    assert mention.value.date.start == "2024-05-18"


def test_a_dateline_with_a_year_told_by_publication_resolves_nothing_that_is_written_out() -> None:
    text = "新华社临岚5月19日电 5月18日，望川县联席会议召开。"
    mention = find_event(document_of(text, published="2024-05-20"))
    assert mention is not None
    assert mention.value.date.start == "2024-05-18"


def test_a_relative_day_is_told_by_the_dateline_where_nothing_tells_the_year() -> None:
    mention = find_event(document_of("新华社临岚3月2日电 昨日，望川县联席会议召开。"))
    assert mention is not None
    assert mention.value.date is not None
    assert mention.value.date.start == "--03-01"
