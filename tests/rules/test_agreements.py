"""Documents that are signed, and by whom."""

from __future__ import annotations

from typing import Any

from strategies import document_of

from generator.models import Mention
from generator.rules.registry import find_mentions
from rules.corpus import Example, check, each_example


def read(mention: Mention) -> dict[str, Any]:
    value = mention.value
    return {"title": value.title, "status": value.status, "parties": list(value.parties)}


@each_example("agreements")
def test_agreements_are_read_as_the_corpus_says(example: Example) -> None:
    check(example, find_mentions(document_of(example.text)).agreements, read)


def test_a_title_in_marks_is_quoted_with_them() -> None:
    document = document_of("双方见面。\n望川县与临岚市签订《劳务协作协议》。")
    (mention,) = find_mentions(document).agreements
    assert mention.span.of(document.text) == "《劳务协作协议》"
