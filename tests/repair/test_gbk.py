from __future__ import annotations

from generator.repair.gbk import bytes_of, text_of


def test_bytes_and_text_are_each_other_s_reverse() -> None:
    assert bytes_of("東西a") == b"\x96|\xce\xf7a"
    assert text_of(b"\x96|") == "東"


def test_what_gbk_has_not_is_none() -> None:
    assert bytes_of("\U00020bb7") is None
    assert bytes_of("\ud800") is None
    assert text_of(b"\xaa\xa1") is text_of(b"\x80\x80") is None


def test_private_characters_have_their_two_bytes() -> None:
    assert bytes_of("\ue000") == b"\xaa\xa1"
