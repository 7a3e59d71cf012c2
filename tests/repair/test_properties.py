from __future__ import annotations

from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.repair import repair
from generator.repair.explain import Change, segments, tallies
from generator.spans import AlignedText, Span, whole
from repair import damage

PIECES = st.sampled_from(
    [
        *"协作協議會县縣，。、；：？！,;:?!()（）“”《》\"*· \n\r\t\u3000\u00a0\u200b\ufeff\ufffd",
        *"xiéa09\uff21\uff11濼環東?著乾\U00020bb7\ud800",
        "(xié)", "(xie) ", "?wèn)|", "?shù)仡I", "?；A", "&nbsp;", "&amp;lt;", "<p>", "<br/>",
        "涓滆タ閮", "ä¸\x9c", "来源：青禾日报", "责任编辑：方小禾", "![](a.jpg)", "字号 大 中 小",
        "??萍汲菭款^", "編輯 :", " |", "|", "相关新闻", "於志強、", "「國」", "会议.", "１，２００",
        "记者何雯摄 ", "本报讯 ", "ÐË", "Ð\x85f", "2023-04-05 10:20", "图\n", "社会\n", "“", "”，",
        "?009年", "1025日", "2021年", "记者 柳文澜", "青禾县与临岚市签订协议",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=40).map("".join))


@settings(deadline=None)  # the first damage loads the dictionary
@given(TEXTS)
@example("\ufeff--\r\r\n(xié)")
@example("閫\ufffd！協")
@example("涑滃°\x80ª\x80")
def test_repair_never_raises_and_a_second_repair_changes_nothing(text: str) -> None:
    once = repair(text).aligned.text
    assert repair(once).aligned.text == once


@settings(deadline=None)
@given(TEXTS)
def test_edits_replay_from_the_source_to_the_result(text: str) -> None:
    done = repair(text)
    aligned = AlignedText.of(text, whole(text))
    for step in done.steps:
        aligned = aligned.apply(step)
    assert aligned.text == done.aligned.text
    assert list(aligned.starts) == list(done.aligned.starts)
    assert list(aligned.ends) == list(done.aligned.ends)


@settings(deadline=None)
@given(TEXTS, st.integers(0, 20), st.integers(0, 20))
def test_offsets_are_monotone_and_stay_inside_the_body(text: str, skip: int, cut: int) -> None:
    body = Span(min(skip, len(text)), max(min(skip, len(text)), len(text) - cut))
    aligned = repair(text, body).aligned
    starts, ends = list(aligned.starts), list(aligned.ends)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(body.start <= a <= b <= body.end for a, b in zip(starts, ends, strict=True))


@settings(deadline=None)
@given(TEXTS)
def test_segments_cover_source_and_result_in_order_and_tell_who_changed_them(text: str) -> None:
    done = repair(text)
    at, to = 0, 0
    for segment in segments(done):
        assert (segment.source.start, segment.text.start) == (at, to)
        at, to = segment.source.end, segment.text.end
        was, now = segment.source.of(text), segment.text.of(done.aligned.text)
        assert (segment.change is Change.UNCHANGED) == (not segment.fixers)
        assert segment.change is not Change.UNCHANGED or was == now
        assert (segment.change is Change.DELETED) == (now == "" and was != "")
    assert (at, to) == (whole(text).end, len(done.aligned.text))


@settings(deadline=None)
@given(TEXTS)
def test_tallies_count_every_edit(text: str) -> None:
    done = repair(text)
    assert sum(tally.times for tally in tallies(done)) == sum(map(len, done.steps))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(sorted({**damage.SURE, **damage.BYTES})))
def test_generated_damage_of_any_kind_is_repaired_once_for_all(seed: int, kind: str) -> None:
    clean = "近日，青禾县与临岚市召开联席会议，签订《劳务协作协议》，带动就业480人。"
    given_text = {**damage.SURE, **damage.BYTES}[kind][1](clean, Random(seed))
    once = repair(given_text).aligned.text
    assert repair(once).aligned.text == once
