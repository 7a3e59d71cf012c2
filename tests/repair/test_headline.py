"""Headlines with the damage of their reports."""

from __future__ import annotations

import pytest

from generator.repair import repair
from generator.repair.headline import repair_headline

DAMAGED = repair("5月8日，青禾市與石渡縣協(xié)作會議召開，兩地將推動協(xié)作。")
WHOLE = repair("5月8日，青禾市与石渡县协作会议召开，两地将推动协作。")


@pytest.mark.parametrize(
    ("headline", "mended"),
    [
        ("石渡縣協(xié)作會議召開", "石渡县协作会议召开"),
        ("山海情深 石渡縣協(xié)作會議召開", "山海情深 石渡县协作会议召开"),
        ("劳务“搭桥” 群众“上桥”", "劳务“搭桥” 群众“上桥”"),
        ("<b>石渡县协作会议</b>", "<b>石渡县协作会议</b>"),
        (None, None),
    ],
)
def test_a_headline_is_mended_as_its_report_was(headline: str | None, mended: str | None) -> None:
    assert repair_headline(headline, DAMAGED) == mended


def test_above_a_whole_report_a_headline_stays_as_it_was_given() -> None:
    assert repair_headline("石渡縣協作會議召開", WHOLE) == "石渡縣協作會議召開"
