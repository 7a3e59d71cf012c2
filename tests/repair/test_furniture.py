from __future__ import annotations

import pytest

from generator.repair import repair
from generator.repair.metadata import read_metadata

BODY = "近日，青禾县与临岚市签订劳务协作协议。"


@pytest.mark.parametrize(
    "line",
    [
        "字号 大 中 小", "【字体：大 中 小】", "【打印】【关闭】", "浏览 2453次", "分享到：",
        "- +1", "A- A+", "扫一扫在手机打开当前页", "上一篇：青禾县召开春耕会议", "下一篇：没有了",
        "当前位置：首页 > 要闻", "首页 > 新闻 > 县区", "![](/Files/a.jpg)", "image.png",
        "责任编辑：方小禾", "[责任编辑：方小禾]", "（责编：方小禾、柳文澜）", "返回顶部",
        "Copyright © 2023 青禾日报", "青ICP备05000000号", "技术支持：云帆科技",
        "凡本网注明来源的作品，未经授权不得转载。", "来源：青禾日报 发布时间：2023-04-05 10:20",
        "广州 深圳 珠海 佛山 惠州 东莞 中山", "相关新闻", "[查看原文](https://example.cn/a)",
    ],
)  # fmt: skip
def test_site_furniture_leaves_the_body(line: str) -> None:
    assert repair(f"{line}\n{BODY}").aligned.text == BODY
    assert repair(f"{BODY}\n{line}").aligned.text == BODY


@pytest.mark.parametrize(
    "line",
    [
        "记者 柳文澜 贺小山 通讯员 徐知行",
        "柳文澜 贺兰山 严立诚 侯知行 古丽热 欧阳静",
        "青禾县与临岚市召开联席会议",
        "真协作、见实效",
        "版权保护工作座谈会上，两地签订合作协议。",
        "时间：2023年4月5日 地点：云屏宾馆",
    ],
)
def test_lines_of_the_report_stay(line: str) -> None:
    assert repair(f"{line}\n{BODY}").aligned.text == f"{line}\n{BODY}"


def test_an_editor_at_the_end_of_a_paragraph_leaves_it() -> None:
    done = repair(f"{BODY}（责任编辑：方小禾）")
    assert done.aligned.text == BODY
    assert done.metadata == {"editor": "方小禾"}


def test_a_repeated_caption_stays_once() -> None:
    caption = "图为签约仪式现场"
    assert repair(f"{caption}\n{BODY}\n{caption}").aligned.text == f"{caption}\n{BODY}"


def test_what_furniture_tells_becomes_metadata_and_is_listed() -> None:
    done = repair(
        f"来源：青禾日报 发布时间：2023-04-05 10:20\n{BODY}\n责任编辑：方小禾\n下一篇：无"
    )
    assert done.metadata == {"source": "青禾日报", "published": "2023-04-05", "editor": "方小禾"}
    listed = [d.message for d in done.diagnostics if d.code == "furniture"]
    assert len(listed) == 3
    assert "方小禾" in listed[1]


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("2023年4月5日 来源：青禾日报", {"published": "2023-04-05", "source": "青禾日报"}),
        ("来源： 青禾日报  作者：柳文澜", {"source": "青禾日报", "author": "柳文澜"}),
        ("原文链接：https://example.cn/a", {"url": "https://example.cn/a"}),
        ("原标题：两地签订协作协议", {"title": "两地签订协作协议"}),
        ("2023-02-30", {}),
        ("版权所有 2019-2023-01-02", {}),
    ],
)
def test_the_facts_of_a_line_are_read(line: str, facts: dict[str, str]) -> None:
    assert read_metadata([line]) == facts


def test_the_first_fact_of_a_kind_counts() -> None:
    assert read_metadata(["来源：甲报社", "来源：乙报社"]) == {"source": "甲报社"}
