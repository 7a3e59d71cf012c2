from __future__ import annotations

import pytest

from generator.repair.readings import bare, parse, reads


@pytest.mark.parametrize(
    ("raw", "syllable", "toned"),
    [("xié", "xié", True), ("hu ì ", "huì", True), ("chɑ́ng", "cháng", True),
     ("făng", "fǎng", True), ("yu", "yu", False), ("lv", "lü", False), ("LÜ", "lü", False)],
)  # fmt: skip
def test_a_syllable_is_read_in_any_letters(raw: str, syllable: str, toned: bool) -> None:
    assert parse(raw) == (syllable, toned)


@pytest.mark.parametrize("raw", ["GDP", "CEO", "hello", "", "www", "xiéé"])
def test_what_spells_no_syllable_is_none(raw: str) -> None:
    assert parse(raw) is None


def test_a_tone_left_out_stands_for_any() -> None:
    toned, toneless = parse("xié"), parse("xie")
    assert toned
    assert toneless
    assert reads("協", toned)
    assert reads("協", toneless)
    assert not reads("寫", toned)
    assert reads("寫", toneless)
    assert bare("lǜ") == "lü"
