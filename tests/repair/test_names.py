from __future__ import annotations

import pytest

from generator.repair import repair
from generator.repair.names import find_in_names


@pytest.mark.parametrize(
    ("spaced", "joined"),
    [
        ("出席的有县长邬焕章 副县长于岚 李 明，", "出席的有县长邬焕章 副县长于岚 李明，"),
        ("出席：李 明 王建国 张 伟", "出席：李明 王建国 张伟"),
        ("参加会议的有李 明、王建国、张 伟", "参加会议的有李明、王建国、张伟"),
        ("本报记者 李 明", "本报记者 李明"),
        ("记者 李 明 王建国 摄", "记者 李明 王建国 摄"),
        ("（记者 李 明 通讯员 张 伟）近日，开会。", "（记者 李明 通讯员 张伟）近日，开会。"),
        ("近日，王 明 李 强 参加会议。", "近日，王明 李强参加会议。"),
        ("出席会议的有：邬焕章 于岚 李 明 等。", "出席会议的有：邬焕章 于岚 李明等。"),
        ("出席的有邬焕章 李 明 王 芳。", "出席的有邬焕章 李明 王芳。"),
        ("邬焕章 于岚 李 明 出席会议，签约。", "邬焕章 于岚 李明出席会议，签约。"),
        ("出席的有 于 岚 李 明，双方座谈。", "出席的有于岚 李明，双方座谈。"),
        ("邬焕章、于岚 李 明、王 芳等出席会议。", "邬焕章、于岚 李明、王芳等出席会议。"),
    ],
)
def test_names_of_two_characters_in_lists_are_joined(spaced: str, joined: str) -> None:
    assert repair(spaced).aligned.text == joined


@pytest.mark.parametrize(
    "text",
    [
        "会议由邬焕章 于岚主持，双方签约。",
        "双方签约，县长邬焕章 副县长于岚出席。",
        "出席的有邬焕章 李明 王芳。",
    ],
)
def test_two_names_are_never_made_one(text: str) -> None:
    assert repair(text).aligned.text == text


@pytest.mark.parametrize(
    "text",
    [
        "姓名 李 明",  # 李 may be a column of its own
        "李 明 县长",
        "出席：李 明 县长 张 伟",  # 县长 is no name: nothing is certain
        "记者 李 某些 王建国",
        "共建 共享",
        "高 质 量 发 展",
        "名单：甲 乙 丙 丁",
    ],
)
def test_where_not_all_are_names_spaces_stay(text: str) -> None:
    assert find_in_names(text) == []
