from __future__ import annotations

from generator.repair.gbk import text_of
from generator.repair.leads import SILENT_TRAILS, dropped, gaps_after, nothing_before, private_after


def test_what_leaves_a_mark_is_no_character_and_what_leaves_nothing_is_a_private_one() -> None:
    for trail in SILENT_TRAILS:
        assert not set(gaps_after(trail)) & set(private_after(trail))
        assert all(text_of(bytes((trail, lead))) is None for lead in gaps_after(trail))
    assert dropped(0xAF, silent=True) == private_after(0xAF)
    assert dropped(0xA9, silent=False) == gaps_after(0xA9)


def test_a_byte_marked_alone_makes_no_character_with_the_next() -> None:
    before_xia = nothing_before("下".encode("gbk")[0])
    assert before_xia("，".encode("gbk")[1]) == ()
    assert before_xia("；".encode("gbk")[1]) is None
