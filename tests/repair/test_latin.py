from __future__ import annotations

import pytest

from generator.repair.latin import find_western
from generator.spans import AlignedText

OLD = "9月6日，青禾縣與臨嵐市簽訂《勞務協作協議》，GDP增長12.5%。"
NEW = "青禾县委书记柳文澜说：“好。”"


def western(text: str, encoding: str, read_as: str) -> str:
    """The text in one encoding, read in a Western one as browsers do."""
    data = text.encode(encoding)
    if read_as == "latin-1":
        return data.decode(read_as)
    return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in data)


@pytest.mark.parametrize("read_as", ["latin-1", "cp1252"])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [(OLD, "utf-8"), (OLD, "gbk"), (OLD, "big5hkscs"), (NEW, "utf-8"), (NEW, "gbk")],
)
def test_bytes_read_as_western_letters_are_read_again(
    text: str, encoding: str, read_as: str
) -> None:
    given = western(text, encoding, read_as)
    assert AlignedText.of(given).apply(find_western(given)).text == text


def test_each_character_is_an_edit_of_its_own_and_letters_stay() -> None:
    given = western("签GDP约", "utf-8", "latin-1")
    assert [(e.span.length, e.replacement) for e in find_western(given)] == [(3, "签"), (3, "约")]


@pytest.mark.parametrize(
    "text",
    [
        "法国Café de Flore的Éléonore女士和青岛的代表交流。",
        "Naïve café, straße, ÄÖÜ äöü, São Paulo, ação, El Niño",
        "çèéêë ïîìí Ã©tÃ© ‘’“”–—…• Æ×÷ ¡£",
        "“A”·“B”——东西部协作",
    ],
)
def test_western_letters_that_are_meant_stay(text: str) -> None:
    assert find_western(text) == []
