"""The panel on what was done to the text."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hostile import STRINGS
from reading import Seen, squeeze, to_html
from samples import make_facts
from test_commonmark import read
from test_hostile_pages import CALM, ENVIRONMENT

from generator.models import Archive, Article, Diagnostic, Repair, Report
from generator.render import render_pages
from generator.render.escape import plain
from generator.render.pages import pages_with
from generator.render.repair import PLACES, SHOWN, repair_view
from generator.render.repair_views import Place
from generator.repair import repair
from generator.segment import segment
from generator.spans import AlignedText, Edit, Span

MATTER = "---\ninvented: true\n---\n"
DAMAGED = (
    "首页 > 新闻 > 要闻\n字号 大 中 小\n5月8日,,青禾市·石渡縣協(xié)作聯(lián)席會議召開,。\n"
    "推動?xùn)|西部合作。某*某同志出席。\n責任編輯：何清\n"
)
PAD = "天" * 14


def report_on(source: str, body: Span, mended: Repair) -> Report:
    article = Article("one", "one.txt", source, body, "0", "utf-8")
    document = segment(article, mended)
    return Report(document, make_facts(document, diagnostics=mended.diagnostics))


def report_of(text: str, matter: str = MATTER) -> Report:
    source = matter + text
    body = Span(len(matter), len(source))
    return report_on(source, body, repair(source, body))


def page_of(report: Report, language: str = "zh") -> str:
    pages = render_pages(Archive((report,)), language=language)
    return next(page.content for page in pages if page.uri.startswith("reports/one"))


def panel_in(page: str) -> str:
    """The Markdown of the panel."""
    return page[page.index('<details class="fix"') :].partition("\n</details>")[0] + "\n</details>"


def panel_of(page: str) -> Seen:
    return Seen(to_html(panel_in(page)))


def test_those_that_did_the_most_come_first_each_with_examples() -> None:
    view = repair_view(report_of(DAMAGED))
    counts = [fix.count for fix in view.fixes]
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == view.total > 0
    pinyin = next(fix for fix in view.fixes if fix.label == "fixer.pinyin")
    assert [(p.text, p.mark) for p in pinyin.examples[0]][1] == ("(xié)", "deleted")


def test_what_left_and_what_stays_is_told_with_its_place_in_the_file() -> None:
    view = repair_view(report_of(DAMAGED))
    assert [(t.text, t.places) for t in view.left] == [
        ("首页 > 新闻 > 要闻", (Place(4, 1),)),
        ("字号 大 中 小", (Place(5, 1),)),
        ("責任編輯：何清", (Place(8, 1),)),
    ]
    (masked,) = view.lost
    assert "被遮盖" in masked.text
    assert masked.places == (Place(7, 15),)


def test_the_front_matter_is_not_shown_as_received() -> None:
    view = repair_view(report_of(DAMAGED))
    shown = "".join(p.text for row in view.rows for p in row.received)
    assert "invented" not in shown
    assert shown.startswith("首页")


def test_a_clean_report_has_a_panel_that_says_so_and_no_table() -> None:
    seen = panel_of(page_of(report_of("今天天气很好。")))
    assert "来件无须改动" in seen.text
    assert "table" not in [tag for tag, _ in seen.elements]


def test_the_panel_shows_both_texts_with_marks_that_need_no_colour() -> None:
    seen = panel_of(page_of(report_of(DAMAGED)))
    assert {"del", "ins", "u"} <= {tag for tag, _ in seen.elements}
    assert "5月8日，青禾市·石渡县协作联席会议召开。" in seen.text
    assert "青禾市·石渡縣協(xié)作聯(lián)席會議召開,。" in seen.text
    assert "移出正文" in seen.text


def test_a_very_long_report_is_shown_in_part_and_the_page_says_so() -> None:
    paragraph = "青禾市与石渡县继续开展協(xié)作，两地的农产品销往各处。\n"
    view = repair_view(report_of(paragraph * (SHOWN // len(paragraph) + 9)))
    shown = sum(len(p.text) for row in view.rows for p in row.received) + len(view.rows)
    assert view.cut
    assert SHOWN - len(paragraph) <= shown <= SHOWN + 1
    text = panel_of(page_of(report_of(paragraph * 2000))).text
    assert f"前 {SHOWN} 字" in text
    assert "前 " not in panel_of(page_of(report_of(paragraph * 20))).text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_word_of_the_panel_is_there(language: str) -> None:
    text = panel_of(page_of(report_of(DAMAGED), language)).text
    assert not re.search(r"\b(?:repair|fixer)\.[a-z]", text)


def test_the_markdown_has_no_blank_line_inside_the_table_of_both_texts() -> None:
    page = page_of(report_of(DAMAGED))
    assert "\n\n" not in page[page.index('<table class="duo">') : page.index("</table>")]


def hostile_report(word: str) -> Report:
    """A report out of which ``word`` is deleted, twice, and into which it is put back."""
    word = plain(word)
    rest = f"{PAD}{word}{PAD}{word}。"
    source = f"{word}{PAD}\n{word}{PAD}口{rest}"
    line, start = len(word) + len(PAD) + 1, len(word) + len(PAD)
    steps = (
        (Edit(Span(0, line), "", "furniture"),),
        (Edit(Span(0, start), "", "pinyin"),),
        (Edit(Span(0, 1), word, "split-character"),),
    )
    aligned = AlignedText.of(source)
    for step in steps:
        aligned = aligned.apply(step)
    told = (
        Diagnostic("info", "furniture", word, 0, len(word)),
        Diagnostic("warning", "cut-off", word, 0, 1),
    )
    return report_on(source, Span(0, len(source)), Repair(aligned, steps, {}, told))


@cache
def hostile_page(word: str) -> str:
    pages = pages_with(ENVIRONMENT, Archive((hostile_report(word),)))
    return next(page.content for page in pages if page.uri == "reports/one.md")


@pytest.mark.parametrize(
    "reader", [lambda text: Seen(to_html(text)), read], ids=["mkdocs", "github"]
)
@pytest.mark.parametrize("text", STRINGS)
def test_hostile_text_is_shown_as_text_on_both_sides(text: str, reader) -> None:
    word = f"{text}末"
    calm, hostile = (reader(panel_in(hostile_page(each))) for each in (CALM, word))
    assert hostile.elements == calm.elements
    assert [tag for tag, _ in calm.elements].count("tr") == 7
    assert hostile.others == []
    assert hostile.text.count(squeeze(plain(word))) >= 6


def test_where_only_line_ends_changed_there_is_nothing_to_compare() -> None:
    view = repair_view(report_of("今天天气很好。\n\n\n明天也好。\n"))
    assert view.total > 0
    assert view.rows == ()


def test_the_panel_names_all_places_and_of_very_many_the_first() -> None:
    text = "县里抓好*扶贫工作，又抓好*攻坚工作,召开会议。"
    seen = panel_of(page_of(report_of(text)))
    assert "来件第 4 行第 5 字、来件第 4 行第 14 字 被遮盖的词：2处" in seen.text
    assert "位置 来件第 4 行第 19 字" in seen.text
    many = repair_view(report_of("会,议。" * (PLACES + 3)))
    (fix,) = many.fixes
    assert (fix.count, len(fix.places)) == (PLACES + 3, PLACES)
    assert f"等（列出前 {PLACES} 处）" in panel_of(page_of(report_of("会,议。" * 30))).text
