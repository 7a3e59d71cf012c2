"""Word lists: data that rules are made of."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lexicon import alternation, any_of, rows, terms

LISTS = sorted(
    path.name.removesuffix(".txt")
    for path in files("generator.lexicon").iterdir()
    if path.name.endswith(".txt")
)
WORDS = [name for name in LISTS if not name.startswith("repair_")]


def test_terms_stand_in_the_order_of_the_file_and_comments_are_left_out() -> None:
    assert terms("money")[:2] == ("元", "美元")
    assert not any("#" in term for term in terms("units"))


def test_rows_keep_the_lines_apart() -> None:
    topics = [row[0] for row in rows("topics")]
    assert topics[:2] == ["产业", "劳务"]
    assert sum(rows("topics"), ()) == terms("topics")


def test_an_alternation_prefers_the_longest_term() -> None:
    match = re.match(alternation("agreement_types"), "协议书》")
    assert match is not None
    assert match[0] == "协议书"


def test_an_alternation_matches_every_term_of_all_its_lists() -> None:
    pattern = re.compile(alternation("money", "pairs"))
    assert all(pattern.fullmatch(term) for term in (*terms("money"), *terms("pairs")))


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        terms("nothing")


def says_what_it_is(name: str) -> bool:
    return (files("generator.lexicon") / f"{name}.txt").read_text("utf-8").startswith("#")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_terms(name: str) -> None:
    assert terms(name)


@pytest.mark.parametrize("name", [name for name in LISTS if name != "compound_surnames"])
def test_a_list_says_what_it_holds(name: str) -> None:
    assert says_what_it_is(name)


def test_the_list_of_compound_surnames_says_what_it_holds() -> None:
    assert says_what_it_is("compound_surnames")


@pytest.mark.parametrize("name", WORDS)
def test_no_list_names_punctuation_that_ends_a_sentence(name: str) -> None:
    assert not [term for term in terms(name) if re.search(r"[。！？；\s]", term)]


def test_compound_surnames_have_two_characters_or_more_and_others_one() -> None:
    assert {len(name) for name in terms("surnames")} == {1}
    assert min(len(name) for name in terms("compound_surnames")) == 2


_letters = st.text("甲乙丙", min_size=1, max_size=4)


@given(st.lists(_letters, min_size=1, max_size=12), st.text("甲乙丙丁", max_size=20))
def test_any_of_the_words_is_found_and_the_longest_first(words: list[str], text: str) -> None:
    plain = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    assert re.findall(any_of(words), text) == re.findall(plain, text)


@given(st.lists(_letters, min_size=1, max_size=12), st.text("甲乙丙丁", max_size=20))
def test_a_shorter_word_is_tried_where_the_text_does_not_go_on(words: list[str], text: str) -> None:
    plain = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    assert re.findall(f"(?:{any_of(words)})丁", text) == re.findall(f"(?:{plain})丁", text)


def test_signs_in_words_are_no_regular_expressions() -> None:
    assert re.fullmatch(any_of(["a.c", "a]", "a^", "*"]), "abc") is None
    for word in ("a.c", "a]", "a^", "*"):
        assert re.fullmatch(any_of(["a.c", "a]", "a^", "*"]), word)
