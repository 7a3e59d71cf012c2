"""The page of misses and extras: readable by itself, and no value is markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from generator.evaluate import Error, Score
from generator.evaluate.scores import KINDS
from generator.explain import Explained, Fired, Lost
from generator.render import errors_page
from generator.spans import Span

HOSTILE = "<script>alert(1)</script>\"'&</style>"
SCORES = dict.fromkeys(KINDS, Score(1, 2, 4))
FIRED = Fired("person", "person.office-and-name", 2, 5, "柳文澜", "p1", "柳文澜（县长）")
LOST = Lost("person", "person.name-and-verb", 0, 2, "县长", "no-name", None)
PART = Explained(3, "body", 0, 10, "县长柳文澜出席会议。", None, (FIRED,), (LOST,))
ERROR = Error("one", "people", "extra", "柳文澜", PART, Span(2, 5), (FIRED,), (LOST,))


class Reader(HTMLParser):
    """The text of a page, and its elements."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_an_error_stands_with_its_sentence_and_its_rules() -> None:
    page = errors_page("dev", SCORES, [ERROR])
    text = re.sub(r"\s+", " ", "".join(Reader(page).text))
    assert "人物：漏 0，多 1" in text
    assert "〔3〕县长<mark>柳文澜</mark>出席会议。" in page
    assert "✓ 人物：柳文澜（县长） 规则 person.office-and-name（职务后面的姓名）；“柳文澜”" in text
    assert "✗ 人物：“县长” 不像姓名" in text


def test_the_table_leads_to_the_errors_of_a_kind() -> None:
    reader = Reader(errors_page("dev", SCORES, [ERROR]))
    anchors = {attrs["href"] for tag, attrs in reader.tags if tag == "a"}
    ids = {f"#{attrs['id']}" for _, attrs in reader.tags if "id" in attrs}
    assert anchors == ids == {"#people"}


def test_without_errors_the_page_says_so() -> None:
    assert "没有漏，也没有多。" in errors_page("dev", SCORES, [])


def test_an_error_whose_words_stand_nowhere_says_so() -> None:
    page = errors_page("dev", SCORES, [Error("one", "people", "missed", "柳文澜")])
    assert "报道里找不到这些字。" in page


def test_the_page_needs_nothing_but_itself_and_suits_light_and_dark() -> None:
    page = errors_page("dev", SCORES, [ERROR])
    tags = {tag for tag, _ in Reader(page).tags}
    assert tags.isdisjoint({"script", "link", "img", "iframe"})
    assert not re.search(r"https?:|url\(|@import", page)
    assert "color-scheme:light dark" in page
    assert "prefers-color-scheme:dark" in page


@pytest.mark.parametrize("where", ["name", "report", "item", "text", "quote", "says"])
def test_no_value_is_markup(where: str) -> None:
    part = Explained(
        3, "body", 0, len(HOSTILE), HOSTILE if where == "text" else "a" * len(HOSTILE),
        HOSTILE, (), (),
    )  # fmt: skip
    fired = Fired("person", "person.x", 0, 1, HOSTILE, "p1", HOSTILE if where == "says" else "说")
    lost = Lost("person", "person.x", 0, 1, HOSTILE if where == "quote" else "引", "no-name", None)
    report, item = HOSTILE if where == "report" else "one", HOSTILE if where == "item" else "名"
    error = Error(report, "people", "missed", item, part, Span(0, 3), (fired,), (lost,))
    page = errors_page(HOSTILE if where == "name" else "dev", SCORES, [error])
    plain = Reader(errors_page("dev", SCORES, [ERROR]))
    assert {tag for tag, _ in Reader(page).tags} <= {tag for tag, _ in plain.tags}
    assert "alert(1)" in "".join(Reader(page).text)
