from __future__ import annotations

import time

import pytest

from generator.repair import repair
from generator.repair.strips import head_of, is_strip, tail_of

BODY = "12月22日，青禾县与临岚市签订劳务协作协议。"


@pytest.mark.parametrize(
    "line",
    [
        "字号 大 中 小  打印  关闭  分享到： 微信 微博",
        "刊发日期：2023-04-05 阅读次数：120 作者：",
        "打印 分享到：",
        "发布时间：2023-04-05 10:20| 来源：青禾日报| 责任编辑：方小禾",
        "2023-04-05 | 来源： 青禾县新闻办",
        "23-04-05 10:20 来源：青禾社 编辑：方小禾",
        "2023年04月05日08:28 | 来源：青禾日报",
        "※发布时间:2023-4-5 13:22:49   ※发布作者:qinghe   ※出自何处:",
        "来源 ：青禾文库 | 被引量 ： 0次 | 上传用户：qinghe",
        "来源：青禾融媒编辑：临岚融媒",
        "【我要纠错】 责任编辑：方小禾",
        "微信 微博 QQ空间",
        "来 源：青禾日报 作 者：柳文澜",
        "T+ T- 打印 收藏 | 阅读：23次",
    ],
)
def test_pieces_of_a_site_side_by_side_are_a_strip(line: str) -> None:
    assert is_strip(line)
    assert repair(f"{line}\n{BODY}").aligned.text == BODY
    assert repair(f"{BODY}\n{line}").aligned.text == BODY


@pytest.mark.parametrize(
    "line",
    [
        "时间：2023年4月5日 地点：云屏宾馆",
        "打印机产业园与青禾县签约",
        "关注民生 共建家园",
        "大会开幕",
        "来源：县财政 金额：300万元",
        "微信 微博",
        "作者柳文澜 编辑部主任方小禾",
        "阅读推广活动走进青禾县",
        "标准 正常 合格",
        "",
    ],
)
def test_words_of_a_report_are_no_strip(line: str) -> None:
    assert not is_strip(line)


@pytest.mark.parametrize(
    ("head", "facts"),
    [
        (
            "发布时间：2022-12-23 10:20| 来源：青禾日报| 责任编辑：柳文澜",
            {"published": "2022-12-23", "source": "青禾日报", "editor": "柳文澜"},
        ),
        (
            "来源：青禾客服 发布时间：2022-12-23 15:31:23",
            {"published": "2022-12-23", "source": "青禾客服"},
        ),
        (
            "https://news.example.cn 2022-12-23 13:35 来源: 青禾县网站",
            {"published": "2022-12-23", "source": "青禾县网站"},
        ),
        ("责任编辑：柳文澜", {"editor": "柳文澜"}),
    ],
)
def test_a_strip_before_the_report_leaves_its_line(head: str, facts: dict[str, str]) -> None:
    done = repair(head + BODY)
    assert done.aligned.text == BODY
    assert done.metadata == facts


@pytest.mark.parametrize(
    "line",
    [
        "来源：青禾县财政资金共300万元，用于劳务协作。",
        "发布时间：2022年12月22日，来源：青禾日报。",
        "12月22日，青禾县与临岚市签订协议。",
        "责任编辑：柳文澜12月22日供稿",
    ],
)
def test_a_line_without_a_report_behind_the_strip_has_no_head(line: str) -> None:
    assert head_of(line) == 0


def test_a_strip_behind_the_last_sentence_leaves_its_line() -> None:
    done = repair(f"{BODY} 来源：青禾日报 编辑：方小禾 浏览次数：20")
    assert done.aligned.text == BODY
    assert done.metadata == {"source": "青禾日报", "editor": "方小禾"}


@pytest.mark.parametrize("line", [f"{BODY}会期：两天", "浏览次数：20", f"{BODY}来源：略，另附。"])
def test_what_is_no_strip_behind_a_sentence_stays(line: str) -> None:
    assert tail_of(line) == len(line)


@pytest.mark.parametrize("word", ["首页 ", "打印|", "分享到：1", "来源：", "大 ", "微信 "])
def test_a_line_that_is_almost_a_strip_is_read_once(word: str) -> None:
    line = word * (300 // len(word)) + "青禾"
    before = time.process_time()
    repair(f"{line}\n{BODY}")
    assert time.process_time() - before < 1
