"""Every rule and every reason has words for readers who do not program."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from rules.corpus import MODULES, examples
from strategies import document_of

from generator.explain import explain, kind_words, reason_words, rule_words, rules_of
from generator.extract import extract
from generator.pipeline import process
from generator.rules.registry import RULES
from generator.rules.trace import Trace

REPORTS = sorted((Path(__file__).parent.parent / "corpus" / "reports" / "dev").glob("*.txt"))


def reasons_in(text: str) -> set[str]:
    trace = Trace.asked()
    extract(document_of(text, published="2024-05-20"), trace=trace)
    return {dropped.reason for dropped in trace.dropped or ()}


def test_every_rule_has_words() -> None:
    rules = {*RULES, *(example.rule for module in MODULES for example in examples(module))}
    assert [
        rule for rule in sorted(rules) if rule_words(rule) == kind_words(rule.partition(".")[0])
    ] == []


def test_every_reason_that_is_given_has_words() -> None:
    found = {r for module in MODULES for e in examples(module) for r in reasons_in(e.text)}
    for path in REPORTS:
        trace = Trace.asked()
        process(path, extractor=partial(extract, trace=trace))
        found |= {dropped.reason for dropped in trace.dropped or ()}
    assert [reason for reason in sorted(found) if reason_words(reason) == reason] == []
    assert len(found) > 20


def test_a_rule_or_reason_without_words_goes_by_its_kind_or_its_own_name() -> None:
    assert rule_words("person.new") == "人物"
    assert rule_words("thing.new") == "thing.new"
    assert kind_words("thing") == "thing"
    assert reason_words("new") == "new"


def test_the_rules_of_a_kind_are_known() -> None:
    found = rules_of(["outcome"])
    assert {"outcome.signed", "outcome.measured"} <= set(found)
    assert all(rule.startswith("outcome.") for rule in found)


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("aside", "柳文澜感谢临岚市捐助医院。"),
        ("asked", "柳文澜说，要走访企业5家。"),
        ("present", "来自20多个国家的组织120多个参会，共襄盛举。"),
        ("ahead", "两地将建成产业园。"),
        ("byline", "柳文澜出席会议。\n（记者 柳文澜）"),
        ("counts-nothing", "目前已有3万，不少。"),
        ("denied", "双方尚未签订《劳务协作协议》。"),
        ("doctrine", "认真学习领会柳文澜总书记重要讲话精神。"),
        ("kind-alone", "会上签订协议。"),
        ("long-ago", "2009年5月1日，临岚市联席会议召开。"),
        ("no-name-behind", "县长讲话。"),
        ("nobody-speaks", "两地要加强协作。"),
        ("overlap", "5月18日至20日，临岚市联席会议召开。"),
        ("praise", "柳文澜说，要取得成效是双方的责任。"),
        ("spoken", "县长柳文澜说，双方建成产业园。"),
        ("watched", "县长柳文澜参观了新建成的产业园。"),
    ],
)
def test_what_is_dropped_says_why(reason: str, text: str) -> None:
    assert reason in reasons_in(text)


def test_every_match_of_a_pattern_is_found_or_dropped() -> None:
    """Numbers and documents: what a pattern sees becomes evidence, or is told as dropped."""
    for path in REPORTS[:24]:
        trace = Trace.asked()
        report = process(path, extractor=partial(extract, trace=trace))
        parts = explain(report.document, report.facts, trace)
        told = {
            (one.rule, one.start, one.end) for part in parts for one in (*part.fired, *part.dropped)
        }
        for rule in RULES.values():
            for sentence in report.document.sentences:
                if rule.kind != "date":
                    trace = Trace.asked()
                    seen = [m.span for m in rule.find(sentence.text, sentence.span.start, trace)]
                    assert {(rule.name, *span) for span in seen} <= told
