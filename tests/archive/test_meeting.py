"""Who met whom, told in the words of the report's first sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from strategies import document_of

from generator.archive import Telling, meeting_of, places_of
from generator.extract import extract
from generator.models import Report
from generator.pipeline import process

CORPUS = Path(__file__).parents[1] / "corpus" / "reports"
REPORTS = sorted(CORPUS.glob("*/*.txt"))


def told(text: str) -> list[Telling]:
    document = document_of(text, published="2023-05-09")
    facts = extract(document)
    return list(meeting_of(Report(document, facts), places_of(facts).named))


def said(telling: Telling) -> tuple[str, ...]:
    groups = (group.words + "等" * group.more if group else "" for group in telling[2:4])
    return (telling.kind, *groups, telling.verb)


@pytest.mark.parametrize(
    ("text", "tellings"),
    [
        (
            "5月8日，青禾市委书记高原等与石渡县委书记林远、县长白露就劳务协作进行座谈。",
            [("talks", "青禾市委书记高原等", "石渡县委书记林远、县长白露", "座谈")],
        ),
        (
            "5月8日，青禾市市长高原在石渡宾馆会见了石渡县县长林远一行。",
            [("receives", "青禾市市长高原", "石渡县县长林远等", "会见")],
        ),
        (
            "5月8日，青禾市副市长高原率党政代表团赴石渡县考察，并与石渡县委书记林远进行座谈交流。",
            [
                ("leads", "青禾市副市长高原", "", "率"),
                ("talks", "", "石渡县委书记林远", "座谈交流"),
            ],
        ),
        (
            "5月8日，青禾市委书记高原、石渡县委书记林远，赤湾区区长白露、副区长严立诚出席座谈会。",
            [("attends", "青禾市委书记高原、石渡县委书记林远，赤湾区区长白露等", "", "出席")],
        ),
        (
            "5月8日，青禾市·石渡县协作联席会议召开。石渡县委书记林远致辞，青禾市副市长高原讲话，"
            "石渡县县长白露主持。",
            [
                ("attends", "石渡县委书记林远，青禾市副市长高原", "", "致辞"),
                ("chairs", "石渡县县长白露", "", "主持"),
            ],
        ),
        (
            "5月8日，座谈会召开。青禾市副市长高原、石渡县副县长林远代表两地签字。",
            [("signs", "青禾市副市长高原、石渡县副县长林远", "", "签字")],
        ),
        (
            "5月8日，青禾市委书记高原一行到石渡县考察，石渡县委书记林远陪同。石渡县人民政府同日捐款。",
            [
                ("visits", "青禾市委书记高原", "", "到"),
                ("accompanies", "石渡县委书记林远", "", "陪同"),
            ],
        ),
    ],
)
def test_who_met_whom_is_told_in_the_words_of_the_report(text: str, tellings: list) -> None:
    assert [said(telling) for telling in told(text)] == tellings


def test_where_a_delegation_went_is_a_place_that_the_facts_name() -> None:
    went = "5月8日，青禾市副市长高原率党政代表团赴石渡县考察，石渡县委书记林远陪同。"
    assert told(went)[0].place == "石渡县"
    from_elsewhere = "5月8日，青禾市副市长高原率队来自赤湾县的专家开展义诊，石渡县委书记林远陪同。"
    assert told(from_elsewhere)[0].place is None


@pytest.mark.parametrize(
    "text",
    [
        "5月8日，协作座谈会召开。去年，青禾市市长高原与石渡县县长林远座谈。",
        "5月8日，协作座谈会召开。青禾市市长高原将与石渡县县长林远座谈。",
        "5月8日，协作座谈会召开。4月2日，青禾市市长高原与石渡县县长林远会谈。",
        "5月8日，协作座谈会召开。他说：“青禾市市长高原与石渡县县长林远座谈时很高兴。”",
        "5月8日，青禾市教育局局长高原与石渡县教育局局长林远签订《交流协议》。",
        "5月8日，青禾市市长高原率先捐款。",
    ],
)
def test_what_is_not_plainly_said_is_not_told(text: str) -> None:
    assert [telling.kind for telling in told(text)] == []


def test_reports_without_people_tell_nothing() -> None:
    assert told("今天天气很好。") == []


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_word_told_stands_in_its_sentence(path: Path) -> None:
    report = process(path)
    text = {sentence.number: sentence.text for sentence in report.document.sentences}
    for telling in meeting_of(report, places_of(report.facts).named):
        sentence = text[telling.sentence]
        groups = [group for group in (telling.first, telling.second) if group]
        assert groups
        assert telling.verb in sentence
        assert all(list_ in sentence for group in groups for list_ in group.words.split("，"))
        assert telling.place is None or telling.place in report.document.text
