"""Facts and what was dropped, sentence by sentence."""

from __future__ import annotations

import msgspec
from strategies import document_of

from generator.explain import Explained, explain, explain_facts, explained_lines
from generator.explain.explanation import Winner
from generator.extract import extract
from generator.render import facts_json
from generator.rules.trace import NO_TRACE, Trace

TEXT = (
    "望川县与临岚市签约\n"
    "5月18日，望川县·临岚市联席会议召开。两地签署《劳务合作协议》。\n"
    "县长柳文澜说，希望双方用好《劳务合作协议》。\n"
    "江面上白鹭翻飞。\n"
    "（记者 严立诚）"
)


def explained(text: str = TEXT) -> tuple[Explained, ...]:
    document, trace = document_of(text, published="2024-05-20"), Trace.asked()
    return explain(document, extract(document, trace=trace), trace)


def test_each_sentence_stands_once_in_the_order_of_the_text() -> None:
    parts = explained()
    assert [part.number for part in parts] == [None, 1, 2, 3, 4, None]
    assert [part.kind for part in parts if part.number is None] == ["headline", "byline"]
    assert all(part.text == TEXT[part.start : part.end] for part in parts)


def test_what_fired_names_its_rule_its_words_and_its_fact() -> None:
    two = explained()[2]
    (agreement,) = [one for one in two.fired if one.rule == "agreement.titled"]
    assert TEXT[agreement.start : agreement.end] == agreement.quote == "《劳务合作协议》"
    assert agreement.says == "劳务合作协议（已签；望川县、临岚市）"


def test_one_fact_in_two_places_is_told_at_both() -> None:
    parts = explained()
    places = {
        part.number: one.merged_with
        for part in parts
        for one in part.fired
        if one.rule == "agreement.titled"
    }
    assert places == {2: (3,), 3: (2,)}


def test_what_was_dropped_names_its_rule_its_words_and_its_reason() -> None:
    (sentence,) = explained("双方尚未签订《劳务协作协议》。")
    (lost,) = [one for one in sentence.dropped if one.rule == "agreement.titled"]
    assert (lost.quote, lost.reason, lost.lost_to) == ("《劳务协作协议》", "denied", None)


def test_what_lost_names_the_winner() -> None:
    (sentence,) = explained("目前，产值达到1.83万亿元。")
    (lost,) = [one for one in sentence.dropped if one.lost_to]
    assert (lost.rule, lost.quote, lost.reason) == (
        "figure.without-measure-word",
        "1.83万",
        "overlap",
    )
    assert lost.lost_to == Winner("figure.number", 7, 14, "1.83万亿元")


def test_who_speaks_is_told() -> None:
    assert [part.speaker for part in explained()] == [None, None, None, "柳文澜", None, None]


def test_facts_that_were_written_tell_what_fired() -> None:
    document = document_of(TEXT, published="2024-05-20")
    facts = extract(document)
    assert explain_facts(msgspec.json.decode(facts_json(facts))) == explain(
        document, facts, NO_TRACE
    )


def test_facts_without_text_or_evidence_tell_nothing() -> None:
    assert explain_facts({"people": []}) == ()


def test_the_lines_say_it_in_chinese() -> None:
    lines = list(explained_lines(explained()))
    assert lines[0] == "〔标题，规则不看〕望川县与临岚市签约"
    assert "    说话人：柳文澜" in lines
    assert "    ✓ 协议：劳务合作协议（已签；望川县、临岚市）" in lines
    rule = "规则 agreement.titled（书名号里的文书）"
    assert f"        {rule}；“《劳务合作协议》”；与〔3〕的是同一项" in lines
    at = lines.index("〔4〕江面上白鹭翻飞。")
    assert lines[at + 1] == "    （没有规则用得上）"


def test_the_lines_say_what_was_dropped_and_why() -> None:
    lines = list(explained_lines(explained("目前，产值达到1.83万亿元。")))
    at = next(i for i, line in enumerate(lines) if "与另一处重叠" in line)
    assert lines[at].startswith("    ✗ 数字：“1.83万” ")
    assert lines[at + 1].endswith("；让给“1.83万亿元”，规则 figure.number（数字加量词）")
