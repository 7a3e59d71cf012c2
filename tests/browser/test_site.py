"""The site in a real browser."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from subjects import REPORT

PAGES = (
    "index.html",
    REPORT,
    "reports/many.html",
    "reports/bare.html",
    "reports/messy.html",
    "reports/yearless.html",
    "reports/index.html",
    "agreements.html",
    "outcomes.html",
    "next-steps.html",
    "people.html",
    "places.html",
    "figures.html",
    "about.html",
    "method.html",
)
FIGURE = '.oc .fig:has-text("294")'


@pytest.mark.parametrize("width", [360, 700, 1440])
@pytest.mark.parametrize("uri", PAGES)
def test_no_page_scrolls_sideways_or_asks_another_host(open_page, uri: str, width: int) -> None:
    page = open_page(uri, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("main h1").count() == 1


@pytest.mark.parametrize("width", [360, 700, 1000])
@pytest.mark.parametrize(
    "uri", [uri for uri in PAGES if not re.search("about|method|bare|messy|yearless", uri)]
)
def test_in_english_no_page_scrolls_sideways_and_no_words_meet(
    open_page, minimal: Path, uri: str, width: int
) -> None:
    page = open_page((minimal / "en" / uri).as_uri(), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for links in (page.locator(".mast nav a").all(), page.locator(".lnav a").all()):
        boxes = [link.bounding_box() for link in links]
        for left, right in pairwise(boxes):
            below = right["y"] >= left["y"] + left["height"]
            assert below or right["x"] - left["x"] - left["width"] >= 4
    over = """() => [...document.querySelectorAll('.reps td:nth-child(n+4)')].filter(td => {
        const style = getComputedStyle(td, '::before'), room = parseFloat(style.width);
        return style.position === 'absolute' && room > parseFloat(getComputedStyle(td).paddingLeft);
    }).map(td => td.textContent)"""
    assert page.evaluate(over) == []


def test_without_a_nav_the_menu_is_in_the_language_of_the_site(open_page, minimal: Path) -> None:
    menus = {
        language: open_page((minimal / language / "index.html").as_uri())
        .locator(".mast nav a[href='reports/index.html']")
        .inner_text()
        for language in ("zh", "en")
    }
    assert menus == {"zh": "报道", "en": "Reports"}


def test_without_a_nav_the_menu_has_the_order_of_a_reader(open_page, minimal: Path) -> None:
    page = open_page((minimal / "zh" / "index.html").as_uri())
    menu = page.locator(".mast nav a").all_inner_texts()
    assert menu == ["报道", "协议", "成效", "下一步", "人物", "地方", "数字"]


@pytest.mark.parametrize("uri", PAGES)
def test_every_link_of_the_site_leads_somewhere(built: Path, uri: str) -> None:
    links = re.findall(r'<a [^>]*?href="([^"]*)"', (built / uri).read_text("utf-8"))
    assert len(links) > 5
    for link in map(unescape, links):
        path, _, anchor = link.partition("#")
        if "://" in path:
            continue
        path = path.partition("?")[0]
        target = (built / uri).parent / path if path else built / uri
        assert target.is_file() or (target / "index.html").is_file(), link
        if anchor and target.suffix == ".html":
            assert f'id="{unquote(anchor)}"' in target.read_text("utf-8"), link


def test_a_fact_leads_to_its_sentence_lit_up_and_back_again(open_page) -> None:
    page = open_page(REPORT)
    page.locator(FIGURE).first.locator("a").first.click()
    page.wait_for_function("location.hash.endsWith('-e1')")
    page.mouse.move(0, 0)
    anchor = page.evaluate("location.hash.slice(1)")
    lit = page.locator(".s.lit")
    assert lit.count() == 1
    assert lit.locator(f"#{anchor}.lit-q").inner_text() == "294名"
    assert page.locator(f".lit-fact#{anchor.removesuffix('-e1')}").count() == 1
    number = lit.get_attribute("id")
    note = page.locator(".notes .hot")
    assert note.locator("> a").get_attribute("href") == f"#{number}"
    assert lit.evaluate(
        "e => { const r = e.getBoundingClientRect(); return r.top > 0 && r.bottom < 900 }"
    )
    page.get_by_role("button", name="回到").click()
    page.wait_for_function("location.hash === ''")
    assert page.locator(".s.lit").count() == 0


def test_after_a_jump_the_resting_pointer_lights_nothing_until_it_moves(open_page) -> None:
    place = """() => { const r = document.querySelector('#s6').getClientRects()[0];
        return [r.x + r.width / 2, r.y + r.height / 2] }"""
    jumped = open_page(f"{REPORT}#s5")
    jumped.wait_for_selector("#s5.lit")
    x, y = jumped.evaluate(place)
    page = open_page(REPORT)
    page.mouse.move(x, y)
    page.evaluate("""() => {
        const entered = e => { window.entered ||= !!e.target.closest('.s:not(.lit)'); };
        document.addEventListener('pointerover', entered);
        location.hash = 's5';
    }""")
    page.wait_for_selector("#s5.lit")
    page.wait_for_function("window.entered")
    assert page.locator(".s.hot").count() == 0
    assert page.locator(".notes .hot").count() == 1
    page.mouse.move(x + 3, y)
    page.wait_for_selector("#s6.hot")


def test_a_sentence_leads_to_the_facts_that_rest_on_it(open_page) -> None:
    page = open_page(REPORT)
    sentence = page.locator(".s:has-text('294名')")
    number = sentence.get_attribute("id")
    sentence.hover(position={"x": 60, "y": 10})
    note = page.locator(".notes .hot")
    assert note.locator("> a").get_attribute("href") == f"#{number}"
    link = note.locator(".k-f a").first
    fact = link.get_attribute("href")
    link.hover()
    assert sentence.locator(".lit-q").inner_text() == "294名"
    link.click()
    page.wait_for_function(f"location.hash === '{fact}'")
    assert page.locator(f"{fact}.lit-fact").count() == 1
    page.go_back()
    page.wait_for_function(f"location.hash === '#{number}'")
    assert page.locator(f"#{number}.lit").count() == 1


def test_a_link_to_one_statement_lands_on_it_lit_up(open_page) -> None:
    page = open_page(REPORT)
    fact = page.locator(FIGURE).first.get_attribute("id")
    deep = open_page(f"{REPORT}#{fact}-e1")
    assert deep.locator(".s.lit").is_visible()
    assert deep.locator(".act").is_visible()
    deep.keyboard.press("Escape")
    assert deep.locator(".s.lit").count() == 0
    assert deep.evaluate("location.hash") == ""


def test_back_and_forward_light_up_what_the_address_names(open_page) -> None:
    page = open_page(REPORT)
    for number in (5, 10):
        page.locator(f'.ref a[href$="-e1"]:has-text("〔{number}〕")').first.click()
        page.wait_for_selector(f"#s{number}.lit")
    page.go_back()
    page.wait_for_selector("#s5.lit")
    assert page.locator("#s10.lit").count() == 0
    page.go_forward()
    page.wait_for_selector("#s10.lit")


def test_the_number_of_a_sentence_in_focus_shows_its_note(open_page) -> None:
    page = open_page(REPORT)
    page.locator("#s10 .no a").focus()
    assert page.locator(".notes .hot").inner_text().startswith("10")
    page.keyboard.press("Enter")
    page.wait_for_selector("#s10.lit")
    assert page.get_by_role("button", name="复制引文").is_visible()
    page.keyboard.press("Escape")
    assert page.locator(".s.lit").count() == 0


def test_a_statement_is_copied_with_its_address(open_page) -> None:
    page = open_page(f"{REPORT}#s5", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="复制引文").click()
    page.wait_for_function("document.querySelector('.act .ok')")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("目前已促成7个项目签约落户兴仁。\n——原报道未给标题（本站按会名称")
    assert "，第 5 句\n" in text
    assert text.endswith(f"{REPORT}#s5")


def test_a_copied_quotation_tells_source_day_and_original(open_page) -> None:
    page = open_page("reports/many.html#s2", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="复制引文").click()
    page.wait_for_function("document.querySelector('.act .ok')")
    quote, source, original, here = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert quote == "青禾市副市长高原出席。"
    title = "《青禾市·石渡县教育结对签约仪式举行》"
    assert source == f"——{title}，青禾日报，2023年5月9日发布，第 2 句"
    assert original == "原文：https://www.example.org/a?b=1&c=2"
    assert here.startswith("本页：http")
    assert here.endswith("reports/many.html#s2")


def test_the_switch_shows_what_gave_no_fact(open_page) -> None:
    page = open_page(REPORT)
    switch = page.get_by_role("switch")
    switch.click()
    assert switch.get_attribute("aria-checked") == "true"
    used, unused = page.locator(".s.has").first, page.locator(".s.none").first
    colour = "e => getComputedStyle(e).color"
    assert used.evaluate(colour) != unused.evaluate(colour)


def test_on_a_phone_a_sentence_opens_a_slip_that_does_not_cover_it(open_page) -> None:
    page = open_page(REPORT, width=360, has_touch=True)
    sentence = page.locator(".s:has-text('294名')")
    sentence.scroll_into_view_if_needed()
    sentence.tap(position={"x": 150, "y": 10})
    slip = page.locator(".slip")
    assert slip.is_visible()
    assert "294名" in slip.inner_text()
    page.wait_for_timeout(600)
    low = sentence.evaluate("e => e.getBoundingClientRect().bottom")
    assert low <= slip.evaluate("e => e.getBoundingClientRect().top")
    slip.get_by_role("button", name="关闭").click()
    assert not slip.is_visible()


@pytest.mark.parametrize("width", [360, 1440])
def test_everything_is_there_without_javascript(open_page, width: int) -> None:
    from playwright.sync_api import expect

    page = open_page(f"{REPORT}#s5", width=width, java_script_enabled=False)
    assert page.locator(".notes").first.is_visible()
    assert page.locator("#agreements .card").first.is_visible()
    assert page.locator("button:visible").count() == 0
    plain = page.locator("#s6").evaluate("e => getComputedStyle(e).backgroundColor")
    expect(page.locator("#s5")).not_to_have_css("background-color", plain)


@pytest.mark.parametrize("uri", PAGES)
def test_no_page_needs_the_script_to_be_read(open_page, uri: str) -> None:
    page = open_page(uri, java_script_enabled=False)
    assert page.locator("main h1").is_visible()
    assert page.locator("button:visible, .filters:visible").count() == 0
    hidden = page.locator(".table tbody tr").evaluate_all("all => all.filter(e => !e.offsetHeight)")
    assert hidden == []


def test_a_line_of_the_report_is_as_long_as_chinese_wants_it(open_page) -> None:
    text = open_page(REPORT).locator(".para.body p").first
    size = text.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    width = text.evaluate("e => e.getBoundingClientRect().width")
    height = text.evaluate("e => parseFloat(getComputedStyle(e).lineHeight)")
    assert 34 <= width / size <= 42
    assert height / size == pytest.approx(1.8, abs=0.01)


def test_lists_are_slips_on_a_phone_without_javascript(open_page) -> None:
    page = open_page("agreements.html", width=360, java_script_enabled=False)
    assert page.locator("tbody td").first.evaluate("e => e.getBoundingClientRect().width") > 280
    page = open_page("reports/index.html", width=360, java_script_enabled=False)
    assert page.locator("td .vh").first.is_visible()


def test_agreements_sort_by_value_with_blanks_last(open_page) -> None:
    page = open_page("agreements.html")
    page.get_by_role("button", name="所载数字").click()
    values = page.eval_on_selector_all(
        "tbody tr", "all => all.map(r => Number(r.querySelector('[data-value]')?.dataset.value))"
    )
    assert 120_000_000 in values
    filled = [value for value in values if value == value]
    assert filled == sorted(filled, reverse=True)
    assert values[: len(filled)] == filled
    assert page.locator("th[aria-sort=descending]").inner_text() == "所载数字"


def shown(page) -> list[str]:
    return page.locator("tbody tr:visible td:first-child").all_inner_texts()


def test_words_and_choices_filter_a_table_and_the_address_remembers_them(open_page) -> None:
    page = open_page("agreements.html")
    everything = shown(page)
    page.get_by_label("关键词").fill("石渡县  协议")
    page.get_by_label("地方").select_option("石渡县")
    page.get_by_label("排序", exact=True).select_option(label="所载数字，大在前")
    fewer = shown(page)
    assert 2 <= len(fewer) < len(everything)
    assert all("石渡县" in row for row in page.locator("tbody tr:visible").all_inner_texts())
    status = page.get_by_role("status").filter(has_text="显示")
    assert status.inner_text() == f"显示 {len(fewer)} / {len(everything)} 条"
    page.reload()
    assert shown(page) == fewer
    page.get_by_role("button", name="清除").click()
    assert shown(page) == everything
    assert page.evaluate("location.search") == ""


def test_a_filter_that_nothing_fits_gives_advice(open_page) -> None:
    page = open_page("people.html")
    page.get_by_label("关键词").fill("没有这样的人")
    assert shown(page) == []
    assert page.get_by_text("没有符合的条目").is_visible()


def test_a_place_leads_to_its_agreements(open_page) -> None:
    page = open_page("places.html")
    page.locator("tr:has(td:first-child:has-text('石渡县'))").get_by_role("link", name="份").click()
    page.wait_for_url(re.compile("agreements.html"))
    assert page.get_by_label("地方").input_value() == "石渡县"
    assert len(shown(page)) >= 3


def test_figures_sort_inside_their_measure_with_sums_first(open_page) -> None:
    page = open_page("figures.html")
    page.locator("th").filter(has_text="数字").get_by_role("button").click()
    cells = page.eval_on_selector_all(
        "tbody tr:not([hidden]) [data-value]",
        "all => all.map(e => [e.dataset.group, Number(e.dataset.value)])",
    )
    sums = [value for group, value in cells if not group]
    assert cells[: len(sums)] == [["", value] for value in sorted(sums, reverse=True)]
    assert len(sums) >= 4
    groups = [group for group, _ in cells]
    assert [g for i, g in enumerate(groups) if g != groups[i - 1]] == list(dict.fromkeys(groups))
    page.get_by_label("单位").select_option("人")
    values = [
        int(v)
        for v in page.eval_on_selector_all(
            "tbody tr:not([hidden]) [data-value]", "all => all.map(e => e.dataset.value)"
        )
    ]
    assert values == sorted(values, reverse=True)


def test_filters_work_from_the_keyboard(open_page) -> None:
    page = open_page("agreements.html")
    page.get_by_label("关键词").focus()
    page.keyboard.type("饮用水")
    assert len(shown(page)) == 1
    page.locator("th button").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("th[aria-sort=ascending]").inner_text() == "协议"


def test_pictures_fill_the_width_and_open_the_table_behind_them(open_page) -> None:
    for width in (360, 1440):
        page = open_page("index.html", width=width)
        for picture in page.locator(".pic").all():
            box = picture.bounding_box()
            assert box["x"] + box["width"] <= width
        page.locator(".behind summary").first.click()
        assert page.locator(".behind table").first.is_visible()


def test_colours_follow_the_system_and_the_button(open_page) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    page = open_page("index.html", color_scheme="dark")
    dark = page.evaluate(ground)
    page.get_by_role("button", name="配色").click()
    light = page.evaluate(ground)
    assert dark != light
    page.reload()
    assert page.evaluate(ground) == light


def test_the_keyboard_alone_reaches_text_and_evidence(open_page) -> None:
    page = open_page(REPORT)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.locator(FIGURE).first.locator("a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('.s.lit')")
    assert page.evaluate(
        "document.querySelector('.s.lit').contains(document.querySelector(':target'))"
    )
    width = page.evaluate(
        "() => { const a = document.querySelector('.ref a'); a.focus();"
        "return getComputedStyle(a).outlineStyle }"
    )
    assert width == "solid"


def test_paper_has_the_report_and_its_references_and_no_controls(open_page) -> None:
    page = open_page(REPORT)
    page.emulate_media(media="print")
    for gone in (".lnav", ".tools", ".cp", ".sw"):
        assert page.locator(f"{gone}:visible").count() == 0, gone
    for there in (".ref", ".s .no", ".notes", ".pu"):
        assert page.locator(there).first.is_visible(), there


def sheets(page) -> list[tuple[int, int]]:
    """The sizes of the sheets that a page is printed on, in millimetres."""
    paper = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    return [tuple(round(float(side) * 25.4 / 72) for side in box) for box in boxes]


def test_reports_print_upright_and_tables_across(open_page) -> None:
    report, table = sheets(open_page(REPORT)), sheets(open_page("agreements.html"))
    assert 3 <= len(report) <= 8
    assert set(report) == {(210, 297)}
    assert set(table) == {(297, 210)}


@pytest.mark.parametrize("uri", ["index.html", "agreements.html", "figures.html", "outcomes.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_black_on_white_and_has_no_filters(open_page, uri: str, scheme: str) -> None:
    page = open_page(uri, color_scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    style = "e => { const s = getComputedStyle(e); return [s.backgroundColor, s.color] }"
    assert page.locator("body").evaluate(style) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    for gone in (".filters", ".tools", "footer ul"):
        assert page.locator(f"{gone}:visible").count() == 0


def test_on_paper_the_frame_keeps_its_fish_tails_and_no_line_is_astray(open_page) -> None:
    page = open_page(REPORT)
    page.emulate_media(media="print")
    tails = (
        "e => { const s = getComputedStyle(e, '::after'); return [s.display, s.backgroundImage] }"
    )
    display, image = page.locator(".frame").evaluate(tails)
    assert display != "none"
    assert image.count("linear-gradient") == 4
    shadows = "all => all.map(e => getComputedStyle(e).boxShadow)"
    assert set(page.locator(".pp h3").evaluate_all(shadows)) == {"none"}
    page = open_page("agreements.html")
    page.emulate_media(media="print")
    assert set(page.locator(".table thead th").evaluate_all(shadows)) == {"none"}


def test_the_keyboard_gets_to_the_text_at_once(open_page) -> None:
    page = open_page(REPORT)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到报道原文"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('#text')")
    assert open_page("agreements.html").locator(".skip").count() == 1


@pytest.mark.parametrize("uri", ["index.html", "reports/index.html"])
def test_on_paper_titles_have_room_beside_the_strip(open_page, uri: str) -> None:
    page = open_page(uri, width=657)
    page.emulate_media(media="print")
    for row in page.locator(".reps tbody tr").all():
        title, strip = row.locator(".t").bounding_box(), row.locator(".pu").bounding_box()
        assert title["width"] > 120
        assert title["x"] + title["width"] <= strip["x"]
        assert strip["x"] + strip["width"] <= row.locator("td").nth(3).bounding_box()["x"]


@pytest.mark.parametrize("width", [360, 700, 1000, 1440])
@pytest.mark.parametrize("uri", ["outcomes.html", "reports/yearless.html", REPORT])
def test_a_unit_never_breaks_off_and_no_figure_lies_over_another(
    open_page, uri: str, width: int
) -> None:
    page = open_page(uri, width=width)
    split = """() => [...document.querySelectorAll('.fig')].filter(f => {
        const [n, u] = ['.num', '.u'].map(q => f.querySelector(q)?.getBoundingClientRect());
        return u && (u.top > n.bottom || u.left < n.right);
    }).map(f => f.textContent)"""
    assert page.evaluate(split) == []
    over = """() => [...document.querySelectorAll('.oc')].filter(o => {
        const quote = o.querySelector('blockquote p').getBoundingClientRect();
        return [...o.querySelectorAll('.figs .nb')].some(f => {
            const r = f.getBoundingClientRect();
            return r.right > quote.left && r.bottom > quote.top && r.top < quote.bottom;
        });
    }).map(o => o.textContent)"""
    assert page.evaluate(over) == []


def test_a_date_without_a_year_stays_last_when_sorted(open_page) -> None:
    page = open_page("reports/index.html")
    page.get_by_role("button", name="会期").click()
    days = [text for text in page.locator("tbody td:first-child").all_inner_texts() if text]
    assert days[0].startswith("2023")
    assert days[-1].startswith("3月14日")


@pytest.mark.parametrize("uri", ["reports/index.html", "people.html"])
def test_oldest_first_keeps_a_date_without_a_year_last(open_page, uri: str) -> None:
    page = open_page(uri)
    head = page.get_by_role("button", name="会期")
    column = page.locator("thead th").all_inner_texts().index("会期") + 1
    head.click()
    head.click()
    days = [
        text for text in page.locator(f"tbody td:nth-child({column})").all_inner_texts() if text
    ]
    assert days[0].startswith("2021")
    assert days[-1].startswith("3月14日")


def test_the_newest_agreements_are_told_with_their_day_and_report(open_page) -> None:
    page = open_page("index.html")
    told = page.locator(".aglist li").first
    assert "2023年5月8日" in told.inner_text()
    assert told.get_by_role("link", name="青禾市·石渡县教育结对签约仪式举行").count() == 1
    assert told.locator(".chip").inner_text() == "例"


def test_that_a_day_has_passed_is_told_without_alarm(open_page, large) -> None:
    page = open_page(f"{large}next-steps.html")
    colour = "e => getComputedStyle(e).color"
    told = page.locator(".ds.over").first
    assert told.inner_text() == "date passed, follow-up not checked"
    assert told.evaluate(colour) == page.locator(".ds.open").first.evaluate(colour)


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("uri", [REPORT, "reports/messy.html"])
def test_the_panel_shows_both_texts(open_page, uri: str, width: int, scripts: bool) -> None:
    page = open_page(uri, width=width, java_script_enabled=scripts)
    panel, both = page.locator("#repair"), page.locator(".duo")
    assert not both.is_visible()
    panel.locator("summary").click()
    assert both.is_visible()
    assert panel.locator("td del").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    left, right = (both.locator("tbody tr").nth(3).locator("td").nth(n) for n in (0, 1))
    beside = left.bounding_box()["y"] == right.bounding_box()["y"]
    assert beside is (width == 1440)


def test_marks_of_the_panel_need_no_colour(open_page) -> None:
    page = open_page("reports/messy.html#repair")
    line = "e => getComputedStyle(e).textDecorationLine"
    assert page.locator(".duo del").first.evaluate(line) == "line-through"
    assert page.locator(".duo u").first.evaluate(line) == "underline"
    assert page.locator(".duo ins").first.evaluate("e => getComputedStyle(e).boxShadow") != "none"


def test_the_local_menu_opens_the_panel(open_page) -> None:
    page = open_page(REPORT)
    page.locator(".lnav a[href='#repair']").click()
    page.wait_for_function("document.querySelector('#repair').open")


def test_paper_has_the_panel_only_if_it_is_open(open_page) -> None:
    page = open_page(REPORT)
    page.emulate_media(media="print")
    assert not page.locator("#repair").is_visible()
    page.evaluate("document.querySelector('#repair').open = true")
    assert page.locator(".duo").is_visible()


def test_the_site_opens_from_a_folder(open_page, built: Path) -> None:
    page = open_page((built / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('.mast .top')).display") == "flex"
    page.locator(".mast nav a").first.click()
    page.wait_for_url(re.compile("reports/index.html"))


@pytest.mark.parametrize("uri", [REPORT, "agreements.html", "places.html", "index.html"])
def test_the_pages_are_light(built: Path, uri: str) -> None:
    page = (built / uri).read_text("utf-8")
    links = re.findall(r'(?:<link rel="stylesheet" href|<script src)="([^"]+)"', page)
    inline = re.findall(r"<(?:script|style)[^>]*>(.+?)</", page, re.DOTALL)
    assert len(links) == 2 + (uri != "index.html")
    files = sum(((built / uri).parent / link).stat().st_size for link in links)
    assert files + sum(len(text.encode()) for text in inline) < 60_000


def test_nothing_names_another_host(built: Path) -> None:
    for path in [*built.rglob("*.css"), *built.rglob("*.js")]:
        found = re.findall(r"https?://[^\s\"')]+", path.read_text("utf-8"))
        assert [url for url in found if "w3.org" not in url] == []
