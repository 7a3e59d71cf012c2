"""Where a name ends, and what can be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import lookalikes

from generator.rules.foreign_names import is_foreign
from generator.rules.names import name_at
from generator.rules.naming import is_name
from generator.segment.tokens import tokenize


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        ("柳文澜。", "柳文澜"),
        ("柳文澜、钟启明", "柳文澜"),
        ("柳文澜率团考察", "柳文澜"),
        ("柳文澜说，要抓紧", "柳文澜"),
        ("高松、彭远舟", "高松"),
        ("高松主持", "高松"),
        ("欧阳静远，", "欧阳静远"),
        ("司马青、", "司马青"),
        ("古丽·热依汗。", "古丽·热依汗"),
        ("古丽·热依汗致辞", "古丽·热依汗"),
        ("马库斯·温德会谈", "马库斯·温德"),
        ("扎西多吉，", "扎西多吉"),
        ("于伟率队", "于伟"),
    ],
)
def test_a_name_ends_where_what_follows_can_follow_a_name(behind: str, name: str) -> None:
    text = f"县长{behind}"
    assert name_at(text, 2, tokenize(text)) == name


@pytest.mark.parametrize("behind", ["关于协作的意见", "。", "，会议", "等一行", "和书记", ""])
def test_no_name_starts_with_another_word(behind: str) -> None:
    text = f"县长{behind}"
    assert name_at(text, 2, tokenize(text)) is None


@pytest.mark.parametrize("word", ["柳文澜", "高松", "欧阳静远", "司马青", "古丽·热依汗", "马库斯"])
def test_these_words_can_be_names(word: str) -> None:
    assert is_name(word, None)


@pytest.mark.parametrize("word", ["双方", "大家伙儿们", "柳", "柳文澜等人", "产业园", "A公司"])
def test_these_words_can_be_no_names(word: str) -> None:
    assert not is_name(word, None)


def test_a_word_that_the_tokenizer_knows_as_another_is_no_name() -> None:
    assert not is_name("高兴", "a")
    assert is_name("高兴", "nr")


def test_a_foreign_name_is_made_of_transcribing_characters_alone() -> None:
    assert is_foreign("马库斯")
    assert not is_foreign("马库厂")
    assert not is_foreign("马")


@given(lookalikes)
def test_a_name_that_is_found_stands_in_the_text(text: str) -> None:
    tokens = tokenize(text)
    for start in range(len(text)):
        name = name_at(text, start, tokens)
        assert name is None or (len(name) >= 2 and text.startswith(name, start))
