from __future__ import annotations

import pytest

from generator.repair.script import find_script
from generator.spans import AlignedText


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("縣長於志強主持會議，於會後簽約。", "县长於志强主持会议，于会后签约。"),
        ("縣委書記王乾、副縣長李承乾出席會議。", "县委书记王乾、副县长李承乾出席会议。"),
        ("贈送牛肉乾、餅乾，晾乾衣物。", "赠送牛肉干、饼干，晾干衣物。"),
        ("乾隆年間，乾縣簽約。", "乾隆年间，乾县签约。"),
        (
            "縣長於五月八日出席，局長於會議中指出問題。",
            "县长于五月八日出席，局长于会议中指出问题。",
        ),
        ("對於偉一行表示歡迎。", "对于伟一行表示欢迎。"),
        ("學者討論「國」與「愛」兩種寫法。", "学者讨论“國”与“愛”两种写法。"),
        ("東京都の会議は国際協力について議論した。", "東京都の会議は国際協力について議論した。"),
        ("他說「関係を強めたい會議です」，簽約。", "他说「関係を強めたい會議です」，签约。"),
        ("來自東京都的佐藤さん與會。", "来自东京都的佐藤さん与会。"),
        (
            "縣長沈著、副縣長於海洋、局長陳於斯出席會議。",
            "县长沈著、副县长於海洋、局长陈於斯出席会议。",
        ),
        ("他沈著應對，處事勇敢、沈著、冷靜。", "他沉着应对，处事勇敢、沉着、冷静。"),
        ("增幅高於、低於往年的縣各有三個。", "增幅高于、低于往年的县各有三个。"),
    ],
)
def test_names_quoted_characters_and_japanese_stay_in_their_script(text: str, plain: str) -> None:
    assert AlignedText.of(text).apply(find_script(text)).text == plain
