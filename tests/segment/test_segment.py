"""A repaired text in numbered sentences, leads and bylines apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import article_of, document_of, hostile_texts, reports

from generator.models import Article, Byline, Document, LineKind, Repair
from generator.segment import segment
from generator.spans import AlignedText


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in document_of(text).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议召开。双方签约。", ["会议召开。", "双方签约。"]),
        ("好！是吗？要抓好；要落实。", ["好！", "是吗？", "要抓好；", "要落实。"]),
        ("他说：“要抓好。”随后离开。", ["他说：“要抓好。”", "随后离开。"]),
        ("（详见《通知》。）会议召开。", ["（详见《通知》。）", "会议召开。"]),
        ("他说：“『好。』”再见。", ["他说：“『好。』”", "再见。"]),
        ("真的吗？！是的。", ["真的吗？！", "是的。"]),
        ("会议召开。\n双方签约。", ["会议召开。", "双方签约。"]),
        ("会议召开。\n双方签约", ["会议召开。", "双方签约"]),
        ("  会议召开。  双方签约。  ", ["会议召开。", "双方签约。"]),
        ("增长3.5%，达1.2亿元。", ["增长3.5%，达1.2亿元。"]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_a_sentence_ends_at_a_stop_or_a_line_break(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "lead",
    [
        "本报讯 ",
        "本报讯（记者 柳文澜）",
        "本报讯（记者 柳文澜 通讯员 严立诚）",
        "临岚网消息（栏目）：",
        "（记者 柳文澜）",
        "临岚5月18日电 ",
        "临岚5月18日电（记者 柳文澜）",
        "临岚日报讯（记者 柳文澜）",
    ],
)
def test_a_lead_is_no_part_of_the_first_sentence(lead: str) -> None:
    document = document_of(f"{lead}望川县联席会议召开。双方签约。")
    assert [s.text for s in document.sentences] == ["望川县联席会议召开。", "双方签约。"]
    assert document.sentences[0].span.start == len(lead)


def test_what_only_resembles_a_lead_stays() -> None:
    text = "临岚日报社与望川县签约。"
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("会议召开。\n临岚日报记者柳文澜 严立诚 通讯员贺兰山", ["柳文澜", "严立诚", "贺兰山"]),
        ("会议召开。\n（记者 柳文澜 通讯员 欧阳静远）", ["柳文澜", "欧阳静远"]),
        ("会议召开。\n文/图 柳文澜\n编辑：严立诚", ["柳文澜", "严立诚"]),
        ("本报讯（记者 柳文澜）会议召开。", ["柳文澜"]),
        ("会议召开。（记者 柳文澜）", ["柳文澜"]),
        ("会议召开。（柳文澜 严立诚）", ["柳文澜", "严立诚"]),
        ("会议召开。", []),
    ],
)
def test_who_wrote_the_report_is_told_from_what_it_reports(text: str, names: list[str]) -> None:
    document = document_of(text)
    assert [byline.name for byline in document.bylines] == names
    assert [sentence.text for sentence in document.sentences] == ["会议召开。"]


def test_someone_in_two_bylines_of_one_role_is_told_once() -> None:
    document = document_of("本报讯（记者 柳文澜）会议召开。\n记者 柳文澜")
    assert document.bylines == (Byline("记者", "柳文澜"),)


def test_headlines_headings_and_captions_have_no_sentences() -> None:
    text = "望川临岚签约\n会议召开。\n深化协作\n双方签约。\n图为签约现场\n项目落地。"
    document = document_of(text)
    assert [s.text for s in document.sentences] == ["会议召开。", "双方签约。", "项目落地。"]
    assert [line.kind for line in document.lines] == [
        LineKind.HEADLINE,
        LineKind.BODY,
        LineKind.HEADING,
        LineKind.BODY,
        LineKind.CAPTION,
        LineKind.BODY,
    ]


def test_a_headline_in_the_text_is_taken_where_none_was_supplied() -> None:
    text = "望川临岚签约\n会议召开。"
    assert document_of(text).article.headline == "望川临岚签约"
    assert document_of(text, headline="两地签约").article.headline == "两地签约"


@pytest.mark.parametrize(
    ("published", "dateline"),
    [(None, "--03-02"), ("2024-03-03", "2024-03-02"), ("2024-01-05", "--03-02")],
)
def test_the_year_of_a_dateline_is_told_by_publication(
    published: str | None, dateline: str
) -> None:
    text = "临岚3月2日电 会议召开。"
    assert document_of(text, published=published).dateline == dateline


def test_a_dateline_late_in_the_year_is_of_the_year_before() -> None:
    text = "临岚12月28日电 会议召开。"
    assert document_of(text, published="2024-01-05").dateline == "2023-12-28"


@pytest.mark.parametrize(
    ("day", "published"),
    [("0月0日", None), ("2月30日", None), ("2月29日", "2023-03-02"), ("13月1日", "2024-03-03")],
)
def test_a_day_that_no_calendar_has_is_no_dateline(day: str, published: str | None) -> None:
    assert document_of(f"临岚{day}电 会议召开。", published=published).dateline is None


def test_a_dateline_may_be_the_day_of_a_leap_year() -> None:
    assert document_of("临岚2月29日电 会议召开。").dateline == "--02-29"


def test_a_report_without_a_lead_has_no_dateline() -> None:
    assert document_of("3月2日，会议召开。").dateline is None


def test_front_matter_stands_over_what_the_furniture_tells() -> None:
    told = {"source": "临岚网", "url": "https://example.org/1", "published": "2024-05-20"}
    text = "会议召开。"
    repair = Repair(AlignedText.of(text), (), told, ())
    filled = segment(article_of(text), repair).article
    assert (filled.publisher, filled.url, filled.published) == tuple(told.values())
    assert segment(article_of(text, published="2024-01-01"), repair).article.published == (
        "2024-01-01"
    )


def check_sentences(document: Document) -> None:
    text = document.text
    assert [s.number for s in document.sentences] == list(range(1, len(document.sentences) + 1))
    end = 0
    for sentence in document.sentences:
        line = document.lines[sentence.line]
        assert line.kind is LineKind.BODY
        assert line.span.contains(sentence.span)
        assert end <= sentence.span.start < sentence.span.end
        assert sentence.text == sentence.span.of(text) == sentence.text.strip()
        assert "".join(token.word for token in sentence.tokens) == sentence.text
        end = sentence.span.end


@given(hostile_texts)
def test_sentences_of_any_text_are_numbered_and_lie_in_order_inside_body_lines(text: str) -> None:
    check_sentences(document_of(text))


@given(reports)
def test_sentences_of_a_report_hold_all_of_its_body(text: str) -> None:
    document = document_of(text)
    check_sentences(document)
    body = "".join(line.span.of(text) for line in document.lines)
    assert "".join(sentence.text for sentence in document.sentences) == body


@given(hostile_texts)
def test_lines_cover_all_that_is_not_white_space(text: str) -> None:
    lines = document_of(text).lines
    outside = text
    for line in reversed(lines):
        assert line.span.of(text).strip() == line.span.of(text) != ""
        outside = outside[: line.span.start] + outside[line.span.end :]
    assert outside.strip() == ""


@given(reports, st.sampled_from(["\n", "\n\n", "\n \n"]))
def test_space_between_paragraphs_changes_no_sentence(text: str, gap: str) -> None:
    assert sentences(text.replace("\n", gap)) == sentences(text)


def test_segmenting_leaves_the_article_as_it_was_but_for_what_was_missing() -> None:
    article: Article = article_of("会议召开。", published="2024-05-20", headline="签约")
    repair = Repair(AlignedText.of(article.source), (), {}, ())
    assert segment(article, repair).article == article
