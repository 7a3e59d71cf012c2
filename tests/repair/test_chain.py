from __future__ import annotations

import pytest

from generator.repair import repair
from generator.repair.chain import CHAIN
from generator.repair.explain import Change, segments, tallies
from generator.repair.losses import LOSSES
from generator.spans import Span

TEXT = "協(xié)作,,簽訂?wèn)|西部協(xié)議。"


def test_every_fixer_and_loss_has_a_name_of_its_own_and_a_label() -> None:
    names = [fixer.name for fixer in CHAIN] + [loss.name for loss in LOSSES]
    assert len(set(names)) == len(names)
    assert all(fixer.label for fixer in CHAIN)


def test_a_quote_maps_back_to_just_its_own_stretch() -> None:
    aligned = repair(TEXT).aligned
    assert aligned.text == "协作，签订东西部协议。"
    assert aligned.to_source(Span(0, 2)).of(TEXT) == "協(xié)作"
    assert aligned.to_source(Span(2, 3)).of(TEXT) == ","
    assert aligned.to_source(Span(5, 6)).of(TEXT) == "?wèn)|"


def test_only_the_body_is_repaired_and_offsets_count_in_the_source() -> None:
    source = "---\ntitle: 協(xié)\n---\n協(xié)作"
    start = source.index("協(xié)作")
    aligned = repair(source, Span(start, len(source))).aligned
    assert aligned.text == "协作"
    assert aligned.to_source(Span(1, 2)) == Span(len(source) - 1, len(source))


def test_each_fixer_tells_once_how_often_it_acted_and_where_first() -> None:
    told = {d.code: d for d in repair(TEXT).diagnostics}
    assert told["repair-pinyin"].message.endswith("：2处")
    assert Span(told["repair-pinyin"].start, told["repair-pinyin"].end).of(TEXT) == "(xié)"
    assert all(d.level == "info" for d in told.values())


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("两地簽訂?zhuàng)协议，共同发展。", "lost-split-character", "?zhuàng)"),
        ("两地签订\ufffd协议。", "lost-character", "\ufffd"),
        ("打赢*扶贫攻坚战。", "masked-word", "*"),
        ("会议听取了锟斤拷的汇报。", "lost-encoding", "锟斤拷"),
        ("会议指出要加强协作。近日，青禾县与临岚市签订劳务协作协议，双方将进一步", "cut-off", None),
        ("会后，两地签订劳务协议。双方将", "cut-off", None),
        ("记者了解到，两地签订劳务协议，共建园区，带动就业", "cut-off", None),
        ("两地签订《青禾县劳务协议》，共建《临岚市协作规划》", "cut-off", None),
        ("两地将在产业、教育、医疗等方面继续加强", "cut-off", None),
    ],
)
def test_what_cannot_be_undone_is_kept_and_warned_of(
    text: str, code: str, place: str | None
) -> None:
    done = repair(text)
    warned = [d for d in done.diagnostics if d.level == "warning"]
    assert [d.code for d in warned] == [code]
    assert place is None or Span(warned[0].start, warned[0].end).of(text) == place


def test_clean_text_tells_nothing() -> None:
    done = repair("近日，青禾县与临岚市签订劳务协作协议。")
    assert (done.steps, done.metadata, done.diagnostics) == ((), {}, ())


def test_the_table_has_examples_in_their_surroundings() -> None:
    pinyin = tallies(repair(TEXT))[0]
    assert (pinyin.fixer, pinyin.row, pinyin.times) == ("pinyin", 1, 2)
    assert (pinyin.examples[0].was, pinyin.examples[0].now) == ("(xié)", "")
    assert pinyin.examples[0].before == "協"
    assert pinyin.examples[0].source == Span(1, 6)


def test_the_diff_tells_stretch_by_stretch_who_changed_what() -> None:
    text = "協(xié)作"
    found = segments(repair(text))
    assert [(s.change, s.source.of(text), s.fixers) for s in found] == [
        (Change.REPLACED, "協", ("script",)),
        (Change.DELETED, "(xié)", ("pinyin",)),
        (Change.UNCHANGED, "作", ()),
    ]


def test_the_diff_covers_the_body_alone() -> None:
    text = "題目\n協(xié)作"
    found = segments(repair(text, Span(3, len(text))), Span(3, len(text)))
    assert (found[0].source.start, found[-1].source.end) == (3, len(text))


@pytest.mark.parametrize(
    "text",
    ["會?" * 2_000, "云岭县与海州区签订协议。".encode("gbk").decode("utf-8", "replace")],
)
def test_where_question_marks_crowd_no_word_is_invented(text: str) -> None:
    told = repair(text)
    assert set(told.aligned.text) <= {*text, *"会。？"}
