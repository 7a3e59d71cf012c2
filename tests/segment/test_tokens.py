"""Words with their parts of speech, numbers kept with their measure words."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import hostile_texts

from generator.models import Sentence, Token
from generator.segment.tokens import tokenize
from generator.spans import Span


@given(hostile_texts)
def test_tokens_follow_each_other_and_cover_the_text(text: str) -> None:
    at = 0
    for token in tokenize(text):
        assert (token.start, token.word) == (at, text[at : token.end])
        assert token.end > at
        at = token.end
    assert at == len(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("完成20名来访学生名单", "20名"),
        ("投入1.2亿元", "1.2亿元"),
        ("劳动力1,280人", "1,280人"),
        ("增长3.5%", "3.5%"),
        ("3万余名群众", "3万余名"),
    ],
)
def test_a_number_and_its_measure_word_are_one_token(text: str, number: str) -> None:
    assert [token.word for token in tokenize(text) if token.tag == "m"] == [number]


def test_a_sentence_asks_for_its_words_once_and_only_when_they_are_wanted() -> None:
    asked: list[str] = []

    def part(text: str) -> tuple[Token, ...]:
        asked.append(text)
        return tokenize(text)

    sentence = Sentence(1, Span(0, 4), 0, "签订协议", part)
    assert asked == []
    assert sentence.tokens is sentence.tokens
    assert asked == ["签订协议"]
