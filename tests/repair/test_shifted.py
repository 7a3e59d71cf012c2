from __future__ import annotations

from generator.repair.decoder import Decoder
from generator.repair.gbk import LOST
from generator.repair.shifted import Place, candidates
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
