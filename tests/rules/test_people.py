"""People and the offices that they are named with."""

from __future__ import annotations

from typing import Any

from strategies import document_of

from generator.models import Mention
from generator.rules.registry import find_mentions
from rules.corpus import Example, check, each_example


def read(mention: Mention) -> dict[str, Any]:
    return {"name": mention.value.name, "offices": list(mention.value.offices)}


@each_example("people")
def test_people_are_read_as_the_corpus_says(example: Example) -> None:
    check(example, find_mentions(document_of(example.text)).people, read)


def test_mentions_of_people_stand_in_the_order_of_the_text() -> None:
    text = "副县长钟启明参加。\n钟启明对考察团表示欢迎。\n县长柳文澜讲话。"
    spans = [mention.span for mention in find_mentions(document_of(text)).people]
    assert spans == sorted(spans)
    assert len(spans) == 3


def test_the_mention_of_a_person_is_the_name_alone() -> None:
    document = document_of("会议召开。\n望川县县长柳文澜讲话。")
    (mention,) = find_mentions(document).people
    assert mention.span.of(document.text) == "柳文澜"
