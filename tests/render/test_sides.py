"""Both texts side by side."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.models import Repair
from generator.render.repair_views import SideRow
from generator.render.sides import example_pieces, places_of, side_rows
from generator.repair import repair
from generator.repair.explain import tallies
from generator.spans import Span

NOISE = ("協(xié)", "聯", ",,", ",。", "。", "<p>", "</p>", "&nbsp;", "１", "青禾市召开")
BLANKS = (" ", "\u3000", "\u200b", "\n", "\r\n", "\n\n")
LINES = ("推動?xùn)|西部", "字号 大 中 小\n", "責任編輯：何清\n")
DAMAGE = st.lists(st.sampled_from((*NOISE, *BLANKS, *LINES)), max_size=30).map("".join)


def rows_of(text: str, length: int | None = None) -> list[SideRow]:
    return list(side_rows(repair(text), None, length))


def sides(row: SideRow) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    received, repaired = ([(p.text, p.mark) for p in side] for side in (row.received, row.repaired))
    return received, repaired


def letters(text: str) -> str:
    return "".join(text.split())


@settings(deadline=None)  # the first repair loads its tables
@given(DAMAGE)
def test_the_repaired_side_is_the_repaired_text(text: str) -> None:
    mended = repair(text)
    shown = "".join(p.text for row in side_rows(mended) for p in row.repaired)
    assert letters(shown.replace("␣", "").replace("↵", "")) == letters(mended.aligned.text)


@settings(deadline=None)  # the first repair loads its tables
@given(DAMAGE)
def test_the_received_side_is_the_text_as_received(text: str) -> None:
    shown = "".join(p.text for row in rows_of(text) for p in row.received)
    for sign in ("␣", "↵", "⟨U+200B⟩", "\u200b"):
        shown = shown.replace(sign, "")
    assert letters(shown) == letters(text.replace("\u200b", ""))


@given(DAMAGE, st.integers(1, 40))
def test_the_first_part_is_no_longer_than_asked(text: str, length: int) -> None:
    whole = "".join(letters(p.text) for row in rows_of(text) for p in row.received)
    part = "".join(letters(p.text) for row in rows_of(text, length) for p in row.received)
    assert len(letters(part.replace("⟨U+200B⟩", "."))) <= length
    assert whole.startswith(part.rstrip("↵␣"))


@settings(deadline=None)  # the first repair loads its tables
@given(DAMAGE)
def test_no_row_is_empty_and_no_piece_goes_on_as_the_one_before(text: str) -> None:
    for row in rows_of(text):
        assert row.received or row.repaired
        for side in (row.received, row.repaired):
            assert all(piece.text for piece in side)
            assert all(one.mark != two.mark for one, two in pairwise(side))


def test_each_mark_says_what_became_of_a_stretch() -> None:
    (row,) = rows_of("推動?xùn)|西部協(xié)作，青禾市。")
    assert sides(row) == (
        [
            ("推", "same"),
            ("動", "changed"),
            ("?xùn)|", "deleted"),
            ("西部", "same"),
            ("協", "changed"),
            ("(xié)", "deleted"),
            ("作，青禾市。", "same"),
        ],
        [
            ("推", "same"),
            ("动", "changed"),
            ("东", "inserted"),
            ("西部", "same"),
            ("协", "changed"),
            ("作，青禾市。", "same"),
        ],
    )


def test_paragraphs_stand_beside_each_other() -> None:
    text = "青禾市召开会议。\r\n\r\n石渡縣来人。\n"
    assert ["".join(p.text for p in row.received) for row in rows_of(text)] == [
        "青禾市召开会议。",
        "石渡縣来人。",
    ]


def test_what_left_the_body_has_rows_of_its_own() -> None:
    rows = rows_of("字号 大 中 小\n青禾市召开会议。\n責任編輯：何清\n")
    assert [row.left for row in rows] == [True, False, True]
    assert rows[2].received[0].text == "責任編輯：何清"
    assert rows[2].repaired == ()


def test_a_line_end_that_went_inside_of_a_paragraph_is_shown() -> None:
    start = "石渡县推动协作的工作，投入帮扶资金近4000万元。目前，双方已经共同"
    (row,) = rows_of(f"{start}\n建设了冷链仓2座。")
    assert sides(row)[0][1:] == [("↵", "deleted"), ("建设了冷链仓2座。", "same")]


def test_spaces_and_unseen_marks_that_went_are_shown_by_signs() -> None:
    (row,) = rows_of("青禾市召开 。石渡\u200b县来人。")
    gone = [p.text for p in row.received if p.mark == "deleted"]
    assert gone == ["␣", "⟨U+200B⟩"]


def test_front_matter_is_left_out() -> None:
    source = "---\nid: x\n---\n青禾市，，召开。"
    body = Span(14, len(source))
    mended: Repair = repair(source, body)
    assert "".join(p.text for row in side_rows(mended, body) for p in row.received) == (source[14:])


def test_an_example_is_short_and_on_one_line() -> None:
    long = "<div class='" + "x" * 99 + "'>\n青禾市召开会议。"
    (tally, *_) = tallies(repair(long))
    for pieces in map(example_pieces, tally.examples):
        assert all("\n" not in p.text and len(p.text) <= 40 for p in pieces)


def test_places_count_lines_and_columns_from_1() -> None:
    text = "甲\r\n乙丙\n丁\r戊"
    spans = [Span(text.index(sign), text.index(sign) + 1) for sign in "甲乙丙丁戊"]
    found = [(place.line, place.column) for place in places_of(text, spans)]
    assert found == [(1, 1), (2, 1), (2, 2), (3, 1), (4, 1)]
