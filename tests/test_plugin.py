"""The plugin in the real MkDocs: strict builds, bad input, and the live server."""

from __future__ import annotations

import os
import re
import select
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.render import templates_folder

REPORT = (
    "---\nheadline: {headline}\npublished: 2023-05-09\ninvented: true\n---\n"
    "5月8日，青禾市·石渡县东西部协作联席会议在石渡县召开。青禾市委书记高原出席。\n"
    "会上，青禾市人民政府与石渡县人民政府签订《青禾市·石渡县2023年东西部协作协议》。"
    "目前已输转石渡县{number}名劳动力到青禾市就业。\n"
)
CONFIG = (
    "site_name: 样例站\ntheme: jiyao\nuse_directory_urls: false\nplugins:\n  - jiyao{options}\n"
)
SECONDS = 20


def write_site(root: Path, *, options: str = "", more: str = "") -> Path:
    (root / "docs").mkdir()
    (root / "docs" / "about.md").write_text("# 关于 A & B\n\n[报道](reports/index.md)\n", "utf-8")
    (root / "articles").mkdir()
    (root / "mkdocs.yml").write_text(CONFIG.replace("{options}", options) + more, "utf-8")
    write_report(root, "first", 294)
    return root


def write_report(root: Path, stem: str, number: int, headline: str = "两地携手") -> Path:
    path = root / "articles" / f"{stem}.txt"
    path.write_text(REPORT.format(number=number, headline=headline), "utf-8")
    return path


def mkdocs(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "NO_COLOR": "1"},
    )


def page(root: Path, uri: str) -> str:
    return (root / "site" / uri).read_text(encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path)


def test_a_strict_build_makes_every_page_and_writes_nothing_into_docs(site: Path) -> None:
    result = mkdocs(site, "build", "--strict")
    assert result.returncode == 0, result.stderr
    assert "294" in page(site, "reports/first.html")
    assert "两地携手" in page(site, "index.html")
    for uri in ("agreements.html", "outcomes.html", "next-steps.html", "people.html"):
        assert page(site, uri)
    assert (site / "site" / "reports" / "first.json").is_file()
    assert [path.name for path in (site / "docs").rglob("*")] == ["about.md"]


class Words(HTMLParser):
    """The texts of a page and the addresses it links; of ``main`` alone, if it is asked for."""

    def __init__(self, html: str, *, main: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.inside = 0 if main else 1
        self.texts: list[str] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.inside += tag == "main"
        if self.inside and tag == "a":
            self.links.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag):
        self.inside -= tag == "main"

    def handle_data(self, data):
        if self.inside and data.strip():
            self.texts.append(" ".join(data.split()))


def no_more(wanted: list[str], there: list[str]) -> list[str]:
    """What is wanted and not there as often."""
    return list((Counter(wanted) - Counter(there)).elements())


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs", "material"])
def test_another_theme_loses_looks_but_no_content(
    tmp_path: Path, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")  # Material's advertisement
    site = write_site(tmp_path)
    assert mkdocs(site, "build", "--strict").returncode == 0
    generated = [path for path in (site / "site").rglob("*.html") if path.name != "404.html"]
    ours = {path: Words(path.read_text("utf-8"), main=True) for path in generated}
    config = (site / "mkdocs.yml").read_text("utf-8").replace("theme: jiyao", f"theme: {theme}")
    (site / "mkdocs.yml").write_text(config, "utf-8")
    result = mkdocs(site, "build", "--strict")
    assert result.returncode == 0, result.stderr
    assert len(ours) > 8
    for path, shown in ours.items():
        if path.name == "about.html":
            continue  # our theme lists the pages beside it
        theirs = Words(path.read_text("utf-8"), main=False)
        assert no_more(shown.texts, theirs.texts) == [], path
        assert no_more(shown.links, theirs.links) == [], path


def test_a_nav_of_the_users_builds_strictly(tmp_path: Path) -> None:
    nav = "nav: [{首页: index.md}, {协议: agreements.md}, {关于: about.md}]\n"
    strict = "validation: {omitted_files: warn, unrecognized_links: warn, anchors: warn}\n"
    site = write_site(tmp_path, more=nav + strict)
    result = mkdocs(site, "build", "--strict")
    assert result.returncode == 0, result.stderr


def test_the_theme_escapes_titles(tmp_path: Path) -> None:
    site = write_site(tmp_path, more="site_description: '\"><script>d</script>'\n")
    config = (site / "mkdocs.yml").read_text("utf-8").replace("样例站", "'<b>站</b> & \"甲\"'")
    (site / "mkdocs.yml").write_text(config, "utf-8")
    hostile = '<script>alert(1)</script> "&amp; {{ 7*7 }}'
    write_report(site, "hostile", 1, headline=f"'{hostile}'")
    assert mkdocs(site, "build", "--strict").returncode == 0
    report = page(site, "reports/hostile.html")
    title = re.search(r"<title>(.*?)</title>", report)
    assert title
    assert title[1] == f"{escape(hostile)} · ".replace("&quot;", "&#34;") + (
        "&lt;b&gt;站&lt;/b&gt; &amp; &#34;甲&#34;"
    )
    assert not re.search(r"<script>(alert|d)", report)
    assert "49" not in title[1]
    assert "<script>d" not in page(site, "about.html")
    assert "<title>关于 A &amp; B · " in page(site, "about.html")


def test_broken_reports_fail_a_strict_build_and_the_others_still_appear(site: Path) -> None:
    (site / "articles" / "empty.txt").write_bytes(b"")
    (site / "articles" / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 9)
    result = mkdocs(site, "build")
    assert result.returncode == 0
    for name in ("empty.txt", "picture.txt"):
        assert sum(name in line for line in result.stderr.splitlines()) == 1
    assert "Traceback" not in result.stderr
    assert "294" in page(site, "reports/first.html")
    assert mkdocs(site, "build", "--strict").returncode == 1


def test_of_two_reports_with_one_id_the_first_stays(site: Path) -> None:
    shutil.copy(site / "articles" / "first.txt", site / "articles" / "first.md")
    write_report(site, "first", 7)
    result = mkdocs(site, "build")
    assert "first.txt" in result.stderr
    assert "294" in page(site, "reports/first.html")


def test_a_report_without_facts_has_a_page_that_says_so(site: Path) -> None:
    (site / "articles" / "bare.txt").write_text("今天天气很好。\n", "utf-8")
    assert mkdocs(site, "build", "--strict").returncode == 0
    assert "没有找到" in page(site, "reports/bare.html")


def test_no_articles_still_give_a_site(site: Path) -> None:
    shutil.rmtree(site / "articles")
    result = mkdocs(site, "build")
    assert result.returncode == 0
    assert "articles" in result.stderr
    assert page(site, "index.html")


def test_a_page_of_the_users_gives_way_with_a_line(site: Path) -> None:
    (site / "docs" / "people.md").write_text("# 我的人物页\n", "utf-8")
    result = mkdocs(site, "build", "--strict")
    assert result.returncode == 0, result.stderr
    assert "people.md" in result.stderr
    assert "我的人物页" not in page(site, "people.html")


def test_the_interface_may_be_english(tmp_path: Path) -> None:
    site = write_site(tmp_path, options=":\n      language: en")
    assert mkdocs(site, "build", "--strict").returncode == 0
    report = page(site, "reports/first.html")
    assert '<html lang="en">' in report
    assert "Skip to the text" in report
    assert "Agreements" in report


BROKEN = {
    "people.md.jinja": "own/pages/people.md.jinja",
    "main.html": "own/theme/main.html",
}


@pytest.mark.parametrize("name", [*BROKEN, "labels/fr.po"])
@pytest.mark.parametrize("strict", [[], ["--strict"]], ids=["", "strict"])
def test_what_cannot_be_used_is_said_in_one_line_and_the_last_site_stays(
    site: Path, name: str, strict: list[str]
) -> None:
    assert mkdocs(site, "build", "--strict").returncode == 0
    before = {path: path.read_bytes() for path in (site / "site").rglob("*") if path.is_file()}
    options = ":\n      language: fr" if name not in BROKEN else ":\n      templates: own"
    (site / "mkdocs.yml").write_text(CONFIG.replace("{options}", options), "utf-8")
    if name in BROKEN:
        (site / BROKEN[name]).parent.mkdir(parents=True)
        (site / BROKEN[name]).write_text("{% if %}", "utf-8")
    result = mkdocs(site, "build", *strict)
    assert result.returncode == 1
    assert sum(name in line for line in result.stderr.splitlines()) == 1
    assert "Traceback" not in result.stderr
    assert before == {p: p.read_bytes() for p in (site / "site").rglob("*") if p.is_file()}


@pytest.mark.parametrize("names", ["words.yml", "[words.yml]"])
def test_words_of_the_users_count_and_broken_ones_leave_the_last_site(
    tmp_path: Path, names: str
) -> None:
    site = write_site(tmp_path, options=f":\n      lexicon: {names}")
    (site / "articles" / "boat.txt").write_text("金不换撑船过江。", "utf-8")
    (site / "words.yml").write_text("people: [金不换]", "utf-8")
    assert mkdocs(site, "build", "--strict").returncode == 0
    assert "金不换" in page(site, "people.html")
    (site / "words.yml").write_text("peoples: [金不换]", "utf-8")
    result = mkdocs(site, "build")
    assert result.returncode == 1
    assert (
        "words.yml:1: 键“peoples”认不得，是不是“people”？ / unknown key `peoples`" in result.stderr
    )
    assert "Traceback" not in result.stderr
    assert "金不换" in page(site, "people.html")


def test_a_lexicon_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = mkdocs(write_site(tmp_path, options=":\n      lexicon: gone.yml"), "build")
    assert result.returncode == 1
    assert "gone.yml" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_template_that_fails_on_a_report_leaves_the_last_site(site: Path) -> None:
    assert mkdocs(site, "build", "--strict").returncode == 0
    own = site / "own" / "facts"
    own.mkdir(parents=True)
    (own / "step.md.jinja").write_text("{% macro step(s) %}{{ s.nothing }}{% endmacro %}", "utf-8")
    (own / "person.md.jinja").write_text(
        "{% macro positions(items) %}{% endmacro %}{% macro person(p) %}{{ p.no }}{% endmacro %}",
        "utf-8",
    )
    options = CONFIG.replace("{options}", ":\n      templates: own")
    (site / "mkdocs.yml").write_text(options, "utf-8")
    result = mkdocs(site, "build")
    assert result.returncode == 1
    assert "person.md.jinja:1" in result.stderr
    assert "294" in page(site, "reports/first.html")


def test_the_worked_example_makes_a_shorter_page_that_loses_no_link(project: Path) -> None:
    assert mkdocs(project, "build", "--strict").returncode == 0
    uri = "reports/2021-09-07-xingren-boluo.html"
    usual = page(project, uri)
    text = (project / "docs" / "templates.md").read_text("utf-8")
    example = text.partition("```jinja\n")[2].partition("```")[0]
    own = project / "my-templates" / "pages"
    own.mkdir(parents=True)
    (own / "report.md.jinja").write_text(example, "utf-8")
    config = (project / "mkdocs.yml").read_text("utf-8")
    more = "articles: articles\n      templates: my-templates"
    (project / "mkdocs.yml").write_text(config.replace("articles: articles", more), "utf-8")
    result = mkdocs(project, "build", "--strict")
    assert result.returncode == 0, result.stderr
    short = page(project, uri)
    assert len(short) < len(usual) / 2
    for words in ("签了什么", "做成了什么", "下一步", "谁在场", "原文", "294名", "〔10〕"):
        assert words in short
    assert short.count("<h2") == 5


FAILING = {
    "main.html": "<title>{{ page.nothing.at_all }}</title>",
    "404.html": "{{ config.theme.nothing() }}",
    "main.html with an unknown filter": "{{ page.title | no_such_filter }}",
}


@pytest.mark.parametrize("name", FAILING)
def test_a_file_of_the_theme_that_fails_only_at_render_leaves_the_last_site(
    site: Path, name: str
) -> None:
    assert mkdocs(site, "build", "--strict").returncode == 0
    before = {path: path.read_bytes() for path in (site / "site").rglob("*") if path.is_file()}
    (site / "own" / "theme").mkdir(parents=True)
    file = name.partition(" ")[0]
    (site / "own" / "theme" / file).write_text(f"\n{FAILING[name]}\n", "utf-8")
    options = CONFIG.replace("{options}", ":\n      templates: own")
    (site / "mkdocs.yml").write_text(options, "utf-8")
    result = mkdocs(site, "build")
    assert result.returncode == 1
    assert f"{file}:2: " in result.stderr
    assert "Traceback" not in result.stderr
    assert before == {p: p.read_bytes() for p in (site / "site").rglob("*") if p.is_file()}


def test_a_block_of_the_theme_may_be_filled_strictly(tmp_path: Path) -> None:
    own = tmp_path / "own" / "theme"
    own.mkdir(parents=True)
    shutil.copy(templates_folder() / "theme" / "main.html", own / "base.html")
    words = "{% block extra_foot %}<p>{{ page.title if page }} 甲</p>{% endblock %}"
    (own / "main.html").write_text(f'{{% extends "base.html" %}}{words}', "utf-8")
    nav = "nav: [{首页: index.md}, {关于: about.md}]\n"
    site = write_site(tmp_path, options=":\n      templates: own", more=nav)
    result = mkdocs(site, "build", "--strict")
    assert result.returncode == 0, result.stderr
    assert "关于 甲" in page(site, "about.html")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "facts/strip.md.jinja",
            "{% macro mini(s) %}{% endmacro %}"
            "{% macro strip(s) %}{{ s.bars[99].state }}{% endmacro %}",
        ),
        ("pages/people.md.jinja", "{{ lists.people[0].person.name.nothing() }}"),
        ("pages/people.md.jinja", "{{ 1 / 0 }}"),
    ],
)
def test_whatever_fails_in_a_template_is_one_line_with_its_place(
    site: Path, name: str, text: str
) -> None:
    (site / "own" / name).parent.mkdir(parents=True)
    (site / "own" / name).write_text(text, "utf-8")
    options = CONFIG.replace("{options}", ":\n      templates: own")
    (site / "mkdocs.yml").write_text(options, "utf-8")
    result = mkdocs(site, "build")
    assert result.returncode == 1
    assert f"{name.rpartition('/')[2]}:1: " in result.stderr
    assert "Traceback" not in result.stderr


def test_words_that_ask_for_what_is_not_there_are_named(site: Path) -> None:
    (site / "own" / "labels").mkdir(parents=True)
    (site / "own" / "labels" / "zh.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "section.people"\nmsgstr "{nobody}"\n',
        "utf-8",
    )
    options = CONFIG.replace("{options}", ":\n      templates: own")
    (site / "mkdocs.yml").write_text(options, "utf-8")
    result = mkdocs(site, "build")
    assert result.returncode == 1
    assert "labels/zh.po: section.people" in result.stderr
    assert "Traceback" not in result.stderr


def test_each_report_is_read_once_in_a_build(site: Path) -> None:
    result = mkdocs(site, "build", "--verbose")
    assert result.stderr.count("first.txt: read") == 1


def test_the_users_theme_files_and_words_win(tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "theme" / "css").mkdir(parents=True)
    (own / "theme" / "css" / "jiyao.css").write_text("body{}", "utf-8")
    site = write_site(tmp_path, options=":\n      templates: own")
    assert mkdocs(site, "build", "--strict").returncode == 0
    assert page(site, "css/jiyao.css") == "body{}"


class Server:
    """``mkdocs serve`` in a process of its own, and what it says."""

    def __init__(self, root: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{self.port}"],
            cwd=root,
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "NO_COLOR": "1"},
        )
        assert self.process.stderr
        os.set_blocking(self.process.stderr.fileno(), False)
        self.said = ""

    def hear(self, seconds: float) -> str:
        """What is said within ``seconds``."""
        ready, _, _ = select.select([self.process.stderr], [], [], seconds)
        new = (self.process.stderr.read() or b"").decode() if ready else ""
        self.said += new
        return new

    def wait_for(self, words: str, count: int = 1) -> None:
        until = time.monotonic() + SECONDS
        while self.said.count(words) < count:
            assert time.monotonic() < until, f"{words!r} was not said:\n{self.said}"
            assert self.process.poll() is None, self.said
            self.hear(0.1)

    def get(self, uri: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{uri}", timeout=5) as answer:
            return answer.read().decode()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(10)
        self.process.stderr.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[Server, Path]]:
    (tmp_path / "own" / "pages").mkdir(parents=True)
    (tmp_path / "words.yml").write_text("", "utf-8")
    options = ":\n      templates: own\n      lexicon: words.yml"
    site = write_site(tmp_path, options=options)
    write_report(site, "second", 11)
    running = Server(site)
    try:
        running.wait_for("Serving on")
        yield running, site
    finally:
        running.stop()


def rebuilt(server: Server, change: str, count: int) -> None:
    """The site was built again for the ``count``-th time, and soon."""
    start = time.monotonic()
    server.wait_for("Reloading browsers", count)
    assert time.monotonic() - start < 8, change


def test_the_server_follows_reports_and_templates_and_does_not_loop(server) -> None:
    running, site = server
    write_report(site, "first", 305)
    rebuilt(running, "a report is edited", 1)
    assert "305" in running.get("reports/first.html")
    assert running.said.count("second.txt: read") == 1, "the other report is not read again"

    write_report(site, "third", 17)
    rebuilt(running, "a report is added", 2)
    assert "17" in running.get("reports/third.html")

    (site / "articles" / "third.txt").unlink()
    rebuilt(running, "a report is deleted", 3)
    assert "reports/third.html" not in running.get("reports/index.html")

    (site / "own" / "pages" / "people.md.jinja").write_text("# 我的模板\n", "utf-8")
    rebuilt(running, "a template is added", 4)
    assert "我的模板" in running.get("people.html")

    (site / "words.yml").write_text("offices: [输转]", "utf-8")
    rebuilt(running, "a word is added", 5)
    assert running.said.count("second.txt: read") == 2, "other words, other facts"

    running.hear(1.5)
    assert running.said.count("Building documentation") == 6, "nothing changed, nothing is built"


@pytest.mark.parametrize(("level", "code"), [("warning", 1), ("info", 0)])
def test_an_option_tells_whether_damage_that_stays_stops_a_strict_build(
    tmp_path: Path, level: str, code: int
) -> None:
    root = write_site(tmp_path, options=f":\n      losses: {level}")
    path = root / "articles" / "masked.txt"
    path.write_text("5月8日，青禾市召开*扶贫推进会，签订《协作协议》。\n", "utf-8")
    result = mkdocs(root, "build", "--strict")
    assert (result.returncode != 0) is bool(code), result.stderr
    assert "masked.txt" in result.stderr
