"""Named patterns, and which of two mentions in one place stands."""

from __future__ import annotations

import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from generator.models import Mention
from generator.rules.base import Rule, clause_before, find_all, free_of, is_free, settle, within
from generator.rules.trace import Dropped, Trace
from generator.spans import Span

WORD = Rule("thing.word", re.compile("红砖厂"), lambda match: match[0])
PART = Rule("thing.part", re.compile("(红)(砖)"), lambda match: match[2], 2)
NONE = Rule("thing.none", re.compile("厂"), lambda _: None)


def mention(start: int, end: int) -> Mention:
    return Mention("thing", Span(start, end), None, "thing.any")


def test_the_kind_of_a_rule_is_the_first_part_of_its_name() -> None:
    assert WORD.kind == "thing"


def test_a_mention_says_where_it_stands_and_who_found_it() -> None:
    assert list(WORD.find("老红砖厂", offset=10)) == [
        Mention("thing", Span(11, 14), "红砖厂", "thing.word")
    ]


def test_a_group_of_the_match_can_be_the_mention() -> None:
    assert list(PART.find("老红砖厂")) == [Mention("thing", Span(2, 3), "砖", "thing.part")]


def test_a_match_without_a_value_is_none() -> None:
    assert list(NONE.find("老红砖厂")) == []


def test_the_longest_mention_wins_over_those_that_it_overlaps() -> None:
    found = find_all([PART, WORD, NONE], "老红砖厂，红砖")
    assert [m.rule for m in found] == ["thing.word", "thing.part"]


def test_what_is_left_out_is_told_with_its_reason_and_winner() -> None:
    trace = Trace.asked()
    (kept,) = find_all([PART, WORD, NONE], "老红砖厂", offset=10, trace=trace)
    assert kept.rule == "thing.word"
    assert trace.dropped == [
        Dropped(Span(13, 14), "thing.none", "refused"),
        Dropped(Span(12, 13), "thing.part", "overlap", kept),
    ]


def test_mentions_that_overlap_what_is_taken_are_told() -> None:
    trace = Trace.asked()
    taken = [mention(0, 2)]
    assert list(free_of(taken, [mention(1, 5), mention(2, 3)], trace)) == [mention(2, 3)]
    assert trace.dropped == [Dropped(Span(1, 5), "thing.any", "overlap", taken[0])]


def test_of_mentions_of_one_length_the_earliest_wins() -> None:
    assert settle([mention(1, 3), mention(0, 2)]) == [mention(0, 2)]


@given(
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda p: mention(p[0], p[0] + p[1])),
        max_size=15,
    )
)
def test_what_is_left_out_overlaps_something_at_least_as_long_that_stays(
    mentions: list[Mention],
) -> None:
    kept = settle(mentions)
    assert kept == sorted(kept, key=lambda m: m.span)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(kept))
    for one in mentions:
        assert one in kept or any(
            one.span.overlaps(other.span) and other.span.length >= one.span.length for other in kept
        )


spans = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda p: Span(p[0], p[0] + p[1]))
in_order = st.lists(spans.map(lambda span: mention(*span)), max_size=15).map(settle)


@given(in_order, spans)
def test_within_are_those_that_lie_inside(mentions: list[Mention], span: Span) -> None:
    assert within(mentions, span) == [m for m in mentions if span.contains(m.span)]


@given(in_order, spans)
def test_a_place_is_free_where_no_mention_overlaps_it(mentions: list[Mention], span: Span) -> None:
    assert is_free(mentions, span) is not any(span.overlaps(m.span) for m in mentions)


def test_a_clause_starts_behind_the_last_of_its_marks() -> None:
    text = "甲县，乙县：红砖厂建成"
    assert clause_before(text, text.index("建成")) == "红砖厂"
    assert clause_before(text, text.index("建成"), "，") == "乙县：红砖厂"
    assert clause_before(text, text.index("建成"), "；") == "甲县，乙县：红砖厂"
