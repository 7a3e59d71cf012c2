from __future__ import annotations

import pytest

from generator.repair.lines import find_broken_lines, find_open
from generator.spans import AlignedText, Span


def joined(text: str) -> str:
    return AlignedText.of(text).apply(find_broken_lines(text)).text


@pytest.mark.parametrize(
    "text",
    [
        "今年以来，两地共建产业园\n区两个，引导落地企业十七\n家，带动就业一千二百六十\n人。",
        "青禾县与临岚市召开联席\n会议并签订了协作协议。",
        "近日，两地召开会议，双方签\n订了协议。",
        "青禾县与临岚市召开东西部协作联席会议，总结一年来的工作，部署下一\n阶段任务。",
    ],
)
def test_a_sentence_that_is_cut_into_lines_of_one_length_is_no_verse(text: str) -> None:
    assert joined(text) == text.replace("\n", "")


@pytest.mark.parametrize(
    "text",
    [
        "山高月小\n水落石出\n江流有声",
        "青禾十里绿如烟\n一夜春风到陌前\n两岸茶香连远市\n千家笑语话丰年",
        "青禾十里绿如烟，\n一夜春风到陌前。\n两岸茶香连远市，\n千家笑语话丰年。",
        "一、加强产业协作\n二、深化劳务协作\n三、完善保障机制。",
        "加强产业协作\n深化劳务协作\n完善保障机制。",
        "真协作、见实效\n近日，两地召开联席会议。",
        "签约仪式。云岭学院供图\n柳文澜希望双方合作。",
        "（二）双方签约。（完）\n标签",
    ],
)
def test_verse_headings_and_captions_keep_their_lines(text: str) -> None:
    assert joined(text) == text


def test_a_line_that_asks_for_another_word_goes_on() -> None:
    text = "县长柳文澜率团，在\n临岚市副市长高松陪同下，来到\n临岚大学考察。"
    assert joined(text) == text.replace("\n", "")


@pytest.mark.parametrize("text", ["责任编辑：张在\n柳文澜出席会议。", "我在\n“家”在，春在。"])
def test_a_name_or_a_verse_that_ends_so_keeps_its_line(text: str) -> None:
    assert joined(text) == text


def test_a_blank_line_behind_a_broken_line_stays_as_the_sign_that_it_is_no_break() -> None:
    text = "会议召开。他强调，要把思想和\n\n\n9月21日，代表团到访。"
    assert joined(text) == "会议召开。他强调，要把思想和\n\n9月21日，代表团到访。"
    assert joined(joined(text)) == joined(text)


def test_a_report_whose_sentences_are_all_parted_by_blank_lines_is_joined() -> None:
    lines = [
        "青禾县与临岚市召开联席会议",
        "近日，青禾县与临岚市召开东西部协",
        "作联席会议，会议通报了今年以来",
        "两地协作情况，并签订了劳务协",
        "作协议。柳文澜指出，两地要深化产业合",
        "作，推动项目落地见效。",
    ]
    assert joined("\n\n".join(lines)) == f"{lines[0]}\n{''.join(lines[1:])}"


def test_one_sentence_that_a_blank_line_parts_is_left_and_told() -> None:
    text = "会议通报了今年以来\n\n两地协作情况。"
    assert joined(text) == text
    assert find_open(text) == [Span(0, 11)]


def test_captions_between_blank_lines_are_no_broken_sentences() -> None:
    text = (
        "青禾县与临岚市签约\n\n图为会议现场，双方签约\n\n图为产业园，代表团考察\n\n近日，双方座谈。"
    )
    assert joined(text) == text.replace("\n\n", "\n")
    assert find_open(text) == []


def test_a_western_word_does_not_go_on_with_a_number() -> None:
    text = "双方共建产业园，总投资三亿元，用地由图纸标明，图例见下，比例尺1:50000\nC++、Java都可以"
    assert joined(text) == text
