from __future__ import annotations

from generator.models import Diagnostic
from generator.repair import repair
from generator.repair.chain import CHAIN
from generator.repair.diagnostics import Done, Place, told
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
    notes = told([Done(CHAIN[3], 11, Span(0, 1), (), places)], AlignedText.of("协作"))
    guesses = [note for note in notes if note.level == "warning"]
    assert [note.message for note in guesses[:8]] == ["推测为“协作”，也可能是“协坐”"] * 8
    assert (guesses[8].message, guesses[8].start) == ("另有3处是推测的", 8)


def test_bytes_that_were_lost_all_over_are_told_once() -> None:
    lossy = "近日，青禾县与临岚市签订协议。".encode().decode("gbk", "replace")
    codes = [note.code for note in warnings(lossy)]
    assert codes.count("guessed-characters") <= 1


def test_furniture_is_told_without_its_line_ends() -> None:
    text = "会议召开。\n责任编辑：柳文澜"
    note = next(note for note in repair(text).diagnostics if note.code == "furniture")
    assert Span(note.start, note.end).of(text) == "责任编辑：柳文澜"
