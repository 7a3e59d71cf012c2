"""What each line of a report is."""

from __future__ import annotations

import pytest

from generator.models import LineKind
from generator.segment.lines import classify


def kinds(*lines: str, headline: str | None = None) -> list[LineKind]:
    return [line.kind for line in classify("\n".join(lines), headline)]


BODY = "会议召开。"


def test_a_first_line_without_a_stop_is_the_headline() -> None:
    assert kinds("望川临岚签约", BODY) == [LineKind.HEADLINE, LineKind.BODY]


def test_a_headline_may_say_that_pictures_follow() -> None:
    first, second = "两地召开对口协作座谈会（组图）", "昨日，座谈会召开（见图）。"
    assert kinds(first, second) == [LineKind.HEADLINE, LineKind.BODY]


def test_the_name_of_a_section_above_is_no_headline() -> None:
    assert kinds("望川", "望川临岚签约", BODY)[:2] == [LineKind.HEADING, LineKind.HEADLINE]


def test_a_later_line_without_a_stop_is_a_heading() -> None:
    assert kinds(BODY, "深化协作", BODY) == [LineKind.BODY, LineKind.HEADING, LineKind.BODY]


def test_the_supplied_headline_is_one_wherever_it_stands() -> None:
    lines = (BODY, "望川、临岚签约！见实效", BODY)
    assert kinds(*lines, headline="望川临岚签约见实效")[1] is LineKind.HEADLINE
    assert kinds(*lines)[1] is LineKind.HEADING


def test_a_long_line_without_a_stop_is_body() -> None:
    assert kinds(BODY, "协作" * 40, BODY)[1] is LineKind.BODY


def test_the_last_line_is_body_even_without_a_stop() -> None:
    assert kinds(BODY, "双方签约") == [LineKind.BODY, LineKind.BODY]


@pytest.mark.parametrize(
    "caption",
    [
        "图为签约现场",
        "▲签约现场。",
        "（图为会议现场。）",
        "签约现场。柳文澜 摄",
        "签约仪式。云岭学院供图",
        "图片来源：临岚网",
        "![签约](a.jpg)",
        "https://example.org/a.jpg",
    ],
)
def test_a_caption_is_told_by_how_it_starts_or_ends(caption: str) -> None:
    assert kinds(BODY, caption, BODY)[1] is LineKind.CAPTION


def test_a_paragraph_may_run_on_behind_a_caption() -> None:
    caption, body = "资料图为望川县夏日风光。柳某摄", "会议介绍，去年全县共接待游客3760万人次。"
    (one, other) = classify(f"{caption}{body}\n会议召开。", None)[:2]
    assert (one.kind, one.span.length) == (LineKind.CAPTION, len(caption))
    assert (other.kind, other.span.start) == (LineKind.BODY, len(caption))


def test_who_films_ends_no_caption() -> None:
    line = "图为望川县夏日风光，航拍摄影爱好者在江边拍摄日出的景象，游客很多。"
    assert kinds(line) == [LineKind.CAPTION]


def test_a_line_of_names_behind_roles_is_a_byline() -> None:
    assert kinds(BODY, "记者 柳文澜") == [LineKind.BODY, LineKind.BYLINE]


def test_lines_leave_out_the_space_around_them() -> None:
    text = "\n\n  会议召开。 \n \n双方签约。\n"
    assert [line.span.of(text) for line in classify(text, None)] == ["会议召开。", "双方签约。"]
