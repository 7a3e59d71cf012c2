"""Misses and extras, each with its sentence and the rules that had a part in it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from strategies import document_of

from generator.evaluate import Error, compare, errors_of
from generator.explain import Explained, explain
from generator.extract import extract
from generator.render import facts_json
from generator.rules.trace import Trace

TEXT = (
    "5月18日，望川县·临岚市联席会议召开。"
    "望川县县长柳文澜、副县长严立诚出席会议。"
    "两地签署《劳务合作协议》，目前已引进企业30家、投入资金500万元。"
    "柳文澜说，希望双方扩大劳务输出。"
    "古·道夫参加座谈。"
)
EMPTY: dict[str, Any] = {
    **{kind: [] for kind in ("people", "agreements", "figures", "outcomes", "next_steps")},
    "event": {"date": None},
}


def explained(text: str = TEXT) -> tuple[dict[str, Any], tuple[Explained, ...]]:
    document, trace = document_of(text, published="2024-05-20"), Trace.asked()
    facts = extract(document, trace=trace)
    return msgspec.json.decode(facts_json(facts)), explain(document, facts, trace)


def errors(sign: str, text: str = TEXT, **gold: Any) -> dict[tuple[str, str], Error]:
    found, parts = explained(text)
    every = errors_of(compare("one", found, EMPTY | gold), parts)
    return {(error.kind, error.says): error for error in every if error.sign == sign}


@pytest.mark.parametrize(
    ("kind", "says", "sentence", "rule"),
    [
        ("people", "严立诚", 2, "person.office-and-name"),
        ("positions", "严立诚 · 副县长", 2, "person.office-and-name"),
        ("agreements", "劳务合作协议（望川县、临岚市）", 3, "agreement.titled"),
        ("figures", "30 家 企业", 3, "figure.number"),
        ("figures+object", "5000000 元 资金", 3, "figure.number"),
        ("next_steps", "柳文澜说，希望双方扩大劳务输出。", 4, "next_step.ahead"),
        ("event date", "2024-05-18", 1, "event.named"),
    ],
)
def test_an_extra_shows_the_rule_that_found_it(
    kind: str, says: str, sentence: int, rule: str
) -> None:
    error = errors("extra")[kind, says]
    assert error.part is not None
    assert error.part.number == sentence
    assert rule in {one.rule for one in error.fired}
    assert error.silent is None


def test_a_miss_shows_what_was_dropped_near_it() -> None:
    missing = [{"name": "快乐", "positions": []}]
    error = errors("missed", "镇人大主席快乐参加。", people=missing)["people", "快乐"]
    assert error.part is not None
    assert [(one.rule, one.reason) for one in error.dropped] == [
        ("person.office-and-name", "no-name-behind")
    ]


def test_what_stands_far_away_in_the_sentence_has_no_part_in_it() -> None:
    text = f"县长柳文澜来到望川县第一中学{'、临岚市第一中学' * 3}，看望了何必。"
    error = errors("missed", text, people=[{"name": "何必", "positions": []}])["people", "何必"]
    assert (error.fired, error.dropped) == ((), ())


def test_a_miss_that_no_rule_saw_names_the_rules_of_its_kind() -> None:
    error = errors("missed", "江面上，何必撑船。", people=[{"name": "何必", "positions": []}])
    told = error["people", "何必"].silent or ""
    assert "person.office-and-name" in told
    assert "figure" not in told


def test_a_party_is_looked_for_beside_its_agreement() -> None:
    signed = [{"title": "劳务合作协议", "parties": ["华腾集团"]}]
    error = errors("missed", agreements=signed)["parties", "华腾集团 · 劳务合作协议"]
    assert error.part is not None
    assert error.part.number == 3


def test_an_actor_is_looked_for_in_its_sentence() -> None:
    step = [{"sentence": "柳文澜说，希望双方扩大劳务输出。", "actor": "双方"}]
    error = errors("missed", next_steps=step)["actors", f"双方 · {step[0]['sentence']}"]
    assert error.part is not None
    assert (error.part.number, error.part.speaker) == (4, "柳文澜")


def test_signs_between_the_letters_of_a_name_do_not_matter() -> None:
    error = errors("missed", "古丽•热依汗来了。", people=[{"name": "古丽·热依汗", "positions": []}])
    assert error["people", "古丽热依汗"].part is not None


def test_what_stands_nowhere_in_the_report_has_no_sentence() -> None:
    gone = [{"name": "贺兰山", "positions": ["县长"]}]
    error = errors("missed", "江面上白鹭翻飞。", people=gone)["people", "贺兰山"]
    assert (error.part, error.span) == (None, None)


def test_without_the_text_of_a_report_the_errors_are_listed_all_the_same() -> None:
    found, _ = explained()
    every = list(errors_of(compare("one", found, EMPTY), ()))
    assert {error.kind for error in every} >= {"people", "figures", "event date"}
    assert not any(error.part for error in every if error.kind == "people")
