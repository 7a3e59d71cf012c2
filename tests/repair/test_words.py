from __future__ import annotations

from generator.repair.likelihood import NEVER, chance_of
from generator.repair.words import NO_STEP, Words


def test_a_word_is_reached_character_by_character() -> None:
    words = Words()
    assert words.after("联席")["会"].hope == chance_of("联席会议")
    assert words.after("联席会")["议"].score == chance_of("联席会议")
    assert words.after("席联") == {}


def test_a_character_alone_hopes_for_the_likeliest_word_that_it_begins() -> None:
    steps = Words().after("协").values()
    assert Words().alone("协") == (chance_of("协"), max(map(max, steps)))
    assert Words().alone("。") == (chance_of("。"), NEVER)


def test_a_report_makes_its_own_names_likelier() -> None:
    name = "柳文澜"
    own = Words(f"县长{name}出席。")
    assert own.after("柳文")["澜"].score > chance_of(name)
    assert own.after("柳")["文"].hope > NEVER
    assert Words().after("柳文").get("澜", NO_STEP) == NO_STEP


def test_what_stands_before_damage_is_no_evidence() -> None:
    assert Words("县长柳文澜?出席").after("柳文").get("澜", NO_STEP) == NO_STEP
