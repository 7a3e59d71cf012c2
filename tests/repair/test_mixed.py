from __future__ import annotations

import pytest

from generator.repair.script import find_script
from generator.spans import AlignedText


def plain(text: str) -> str:
    return AlignedText.of(text).apply(find_script(text)).text


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("会後，双方到县里考察。", "会后，双方到县里考察。"),
        ("双方到县裡考察协作企业。", "双方到县里考察协作企业。"),
        ("双方與企业座谈，时间紧凑。", "双方与企业座谈，时间紧凑。"),
        ("他著重强调，县裡的干部於当日赴会。", "他着重强调，县里的干部于当日赴会。"),
        ("由於天气原因，代表团於9月6日返回县里。", "由于天气原因，代表团于9月6日返回县里。"),
        ("经济复甦，象徵着合作夥伴的饼乾走向世界。", "经济复苏，象征着合作伙伴的饼干走向世界。"),
        ("县裡的农產品销往临岚，两地签订协议。", "县里的农产品销往临岚，两地签订协议。"),
    ],
)
def test_few_traditional_characters_in_a_simplified_text_are_converted(
    text: str, mended: str
) -> None:
    assert plain(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "纪念碑上刻着“為人民服務”五个大字，代表团参观后深受教育。",
        "台资企业“臺灣塑膠”与县政府签约，投资建设《西夏樂集》展馆。",
        "匾额上写着「業精於勤」，学员们纷纷拍照留念。",
        "县长沈著、副县长於海洋、局长陈於斯出席会议。",
        "市民郑和鑑常带着他的孙子去江边，王於昌说，两地协作成效显著。",
        "乾隆年间的瞭望塔，演奏宫商角徵羽，巨乾生、毛某出席。",
    ],
)
def test_names_and_quotations_in_a_simplified_text_stay(text: str) -> None:
    assert plain(text) == text


def test_quotations_in_a_damaged_copy_are_converted_with_the_rest() -> None:
    text = "会後，台资企业“臺灣塑膠”与县裡签约。\n碑上刻着“為人民服務”五个大字。"
    assert plain(text) == "会后，台资企业“台湾塑胶”与县里签约。\n碑上刻着“为人民服务”五个大字。"


def test_a_speech_in_traditional_script_is_no_quotation_of_script() -> None:
    text = "县长说：“我們要加強協作，推動兩地發展。”随后参观。"
    assert plain(text) == "县长说：“我们要加强协作，推动两地发展。”随后参观。"
