"""What a number counts, told by the words around it."""

from __future__ import annotations

import pytest

from generator.models import Token
from generator.rules.nouns import is_noun, is_place
from generator.rules.objects import object_of
from generator.rules.phrases import noun_before, subject_of
from generator.segment.tokens import tokenize
from generator.spans import Span


@pytest.mark.parametrize(
    ("text", "number", "unit", "noun"),
    [
        ("引进企业12家。", "12家", "家", "企业"),
        ("引进12家农业企业。", "12家", "家", "农业企业"),
        ("投入帮扶资金300万元。", "300万元", "元", "帮扶资金"),
        ("投入300万元帮扶资金。", "300万元", "元", "帮扶资金"),
        ("打通“断头路”9条。", "9条", "条", "断头路"),
        ("达产后年产值可达21亿元。", "21亿元", "元", "年产值"),
        ("帮扶龙垭籍农村劳动力8412人。", "8412人", "人", "农村劳动力"),
        ("开工率达到90%。", "90%", "%", "开工率"),
        ("共120。", "120", None, None),
    ],
)
def test_the_noun_stands_behind_the_number_or_before_it(
    text: str, number: str, unit: str | None, noun: str | None
) -> None:
    start = text.index(number)
    assert object_of(tokenize(text), Span(start, start + len(number)), unit) == noun


def test_a_verb_that_acts_on_what_is_counted_is_no_noun() -> None:
    assert not is_noun(Token(0, 2, "投入", "n"))
    assert is_noun(Token(0, 2, "企业", "n"))


def test_places_are_told_by_how_they_end() -> None:
    assert is_place("望川县")
    assert not is_place("企业")


def test_linking_words_before_the_number_are_passed_over() -> None:
    assert noun_before(tokenize("企业共")) == "企业"


def test_the_subject_is_the_first_noun_phrase() -> None:
    assert subject_of(tokenize("今年茶叶产量增长")) == "茶叶产量"
    assert subject_of(tokenize("增长")) is None
