from __future__ import annotations

import json
import re

import pytest
from reading import Seen, to_html
from samples import bare_report, sample_archive, sample_report

from generator.errors import ConfigError
from generator.models import Archive
from generator.render import render_pages
from generator.render.report import report_uri, report_view


def pages(archive: Archive | None = None, **options) -> dict[str, str]:
    rendered = render_pages(archive or sample_archive(), **options)
    return {page.uri: page.content for page in rendered}


def test_there_is_a_page_for_each_report_and_each_list() -> None:
    assert set(pages()) == {
        "index.md",
        "agreements.md",
        "outcomes.md",
        "next-steps.md",
        "people.md",
        "reports/index.md",
        "reports/sample.md",
        "reports/sample.json",
        "reports/bare.md",
        "reports/bare.json",
    }


def test_every_link_leads_to_an_anchor_that_is_there() -> None:
    rendered = pages()
    seen = {uri: Seen(to_html(text)) for uri, text in rendered.items() if uri.endswith(".md")}
    for uri, page in seen.items():
        for address in page.values("href"):
            path, _, anchor = address.partition("#")
            target = re.sub(r"[^/]+/\.\./", "", f"{uri.rpartition('/')[0]}/{path}".lstrip("/"))
            target = target if path else uri
            assert target in rendered, address
            assert not anchor or anchor in seen[target].values("id"), (uri, address)


def test_ids_stand_once() -> None:
    for uri, text in pages().items():
        ids = Seen(to_html(text)).values("id")
        assert len(ids) == len(set(ids)), uri


def test_every_fact_leads_to_its_sentence_and_back() -> None:
    report = sample_report()
    page = Seen(to_html(pages()["reports/sample.md"]))
    ids, links = set(page.values("id")), set(page.values("href"))
    facts = report.facts
    kinds = ("events", "people", "agreements", "figures", "outcomes", "next_steps")
    for fact in (fact for kind in kinds for fact in getattr(facts, kind)):
        assert fact.id in ids
        assert f"#{fact.id}" in links, "the sentence's note leads to the fact"
        for count in range(1, len(fact.evidence) + 1):
            assert f"{fact.id}-e{count}" in ids
        assert f"#{fact.id}-e1" in links, "the fact leads to its sentence"


def test_a_figure_of_two_outcomes_is_anchored_once() -> None:
    report = sample_report()
    both = tuple(
        type(o)(o.id, o.sentence, o.topics, ("f2heads",), o.evidence) for o in report.facts.outcomes
    )
    fields = {name: getattr(report.facts, name) for name in report.facts.__struct_fields__}
    facts = type(report.facts)(**{**fields, "outcomes": both})
    archive = Archive((type(report)(report.document, facts),))
    ids = Seen(to_html(pages(archive)["reports/sample.md"])).values("id")
    assert ids.count("f2heads") == 1


def test_numbers_stand_as_the_report_writes_them_with_their_period() -> None:
    text = Seen(to_html(pages()["reports/sample.md"])).text
    assert "每年近 4000 万元 帮扶资金" in text
    assert "其中脱贫劳动力" in text


def test_a_title_that_was_derived_says_so() -> None:
    assert "据会议名称拟定" in pages()["reports/sample.md"]
    with_headline = pages(Archive((sample_report(headline="两地携手"),)))["reports/sample.md"]
    assert "# 两地携手" in with_headline
    assert "据会议名称拟定" not in with_headline


def test_a_report_without_facts_says_so_and_shows_its_text() -> None:
    text = Seen(to_html(pages()["reports/bare.md"])).text
    assert "没有找到" in text
    assert "今天天气很好。" in text


def test_an_empty_archive_has_a_home_page() -> None:
    assert "articles" in pages(Archive(()))["index.md"]


def test_english_pages_hold_no_chinese_but_the_reports_words() -> None:
    page = pages(Archive((bare_report(),)), language="en")["reports/bare.md"]
    chinese = re.findall(r"[一-鿿]+", page)
    assert set(chinese) <= {"今天天气很好", "记者", "何清", "通讯员", "白露"}


def test_pages_are_plain_markdown_without_attribute_lists() -> None:
    for text in pages().values():
        assert "{:" not in text
        assert not re.search(r"^ {4,}(?!- )\S", text.split("{", 1)[0], re.MULTILINE)


def test_the_facts_stand_beside_the_page_as_json() -> None:
    facts = json.loads(pages()["reports/sample.json"])
    assert facts["format"] == "jiyao-facts/1"
    assert facts["figures"][0]["value"] == 40000000


def test_the_users_templates_win(tmp_path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "people.md.jinja").write_text("# {{ lists.people | length }}\n", "utf-8")
    assert pages(overrides=tmp_path)["people.md"] == "# 2\n"


@pytest.mark.parametrize("source", ["{{ nothing }}", "{% if %}", "{{ 'a' ~ 'b' }}"])
def test_a_broken_template_is_one_line_with_its_place(tmp_path, source: str) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "people.md.jinja").write_text(f"x\n{source}\n", "utf-8")
    with pytest.raises(ConfigError) as error:
        pages(overrides=tmp_path)
    assert "\n" not in str(error.value)
    assert "people.md.jinja" in str(error.value)


def test_names_that_folders_take_are_kept_apart() -> None:
    assert report_uri("index") == "reports/index_.md"
    assert report_uri("README") == "reports/README_.md"
    assert report_uri("会议") == "reports/会议.md"


def test_highlights_are_one_of_each_sentence_and_measure() -> None:
    view = report_view(sample_report())
    assert [figure.id for figure in view.highlights] == ["f2heads"]
    assert view.other_figures[0].id == "f4stock"


def test_pages_are_the_same_every_time() -> None:
    assert pages() == pages()
