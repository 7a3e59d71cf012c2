from __future__ import annotations

from generator.repair.gbk import LOST
from generator.repair.shifted import Candidate
from generator.repair.verdict import believed, certain, doubt, rival


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


def test_a_reading_that_is_no_text_is_not_taken_where_another_is_as_likely() -> None:
    odd = [Candidate(-10.0, "鬻诟骺", 1), Candidate(-10.5, "鬻诟觳", 1)]
    assert believed("?損", 0, odd) is None
    assert believed("?損", 0, [odd[0]]) is None
    sound = [Candidate(-10.0, "青山", 3), Candidate(-10.5, "青水", 3)]
    assert believed("走進?損", 2, sound) == sound[0]


def test_of_a_letter_alone_only_what_all_close_readings_share_is_taken() -> None:
    close = [Candidate(-10.0, "。歐", 4), Candidate(-11.0, "。奧", 4)]
    taken = believed("補貼?W盟國家", 2, close, strictly=True)
    assert taken == close[0]._replace(text=f"。{LOST}")
    apart = [Candidate(-10.0, "危機", 3), Candidate(-11.0, "專業", 3)]
    assert believed("金融?C的影響", 2, apart, strictly=True) is None


def test_rare_characters_alone_are_a_doubt_and_a_sound_reading_is_none() -> None:
    assert doubt("兩地?", [Candidate(-10.0, "鬻诟骺", 3)]) == LOST
    assert doubt("兩地?", [Candidate(-10.0, "合作", 3)]) == ""
