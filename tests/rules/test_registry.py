"""Every rule has its examples."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import document_of, lookalikes, reports

from generator.extract import extract
from generator.pipeline import process
from generator.rules.registry import RULES
from rules.corpus import MODULES, examples

NAMES = sorted({example.rule for module in MODULES for example in examples(module)})


#: Which file of examples a kind of rule has.
FILES = {
    "agreement": "agreements",
    "date": "dates",
    "event": "events",
    "figure": "figures",
    "next_step": "next_steps",
    "outcome": "outcomes",
    "person": "people",
}


def test_every_pattern_rule_has_examples() -> None:
    assert set(RULES) <= set(NAMES)


def test_the_examples_of_a_rule_are_in_the_file_of_its_kind() -> None:
    written = {(example.rule, module) for module in MODULES for example in examples(module)}
    assert written == {(rule, FILES[rule.partition(".")[0]]) for rule, _ in written}


def test_a_pattern_rule_is_registered_under_its_own_name() -> None:
    assert {name: rule.name for name, rule in RULES.items()} == {name: name for name in RULES}


@pytest.mark.parametrize("finds", [True, False], ids=["finds", "leaves"])
@pytest.mark.parametrize("name", NAMES)
def test_a_rule_has_two_examples_that_hold(name: str, finds: bool) -> None:
    holding = [
        example
        for module in MODULES
        for example in examples(module)
        if (example.rule, example.finds) == (name, finds) and not example.known_failure
    ]
    assert len(holding) >= 2


def test_every_rule_that_finds_something_has_examples(report: Path) -> None:
    facts = [process(report).facts]
    for module in MODULES:
        facts += [
            extract(document_of(example.text, published="2024-05-20"))
            for example in examples(module)
        ]
    kinds = ("events", "people", "agreements", "figures", "outcomes", "next_steps")
    found = {
        evidence.rule
        for one in facts
        for kind in kinds
        for fact in getattr(one, kind)
        for evidence in fact.evidence
    }
    assert found <= set(NAMES)


def test_no_example_is_written_twice() -> None:
    for module in MODULES:
        seen = [(e.rule, e.text, e.published) for e in examples(module)]
        assert len(seen) == len(set(seen))


@given(reports | lookalikes | st.sampled_from([e.text for m in MODULES for e in examples(m)]))
def test_a_rule_needs_nothing_that_a_match_of_it_lacks(text: str) -> None:
    for rule in RULES.values():
        if rule.pattern.search(text):
            assert rule.may_find(text), rule.name
