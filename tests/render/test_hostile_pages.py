"""Every field of a report, hostile, through every page."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from unittest.mock import patch

import pytest
import yaml
from hostile import STRINGS
from reading import Seen, squeeze, to_html
from samples import evidence, make_document, make_facts

from generator.models import (
    Agreement,
    Archive,
    Byline,
    Diagnostic,
    Event,
    Figure,
    NextStep,
    Outcome,
    Party,
    Person,
    Report,
)
from generator.render import templates_folder
from generator.render.environment import make_environment
from generator.render.escape import plain
from generator.render.pages import pages_with

CALM = "寻常"


def report_of(word: str) -> Report:
    """A report in which every text is ``word``."""
    word = plain(word)
    line = f"{word}，9座。"
    document = make_document(
        (("headline", word), ("heading", word), ("body", line), ("caption", word)),
        report_id="hostile",
        headline=word,
        publisher=word,
        url=word,
        published=word,
    )
    text = document.text
    there = (evidence(text, line),)
    number = (evidence(text, "9座"),)
    figure = Figure("f1", Decimal(9), word, word, word, "outcome", None, word, number)
    facts = make_facts(
        document,
        events=[Event("e1", word, word, word, word, word, there)],
        people=[Person("p1", word, (word, word), there)],
        agreements=[Agreement("a1", word, "signed", (Party(word), Party(word)), ("f1",), there)],
        figures=[figure],
        outcomes=[Outcome("o1", word, (word,), ("f1",), there)],
        next_steps=[NextStep("n1", word, word, (word,), word, there)],
        diagnostics=[Diagnostic("info", word, word, 0, 1)],
    )
    bylines = (Byline(word, word),)
    document = type(document)(
        document.article,
        document.repair,
        document.lines,
        document.sentences,
        bylines,
    )
    info = type(facts.article)("hostile", word, word, word, word, bylines, "0")
    fields = {name: getattr(facts, name) for name in facts.__struct_fields__}
    return Report(document, type(facts)(**{**fields, "article": info}))


ENVIRONMENT = make_environment([templates_folder()], "zh")


@cache
def pages_of(word: str, *, named: bool = True) -> dict[str, str]:
    """The pages, with what depends on parts of speech decided alike for every word.

    Args:
        word: What stands in every field.
        named: Whether figures have their noun below them, or the clause that they stand in.
    """
    with (
        patch("generator.render.facts.is_named", return_value=named),
        patch("generator.render.notes.is_named", return_value=named),
        patch("generator.render.summary._form", return_value="told"),
    ):
        pages = list(pages_with(ENVIRONMENT, Archive((report_of(word),))))
    return {page.uri: page.content for page in pages if page.uri.endswith(".md")}


@cache
def seen_of(word: str, *, named: bool = True) -> dict[str, Seen]:
    return {uri: Seen(to_html(page)) for uri, page in pages_of(word, named=named).items()}


@pytest.mark.parametrize("text", STRINGS)
@pytest.mark.parametrize("frame", ["{}末", "始{}"], ids=["starts", "ends"])
@pytest.mark.parametrize("named", [True, False], ids=["noun", "clause"])
def test_every_page_shows_every_field_as_text(text: str, frame: str, named: bool) -> None:
    word = frame.replace("{}", text)
    for uri, calm in seen_of(CALM, named=named).items():
        hostile = seen_of(word, named=named)[uri]
        assert hostile.elements == calm.elements, uri
        assert hostile.others == []
        times = calm.text.count(CALM)
        assert hostile.text.count(squeeze(plain(word))) == times, uri
        assert hostile.anchors == calm.anchors, uri


@pytest.mark.parametrize("text", STRINGS)
def test_links_lead_inside_the_site(text: str) -> None:
    for uri, seen in seen_of(f"{text}末").items():
        for address in seen.values("href"):
            assert address.startswith("#") or address.split("#")[0].endswith((".md", ".json")), uri


@pytest.mark.parametrize("text", STRINGS)
def test_front_matter_holds_the_title_as_text(text: str) -> None:
    word = f"{text}末"
    page = pages_of(word)["reports/hostile.md"]
    matter = yaml.safe_load(page.split("---\n")[1])
    assert squeeze(matter["title"]) == squeeze(plain(word))
    assert squeeze(plain(word)) in squeeze(matter["description"])


def test_the_address_of_a_report_is_linked_only_on_the_web() -> None:
    for url, linked in (("https://a.example/?a=1&b=2", True), ("javascript:alert(1)", False)):
        report = report_of(CALM)
        article = type(report.facts.article)("hostile", CALM, CALM, url, None, (), "0")
        fields = {name: getattr(report.facts, name) for name in report.facts.__struct_fields__}
        facts = type(report.facts)(**{**fields, "article": article})
        pages = pages_with(ENVIRONMENT, Archive((Report(report.document, facts),)))
        page = next(page.content for page in pages if page.uri == "reports/hostile.md")
        assert (url in Seen(to_html(page)).values("href")) is linked


@pytest.mark.parametrize("title", ["s1", "e1", "a1-e1", "f1-e1", "outcomes", "text"])
def test_a_title_cannot_take_the_anchor_of_a_fact(title: str) -> None:
    seen = Seen(to_html(pages_of(title)["reports/hostile.md"]))
    assert len(set(seen.values("id"))) == len(seen.values("id"))
    assert {"s1", "e1", "a1-e1", "f1-e1", "outcomes", "text"} <= set(seen.anchors)
