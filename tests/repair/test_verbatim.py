from __future__ import annotations

from itertools import pairwise

import pytest

from generator.repair import repair
from generator.repair.verbatim import verbatim

BODY = "9月6日,两地召开会议(第二次),部署工作。"
MENDED = "9月6日，两地召开会议（第二次），部署工作。"


@pytest.mark.parametrize(
    "code",
    [
        "```python\nx = f('你好,世界')  # 注释,说明\n```",
        "~~~\n任意,文字;没有代码\n~~~",
        "    print('你好, 世界')\n    # 注释,说明",
        "for x in names:\n    # 注释,说明\n    greet(x, \"你好, 世界\")\n\n    // 结束,返回\n}",
        '{\n  "名称": "青禾, 临岚",\n  "数": 3\n}',
        "total = sum(a)  # 合计,单位:元",
        'log("会议(第二次), 开始");',
    ],
)  # fmt: skip
def test_code_keeps_its_marks_spaces_and_lines_and_what_is_around_it_is_repaired(code: str) -> None:
    assert repair(f"{BODY}\n{code}\n{BODY}").aligned.text == f"{MENDED}\n{code}\n{MENDED}"


@pytest.mark.parametrize(
    "code",
    ["print('你好, 世界')", "`a, 乙`", "SELECT 姓名, 年龄 FROM 人员", 'std::log("好, (好)")'],
)
def test_code_in_a_sentence_stays(code: str) -> None:
    assert repair(f"运行{code}即可,随后返回。").aligned.text == f"运行{code}即可，随后返回。"


@pytest.mark.parametrize(
    "sentence",
    [
        "The delegation visited Huizhou (惠州) , and then went to Xingren (兴仁市).",
        "It met the mayor (李市长); he said 你好, 世界 to all.",
    ],
)
def test_an_english_sentence_keeps_its_marks_and_the_chinese_one_behind_it_not(
    sentence: str,
) -> None:
    assert repair(sentence).aligned.text == sentence
    assert repair(f"{sentence} {BODY}").aligned.text == f"{sentence} {MENDED}"


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("GDP(国内生产总值)增长5%,好", "GDP（国内生产总值）增长5%，好"),
        ('"协作","深化,推进"', "“协作”，“深化，推进”"),
        ("与University of Science and Technology of China (某某理工大学)签约,投资3亿元。",
         "与University of Science and Technology of China（某某理工大学）签约，投资3亿元。"),
        ("数据=100,增长5%", "数据=100，增长5%"),
        ("部署工作,如下;\n落实责任(全年);", "部署工作，如下；\n落实责任（全年）；"),
        ("```\n会议召开,部署工作。", "```\n会议召开，部署工作。"),
    ],
)  # fmt: skip
def test_chinese_with_foreign_words_or_signs_is_repaired_as_ever(text: str, mended: str) -> None:
    assert repair(text).aligned.text == mended


def test_the_stretches_are_in_order_and_disjoint() -> None:
    text = (
        "`a, 乙` print('甲, 乙')\nThis is `a, 乙` and that is all.\n```\nx = 1\n```\ny = '好, 好'"
    )
    spans = verbatim(text)
    assert len(spans) >= 2
    assert all(one.end < other.start for one, other in pairwise(spans))


@pytest.mark.parametrize("text", ["甲;d=(4)\n\n", "d=(4)\n \n\n", "```\nx = 1\n```\n\n\n"])
def test_line_ends_behind_code_at_the_end_go_at_once(text: str) -> None:
    once = repair(text).aligned.text
    assert once == repair(once).aligned.text == once.rstrip()
