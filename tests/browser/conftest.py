"""A site built once, served under a sub-path, and a browser to look at it with."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from subjects import BROWSERS, CORPUS, FLAGS, ROOT

BARE = "---\nid: bare\ninvented: true\n---\n今天天气很好。\n"
MANY = (
    "---\nid: many\nheadline: 青禾市·石渡县教育结对签约仪式举行\ninvented: true\n"
    "published: 2023-05-09\nsource: 青禾日报\nurl: https://www.example.org/a?b=1&c=2\n---\n"
    "5月8日，青禾市·石渡县教育结对签约仪式在石渡县举行。青禾市副市长高原出席。\n"
    "仪式上，青禾市教育局与石渡县教育局签订《青禾市·石渡县教育结对合作协议》，"
    "青禾市捐赠教学设备资金近120万元。目前已有12所学校结对，选派教师35名。\n"
    "同日，石渡县人民政府与青禾市绿源有限公司签订《冷链仓储项目投资协议》，总投资1.2亿元。"
    "石渡县人民政府与青禾市清泉有限公司签订《饮用水项目投资协议》，总投资8000万元。\n"
    "高原表示，下一步将于2024年12月底前建成远程教室20间。\n"
)
YEARLESS = (
    "---\nid: yearless\ninvented: true\n---\n"
    "3月14日，云川市与白石县对口协作座谈会在云川市召开。云川市委副书记、市长林远出席。\n"
    "目前已引进企业12家，实现产业增收3200万元，并输转劳动力600人就业，培训医生1250人。\n"
)
MESSY = (
    "---\nid: messy\ninvented: true\npublished: 2023-05-09\n---\n"
    "首页 > 新闻 > 要闻\n字号 大 中 小\n"
    "<p>5月8日,,青禾市·石渡縣協(xié)作聯(lián)席會議在石渡縣召開,。</p>\n"
    "推動?xùn)|西部協(xié)作\u200b的工作，石渡县&nbsp;投入帮扶资金近4000万元。某*某同志出席。\n"
    "責任編輯：何清\n"
)
MINIMAL = """site_name: 协作纪要
theme: jiyao
use_directory_urls: false
plugins:
  - jiyao:
      language: {language}
      losses: info
"""


def _missing(reason: str) -> None:
    if os.environ.get("JIYAO_REQUIRE_BROWSER") == "1":
        pytest.fail(f"JIYAO_REQUIRE_BROWSER is set, but {reason}")
    pytest.skip(f"{reason}: the site is not looked at")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the site: the reports that ship with the project, and four invented ones."""
    root = tmp_path_factory.mktemp("site")
    for name in ("articles", "docs"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "articles" / "bare.txt").write_text(BARE, "utf-8")
    (root / "articles" / "many.txt").write_text(MANY, "utf-8")
    (root / "articles" / "yearless.txt").write_text(YEARLESS, "utf-8")
    (root / "articles" / "messy.txt").write_text(MESSY, "utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-q"], cwd=root, check=True
    )
    return root / "site"


@pytest.fixture(scope="session")
def minimal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two sites of least configuration, without a nav: ``zh`` and ``en``."""
    root = tmp_path_factory.mktemp("minimal")
    for language in ("zh", "en"):
        project = root / f"project-{language}"
        (project / "docs").mkdir(parents=True)
        shutil.copytree(ROOT / "articles", project / "articles")
        (project / "articles" / "many.txt").write_text(MANY, "utf-8")
        (project / "mkdocs.yml").write_text(MINIMAL.format(language=language), "utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(root / language)]
        subprocess.run(command, cwd=project, check=True)
    return root


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder that is served, and its address."""
    root = tmp_path_factory.mktemp("host")
    handler = functools.partial(Quiet, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield root, f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address(built: Path, host: tuple[Path, str]) -> str:
    """The address of the site, two folders down on its host."""
    root, url = host
    (root / "a").mkdir()
    shutil.copytree(built, root / "a" / "b")
    return f"{url}a/b/"


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory, host: tuple[Path, str]) -> str:
    """The address of a site in English, of all reports that the rules are written for."""
    project = tmp_path_factory.mktemp("large")
    (project / "docs").mkdir()
    shutil.copytree(CORPUS, project / "articles")
    (project / "mkdocs.yml").write_text(MINIMAL.format(language="en"), "utf-8")
    root, url = host
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(root / "large")]
    subprocess.run(command, cwd=project, check=True)
    return f"{url}large/"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Say nothing of each request."""


@pytest.fixture(scope="session")
def browser():
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("Playwright's Python package is not installed")
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        _missing("there is no Chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The path of axe-core, which `make test` fetches from npm."""
    path = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        _missing("axe-core is not there (npm ci --prefix tests/browser)")
    return str(path)


@pytest.fixture
def open_page(browser, host, address):
    """Open a page of the site; what goes wrong on it, or leaves it, fails the test.

    With ``held_scripts``, a list, requests for scripts wait there for the test to continue them.
    """
    contexts, wrong = [], []

    def open_(uri: str, *, width: int = 1440, held_scripts: list | None = None, **options):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, reduced_motion="reduce", **options
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda r: None if inside(r.url) else wrong.append(r.url))
        page.on("response", lambda r: wrong.append(r.url) if r.status >= 400 else None)
        if held_scripts is not None:
            page.route("**/*.js", lambda route: held_scripts.append(route))
        until = "load" if held_scripts is None else "commit"
        page.goto(uri if "://" in uri else address + uri, wait_until=until)
        return page

    def inside(url: str) -> bool:
        return url.startswith((address, f"{host[1]}large/", "data:", "file:"))

    yield open_
    for context in contexts:
        context.close()
    assert wrong == []
