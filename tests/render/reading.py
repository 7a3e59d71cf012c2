"""Reading rendered pages: Markdown to HTML, and HTML to its elements and its text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import markdown

from generator.render import markdown_options


def to_html(text: str) -> str:
    """The page as MkDocs would turn it into HTML, front matter cut off."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    options = markdown_options()
    return markdown.markdown(body, extensions=list(options), extension_configs=options)


class Seen(HTMLParser):
    """The elements with the names of their attributes, the addresses, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.attributes: list[tuple[str, str]] = []
        self._text: list[str] = []
        self.others: list[str] = []
        self.anchors: list[str] = []
        self.headings: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag == "wbr":  # a place for a line to break: as many as a title has phrases
            return
        self.elements.append((tag, tuple(sorted(name for name, _ in attrs))))
        self.attributes += [(name, value or "") for name, value in attrs]
        anchors = self.headings if tag in ("h1", "h2", "h3") else self.anchors
        anchors += [value for name, value in attrs if name == "id"]

    def handle_data(self, data):
        self._text.append(data)

    def handle_comment(self, data):
        self.others.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment

    @property
    def text(self) -> str:
        return squeeze("".join(self._text))

    def values(self, name: str) -> list[str]:
        return [value for key, value in self.attributes if key == name]


def squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
