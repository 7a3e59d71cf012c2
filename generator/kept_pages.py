"""Converted pages, kept from one rebuild to the next while ``mkdocs serve`` runs.

Converting Markdown takes most of a rebuild, and an edited report changes its own page and the
lists alone. A page with the same Markdown, beside the same other files and settings, gets the
HTML, table of contents, anchors and links that MkDocs made of it before.
"""

from __future__ import annotations

from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

Links = dict[str, dict[str, str]]


class _Converted(NamedTuple):
    """What MkDocs made of a page; ``links`` are anchors by the page that they are on."""

    markdown: str
    html: str
    toc: TableOfContents
    anchors: set[str] | None
    links: Links | None


class KeptPages:
    """The pages of the last build."""

    def __init__(self) -> None:
        self._pages: dict[str, _Converted] = {}
        self._markdown: dict[str, str] = {}
        self._site: object = None

    def start(self, config: MkDocsConfig, files: Files) -> None:
        """Begin a build; forget everything if links or Markdown may come out differently.

        A report that comes or goes changes the Markdown of the pages that link to it.
        """
        others = (file for file in files if file.generated_by is None)
        names = tuple(sorted((file.src_uri, file.url) for file in others))
        site = (names, repr(config.markdown_extensions), repr(config.mdx_configs))
        if site != self._site:
            self._pages.clear()
        self._site = site
        self._markdown.clear()

    def ask(self, page: Page, markdown: str) -> str:
        """The Markdown to convert: none if it is known what becomes of it."""
        uri = page.file.src_uri
        self._markdown[uri] = markdown
        known = self._pages.get(uri)
        return "" if known and known.markdown == markdown else markdown

    def answer(self, page: Page, html: str, files: Files) -> str:
        """The HTML of a page that was asked for, converted now or before."""
        uri = page.file.src_uri
        markdown = self._markdown.pop(uri, None)
        if markdown is None:
            return html
        known = self._pages.get(uri)
        if known is None or known.markdown != markdown:
            self._pages[uri] = _converted(page, markdown, html)
            return html
        page.toc, page.present_anchor_ids = known.toc, known.anchors
        page.links_to_anchors = _of_files(known.links, files)
        return known.html


def _converted(page: Page, markdown: str, html: str) -> _Converted:
    found = page.links_to_anchors
    links = None if found is None else {file.src_uri: dict(to) for file, to in found.items()}
    return _Converted(markdown, html, page.toc, page.present_anchor_ids, links)


def _of_files(links: Links | None, files: Files) -> dict[File, dict[str, str]] | None:
    """The links, by the files of this build."""
    if links is None:
        return None
    found = ((files.get_file_from_path(uri), to) for uri, to in links.items())
    return {file: to for file, to in found if file is not None}
