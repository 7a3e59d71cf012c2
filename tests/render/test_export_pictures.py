"""The pictures of an export as files that GitHub shows."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import msgspec
from samples import sample_report

from generator.models import Archive, Page
from generator.render import render_pages
from generator.render.export_pictures import with_picture_files

SVG = "{http://www.w3.org/2000/svg}"


def exported() -> dict[str, str]:
    report = sample_report()
    money = msgspec.structs.replace(report.facts.figures[0], period=None)
    facts = msgspec.structs.replace(report.facts, figures=(money, *report.facts.figures[1:]))
    report = msgspec.structs.replace(report, facts=facts)
    return {page.uri: page.content for page in with_picture_files(render_pages(Archive((report,))))}


def test_every_picture_is_a_file_that_its_page_shows() -> None:
    pages = exported()
    files = {uri for uri in pages if uri.endswith(".svg")}
    shown = {
        address
        for uri, page in pages.items()
        if uri.endswith(".md")
        for address in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", page)
    }
    assert shown == files
    assert len(files) == 4
    assert not any("<svg" in page for uri, page in pages.items() if uri.endswith(".md"))


def test_a_picture_is_well_formed_and_has_a_size_a_title_and_a_description() -> None:
    for uri, text in exported().items():
        if uri.endswith(".svg"):
            root = ET.fromstring(text)
            assert root.tag == f"{SVG}svg"
            assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
            assert root.findtext(f"{SVG}title")
            assert root.findtext(f"{SVG}desc")


def test_a_page_below_leads_up_to_the_folder_of_pictures() -> None:
    inside = '<div class="pic">\n<svg width="100%" height="9" role="img">\n'
    inside += '<title id="x-t">甲&#42;</title>\n</svg>\n</div>'
    page, picture = with_picture_files([Page("a/b/c.md", inside)])
    assert page.content == "![甲&#42;](../../pictures/a-b-c-x.svg)"
    assert "甲*" in ET.fromstring(picture.content).findtext(f"{SVG}title")
