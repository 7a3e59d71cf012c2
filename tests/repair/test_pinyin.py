from __future__ import annotations

import re

import pytest

from generator.repair import repair
from generator.repair.pinyin import find_pinyin
from generator.spans import AlignedText


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("孩子們漸漸長(zhǎng)大，參觀了學校。", "孩子们渐渐长（zhǎng）大，参观了学校。"),
        ("當地人姓單(shàn)，代表團參觀了學校。", "当地人姓单（shàn），代表团参观了学校。"),
        (
            "「重(chóng)慶」的「重」讀音如此，「行(xíng)」字亦然，代表團參觀了學校。",
            "“重（chóng）庆”的“重”读音如此，“行（xíng）”字亦然，代表团参观了学校。",
        ),
        ("「員」字在這裡讀(yùn)，雙方簽訂協議。", "“員”字在这里读（yùn），双方签订协议。"),
        ("樂(yuè)清市來人參觀了學校，並簽約。", "乐（yuè）清市来人参观了学校，并签约。"),
        ("縣長刘垚（yáo）主持會議，雙方簽訂協議。", "县长刘垚（yáo）主持会议，双方签订协议。"),
    ],
)  # fmt: skip
def test_readings_that_are_meant_stay_in_a_traditional_text(text: str, kept: str) -> None:
    done = repair(text)
    assert done.aligned.text == kept
    assert [note.code for note in done.diagnostics if note.level == "warning"] == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("代表團參觀了學校，雙方簽訂協(xié)議。", "代表团参观了学校，双方签订协议。"),
        ("雙方簽訂?wèn)|西部協議，為長(zhǎng)期發展出力。", "双方签订东西部协议，为长期发展出力。"),
        ("長(zhang) 期發展，雙方進行座談，並簽訂協議。", "长期发展，双方进行座谈，并签订协议。"),
        ("兩地為長(zhǎng)期發(fā)展進(jìn)行調(diào)研。", "两地为长期发展进行调研。"),
        ("两地推动产业发(fā)展，深化协(xié)作。", "两地推动产业发展，深化协作。"),
        ("县(xiàn)委调研，推动乡（xiāng）村发（fā）展。", "县委调研，推动乡村发展。"),
    ],
)  # fmt: skip
def test_readings_that_a_converter_put_in_are_deleted(text: str, mended: str) -> None:
    assert repair(text).aligned.text == mended


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("两地推动产业发（fā）展，深化协作。", ["kept-reading"]),
        ("“协（xié）”字读音易错，两地深化协作。", []),
        ("县长刘垚（yáo）主持会议。", []),
        ("代表团来到单（shàn）县考察。", []),
        ("春（chūn）眠（mián）不（bù）觉（jué）晓（xiǎo），处（chù）处（chù）闻（wén）。", []),
        ("语文课：白（bái）日（rì）依（yī）山（shān）尽（jìn），黄河入海流。", []),
    ],
)
def test_one_reading_in_a_simplified_text_stays_and_is_told_where_nobody_needs_it(
    text: str, warned: list[str]
) -> None:
    done = repair(text)
    assert done.aligned.text == text
    assert [note.code for note in done.diagnostics if note.level == "warning"] == warned


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "“發(fā)”是繁体字，行(xíng)是多音字，妈(mā)读一声，代表团来到莘(shēn)县。",
            "“發（fā）”是繁体字，行（xíng）是多音字，妈（mā）读一声，代表团来到莘（shēn）县。",
        ),
        (
            "莘(shēn)县的發(fā)展很重(zhòng)要，双方签约。",
            "莘（shēn）县的发展很重（zhòng）要，双方签约。",
        ),
        (
            "两地推动产业发(fā)展，深化協(xié)作，县(xiàn)委来到莘(shēn)县。",
            "两地推动产业发展，深化协作，县委来到莘（shēn）县。",
        ),
    ],
)  # fmt: skip
def test_readings_in_a_simplified_text_go_only_with_a_converter_s(text: str, kept: str) -> None:
    done = repair(text)
    assert done.aligned.text == kept
    assert [note.code for note in done.diagnostics if note.level == "warning"] == []


SCATTERED = (
    "昨天上(shàng)午，青禾县红(hóng)十字会举办捐赠交(jiāo)接仪式。副市(shì)长柳文澜出(chū)席。"
    "市民踊跃(yuè)捐款捐物(wù)，截至本(běn)月14日，已募得(dé)善款近33万元。"
    "企业通(tōng)过县红十字(zì)会向灾区(qū)捐赠物资，组织车(chē)队运送，爱心(xīn)平台(tái)公正透明。"
)


def test_readings_scattered_over_a_simplified_text_go() -> None:
    assert AlignedText.of(SCATTERED).apply(find_pinyin(SCATTERED)).text == re.sub(
        r"\([^)]*\)", "", SCATTERED
    )


def test_a_few_scattered_readings_stay() -> None:
    few = SCATTERED[: SCATTERED.index("企业")]
    assert not find_pinyin(few)
