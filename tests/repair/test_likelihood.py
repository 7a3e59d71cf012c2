from __future__ import annotations

from generator.repair.likelihood import NEVER, Words, frequency, log_likelihood, score


def test_the_dictionary_is_searched_where_it_lies() -> None:
    assert frequency("协作") > 0
    assert frequency("一") > 0
    assert frequency("协坐") == frequency("") == frequency("\ud800") == frequency("abc") == 0


def test_words_are_likelier_than_their_characters_in_disorder() -> None:
    assert log_likelihood("联席会议") > log_likelihood("席联议会")
    assert log_likelihood("") == 0.0


def test_both_scripts_score_alike() -> None:
    assert score("", "協作協議", "") == score("", "协作协议", "")


def test_a_report_makes_its_own_names_likelier() -> None:
    name = "柳文澜"
    assert Words(f"县长{name}出席。").score(name) > Words().score(name)
    assert Words(f"县长{name}出席。").hope("柳文") > NEVER
    assert Words().hope("协") > Words().hope("协坐") == NEVER


def test_what_stands_before_damage_is_no_evidence() -> None:
    assert Words("县长柳文澜?出席").score("柳文澜") == Words().score("柳文澜")
