from __future__ import annotations

from generator.repair.decoder import Decoder
from generator.repair.gbk import LOST
from generator.repair.shifted import Candidate, Place, candidates, certain, rival
from generator.repair.words import Words

DECODER = Decoder(Words())
ALL = tuple(range(0x81, 0xFF))


def test_a_run_ends_where_its_bytes_fall_into_step() -> None:
    best = candidates(Place("訂?wèn)|西部", 1, 6, ALL), DECODER)[0]
    assert (best.text, best.end) == ("東", 7)


def test_a_digit_swallowed_behind_a_run_is_marked_and_never_guessed() -> None:
    text = "同比增長，每年都?３衷?100億元"
    best = candidates(Place(text, 8, 9, ALL, 0xA3), DECODER)[0]
    assert (best.text, best.end) == (f"保持在{LOST}", 12)


def test_a_run_that_reads_as_nothing_is_given_up() -> None:
    assert candidates(Place("?abc", 0, 1, ALL), DECODER)[:1] != []
    assert candidates(Place("?1", 0, 1, ALL), DECODER) == []
    assert candidates(Place("?", 0, 1, ALL), DECODER) == []


def test_what_two_readings_tell_apart_by_nothing_is_left_open() -> None:
    rivals = [Candidate(-10.0, "甲乙丙", 3), Candidate(-10.01, "甲丁丙", 3)]
    assert certain(rivals).text == f"甲{LOST}丙"
    assert certain([rivals[0], Candidate(-12.0, "甲丁丙", 3)]).text == "甲乙丙"


def test_the_rival_is_the_next_that_reads_otherwise_if_it_is_close() -> None:
    best, same, other = (
        Candidate(-10.0, "協作", 3),
        Candidate(-10.5, "协作", 3),
        Candidate(-12.0, "协", 2),
    )
    assert rival([best, same, other], "甲乙丙丁") == "协丙"
    assert rival([best, same], "甲乙丙丁") == ""
    assert rival([best, other._replace(score=-15.0)], "甲乙丙丁") == ""
