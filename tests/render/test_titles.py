from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.titles import phrases


@pytest.mark.parametrize(
    ("title", "pieces"),
    [
        ("青禾市·石渡县协作联席会议", ("青禾市·", "石渡县", "协作", "联席会议")),
        ("“青石”劳务协作协议", ("“青石”", "劳务", "协作", "协议")),
        ("石渡县（第二次）会议", ("石渡县", "（第二次）", "会议")),
        ("在石渡县召开", ("在石渡县", "召开")),
        ("年产15万吨型材", ("年产", "15万吨", "型材")),
        ("", ()),
    ],
)
def test_a_line_of_a_title_ends_where_a_phrase_does(title: str, pieces: tuple[str, ...]) -> None:
    assert phrases(title) == pieces


@given(st.text(max_size=40))
def test_the_phrases_of_any_title_are_the_title(title: str) -> None:
    assert "".join(phrases(title)) == title
