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
        "声明：本网站转载的文章，版权归原作者所有。", "您是第123456位访问者",
        "您好，您是本站第 8321 位访客！", "您好，访客 登录/注册", "A+ A- A", "T|T", "A A A",
        "改变文字大小： | 打印 | 关闭", "放大 缩小 默认", "小字号", "2023年03月29日 星期三",
        ">2023年10月28星期六", "已有0人评论", "评论 0人参与，0条评论", "最热评论", "评论一下",
        "已有0人参与，点击查看更多精彩评论", "还没有评论，快来抢沙发吧！", "用户中心 [登录]",
        "主办：青禾县人民政府 承办：青禾县大数据局", "主办：青禾县人民政府", "网站访问量：",
        "网站支持IPV6 推荐使用1024*768或以上分辨率，并使用IE9.0或以上版本浏览器",
        "电话：0000-85680751 传真：0000-85680752", "访问次数 ：", "总浏览量：13",
        "[网上传播视听节目许可证(0000000)] 总机：00-00-00000000", "点击数：{{ pvCount }} 次",
        "本网站所刊载信息，不代表本社观点。刊用本网站稿件，务经书面授权。",
        "本文为青禾站原创文章，转载请附上原文出处链接和本声明。", "如有侵权，请联系删除。",
        "（未完，全文共2010字，当前显示249字）", "编辑 方小禾", "二审 何清", "页：", "[1]",
        "网站简介| 版权声明| 我要投稿| 联系我们| 招聘启事| 不良信息举报|",
        "关于我们 | About us | 联系我们 | 广告服务 | 供稿服务 | 法律声明",
        "买|卖|特价|优惠|低价|代理|加盟|电话", "关键词：青禾县 政协", "没有热点文章",
        "------分隔线------", "Copyright © 2001-2023 All rights reserved by the county office.",
        "视频来源: 青禾卫视 责任编辑: 方小禾", "来源 ¦ 青禾网", "作者 ¦ 柳文澜 ▏编辑 ¦ 方小禾",
        "听新闻", "×", "用户登录", "|阅读模式", "点击更多新闻进入新闻中心 两岸新闻",
        "已有0人发表了评论", "您需要登录后才可以评论，登录| 注册",
        "标题：青禾县与临岚市签约", "社交网站:", "今日导读", "一周热门", "网络有害信息举报专区",
        "-",
        "您好!今天是", "读青禾日报PDF版面", "- {{index+1}}{{item.title}}", "0000-12345678",
        "青禾县融媒体中心 主办", "时政要闻 青禾新闻网", "设为主页收藏本页", "供稿审核：刘文澜",
        "图为会议现场", "（图为座谈会现场）", "▲图为签约仪式现场", "21.04.2023  00:46", "•",
        "\" />",
        "新闻中心 > 县区动态 > 正文", "青禾网>>临岚频道>>临岚要闻", "日期：", "热门跟贴",
        "- 关注",
        "投稿：qinghe@example.cn", "点击展开全文", "分享让更多人看到", "欢迎来到 青禾农业网!",
        "青禾日报微博", "青禾传媒网制作", "论文部分内容阅读", "下载到本地 , 更方便阅读",
        "信息网络传播视听节目许可（互联网视听节目服务）证号：0000000",
        "职业道德监督、违法和不良信息举报电话：0000-00000000（工作日9：00-12：00）",
        "青禾日报报业集团拥有青禾网所创作作品之版权，未经书面授权，不得转载。",
        "视频较长，建议在wifi环境下观看↓↓↓", "索 引 号： 000000 主题分类： 农业", "推荐内容",
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
        "会议由青禾县主办，临岚市承办。",
        "主办方表示，两地将继续合作。",
        "联合声明：双方同意深化合作。",
        "声明：两地将共建园区，投资3亿元。",
        "外交部发表声明，支持两国合作。",
        "您是第一位来青禾县投资的企业家。",
        "已有300人参与培训，占全县的一半。",
        "已有120人报名",
        "建议各地推广使用国产浏览器办理业务。",
        "双方代表观点一致，表示支持。",
        "他的发言不代表合作社的意见。",
        "县市场监管局通报侵权案件，联系公安机关依法处理。",
        "会议强调，个人信息未经授权不得使用。",
        "说明：本文件自发布之日起施行。",
        "白癜风义诊活动走进青禾县",
        "编辑部与青禾县签约",
        "青禾县|临岚市|云岭县",
        "2023年4月5日 星期三 开幕式 云屏宾馆",
        "大字报展览馆揭牌",
        "茶叶>药材>粮食",
        "来源：县财政 金额：300万元",
        "来源：县财政资金300万元",
        "产值 > 300万元 > 200万元",
        "图为柳文澜在茶园调研",
        "投稿件数：300",
        "研究研究",
        "平安青禾微博大赛启动",
    ],
)
def test_lines_of_the_report_stay(line: str) -> None:
    assert repair(f"{line}\n{BODY}").aligned.text == f"{line}\n{BODY}"


def test_an_editor_at_the_end_of_a_paragraph_leaves_it() -> None:
    done = repair(f"{BODY}（责任编辑：方小禾）")
    assert done.aligned.text == BODY
    assert done.metadata == {"editor": "方小禾"}


def test_a_repeated_caption_stays_once() -> None:
    caption = "图为柳文澜在茶园调研"
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
        ("[查看原文](https://example.cn/a)", {"url": "https://example.cn/a"}),
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


@pytest.mark.parametrize("line", ["今天是：2024年5月6日", "2024年5月6日 星期一"])
def test_the_day_on_which_a_page_was_looked_at_is_not_that_of_the_report(line: str) -> None:
    done = repair(f"{line}\n{BODY}")
    assert done.aligned.text == BODY
    assert done.metadata == {}


def test_a_row_of_words_is_one_of_a_table_if_the_next_has_as_many_cells() -> None:
    table = "姓名|职务|单位|电话|备注|签名\n柳文澜|县长|青禾县|略|无|已签"
    assert repair(f"{BODY}\n{table}").aligned.text == f"{BODY}\n{table}"


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
        ("来源 ¦ 青禾日报", "青禾日报"),
        ("来源丨青禾日报", "青禾日报"),
        ("（来源：青禾县委宣传部）", "青禾县委宣传部"),
        ("转自：青禾发布", "青禾发布"),
    ],
)
def test_the_source_is_read_however_it_is_told(line: str, source: str) -> None:
    assert repair(f"{BODY}\n{line}").metadata == {"source": source}


def test_the_name_of_a_paper_above_everything_leaves_but_not_elsewhere() -> None:
    assert repair(f"青禾日报\n{BODY}").aligned.text == BODY
    assert repair(f"青禾日报 2021年10月21日\n{BODY}").metadata == {"published": "2021-10-21"}
    assert repair(f"{BODY}\n青禾日报").aligned.text == f"{BODY}\n青禾日报"


def test_the_name_of_a_picture_before_its_caption_leaves_the_line() -> None:
    done = repair(f"{BODY}\n柳文澜在茶园调研柳文澜在茶园调研")
    assert done.aligned.text == f"{BODY}\n柳文澜在茶园调研"


def test_the_start_of_another_report_below_its_heading_leaves() -> None:
    teaser = "临岚市茶园增收，本报讯走进茶园，首先看到的是一片...\n青禾新闻，新鲜有料。"
    assert repair(f"{BODY}\n新闻推荐\n{teaser}").aligned.text == BODY
    whole = f"{BODY}\n推荐阅读\n会后，双方座谈。"
    assert repair(whole).aligned.text.endswith("会后，双方座谈。")


def test_an_editor_beside_the_reporter_leaves_their_line() -> None:
    done = repair(f"{BODY}\n记者|柳文澜 编辑|方小禾")
    assert done.aligned.text == f"{BODY}\n记者|柳文澜"
    assert done.metadata == {"editor": "方小禾"}


def test_who_took_a_picture_is_not_the_source_of_the_report() -> None:
    assert read_metadata(["图片来源：临岚市委", "视频来源：青禾卫视"]) == {}
    assert read_metadata(["图片来源：临岚市委", "来源：青禾日报"]) == {"source": "青禾日报"}


def test_the_address_and_a_date_with_the_day_first_are_read() -> None:
    facts = {"published": "2023-04-21", "url": "https://example.cn/a/1.html"}
    assert read_metadata(["21.04.2023 00:46 网址：https://example.cn/a/1.html"]) == facts


def test_a_summary_of_what_follows_leaves_and_any_other_stays() -> None:
    told = "11月21日，青禾县代表团赴临岚市考察，并召开座谈会。"
    assert repair(f"摘要：{told}\n{told}会后，签约。").aligned.text == f"{told}会后，签约。"
    other = f"摘要：{told}\n{BODY}"
    assert repair(other).aligned.text == other


def test_date_and_source_behind_a_headline_leave_its_line() -> None:
    done = repair(f"青禾县代表团赴临岚市学习考察 2023-05-22 来源：青禾县人民政府\n{BODY}")
    assert done.aligned.text == f"青禾县代表团赴临岚市学习考察\n{BODY}"
    assert done.metadata == {"published": "2023-05-22", "source": "青禾县人民政府"}


def test_a_field_without_a_value_and_a_note_on_rights_name_no_source() -> None:
    assert read_metadata(["来源： 作者： 编辑： 方小禾"]) == {"editor": "方小禾"}
    assert read_metadata(["版权声明：凡注明“来源：青禾网”的作品，版权归青禾网。"]) == {}


@pytest.mark.parametrize(
    "line",
    [
        "关于我们 | 网站地图 | 联系我们 | 隐私声明", "无障碍阅读 | 长者模式 | 繁体",
        "今天是2023年4月20日 星期四", "惠州 博罗 龙门 惠东", "惠州市 博罗县 龙门县 惠东县",
    ],
)  # fmt: skip
def test_frames_of_pages_leave_the_report_and_tell_nothing_of_it(line: str) -> None:
    for given in (f"{line}\n{BODY}", f"{BODY}\n{line}"):
        done = repair(given)
        assert (done.aligned.text, done.metadata) == (BODY, {})


def test_names_of_places_stay_where_they_are_a_list_or_the_row_of_a_table() -> None:
    places = "惠州 博罗 龙门 惠东"
    for above in ("参加的县区：", "茶叶 药材 蔬菜 水果"):
        assert repair(f"{BODY}\n{above}\n{places}").aligned.text.endswith(f"\n{above}\n{places}")
    assert repair(f"{BODY}\n惠州 博罗 龙门 茶叶").aligned.text.endswith("惠州 博罗 龙门 茶叶")


@pytest.mark.parametrize("heading", ["相关阅读", "相关新闻：", "【推荐阅读】"])
def test_titles_of_other_reports_leave_also_above_a_note_on_rights(heading: str) -> None:
    titles = "· 绿沙区召开春耕会议\n· 澜屏县部署防汛工作"
    note = "免责声明：本网转载的文章，版权归原作者所有。如有侵权，请联系我们删除。"
    assert repair(f"{BODY}\n{heading}\n{titles}\n{note}").aligned.text == BODY


@pytest.mark.parametrize("line", ["————————", "——————————", "＊＊＊＊＊＊＊＊"])
def test_a_line_of_dashes_is_not_the_name_of_a_picture_and_its_caption(line: str) -> None:
    text = f"{BODY}\n{line}\n会后，双方座谈。"
    assert repair(text).aligned.text == text
