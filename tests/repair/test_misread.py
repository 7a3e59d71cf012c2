from __future__ import annotations

from generator.repair import repair
from generator.repair.misread import find_misread_readings


def test_a_letter_in_utf_8_completes_a_reading() -> None:
    assert [edit.replacement for edit in find_misread_readings("（zh脿n）黨(d菐ng)縣?xi脿n)")] == [
        "à",
        "ǎ",
        "à",
    ]


def test_a_character_in_brackets_that_completes_no_reading_stays() -> None:
    assert list(find_misread_readings("（a级）（猫）（k线）(x脿r)（B猫）")) == []


def test_readings_go_with_the_sentence_that_was_read_wrongly() -> None:
    misread = "推動(dòng)".encode().decode("gbk", "replace")
    assert repair(f"兩地簽訂協(xié)議。{misread}合作。").aligned.text == "两地签订协议。推动合作。"
