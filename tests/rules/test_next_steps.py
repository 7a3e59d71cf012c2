"""Sentences that look ahead, and who is behind them."""

from __future__ import annotations

from typing import Any

from strategies import document_of

from generator.models import Mention
from generator.rules.registry import find_mentions
from rules.corpus import Example, check, each_example


@each_example("next_steps")
def test_next_steps_are_told_as_the_corpus_says(example: Example) -> None:
    document = document_of(example.text)
    starts = {item["sentence"] for item in example.found}

    def read(mention: Mention) -> dict[str, Any]:
        sentence = mention.span.of(document.text)
        start = next((s for s in starts if sentence.startswith(s)), sentence)
        return {"sentence": start, "actor": mention.value.actor, "due": mention.value.due}

    check(example, find_mentions(document).next_steps, read)


def test_a_sentence_can_be_an_outcome_and_a_next_step() -> None:
    found = find_mentions(document_of("已组织22家企业到望川调研，拟共建产业园区1个。"))
    assert [mention.span for mention in found.outcomes] == [m.span for m in found.next_steps]
    assert len(found.outcomes) == 1
