"""Word lists: data that rules are made of."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from generator.lexicon import alternation, rows, terms

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
