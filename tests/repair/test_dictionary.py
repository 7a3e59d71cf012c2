from __future__ import annotations

from generator.repair.dictionary import frequency, is_place


def test_the_dictionary_is_searched_where_it_lies() -> None:
    assert frequency("协作") > 0
    assert frequency("一") > 0
    assert frequency("协坐") == frequency("") == frequency("\ud800") == frequency("abc") == 0


def test_places_are_told_from_other_words() -> None:
    assert is_place("惠州")
    assert not is_place("协作")
    assert not is_place("协坐")
