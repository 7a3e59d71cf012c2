from __future__ import annotations

import pytest
from hostile import STRINGS
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from reading import Seen, squeeze, to_html

from generator.render.escape import href, md, plain, web_url

PLACES = {
    "paragraph": "{}",
    "list": "- {}",
    "heading": "# {}",
    "table": "|  |\n| --- |\n| {} |",
    "quotation": "> {}",
    "link": "[{}](#x)",
    "span": '<span class="x">{}</span>',
    "block": '<div markdown="1">\n\n{}\n\n</div>',
    "nested": '<div markdown="1">\n\n<section markdown="1">\n\n{}\n\n</section>\n\n</div>',
    "twice": "{}{}",
}


def shown(place: str, text: str) -> tuple[Seen, Seen]:
    """The place with the text in it, and with a plain word in it."""
    frame = PLACES[place]
    return tuple(Seen(to_html(frame.replace("{}", str(md(word))))) for word in (text, "字"))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", STRINGS)
def test_hostile_text_is_shown_as_text(place: str, text: str) -> None:
    hostile, calm = shown(place, text)
    assert hostile.elements == calm.elements
    assert hostile.others == []
    times = 2 if place == "twice" else 1
    assert hostile.text == squeeze(plain(text) * times)


@given(st.sampled_from(sorted(PLACES)), st.text(alphabet=st.characters(codec="utf-8")))
def test_any_text_is_shown_as_text(place: str, text: str) -> None:
    text = f"字{text}" if not plain(text).strip() else text
    hostile, calm = shown(place, text)
    assert hostile.elements == calm.elements
    assert hostile.text == squeeze(plain(text) * (2 if place == "twice" else 1))


@given(st.text())
def test_any_text_stays_inside_an_attribute(text: str) -> None:
    seen = Seen(to_html(f'<span title="{md(text)}">字</span>'))
    assert seen.elements == [("p", ()), ("span", ("title",))]
    assert squeeze(seen.values("title")[0]) == squeeze(plain(text))


def test_markup_is_escaped_once() -> None:
    assert md(md("<b>")) == md("<b>")
    assert md(None) == Markup("")


def test_ordinary_chinese_stays_readable_in_the_source() -> None:
    text = "2021年9月6日，兴仁市·博罗县签订《协议》（15万吨、35%）。"
    assert md(text) == text


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//evil.example/x",
        "/etc/passwd",
        "file:///etc/passwd",
        "http://",
        "http://[",
        "https://a.example/\x00",
        "mailto:a@b.example",
        "",
        None,
    ],
)
def test_only_web_addresses_pass(url: str | None) -> None:
    assert web_url(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/x?y=1&z=2#q",
        "http://a.example/a)b(c[d]ef\"g'h<i>`j*k_l\\m",
        "https://例子.example/会议",
    ],
)
def test_a_web_address_is_one_link_and_nothing_else(url: str) -> None:
    seen = Seen(to_html(f"[字]({web_url(url)})"))
    assert seen.elements == [("p", ()), ("a", ("href",))]
    assert seen.values("href")[0].startswith(url[:16].split("例")[0])
    assert seen.text == "字"


@given(st.text(min_size=1))
def test_any_name_makes_one_local_link(name: str) -> None:
    seen = Seen(to_html(f"[字]({href(f'reports/{name}.md')})"))
    assert seen.elements == [("p", ()), ("a", ("href",))]
    assert seen.text == "字"
