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
        "Copyright © 2023 青禾日报",
        "增值电信业务经营许可证：青B2-20230000", "青ICP备05000000号", "技术支持：云帆科技",
        "凡本网注明来源的作品，未经授权不得转载。", "来源：青禾日报 发布时间：2023-04-05 10:20",
        "广州 深圳 珠海 佛山 惠州 东莞 中山", "相关新闻", "[查看原文](https://example.cn/a)",
        "阅读量：1.2万", "阅读 10万+", "点赞 23", "点击查看更多", "查看更多", "更多",
        "主办单位：青禾县人民政府办公室", "值班主任：柳文澜", "广州 深圳 珠海 佛山",
        "本文来源于青禾日报", "来源丨青禾日报", "转自：青禾发布", "编辑丨方小禾",
        "|", "||||||||", "![]() |", "?", "标签：", "TAG标签：协作 帮扶", "热门搜索：协作 帮扶 签约",
        "（相关资料图）", "欢迎访问青禾新闻网", "English 收藏 设为首页", "返回列表",
        "本篇文章1048字，读完约3分钟", "要闻 本地 2023-04-05 15:10 1", "TUhjn - 2021/8/16 11:06:00",
        "www.example.cn (2018-08-27 15:36:31) 来源:青禾在线", "青禾网 11月23日 16:31",
        "打印本文 打印本文 关闭窗口 关闭窗口",
        "作者:佚名 文章来源:青禾网 点击数 更新时间:2016-10-20 10:40:28",
        "（责编:李青禾 刘文澜 审核:方小禾）", "（来源：青禾县委宣传部）",
        "（新闻来源：青禾融媒 转载：方小禾） |",
        "（文图：柳文澜/ 审核：方小禾/终审：何清）", "（一审：奉青禾；二审：刘文澜；三审：何清）",
        "特别声明：以上内容为用户上传并发布，本平台仅提供信息存储服务。", "更新时间: 浏览次数: 754",
        "青禾签约的相关文章", "用户名：匿名发表", "密 码：", "策 划：方小禾",
        "资讯编辑：方小禾 13700000000",
        "要闻 | 时政 | 社会 | 教育 | 文旅",
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
        "团结 拼搏 务实 创新",
        "青禾县与临岚市签订协议 2023-04-05",
        "来源县财政的资金共300万元",
        "文旅局、乡村振兴局、教育局",
        "会议时间 2023-04-05 10:20",
        "联系点评议结果公布",
        "增值电信业务扩大开放试点正式启动",
        "茶叶 药材 食用菌 蔬菜 水果 粮食",
        "来源\t金额\t用途",
        "来源 金额 用途",
        "2023年4月5日10:20青禾县与临岚市签约",
        "2023-04-05 10:20\t开幕式\t云屏宾馆",
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
        (
            "文章来源:青禾网 点击数 更新时间:2016-10-20",
            {"source": "青禾网", "published": "2016-10-20"},
        ),
    ],
)
def test_the_facts_of_a_line_are_read(line: str, facts: dict[str, str]) -> None:
    assert read_metadata([line]) == facts


def test_a_date_of_an_update_counts_where_there_is_no_other() -> None:
    lines = ["更新时间：2023-04-06", "发布时间：2023-04-05"]
    assert read_metadata(lines) == {"published": "2023-04-05"}


def test_the_first_fact_of_a_kind_counts() -> None:
    assert read_metadata(["来源：甲报社", "来源：乙报社"]) == {"source": "甲报社"}


def test_a_menu_below_the_report_leaves_it_but_verse_and_names_stay() -> None:
    assert repair(f"{BODY}\n• 新闻推荐\n四川\n社会\n娱乐\n体育").aligned.text == BODY
    for tail in ("茶叶\n药材\n蔬菜\n水果", "柳文澜\n贺兰山\n严立诚\n侯知行", "四川\n社会"):
        assert repair(f"{BODY}\n{tail}").aligned.text == f"{BODY}\n{tail}"


def test_titles_below_a_heading_such_as_related_news_leave_the_report() -> None:
    related = "相关新闻\n临岚市召开春耕会议，部署生产\n青禾茶香飘千里"
    assert repair(f"{BODY}\n{related}").aligned.text == BODY
    above = "图片新闻\n青禾县与临岚市签约"
    assert repair(f"{above}\n{BODY}").aligned.text == f"青禾县与临岚市签约\n{BODY}"
    assert repair(f"{related}\n{BODY}").aligned.text.endswith(f"青禾茶香飘千里\n{BODY}")


def test_a_paragraph_that_was_copied_twice_stays_once() -> None:
    paragraph = "近日，青禾县与临岚市签订劳务协作协议，双方将进一步加强产业协作和消费帮扶。"
    assert repair(f"{paragraph}\n{BODY}\n{paragraph}").aligned.text == f"{paragraph}\n{BODY}"
    assert repair(f"会议召开。\n{BODY}\n会议召开。").aligned.text.count("会议召开。") == 2


def test_a_bar_behind_a_headline_leaves_it_and_those_of_a_table_stay() -> None:
    assert repair(f"青禾临岚签约 |\n{BODY}").aligned.text == f"青禾临岚签约\n{BODY}"
    table = "| 茶叶 | 300 |\n| 药材 | 120 |"
    assert repair(f"{BODY}\n{table}").aligned.text == f"{BODY}\n{table}"


def test_an_editor_in_square_brackets_leaves_a_paragraph_wherever_he_stands() -> None:
    assert repair(f"{BODY}（完）【编辑：方小禾】新闻结尾").aligned.text == f"{BODY}（完）"


def test_the_head_of_a_table_is_no_menu() -> None:
    table = "项目|金额|单位|地点|时间\n茶叶|300|万元|青禾|四月"
    assert repair(f"{BODY}\n{table}").aligned.text == f"{BODY}\n{table}"


def test_a_caption_that_runs_into_the_report_leaves_its_photographer() -> None:
    done = repair("昨日，项目签约。 記者 何 雯 攝 昨天下午，會議召開。")
    assert done.aligned.text == "昨日，项目签约。昨天下午，会议召开。"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("本文来源于青禾日报", "青禾日报"),
        ("来源丨青禾日报", "青禾日报"),
        ("（来源：青禾县委宣传部）", "青禾县委宣传部"),
        ("转自：青禾发布", "青禾发布"),
    ],
)
def test_the_source_is_read_however_it_is_told(line: str, source: str) -> None:
    assert repair(f"{BODY}\n{line}").metadata == {"source": source}
