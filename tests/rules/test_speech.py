"""Who speaks in which sentence, and where a speech ends."""

from __future__ import annotations

import pytest
from strategies import document_of

from generator.rules.people import find_people
from generator.rules.speech import speeches


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
    ("text", "speaker"),
    [
        ("望川县乡村振兴局负责人表示，中心将扩大服务。", "望川县乡村振兴局负责人"),
        ("据主办方介绍，下届交易会将在临岚市举行。", "主办方"),
        ("华腾集团表示，将加大投入。", "华腾集团"),
        ("据介绍，园区将扩建。", None),
        ("会议在肯定去年工作后指出，今年是关键之年。", "会议"),
    ],
)
def test_who_has_no_name_speaks_as_well(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


def test_a_verb_of_speech_needs_no_comma_behind_who_speaks() -> None:
    text = "县长柳文澜主持会议。他强调各镇街要抓好落实。大家一定要扛起责任。"
    assert speakers(text)[1:] == ["柳文澜", "柳文澜"]
    assert speakers("县长柳文澜对来宾表示欢迎，同时表示望川县将全力支持。") == ["柳文澜"]
    assert speakers("县长柳文澜强调了协作的意义。") == [None]


def test_an_address_told_in_passing_opens_no_speech() -> None:
    text = "县长柳文澜出席会议并致辞，对来宾表示欢迎；各镇分别汇报了情况。"
    assert speakers(text) == [None, None]
    assert speakers("县长柳文澜致辞，希望双方加强协作。") == ["柳文澜"]


def test_who_speaks_may_be_named_behind_the_first_of_the_quotations() -> None:
    text = "“希望双方加强协作。”县长柳文澜说，两地合作见效。"
    assert speakers(text) == ["柳文澜", "柳文澜"]


def test_a_speech_goes_on_behind_what_it_tells_of_the_present() -> None:
    text = "县长柳文澜说，协作见效。目前，项目有序推进。我们将扩大合作。"
    assert speakers(text) == ["柳文澜"] * 3
    text = "县长柳文澜说，协作见效。目前，项目有序推进。园区将扩建。"
    assert speakers(text) == ["柳文澜", None, None]


def test_a_speech_ends_where_a_sentence_is_about_the_next_officer() -> None:
    text = "县长柳文澜说，协作见效。产业园主任贺兰山介绍了进度。"
    assert speakers(text)[-1] != "柳文澜"


def test_what_an_agreement_lays_down_nobody_says() -> None:
    text = "县长柳文澜说，协作见效。根据协议，华腾集团将投资建厂。"
    assert speakers(text) == ["柳文澜", None]


def test_a_verb_without_a_subject_goes_on_for_the_meeting() -> None:
    text = "会议听取了工作汇报。指出，今年是收官之年。全县要抓好落实。"
    assert speakers(text)[1:] == ["会议", "会议"]
    assert speakers("县长柳文澜说，协作见效。强调，要抓好落实。") == ["柳文澜", "柳文澜"]


def test_of_two_who_are_named_in_short_the_nearer_speaks() -> None:
    sentences = document_of(
        "县长柳文澜、区长贺兰山出席。根据贺兰山指示和柳文澜要求，各镇抓好落实。"
    ).sentences
    named = find_people(sentences[0])
    assert {mention.value.name for mention in named} == {"柳文澜", "贺兰山"}
    assert [speech.speaker for speech in speeches(sentences, named)][-1] == "柳文澜"
