from __future__ import annotations

from generator.repair.decoder import Decoder
from generator.repair.leads import dropped
from generator.repair.words import Words

DECODER = Decoder(Words())


def pairs(text: str) -> list[bytes]:
    """The bytes of a text in pairs, one byte out of step."""
    data = text.encode("gbk")[1:]
    return [data[at : at + 2] for at in range(0, len(data) - 1, 2)]


def test_a_known_first_byte_reads_a_run_to_the_letter() -> None:
    beam = [DECODER.start("共建", ("產".encode("gbk")[0],))]
    for data in pairs("產業園區"):
        beam = DECODER.pair(beam, data)
    assert beam[0].text == "產業園"


def test_a_pair_that_left_nothing_is_found_by_its_words() -> None:
    # 十四五 is CA AE CB C4 CE E5; of AE CB, out of step, nothing is left.
    beam = [DECODER.start("“", (0xCA,))]
    for data in (b"\xc4\xce", b"\xe5\xa1"):
        beam = DECODER.pair(beam, data)
    assert beam[0].text == "十四五"


def test_likelier_words_score_higher_and_text_behind_counts() -> None:
    first = DECODER.start("", (0,))
    assert DECODER.literally(first, "协作") > DECODER.literally(first, "协坐")


def test_only_pairs_that_are_no_character_are_dropped() -> None:
    for trail in (0xA3, 0xAA, 0xF8):
        for lead in dropped(trail, silent=True):
            try:
                bytes((trail, lead)).decode("gbk")
            except UnicodeDecodeError:
                continue
            raise AssertionError((trail, lead))
