"""Pictures as files of their own: what shows Markdown, such as GitHub, drops SVG inside of it."""

from __future__ import annotations

import re
from html import escape, unescape
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.models import Page
from generator.render.escape import href, md

FOLDER = "pictures"
#: Places in a picture are shares of its width; a file has to have one, in pixels.
_WIDTH = 960
_PICTURE = re.compile(
    r'<div class="pic">\n<svg width="100%" height="(?P<height>\d+)" (?P<rest>[^>]*)>\n'
    r'<title id="(?P<name>[^"]+)-t">(?P<title>.*?)</title>(?P<inside>.*?)</svg>\n</div>',
    re.DOTALL,
)
_STYLE = """
text{font:13px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;fill:#454c52}
.zs{fill:#a3271b}.ms{fill:#454c52}.gl,.hl,.ax{color:#61686e}
circle{fill:#12528a}.bound,.plan{fill:none;stroke:#12528a}.plan{stroke:#87530a}
@media (prefers-color-scheme:dark){text{fill:#bcc0c0}.zs{fill:#f19383}.ms{fill:#bcc0c0}
.gl,.hl,.ax{color:#979da0}circle{fill:#8abfee}.bound,.plan{fill:none;stroke:#8abfee}
.plan{stroke:#e4b45f}}
""".strip()


def with_picture_files(pages: list[Page]) -> list[Page]:
    """The pages with links to their pictures, and the pictures as SVG files behind them."""
    taken: list[Page] = []
    linked = [Page(page.uri, _linked(page, taken)) for page in pages]
    return [*linked, *taken]


def _linked(page: Page, taken: list[Page]) -> str:
    """The page with images for its pictures, which are put into ``taken``."""
    return _PICTURE.sub(lambda found: _link(found, page.uri, taken), page.content)


def _link(found: re.Match[str], uri: str, taken: list[Page]) -> Markup:
    """A Markdown image; the picture itself is put into ``taken``."""
    stem = PurePosixPath(uri).with_suffix("").as_posix().replace("/", "-")
    picture = f"{FOLDER}/{stem}-{found['name']}.svg"
    taken.append(Page(picture, _file(found)))
    to_root = "../" * uri.count("/")
    return Markup(f"![{md(unescape(found['title']))}]({to_root}{href(picture)})")


def _file(found: re.Match[str]) -> str:
    title = escape(unescape(found["title"]))
    size = f'width="{_WIDTH}" height="{found["height"]}" viewBox="0 0 {_WIDTH} {found["height"]}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {found["rest"]}>\n'
        f'<style>{_STYLE}</style>\n<title id="{found["name"]}-t">{title}</title>'
        f"{found['inside']}</svg>\n"
    )
