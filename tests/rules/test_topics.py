"""What a sentence speaks of."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies import paragraphs

from generator.lexicon import rows
from generator.rules.topics import topics_of


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("引进企业12家落户产业园区。", "产业"),
        ("转移就业294名劳动力外出务工。", "劳务"),
        ("选派教师20名到学校支教。", "教育"),
        ("医院开展诊疗，医生下乡。", "医疗"),
    ],
)
def test_the_topic_with_most_words_comes_first(text: str, topic: str) -> None:
    assert topics_of(text)[0] == topic


def test_what_a_sentence_opens_with_weighs_more() -> None:
    words = "其他企业、园区"
    assert topics_of(f"聚焦学校建设的力度不减，{words}")[0] == "教育"
    assert topics_of(f"{words}的力度不减，聚焦学校建设")[0] == "产业"


def test_a_sentence_of_nothing_in_particular_has_no_topic() -> None:
    assert topics_of("江面上白鹭翻飞。") == ()


@given(paragraphs)
def test_there_are_at_most_three_topics_and_all_are_known(text: str) -> None:
    topics = topics_of(text)
    assert len(topics) == len(set(topics)) <= 3
    assert set(topics) <= {row[0] for row in rows("topics")}
