"""Sentences that report a deed, and those that only sound like it."""

from __future__ import annotations

from strategies import document_of

from generator.models import Mention
from generator.rules.registry import find_mentions
from rules.corpus import Example, check, each_example


@each_example("outcomes")
def test_outcomes_are_told_as_the_corpus_says(example: Example) -> None:
    document = document_of(example.text)
    starts = {item["sentence"] for item in example.found}

    def read(mention: Mention) -> dict[str, str]:
        sentence = mention.span.of(document.text)
        return {"sentence": next((s for s in starts if sentence.startswith(s)), sentence)}

    check(example, find_mentions(document).outcomes, read)


def test_an_outcome_is_a_whole_sentence() -> None:
    document = document_of("会上，工作站揭牌成立。大家出席会议。")
    (mention,) = find_mentions(document).outcomes
    assert mention.span == document.sentences[0].span
