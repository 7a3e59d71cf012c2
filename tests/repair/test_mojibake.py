from __future__ import annotations

import pytest

from generator.repair.mojibake import find_mojibake


def mended(text: str) -> list[str]:
    return [edit.replacement for edit in find_mojibake(text)]


def test_utf8_read_as_gbk_is_read_again() -> None:
    assert "".join(mended("涓滆タ閮ㄥ崗浣滃崗璁")) == "东西部协作协议"


@pytest.mark.parametrize("text", ["东西部协作", "涓涓细流", "café Ünal", "浣熊与涓滴", "Ã Â"])
def test_what_is_meant_stays(text: str) -> None:
    assert mended(text) == []
