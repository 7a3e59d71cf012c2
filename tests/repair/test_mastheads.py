from __future__ import annotations

import pytest

from generator.repair import repair

HEADLINE, BODY = "澜屏县与绿沙区签订协议", "4月18日，澜屏县与绿沙区签订协议。"


@pytest.mark.parametrize(
    "title",
    [
        f"{HEADLINE} - 澜屏县人民政府",
        f"{HEADLINE}-要闻-澜屏县人民政府门户网站",
        f"{HEADLINE}_澜屏新闻网",
        f"{HEADLINE} | 澜屏日报",
    ],
)
@pytest.mark.parametrize("above", ["", "<div>澜屏县人民政府门户网站</div>"])
def test_the_name_of_the_site_behind_a_page_title_is_no_headline(title: str, above: str) -> None:
    page = f"<title>{title}</title>{above}<h1>{HEADLINE}</h1><p>{BODY}</p>"
    assert repair(page).aligned.text == f"{HEADLINE}\n{BODY}"


@pytest.mark.parametrize(
    "line",
    [
        "澜屏县走进新闻网",
        "澜屏文旅上线官网",
        "山海情深——澜屏县人民政府",
        "对口支援单位-澜屏县卫生局",
    ],
)
def test_a_headline_that_speaks_of_a_site_stays(line: str) -> None:
    assert repair(f"{line}\n{BODY}").aligned.text == f"{line}\n{BODY}"


def test_the_name_of_a_site_in_the_report_stays() -> None:
    text = f"{BODY}\n澜屏县人民政府门户网站"
    assert repair(text).aligned.text == text
