from __future__ import annotations

from generator.repair.likelihood import (
    NEVER,
    chance_of_longer,
    log_likelihood,
    score,
    words_from,
)


def test_words_are_likelier_than_their_characters_in_disorder() -> None:
    assert log_likelihood("联席会议") > log_likelihood("席联议会")
    assert log_likelihood("") == 0.0


def test_both_scripts_score_alike() -> None:
    assert score("", "協作協議", "") == score("", "协作协议", "")


def test_the_words_that_begin_so_are_found_with_their_chances() -> None:
    found = dict(words_from("协作"))
    assert "协作" in found
    assert all(word.startswith("协作") for word in found)
    longer = max(chance for word, chance in found.items() if word != "协作")
    assert chance_of_longer("协作") == longer
    assert chance_of_longer("协坐") == NEVER
