"""A trace keeps what is dropped, and changes nothing of what is found."""

from __future__ import annotations

from hypothesis import given
from strategies import document_of, lookalikes, reports

from generator.extract import extract
from generator.models import Mention
from generator.rules.trace import NO_TRACE, Dropped, Trace
from generator.spans import Span

WINNER = Mention("thing", Span(0, 4), None, "thing.long")


def test_a_trace_that_nobody_asked_for_keeps_nothing() -> None:
    NO_TRACE.at(5).drop(Span(1, 2), "thing.short", "overlap", WINNER)
    NO_TRACE.says(1, "柳文澜")
    assert (NO_TRACE.dropped, NO_TRACE.speakers) == (None, {})


def test_places_count_from_where_the_text_of_the_trace_starts() -> None:
    trace = Trace.asked()
    trace.at(5).at(5).drop(Span(1, 2), "thing.short", "overlap", WINNER)
    winner = WINNER._replace(span=Span(10, 14))
    assert trace.dropped == [Dropped(Span(11, 12), "thing.short", "overlap", winner)]


def test_a_rule_that_saw_one_place_twice_lost_nothing() -> None:
    trace = Trace.asked()
    trace.drop(WINNER.span, WINNER.rule, "overlap", WINNER)
    assert trace.dropped == []


def test_two_traces_share_nothing() -> None:
    one, other = Trace.asked(), Trace.asked()
    one.drop(Span(0, 1), "thing.short", "refused")
    one.says(1, "柳文澜")
    assert (other.dropped, other.speakers) == ([], {})


def test_nobody_speaking_is_not_kept() -> None:
    trace = Trace.asked()
    trace.says(1, None)
    trace.says(2, "柳文澜")
    assert trace.speakers == {2: "柳文澜"}


@given(reports | lookalikes)
def test_what_is_found_does_not_depend_on_who_asks(text: str) -> None:
    document = document_of(text)
    assert extract(document, trace=Trace.asked()) == extract(document)
