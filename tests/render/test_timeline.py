"""Pictures over time."""

from __future__ import annotations

from dataclasses import replace

from samples import sample_report

from generator.render.dates import read_day
from generator.render.places import pair_rows
from generator.render.report import report_view
from generator.render.timeline import threads, timeline

VIEW = report_view(sample_report())


def view(day: str, agreements: int = 1):
    card = replace(VIEW.card, day=read_day(day), published=None, agreements=agreements)
    return replace(VIEW, card=card)


def test_a_column_is_a_quarter_and_the_years_are_marked() -> None:
    found = timeline(v.card for v in (view("2022-02-03"), view("2023-11-08", 3)))
    assert [(c.year, c.quarter, c.reports, c.agreements) for c in found.told] == [
        (2022, 1, 1, 1),
        (2023, 4, 1, 3),
    ]
    assert [(tick.year, tick.x) for tick in found.ticks] == [(2022, "0.00%"), (2023, "50.00%")]
    assert len(found.columns) == 8


def test_over_many_years_a_column_is_a_year() -> None:
    found = timeline(v.card for v in (view("2015-02-03"), view("2023-11-08")))
    assert [c.quarter for c in found.told] == [0, 0]
    assert len(found.columns) == 9
    assert [tick.main for tick in found.ticks] == [True, False] * 4 + [True]


def test_each_agreement_has_a_mark_until_they_would_be_too_small() -> None:
    few, many = (timeline([view("2023-11-08", n).card]).told[0] for n in (5, 200))
    assert few.above.count("z") == 5
    assert many.above.count("z") == 1


def test_marks_stay_inside_the_picture() -> None:
    column = timeline([view("2023-11-08", 200).card]).told[0]
    assert 0 < float(column.top) < 30


def test_reports_without_a_year_give_no_picture() -> None:
    assert timeline([view("--05-08").card]) is None
    assert threads(pair_rows([view("--05-08")]), 6) is None


def test_a_line_runs_from_the_first_meeting_to_the_last() -> None:
    found = threads(pair_rows([view("2023-07-01"), view("2022-01-01")]), 6)
    (thread,) = found.threads
    assert (thread.start, thread.end) == ("0.00%", "75.00%")
    assert [spot.marks.count("z") for spot in thread.spots] == [1, 1]
    assert thread.row.agreements == 2


def test_a_day_of_publication_is_no_meeting() -> None:
    published = replace(
        VIEW, card=replace(VIEW.card, id="late", day=None, published=read_day("2023-12-01"))
    )
    yearless = replace(view("--05-08"), card=replace(view("--05-08").card, id="yearless"))
    found = threads(pair_rows([published, yearless, view("2022-01-01")]), 6)
    (thread,) = found.threads
    assert [meeting.card.day for meeting in thread.row.meetings] == [read_day("2022-01-01")]
    assert (len(thread.spots), thread.row.agreements, found.undated) == (1, 1, 2)


def test_many_agreements_of_one_meeting_are_counted_instead_of_drawn() -> None:
    agreements = VIEW.agreements * 9
    (thread,) = threads(pair_rows([replace(view("2023-07-01"), agreements=agreements)]), 6).threads
    assert thread.spots[0].many == 9
    assert thread.spots[0].marks.count("z") == 1
