from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import msgspec
import pytest
from reading import Seen, to_html
from samples import bare_report, sample_archive, sample_report
from strategies import document_of

from generator.errors import ConfigError
from generator.extract import extract
from generator.models import Archive, Diagnostic, Report
from generator.render import render_pages
from generator.render.report import report_uri, report_view

LISTS = (
    "index.md",
    "agreements.md",
    "outcomes.md",
    "next-steps.md",
    "people.md",
    "places.md",
    "figures.md",
)


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
        "places.md",
        "figures.md",
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
            path = path.partition("?")[0]
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
    assert "# 两地<wbr>携手" in with_headline
    assert "据会议名称拟定" not in with_headline


def test_a_report_without_facts_says_so_and_shows_its_text() -> None:
    text = Seen(to_html(pages()["reports/bare.md"])).text
    assert "没有找到" in text
    assert "今天天气很好。" in text


def test_an_empty_archive_has_a_home_page() -> None:
    assert "articles" in pages(Archive(()))["index.md"]


class Language(HTMLParser):
    """Chinese text outside of elements that are marked as Chinese."""

    VOID = frozenset(("br", "wbr", "hr", "img", "line", "path", "rect", "circle"))

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open = ["en"]
        self.unmarked: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append(dict(attrs).get("lang") or self.open[-1])

    def handle_startendtag(self, tag, attrs):
        """Hold no text."""

    def handle_endtag(self, tag):
        if tag not in self.VOID:
            self.open.pop()

    def handle_data(self, data):
        if self.open[-1] == "en" and re.search(r"[一-鿿]", data):
            self.unmarked.append(data)


@pytest.mark.parametrize("uri", [*LISTS, "reports/index.md", "reports/sample.md"])
def test_english_pages_mark_the_reports_own_words_as_chinese(uri: str) -> None:
    report = changed(diagnostics=(Diagnostic("warning", "lost-character", "未能复原的字", 0, 1),))
    page = pages(Archive((report,)), language="en")[uri]
    seen = Language(to_html(page))
    assert seen.unmarked == []
    assert 'lang="zh-Hans"' in page
    assert seen.open == ["en"]


def test_chinese_pages_need_no_marks_of_language() -> None:
    assert not any('lang="' in page for page in pages().values())


def test_topics_are_in_the_words_of_the_interface() -> None:
    page = Seen(to_html(pages(language="en")["reports/sample.md"]))
    assert "Labour" in page.text
    assert "劳务" not in page.text


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


def changed(**facts) -> Report:
    """The sample with other facts."""
    report = sample_report()
    return msgspec.structs.replace(report, facts=msgspec.structs.replace(report.facts, **facts))


def shown(report: Report, uri: str, **options) -> Seen:
    return Seen(to_html(pages(Archive((report,)), **options)[uri]))


def yearless() -> Report:
    report = sample_report()
    events = (msgspec.structs.replace(report.facts.events[0], start="--05-08"),)
    steps = (msgspec.structs.replace(report.facts.next_steps[0], due="--12-31"),)
    return changed(events=events, next_steps=steps)


@pytest.mark.parametrize("uri", [*LISTS, "reports/index.md", "reports/sample.md"])
def test_a_date_without_a_year_is_shown_in_words_that_say_so(uri: str) -> None:
    page = shown(yearless(), uri)
    assert "--05-08" not in page.text
    assert "--12-31" not in page.text
    assert "5月8日（年份未写明）" in page.text
    due = uri in ("index.md", "next-steps.md", "reports/sample.md")
    assert ("12月31日（年份未写明）" in page.text) is due


def test_days_of_one_month_are_told_once() -> None:
    event = msgspec.structs.replace(sample_report().facts.events[0], end="2023-05-09")
    assert "2023年5月8日至9日，" in shown(changed(events=(event,)), "reports/sample.md").text
    later = msgspec.structs.replace(event, end="2023-06-01")
    assert "2023年5月8日至2023年6月1日" in shown(changed(events=(later,)), "reports/sample.md").text


def test_the_summary_stays_short_where_there_is_much() -> None:
    report = sample_report()
    deal = report.facts.agreements[0]
    deals = tuple(
        msgspec.structs.replace(deal, id=f"a{n}deal0", title=f"甲{n}协议") for n in range(6)
    )
    speaker = report.facts.people[1]
    people = tuple(
        msgspec.structs.replace(
            speaker, id=f"p{n}gao00", name=f"高{n}", evidence=speaker.evidence[1:]
        )
        for n in range(5)
    )
    page = pages(Archive((changed(agreements=deals, people=people),)))["reports/sample.md"]
    summary = page[page.index('<div class="sum"') : page.index('<div class="pubox"')]
    assert "已签协议 **6 份**" in summary
    assert summary.partition("写明：")[0].count("协议》") == 4
    assert summary.count("〕](#p") == 3
    assert summary.count("等") == 2


def test_a_date_without_a_year_sorts_as_before() -> None:
    assert "--05-08" in shown(yearless(), "agreements.md").values("data-key")
    assert "8 May (year not given)" in shown(yearless(), "agreements.md", language="en").text


def test_the_home_page_counts_the_reports_without_a_year() -> None:
    both = Archive((sample_report("other"), yearless(), bare_report()))
    text = Seen(to_html(pages(both)["index.md"])).text
    assert "时在2023年5月8日（另 2 篇年份未写明）" in text
    assert "年份未写明" in shown(yearless(), "index.md").text.partition("最新报道")[0]
    alone = Seen(to_html(pages(Archive((sample_report(),)))["index.md"])).text
    assert "年份未写明" not in alone


def test_the_summary_names_each_agreement_with_its_status_and_sum() -> None:
    page = pages()["reports/sample.md"]
    summary = page[page.index('<div class="sum"') : page.index('<div class="pubox"')]
    assert "[《青禾市·石渡县2023年协作协议》](#a1deal0-e1)" in summary
    text = Seen(to_html(f'<div markdown="1">\n{summary}')).text
    assert (
        "已签协议 1 份：《青禾市·石渡县2023年协作协议》\u2060〔3〕"
        "（青禾市人民政府、石渡县人民政府）。"
        "其中写明：协议期内每年投入帮扶资金近4000万元\u2060〔3〕。"
    ) in text
    planned = (msgspec.structs.replace(sample_report().facts.agreements[0], status="planned"),)
    assert "拟签协议 1 份：《" in shown(changed(agreements=planned), "reports/sample.md").text


@pytest.mark.parametrize("uri", LISTS)
def test_lists_link_each_fact_to_its_sentence(uri: str) -> None:
    links = set(Seen(to_html(pages()[uri])).values("href"))
    wanted = {
        "index.md": ("a1deal0-e1", "f1money-e1", "n1build-e1"),
        "agreements.md": ("a1deal0-e1", "f1money-e1"),
        "outcomes.md": ("o1deal0-e1", "o2work0-e1"),
        "next-steps.md": ("n1build-e1",),
        "people.md": ("p1gao00-e1", "p2ouyan-e1", "p2ouyan-e2"),
        "places.md": ("e1meet0-e1",),
        "figures.md": ("f1money-e1", "f2heads-e1", "f3part0-e1", "f4stock-e1"),
    }
    assert {f"reports/sample.md#{anchor}" for anchor in wanted[uri]} <= links
    assert "〔" in Seen(to_html(pages()[uri])).text


def test_all_offices_of_a_person_are_shown() -> None:
    first, second = sample_report().facts.people
    offices = ("石渡县委副书记", "县长")
    people = (first, msgspec.structs.replace(second, positions=offices))
    report = changed(people=people)
    assert "欧阳林，石渡县委副书记、县长" in shown(report, "next-steps.md").text
    assert "石渡县委副书记、县长" in shown(report, "people.md").text
    assert "欧阳林 石渡县委副书记、县长" in shown(report, "reports/sample.md").text


def test_an_outcome_is_found_under_each_of_its_topics() -> None:
    first, second = sample_report().facts.outcomes
    first = msgspec.structs.replace(first, topics=("资金", "劳务", "民生"))
    page = shown(changed(outcomes=(first, second)), "reports/sample.md")
    assert "兼及 劳务 民生" in page.text
    assert page.text.count("另见 资金\u2060〔3〕") == 2
    assert page.headings.count("o1deal0") + page.anchors.count("o1deal0") == 1
    table = shown(changed(outcomes=(first, second)), "outcomes.md")
    assert "资金 劳务 民生" in table.text
    assert table.text.count("会上，") == 1
    home = shown(changed(outcomes=(first, second)), "index.md").text
    assert "2条成效" in home


def test_a_sentence_stands_whole_once_among_the_outcomes() -> None:
    first, second = sample_report().facts.outcomes
    first = msgspec.structs.replace(first, topics=("资金", "劳务", "民生"))
    text = shown(changed(outcomes=(first, second)), "reports/sample.md").text
    outcomes = text[text.index("2 条，按领域") : text.index("1 项，按谁说的")]
    assert outcomes.count("会上，") == 1


def test_a_rate_shows_its_period_in_the_margin_too() -> None:
    figures = sample_report().facts.figures
    yearly = msgspec.structs.replace(figures[0], period="year")
    text = shown(changed(figures=(yearly, *figures[1:])), "reports/sample.md").text
    assert "〔3〕 成效，资金 《青禾市·石渡县2023年协作协议》 每年近4000万元" in text


def test_a_number_from_a_list_in_running_text_is_not_quoted_alone() -> None:
    document = document_of(
        "已建成冷链仓2座。三是两地已互派干部12名。目前，一是已建成仓库2座，二是已修路3公里。"
    )
    report = Report(document, extract(document))
    quotes = Seen(to_html(pages(Archive((report,)))["outcomes.md"])).text
    assert "两地已互派干部12名" in quotes
    assert "三是" not in quotes
    assert "一是已建成仓库2座，二是已修路3公里" in quotes


def test_sentences_have_one_kind_of_number_in_the_text_and_beside_it() -> None:
    page = Seen(to_html(pages()["reports/sample.md"])).text
    text = page[page.index("原文 ") :]
    assert "〔1〕5月8日" in text
    assert re.findall(r"(?<!〔)1(?!〕)(?=5月8日，)", text) == []


def test_the_picture_over_the_years_tells_how_many_reports_are_not_in_it() -> None:
    both = Archive((sample_report("other"), bare_report()))
    assert "另有 1 篇年份未写明，不在图上" in Seen(to_html(pages(both)["index.md"])).text
    alone = Archive((sample_report("other"),))
    assert "不在图上" not in Seen(to_html(pages(alone)["index.md"])).text


def test_the_home_page_says_as_of_when_a_step_is_over() -> None:
    text = shown(sample_report(), "index.md").text
    assert "是否到期，以本库最新一篇（2023年5月8日）为准" in text


def test_what_repair_lost_or_guessed_is_said_at_the_top() -> None:
    notes = (
        Diagnostic("warning", "guessed-characters", "跨字节乱码，个别字按词频推定", 0, 1),
        Diagnostic("warning", "lost-character", "未能复原的字：1处", 2, 3),
    )
    page = pages(Archive((changed(diagnostics=notes),)))["reports/sample.md"]
    top = Seen(to_html(page.partition('<nav class="lnav"')[0]))
    assert "复核 来件有损：跨字节乱码，个别字按词频推定；未能复原的字：1处。对照来件" in top.text
    assert "#repair" in top.values("href")
    assert 'class="warn"' not in pages()["reports/sample.md"]


def test_a_figure_and_its_unit_stand_together() -> None:
    page = to_html(pages()["reports/sample.md"])
    together = '<span class="nb"><span class="num">4000</span> <span class="u">万元</span></span>'
    assert together in page


@pytest.mark.parametrize("uri", ["outcomes.md", "agreements.md", "figures.md"])
def test_tables_show_a_figure_in_one_link_with_its_period_and_bound(uri: str) -> None:
    page = to_html(pages()[uri])
    assert ">每年近 <b>4000</b> 万元</a> <small>帮扶资金</small>" in page


def test_a_part_stands_behind_its_whole_in_the_table_of_outcomes() -> None:
    assert "1200 人 劳动力 300 人 其中脱贫劳动力" in Seen(to_html(pages()["outcomes.md"])).text


def test_sums_of_money_are_one_group_and_a_rate_is_another() -> None:
    groups = Seen(to_html(pages()["figures.md"])).values("data-group")
    assert groups == ["元 year", "人 ", "人 ", "座 "]


def test_places_that_sign_are_told_for_filters() -> None:
    places = Seen(to_html(pages()["agreements.md"])).values("data-place")
    assert places == ["青禾市", "石渡县"]
    assert "青禾市 石渡县 1 篇 1 份" in Seen(to_html(pages()["places.md"])).text


@pytest.mark.parametrize("uri", ["index.md", "places.md", "figures.md"])
def test_every_picture_has_a_title_a_description_and_a_table_behind_it(uri: str) -> None:
    money = msgspec.structs.replace(sample_report().facts.figures[0], period=None)
    figures = (money, *sample_report().facts.figures[1:])
    page = to_html(pages(Archive((changed(figures=figures),)))[uri])
    pictures = re.findall(r'<svg [^>]*role="img".*?\n</svg>', page, re.DOTALL)
    assert len(pictures) == {"index.md": 2}.get(uri, 1)
    for picture in pictures:
        named = re.search(r'aria-labelledby="(\S+) (\S+)"', picture)
        assert re.search(rf'<title id="{named[1]}">.+</title>', picture)
        assert re.search(rf'<desc id="{named[2]}">.+</desc>', picture)
        behind = page.partition(picture)[2].partition("</details>")[0]
        assert behind.count("<tr>") > 1
        assert behind.count("<svg") == 0


def test_highlights_are_one_of_each_sentence_and_measure() -> None:
    view = report_view(sample_report())
    assert [figure.id for figure in view.highlights] == ["f2heads"]
    assert view.other_figures[0].id == "f4stock"


def test_pages_are_the_same_every_time() -> None:
    assert pages() == pages()


def test_bylines_stand_alone_where_no_one_is_named() -> None:
    document = document_of("两地天气很好。\n（记者 何清）", published="2023-05-09")
    (page,) = (
        p.content
        for p in render_pages(Archive((Report(document, extract(document)),)))
        if p.uri.endswith(".md") and "何清" in p.content
    )
    assert "## 署名" in page
    assert "0 人" not in page


def test_agreements_of_one_sentence_are_one_link() -> None:
    text = (
        "5月8日，青禾市与石渡县签约仪式举行。会上，青禾市教育局与石渡县教育局签订《结对协议》，"
        "青禾市医院与石渡县医院签订《医疗帮扶协议》。"
    )
    document = document_of(text, published="2023-05-09")
    page = render_pages(Archive((Report(document, extract(document)),)))
    (report,) = (p.content for p in page if p.uri.startswith("reports/") and "见协议" in p.content)
    assert report.count("见协议") == report.count("见协议 2 份") == 1
