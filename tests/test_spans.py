from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.spans import AlignedText, Edit, Span


@st.composite
def edited(draw: st.DrawFn) -> AlignedText:
    aligned = AlignedText.of(draw(st.text(max_size=30)))
    for _ in range(draw(st.integers(0, 3))):
        size = len(aligned.text)
        cuts = sorted(draw(st.lists(st.integers(0, size), max_size=6)))
        pairs = zip(cuts[::2], cuts[1::2], strict=False)
        aligned = aligned.apply(
            [Edit(Span(a, b), draw(st.text(max_size=3)), "test") for a, b in dict(pairs).items()]
        )
    return aligned


@given(edited())
def test_offsets_never_decrease_and_stay_inside_the_source(aligned: AlignedText) -> None:
    starts, ends = list(aligned.starts), list(aligned.ends)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= a <= b <= len(aligned.source) for a, b in zip(starts, ends, strict=True))
    assert len(starts) == len(ends) == len(aligned.text)


@given(st.text(max_size=30))
def test_untouched_text_maps_to_itself(text: str) -> None:
    aligned = AlignedText.of(text)
    assert [aligned.to_source(Span(i, i + 1)) for i in range(len(text))] == [
        Span(i, i + 1) for i in range(len(text))
    ]


def test_a_replacement_of_equal_length_maps_character_by_character() -> None:
    aligned = AlignedText.of("東西部").apply([Edit(Span(0, 3), "东西部", "test")])
    assert aligned.to_source(Span(1, 2)) == Span(1, 2)


def test_a_shorter_replacement_maps_to_the_whole_stretch() -> None:
    aligned = AlignedText.of("a&amp;b").apply([Edit(Span(1, 6), "&", "test")])
    assert aligned.text == "a&b"
    assert aligned.to_source(Span(1, 2)) == Span(1, 6)
    assert aligned.to_source(Span(2, 3)) == Span(6, 7)


def test_an_insertion_maps_to_the_empty_stretch_at_its_place() -> None:
    aligned = AlignedText.of("1025日").apply([Edit(Span(2, 2), "月", "test")])
    assert aligned.text == "10月25日"
    assert aligned.to_source(Span(2, 3)) == Span(2, 2)


def test_an_insertion_between_characters_of_one_stretch_maps_to_that_stretch() -> None:
    aligned = AlignedText.of("x").apply([Edit(Span(0, 1), "ab", "test")])
    aligned = aligned.apply([Edit(Span(1, 1), "-", "test")])
    assert aligned.text == "a-b"
    assert aligned.to_source(Span(1, 2)) == Span(0, 1)


def test_edits_of_equal_and_unequal_length_in_one_step_keep_each_its_own_stretch() -> None:
    aligned = AlignedText.of("協(xié)作").apply(
        [Edit(Span(0, 1), "协", "script"), Edit(Span(1, 6), "", "pinyin")]
    )
    assert aligned.text == "协作"
    assert [aligned.to_source(Span(i, i + 1)) for i in range(2)] == [Span(0, 1), Span(6, 7)]


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(Span(0, 2), "", "a"), Edit(Span(1, 3), "", "b")],
        [Edit(Span(2, 9), "", "a")],
        [Edit(Span(2, 1), "", "a")],
    ],
)
def test_edits_that_overlap_or_leave_the_text_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps another or leaves"):
        AlignedText.of("abc").apply(edits)


def test_a_span_outside_of_the_text_has_no_source() -> None:
    with pytest.raises(ValueError, match="lies outside"):
        AlignedText.of("abc").to_source(Span(2, 4))


def test_spans_know_what_they_hold() -> None:
    assert Span(1, 3).of("abcd") == "bc"
    assert Span(1, 3).contains(Span(2, 3))
    assert not Span(1, 3).contains(Span(2, 4))
    assert not Span(1, 3).overlaps(Span(3, 4))
    assert Span(1, 3).shift(2) == Span(3, 5)
