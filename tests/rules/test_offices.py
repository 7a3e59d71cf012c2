"""Where an office starts, and which are chained to it."""

from __future__ import annotations

import pytest
from strategies import document_of

from generator.rules.offices import HEAD, offices_before
from generator.spans import Span


def offices(text: str) -> tuple[str, ...]:
    """The offices that end at the last office head of a sentence."""
    (sentence,) = document_of(text).sentences
    *_, head = HEAD.finditer(sentence.text)
    return offices_before(sentence, Span(*head.span()))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("望川县县长柳文澜出席。", ("望川县县长",)),
        ("会上，县委副书记、县长柳文澜讲话。", ("县委副书记", "县长")),
        ("县委常委、副县长兼园区主任柳文澜。", ("县委常委", "副县长", "园区主任")),
        ("会见临岚市市长柳文澜。", ("临岚市市长",)),
        ("座谈会由望川县委副书记柳文澜主持。", ("望川县委副书记",)),
        ("望川自由贸易园区主任柳文澜到场。", ("望川自由贸易园区主任",)),
        ("临岚市人力资源和社会保障局局长柳文澜。", ("临岚市人力资源和社会保障局局长",)),
        ("副市长柳文澜和县长", ("县长",)),
    ],
)
def test_an_office_has_its_place_and_nothing_more(text: str, found: tuple[str, ...]) -> None:
    assert offices(text) == found
