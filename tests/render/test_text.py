from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from samples import sample_report

from generator.render.index import Index
from generator.render.notes import notes_of
from generator.render.text import Mark, line_views, nest
from generator.render.text_views import Node
from generator.spans import Span

TEXT = "甲乙丙丁戊己庚辛壬癸"
MARKS = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))), max_size=8
).map(
    lambda spans: sorted(
        Mark.over(Span(start, min(start + length, len(TEXT))), "f", f"f{count}-e1")
        for count, (start, length) in enumerate(spans)
    )
)


def leaves(nodes: tuple[Node, ...], inside: tuple[str, ...] = ()) -> Iterator[tuple[str, set[str]]]:
    for node in nodes:
        if node.children:
            yield from leaves(node.children, (*inside, node.anchor))
        else:
            yield node.text, set(inside)


def anchors(nodes: tuple[Node, ...]) -> list[str]:
    found = [node.anchor for node in nodes if node.anchor]
    return found + [anchor for node in nodes for anchor in anchors(node.children)]


@given(MARKS)
def test_marks_never_change_the_text_and_each_anchor_stands_once(marks: list[Mark]) -> None:
    nodes = nest(TEXT, Span(0, len(TEXT)), marks)
    assert "".join(text for text, _ in leaves(nodes)) == TEXT
    assert sorted(anchors(nodes)) == sorted(mark.anchor for mark in marks)


@given(MARKS)
def test_an_anchor_stands_where_its_evidence_starts(marks: list[Mark]) -> None:
    nodes = nest(TEXT, Span(0, len(TEXT)), marks)
    starts, at = {}, 0
    for text, inside in leaves(nodes):
        for anchor in inside:
            starts.setdefault(anchor, at)
        at += len(text)
    assert all(starts[mark.anchor] == mark.start for mark in marks)


def test_crossing_marks_are_cut_so_that_they_nest() -> None:
    marks = [Mark.over(Span(0, 4), "a", "a1-e1"), Mark.over(Span(2, 6), "f", "f1-e1")]
    assert nest(TEXT[:6], Span(0, 6), marks) == (
        Node("", "a", "a1-e1", (Node("甲乙"), Node("", "f", "f1-e1", (Node("丙丁"),)))),
        Node("", "f", "", (Node("戊己"),)),
    )


def test_every_line_is_shown_whole_with_its_sentences_numbered() -> None:
    report = sample_report()
    index = Index.of(report)
    lines = line_views(index, notes_of(index))
    shown = ["".join(t for s in line.sentences for t, _ in leaves(s.nodes)) for line in lines]
    assert shown == report.document.text.split("\n")
    numbers = [s.number for line in lines for s in line.sentences if s.number]
    assert numbers == [1, 2, 3, 4, 5, 6]


def test_the_state_of_a_sentence_says_what_rests_on_it() -> None:
    index = Index.of(sample_report())
    notes = notes_of(index)
    assert [notes.state(number) for number in range(1, 7)] == ["c", "c", "o", "o", "z", "n"]
    assert [item.id for item in notes.items[4]] == ["o2work0", "f2heads", "f3part0"]
