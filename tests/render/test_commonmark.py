"""The pages under CommonMark, which GitHub reads: the same text, no markup out of values."""

from __future__ import annotations

import re

import pytest
from hostile import STRINGS
from reading import Seen, squeeze
from test_hostile_pages import CALM, pages_of

from generator.render.escape import md, plain

markdown_it = pytest.importorskip("markdown_it")
ENGINE = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def read(text: str) -> Seen:
    return Seen(ENGINE.render(re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)))


@pytest.mark.parametrize("text", STRINGS)
def test_hostile_text_is_shown_as_text(text: str) -> None:
    for frame in ("{}", "- {}", "# {}", "> {}", "[{}](#x)", '<span title="{}">字</span>'):
        hostile, calm = (read(frame.replace("{}", str(md(word)))) for word in (text, CALM))
        assert hostile.elements == calm.elements, frame
        if "title" not in frame:
            assert hostile.text == squeeze(plain(text)), frame


@pytest.mark.parametrize("text", STRINGS)
def test_every_page_keeps_its_shape(text: str) -> None:
    for uri, page in pages_of(f"{text}末").items():
        calm = read(pages_of(CALM)[uri])
        hostile = read(page)
        assert hostile.elements == calm.elements, uri
        assert hostile.text.count(squeeze(plain(f"{text}末"))) == calm.text.count(CALM), uri


def test_wrappers_do_not_hide_the_markdown_in_them() -> None:
    page = read(pages_of(CALM)["reports/hostile.md"])
    tags = [tag for tag, _ in page.elements]
    assert tags.count("h2") >= 5
    assert tags.count("blockquote") == 1
    assert "](" not in page.text
    assert "**" not in page.text
