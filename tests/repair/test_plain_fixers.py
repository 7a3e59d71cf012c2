from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.repair.lines import find_broken_lines
from generator.repair.losses import LOSSES
from generator.repair.markup import find_markup
from generator.repair.pinyin import find_pinyin
from generator.repair.punctuation import find_doubled, find_width
from generator.repair.record import disjoint
from generator.repair.script import find_script, is_traditional, simplify
from generator.repair.spacing import find_invisible, find_spaces
from generator.spans import AlignedText, Edit, Span

CASES = [
    (find_pinyin, "協(xié)作、會(huì )議", "協作、會議"),
    (find_pinyin, "中鐵(上海)、(CEO)、陈龑(yǎn)", None),
    (find_width, "增长6%.下一步，两地抓好落实.会后", "增长6%。下一步，两地抓好落实。会后"),
    (find_width, "要抓好落实.”会后，签约", "要抓好落实。”会后，签约"),
    (find_width, "共建《规划》.双方（县长）.随后", "共建《规划》。双方（县长）。随后"),
    (find_width, "阿卜杜.热合曼、三.双方、（1）.双方、图1.双方", None),
    (find_width, "会议,部署(全年)工作:２０２１", "会议，部署（全年）工作：2021"),
    (find_width, "Hello, world (GDP) 3:00", None),
    (find_width, "会议结束.", "会议结束。"),
    (find_width, "双方签约．资金3．5亿元．", "双方签约。资金3.5亿元。"),
    (find_width, "双方签约． \n资金到位． 会后，", "双方签约。 \n资金到位。 会后，"),
    (find_width, "约翰．史密斯到会．", "约翰．史密斯到会。"),
    (find_width, "阿卜杜．热合曼到会", None),
    (find_width, "他说“签约.”\n双方签约.", "他说“签约。”\n双方签约。"),
    (find_width, "一. 加强协作，约翰.史密斯到会...\n第12.5版", None),
    (find_width, "１，２００元，９：３０，３．５亿", "1,200元，9:30，3.5亿"),
    (find_width, "投入1，200万元", "投入1,200万元"),
    (find_width, "分别为1，200，300，2021，200人", None),
    (find_width, "见http://a.cn/x,y?a=(1)，或www.a.cn/1;2", None),
    (find_width, "见http://a.cn,好[1],好", "见http://a.cn，好[1]，好"),
    (find_doubled, "协作，，签订，。", "协作，签订。"),
    (find_doubled, "他说……这样——好", None),
    (find_markup, "<p>协&nbsp;作</p>", "\n协\xa0作\n"),
    (find_markup, "<p style=”text-indent: 2em;“>协作</p>", "\n协作\n"),
    (find_markup, "<span class=‘a’ id=”b”>协作</span>", "协作"),
    (find_markup, "若a<b 且“c”>d", None),
    (find_markup, "变量 i<n 时 a<b>c 成立，a<p>c 也成立", None),
    (find_markup, "`<br>`是换行", None),
    (find_markup, "```html\n<p>字</p>\n```", None),
    (find_markup, "加粗用<b>字</b>，HTML里斜体用<i>字</i>", None),
    (find_markup, "双方<b>签约</b>，<i>会议</i>召开。", "双方签约，会议召开。"),
    (find_markup, "<b>会议召开<p>会后", "会议召开\n会后"),
    (find_markup, "甲 < 乙 & 丙 > 丁", None),
    (
        find_markup,
        "协&nbsp作，&ldquo好&rdquo&nb sp;会&nbsp2021年",
        "协\xa0作，“好”\xa0会\xa02021年",
    ),
    (find_markup, "见?a=1&ldquo=2和A&nbspace", None),
    (find_invisible, "协\u200b作\r\n会\u3000议", "协作\n会 议"),
    (find_invisible, "????协作\n????会议", "协作\n会议"),
    (find_invisible, "????协作", None),
    (find_invisible, "????协作\n为何????会议", None),
    (find_invisible, "👩\u200d🌾", None),
    (find_spaces, "会 议召开，部署 工作。", "会议召开，部署工作。"),
    (find_spaces, "记者 柳文澜 贺小山", None),
    (find_spaces, "编辑 :王小明说 :“好。”", "编辑:王小明说:“好。”"),
    (find_spaces, "他说 :D 好 :) Hello , world", None),
    (find_spaces, "会议召开。\n \n双方座谈。", "会议召开。\n\n双方座谈。"),
    (find_spaces, "双方签约。记者何雯摄 昨日，会议召开。", None),
    (find_spaces, "青禾网3月2日消息 昨日，会议召开。", None),
    (find_spaces, "  2021年，会议召开。", "2021年，会议召开。"),
    (find_spaces, "    300 + x", None),
    (find_spaces, "柳文 澜指出，会议开得好。", "柳文澜指出，会议开得好。"),
    (find_script, "著眼於後續關係", "着眼于后续关系"),
    (find_script, "李昇与于乾坤合著", None),
    (find_script, "新台幣五億元購買三百公噸", "新台币五亿元购买三百公吨"),
    (find_broken_lines, "协作\n\n\n会议", "协作\n会议"),
    (find_broken_lines, "会议召开。\n\n", "会议召开。"),
]


@pytest.mark.parametrize(("find", "text", "wanted"), CASES)
def test_each_fixer_does_its_own_and_nothing_else(
    find: Callable[[str], list[Edit]], text: str, wanted: str | None
) -> None:
    assert AlignedText.of(text).apply(find(text)).text == (text if wanted is None else wanted)


def test_the_share_of_telling_characters_tells_the_script() -> None:
    assert is_traditional("兩地協作協議")
    assert not is_traditional("两地协作，堃昇到会")
    assert simplify("顯著、著眼\ud800") == "显著、着眼\ufffd"


def test_overlapping_edits_keep_the_first() -> None:
    first, second = Edit(Span(0, 2), "", "a"), Edit(Span(1, 3), "", "b")
    assert disjoint([first, None, second]) == [first]


def test_no_loss_is_seen_in_clean_text() -> None:
    text = "两地签订协议？会议还听取了汇报！他说：“好。”"
    assert [loss.name for loss in LOSSES if loss.find(text)] == []
