from __future__ import annotations

import pytest

from generator.models import Diagnostic
from generator.repair import repair
from generator.repair.chain import CHAIN
from generator.repair.diagnostics import MOST_PLACES, Done, Place, told
from generator.spans import AlignedText, Edit, Span

TEXT = "走進環(huán)??萍汲菭款^單位，召開會議。"


def warnings(text: str) -> list[Diagnostic]:
    return [note for note in repair(text).diagnostics if note.level == "warning"]


def test_a_guess_is_told_at_its_place_with_what_else_it_may_be() -> None:
    guess = warnings(TEXT)[0]
    assert guess.code == "guessed-characters"
    assert guess.message == "推测为“保科技城”，也可能是“。科技城”"
    assert Span(guess.start, guess.end).of(TEXT) == "??萍汲菭款^"


def test_what_is_clearly_better_than_all_else_is_no_guess() -> None:
    assert warnings("雙方簽訂?wèn)|西部協(xié)作協(xié)議。") == []
    assert warnings("东西部协作，双方签约。".encode().decode("latin-1")) == []


def test_many_guesses_are_counted() -> None:
    edit = Edit(Span(0, 1), "协作", CHAIN[3].name, "协坐")
    places = tuple(Place(edit, Span(at, at + 1), "?") for at in range(11))
    notes = told([Done(CHAIN[3], 11, (Span(0, 1),), (), places)], AlignedText.of("协作"))
    guesses = [note for note in notes if note.level == "warning"]
    assert [note.message for note in guesses[:8]] == ["推测为“协作”，也可能是“协坐”"] * 8
    assert (guesses[8].message, guesses[8].start) == ("另有3处是推测的", 8)
    assert guesses[8].places == (Span(8, 9), Span(9, 10), Span(10, 11))


def test_bytes_that_were_lost_all_over_are_told_once() -> None:
    lossy = "近日，青禾县与临岚市签订协议。".encode().decode("gbk", "replace")
    codes = [note.code for note in warnings(lossy)]
    assert codes.count("guessed-characters") <= 1


def test_furniture_is_told_without_its_line_ends() -> None:
    text = "会议召开。\n责任编辑：柳文澜"
    note = next(note for note in repair(text).diagnostics if note.code == "furniture")
    assert Span(note.start, note.end).of(text) == "责任编辑：柳文澜"


def test_what_stays_is_told_with_all_of_its_places_and_words() -> None:
    text = "县里抓好*扶贫工作，又抓好*攻坚工作。"
    (note,) = warnings(text)
    assert note.message == "被遮盖的词：2处，“*”"
    assert [span.start for span in note.places] == [4, 13]
    (dates,) = warnings("自111日起开工，自112日起招工。")
    assert dates.message == "月、日连写，分不清的日期：2处，“111日”“112日”"


def test_of_very_many_places_the_first_are_named_and_all_are_counted() -> None:
    (note,) = warnings("县里抓好*扶贫工作。" * (MOST_PLACES + 5))
    assert note.message.startswith(f"被遮盖的词：{MOST_PLACES + 5}处")
    assert len(note.places) == MOST_PLACES


def test_each_fixer_tells_where_it_was_at_work() -> None:
    text = "协,作，会,议。"
    note = next(note for note in repair(text).diagnostics if note.code == "repair-width")
    assert [span.of(text) for span in note.places] == [",", ","]
    assert [span.start for span in note.places] == sorted(span.start for span in note.places)


def test_of_much_furniture_the_rest_is_counted_and_has_its_places() -> None:
    text = "会议召开。\n" + "".join(
        f"责任编辑：柳文澜{'一二三四五六七八九十'[n % 10]}\n" for n in range(50)
    )
    listed = [note for note in repair(text).diagnostics if note.code == "furniture"]
    assert len(listed) == 41
    assert listed[-1].message == "移出正文：另有10处"
    assert len(listed[-1].places) == 10


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("两地深化东西部协/作，签订协议。", "masked-word"),
        ("省长诸/亮参加会议。", "masked-word"),
        ("柳/澜出席会议。", "masked-word"),
        ("邬/焕章主持会议。", "masked-word"),
        ("会议由邬/焕章主持。", "masked-word"),
        ("会议于12?月召开。", "lost-character"),
        ("投资2?00万元建设产业园。", "lost-character"),
        ("今年的粮食颗?w仓。", "lost-character"),
        ("两地已签订协议??", "lost-character"),
        ("强化??担当，推动协作。", "lost-character"),
        ("2023年东西部??工作要点。", "lost-character"),
        ("选派干部挂职锻?。", "lost-character"),
        ("干部挂职锻?，企业到访。", "lost-character"),
        ("201年签订协议，2021年完成。", "lost-digit"),
        ("自199年3月起开展协作。", "lost-digit"),
    ],
)
def test_damage_that_stays_is_told(text: str, told: str) -> None:
    assert repair(text).aligned.text == text
    assert [note.code for note in warnings(text)] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "价格为3元/吨，资料有中文/英文两种，县区/乡镇和/或企业可以申请，每月10人/次。",
        "公元201年建城，已有200年历史，200年来从未中断，2001年扩建。",
        "增长多少?什么?A股还会涨吗?怎么办??",
        "买什么?A股?港股?",
        "他是记者?不，他是编辑。",
        "他说什么??大家都笑了。真的吗?。",
    ],
)
def test_what_only_looks_like_damage_is_not_told(text: str) -> None:
    assert warnings(text) == []
