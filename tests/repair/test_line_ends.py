"""Furniture and sentences of the report on one line: the one leaves, the others stay."""

from __future__ import annotations

import re

import pytest

from generator.repair import repair

BODY = "4月18日，澜屏县与绿沙区签订《劳务协作备忘录》，总金额3.26亿元。"
BODIES = (
    BODY,
    "会议在澜屏县召开，考察了诊疗中心。",
    "澜屏茶叶出山。全县增收，群众满意。",
    "当地时间9月2日，两地举行座谈。双方签约！",
    "由澜屏县主办的展会近日在绿沙区开幕，“山海情深”成为主题。",
    "国际茶业协会调查小组16日前往茶园，走访农户。",
    "今天凌晨开始，全县出现降雨。目前，群众已转移到安全地方。",
    "双方就新闻作品转载授权签订协议，约定转载请注明来源。",
)
FURNITURE = (
    "首页 > 新闻中心 > 正文",
    "当前位置：首页 > 要闻 > 正文",
    "首页 > 新闻中心 > 正文 来源：澜屏日报",
    "澜屏县召开会议 来源：澜屏日报 发布时间：2023-04-19",
    "2023-04-19 10:20 来源：澜屏日报 作者：邱晚晴",
    "来源：澜屏日报 编辑：邱晚晴 浏览次数：20",
    "责任编辑：邱晚晴",
    "（责任编辑：邱晚晴）",
    "责任编辑：邱晚晴 上一篇：绿沙区召开会议",
    "打印 关闭",
    "【打印】【关闭】",
    "- +1",
    "字号 大 中 小 打印 关闭 分享到：微信",
    "浏览次数：120",
    "您是第1234位访问者",
    "扫一扫在手机打开当前页",
    "上一篇：绿沙区召开会议 下一篇：没有了",
    "相关新闻",
    "关于我们 | 网站地图 | 联系我们",
    "主办：澜屏县人民政府 承办：澜屏县大数据局",
    "版权所有：澜屏县人民政府",
    "粤ICP备05000000号",
    "版权所有：澜屏县人民政府 粤ICP备05000000号 粤公网安备 44000000000号",
    "电话：0000-12345678 地址：澜屏县东路1号",
    "声明：转载请注明来源。",
    "转载请注明来源。",
    "声明：转载请注明来源",
    "未经授权不得转载",
    "凡本网注明来源的作品，未经授权不得转载。",
    "免责声明：本网转载的文章，版权归原作者所有。如有侵权，请联系我们删除。",
    "本网站所刊载信息，不代表本社观点。刊用本网站稿件，务经书面授权。",
    "网站支持IPV6 推荐使用1024*768或以上分辨率",
)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("piece", FURNITURE)
@pytest.mark.parametrize("body", BODIES)
def test_every_sentence_of_the_report_stays_whatever_is_beside_it(body: str, piece: str) -> None:
    for given in (f"{piece} {body}", f"{body} {piece}", f"{body}{piece}", f"{piece} {body}{piece}"):
        assert squeezed(body) in squeezed(repair(given).aligned.text), given
        two = repair(f"{given}\n4月19日，双方再次会谈。").aligned.text
        assert squeezed(body) in squeezed(two), given
        assert two.endswith("4月19日，双方再次会谈。")


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize(
    "tail",
    [piece for piece in FURNITURE if not piece.startswith("电话")],
)
def test_furniture_behind_the_last_sentence_leaves_its_line(body: str, tail: str) -> None:
    assert repair(f"{body}{tail}").aligned.text == body
    assert repair(f"{body} {tail}").aligned.text == body


@pytest.mark.parametrize(
    "line",
    [
        "会议要求，各单位门户网站转载信息须注明来源，未经授权不得转载。",
        "双方就新闻作品转载授权签订协议，约定转载请注明来源。",
        "显微镜的最佳分辨率优于0.9纳米，支持浏览三维图像，达到先进水平。",
        "澜屏县完成网安备案工作",
        "位置偏远不再是难题",
        "下一条高铁将经过澜屏县",
        "企业数据未经授权不得使用",
        "扫描隧道显微镜项目落户澜屏",
        "澜屏日报社获颁互联网新闻信息服务许可证",
        "今天是世界读书日",
        "郑重声明：澜屏县将与绿沙区共建园区，投资3亿元。",
        "本网站由双方共建，稿件未经授权不得转载，双方签订协议。",
        "习主席为基层工作者“勇毅坚守”点赞",
        "铁路公司的网络今天（8月22日）关闭",
        "统计局今天（3月1日）发布：2月份指数上升，连续两个月。",
    ],
)
def test_what_only_looks_like_furniture_stays(line: str) -> None:
    assert repair(f"{line}\n{BODY}").aligned.text == f"{line}\n{BODY}"
    assert repair(f"{BODY}\n{line}").aligned.text == f"{BODY}\n{line}"


def test_a_number_to_call_behind_a_sentence_is_the_reports() -> None:
    text = f"{BODY}联系电话：0000-1234567"
    assert repair(text).aligned.text == text


@pytest.mark.parametrize("body", [BODY, "会议在澜屏县召开，双方签订协议。"])
@pytest.mark.parametrize(
    ("head", "facts"),
    [
        ("首页 > 新闻中心 > 正文", {}),
        ("当前位置：首页 > 要闻 > 正文", {}),
        ("打印 关闭", {}),
        ("- +1", {}),
        ("声明：转载请注明来源。", {}),
        ("声明：转载请注明来源 版权所有：澜屏县人民政府", {}),
        (
            "首页 > 新闻中心 > 正文 来源：澜屏日报 发布时间：2023-04-19",
            {"source": "澜屏日报", "published": "2023-04-19"},
        ),
    ],
)
def test_furniture_before_the_report_leaves_its_line(
    head: str, facts: dict[str, str], body: str
) -> None:
    done = repair(f"{head} {body}")
    assert done.aligned.text == body
    assert done.metadata == facts


def test_one_field_behind_the_way_to_the_page_is_read_where_a_date_follows() -> None:
    done = repair(f"首页 > 新闻中心 > 正文 来源：澜屏日报 {BODY}")
    assert done.aligned.text == BODY
    assert done.metadata == {"source": "澜屏日报"}


@pytest.mark.parametrize("body", [BODY, "会议在澜屏县召开，双方签订协议。"])
@pytest.mark.parametrize(
    "strip", ["来源：澜屏日报 发布时间：2023-04-19", "2023-04-19 来源：澜屏日报"]
)
def test_a_headline_before_the_strip_gets_its_own_line(strip: str, body: str) -> None:
    done = repair(f"澜屏县召开会议 {strip} {body}")
    assert done.aligned.text == f"澜屏县召开会议\n{body}"
    assert done.metadata == {"source": "澜屏日报", "published": "2023-04-19"}


@pytest.mark.parametrize(
    "line",
    ["澜屏县召开会议 双方签约 4月18日，两地签订协议。", "资金 来源：县财政 300万元，已到位。"],
)
def test_what_is_no_strip_between_headline_and_report_stays(line: str) -> None:
    assert squeezed(repair(line).aligned.text) == squeezed(line)


@pytest.mark.parametrize(
    "behind", ["扫一扫在手机打开当前页", "上一篇：绿沙区召开会议", "【打印】【关闭】", "返回顶部"]
)
@pytest.mark.parametrize("between", ["\n", ""])
def test_what_stands_behind_the_editor_is_not_part_of_the_name(behind: str, between: str) -> None:
    done = repair(f"{BODY}{between}责任编辑：邱晚晴 {behind}")
    assert done.aligned.text == BODY
    assert done.metadata == {"editor": "邱晚晴"}
