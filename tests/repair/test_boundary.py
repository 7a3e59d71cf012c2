from __future__ import annotations

import pytest

from generator.repair.boundary import find_full_width_bytes, find_split_characters
from generator.spans import AlignedText, Edit


def after(text: str, edits: list[Edit]) -> str:
    return AlignedText.of(text).apply(edits).text


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("雙方簽訂?wèn)|西部協作", "雙方簽訂東西部協作"),
        ("走訪當?shù)仡I(lǐng)導", "走訪當地領導"),
        ("力求夠?qū)崿F(xiàn)目標", "力求夠實現目標"),
        ("送到羣衆身邊?zhuān)?", "送到羣衆身邊。"),
        ("轉變?yōu)椤盀槲宜谩?，持續優化", "轉變為“為我所用」，持續優化"),
    ],
)
def test_a_character_that_a_reading_was_put_into_is_put_together(damaged: str, mended: str) -> None:
    assert after(damaged, find_split_characters(damaged)) == mended


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("代表們表?xíng)荆�今後將夯?chī)嵑献骰A。", "代表們表示，今後將夯實合作基礎。"),
        ("今後將夯?chī)嵑献骰�礎，擴大勞務輸出。", "今後將夯實合作基礎，擴大勞務輸出。"),
        ("今後將夯?chī)嵑献骰A，擴大勞?tí)蛰敵觥?", "今後將夯實合作基礎，擴大勞務輸出。"),
        ("合作項目?jī)蓚(gè)。在青禾縣開展。", "合作項目兩個。在青禾縣開展。"),
        ("當�(shù)仡I導出席，擴大�(fǎng)趧蛰敵觥�", "當地領導出席，擴大勞務輸出。"),
    ],
)
def test_a_run_ends_before_the_next_damage(damaged: str, mended: str) -> None:
    assert after(damaged, find_split_characters(damaged)) == mended


def test_what_reads_as_no_text_is_kept_as_received() -> None:
    kept = "走進阆?yǎng)星?旯懦牵汗澙先速n福"
    assert find_split_characters(kept) == []
    assert find_full_width_bytes(kept) == []


def test_a_name_that_stands_elsewhere_in_the_report_is_evidence() -> None:
    damaged = "中共中央政治局?Ｎ鯗麑幊鱿_幕會。"
    told = "政治局常委王滬寧主持會議，政治局常委王滬寧講話。" + damaged
    assert "中共中央政治局常委王滬寧出席" in after(told, find_full_width_bytes(told))


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("改善學?；A設施。", "改善學校基礎設施。"),
        ("走進環?？萍汲菭款^單位", "走進環保科技城牽頭單位"),
        ("舉行儀式？！缎吓_日報》報道", "舉行儀式。《邢臺日報》報道"),
        ("高品質發展的報告?蟾媸歉吲e旗幟的報告", "高品質發展的報告。報告是高舉旗幟的報告"),
        ("兩國關係發展??921年起", "兩國關係發展。1921年起"),
        ("走進環??萍汲菭款^單位", "走進環保科技城牽頭單位"),
        ("改善學?;A設施。", "改善學校基礎設施。"),
        ("舉行儀式?!缎吓_日報》報道", "舉行儀式。《邢臺日報》報道"),
        ("？！笆奈濉逼陂g，兩地協作", "。“十四五”期間，兩地協作"),
        ("建設環??萍汲牵嵘龑W？；A設施。", "建設環保科技城，提升學校基礎設施。"),
        ("國際金融?C陰霾未散。", "國際金融危機陰霾未散。"),
        ("達到新一年的目標?V東將推進建設。", "達到新一年的目標。廣東將推進建設。"),
        ("雙方簽約??h領導出席儀式。", "雙方簽約。\ufffd領導出席儀式。"),
    ],
)
def test_a_byte_read_as_full_width_is_given_back(damaged: str, mended: str) -> None:
    assert after(damaged, find_full_width_bytes(damaged)) == mended


@pytest.mark.parametrize(
    "clean",
    [
        "什么？！他说?A股还会涨吗?！他说，真的??什么？？我们走。",
        "他問：這是什麼?A股還會漲嗎?他說，會議還會繼續舉行。",
        "這是誰?喆堃說鑫淼焱堃琰?還有龑龘靐齉爩。",
        "是吗?！欧阳锋鑫?！龑龘，嗯？！鑫淼焱。",
        "誰知道?（見表）說這樣，會議?：真的嗎",
        "真的??什么??我们走?:是的?!好的",
        "他問：這是誰??科技城怎麼樣?!他說會議還會舉行。",
        "誰知道??喆堃說鑫淼",
    ],
)
def test_question_marks_that_are_meant_stay(clean: str) -> None:
    assert find_full_width_bytes(clean) == []


def test_a_character_that_the_copy_cuts_in_two_is_marked() -> None:
    assert after("走進環??萍汲", find_full_width_bytes("走進環??萍汲")) == "走進環保科技\ufffd"


def test_an_edit_names_what_is_nearly_as_likely_and_nothing_where_it_is_sure() -> None:
    close = find_full_width_bytes("走進環??萍汲菭款^單位")
    assert [edit.rival for edit in close] == ["。科技城牵头"]
    sure = find_split_characters("雙方簽訂?wèn)|西部協作")
    assert [edit.rival for edit in sure] == [""]
