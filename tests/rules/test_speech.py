"""Who speaks in which sentence, and where a speech ends."""

from __future__ import annotations

import pytest
from strategies import document_of

from generator.rules.people import find_people
from generator.rules.speech import Speech, speeches


def speakers(text: str) -> list[str | None]:
    sentences = document_of(text).sentences
    people = [mention for sentence in sentences for mention in find_people(sentence)]
    return [speech.speaker for speech in speeches(sentences, people)]


def test_a_sentence_with_a_verb_of_speech_has_its_speaker() -> None:
    assert speakers("县长柳文澜说，希望双方加强协作。") == ["柳文澜"]


def test_a_speech_goes_on_over_full_stops_and_semicolons() -> None:
    text = "县长柳文澜强调，要抓好落实；要压实责任。同时，推动项目落地。"
    assert speakers(text) == ["柳文澜", "柳文澜", "柳文澜"]


def test_a_speech_goes_on_in_the_next_paragraph_where_it_says_so() -> None:
    assert speakers("县长柳文澜强调，要抓好落实。\n他指出，要压实责任。") == ["柳文澜", "柳文澜"]


def test_a_speech_ends_with_its_paragraph() -> None:
    assert speakers("县长柳文澜强调，要抓好落实。\n园区项目稳步推进。") == ["柳文澜", None]


def test_a_speech_ends_where_someone_else_speaks() -> None:
    text = "县长柳文澜说，要抓好落实。区长贺兰山表示，将全力支持。继续加大投入。"
    assert speakers(text) == ["柳文澜", "贺兰山", "贺兰山"]


def test_a_speech_ends_where_the_report_goes_on() -> None:
    assert speakers("县长柳文澜说，要抓好落实。会上，双方签署协议。") == ["柳文澜", None]


def test_a_speech_in_quotation_marks_ends_with_them() -> None:
    text = "县长柳文澜说：“协作好。大家多来。”园区项目稳步推进。"
    assert speakers(text) == ["柳文澜", "柳文澜", None]


def test_he_is_who_spoke_last() -> None:
    assert speakers("县长柳文澜表示，协作见效。他希望双方加强交流。") == ["柳文澜", "柳文澜"]


def test_a_later_naming_without_an_office_has_the_full_name() -> None:
    text = "县长柳文澜主持会议。区长贺兰山参加。\n柳文澜指出，要加强协作。"
    assert speakers(text)[-1] == "柳文澜"


def test_both_sides_can_speak() -> None:
    assert speakers("双方表示，将加强协作。") == ["双方"]


def test_a_report_without_speech_has_no_speaker() -> None:
    assert speakers("两地签署协议。项目落地。") == [None, None]


@pytest.mark.parametrize(
    ("speech", "collective"),
    [(Speech("双方", opens=True), True), (Speech("柳文澜"), False), (Speech(None), False)],
)
def test_a_meeting_or_both_sides_are_no_person(speech: Speech, collective: bool) -> None:
    assert speech.collective is collective
