"""The MkDocs plugin ``jiyao``: short hooks over the pure core, nothing written to disk.

Pages are made in memory before every build, so that plain ``mkdocs serve``, ``mkdocs build``
and ``mkdocs gh-deploy`` work with nothing run before them.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage

from generator.errors import JiyaoError
from generator.extract import load_extractor
from generator.kept_pages import KeptPages
from generator.models import Page, Report, UserLexicon
from generator.pipeline import collect, process, report_files
from generator.render import (
    LIST_PAGES,
    check_theme,
    markdown_options,
    render_pages,
    site_words,
    templates_folder,
)
from generator.sources import read_lexicon
from generator.trial import try_theme

log = get_plugin_logger("jiyao")
_LEVELS = {"warning": logging.WARNING, "info": logging.INFO}


class _Files(options.ListOfItems[str]):
    """Files, of which one may stand without being a list."""

    def run_validation(self, value: object) -> list[str]:
        """Take one name for a list of one."""
        return super().run_validation([value] if isinstance(value, str) else value)


class JiyaoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """What stands below ``- jiyao:`` in ``mkdocs.yml``; paths count from that file."""

    articles = options.Dir(default="articles", exists=False)
    templates = options.Optional(options.Dir(exists=True))
    language = options.Type(str, default="zh")
    losses = options.Choice(("warning", "info"), default="warning")
    lexicon = _Files(options.File(exists=True), default=[])
    extractor = options.Type(str, default="rules")


class JiyaoPlugin(BasePlugin[JiyaoOptions]):  # type: ignore[no-untyped-call]  # as above
    """Generates the pages of the reports in a folder."""

    def __init__(self) -> None:
        self._read: dict[Path, tuple[str, Report]] = {}
        self._settings: tuple[UserLexicon, str] | None = None
        self._how: Callable[[Path], Report] = process
        self._pages: list[Page] = []
        self._kept = KeptPages()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this hook keeps the plugin, and what it has read, from one rebuild to the next."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Watch the inputs, set up Markdown and the theme, and make the pages.

        MkDocs empties the last site after this and before ``on_files``: whatever cannot be used
        has to stop the build here.
        """
        folders = [Path(self.config.articles), templates_folder(), *self._overrides()]
        watched = [str(path) for path in folders if path.is_dir()]
        config.watch = [*config.watch, *watched, *self.config.lexicon]
        for name, settings in markdown_options().items():
            if name not in config.markdown_extensions:
                config.markdown_extensions.append(name)
            config.mdx_configs[name] = {**settings, **config.mdx_configs.get(name, {})}
        try:
            self._set_up_theme(config)
            self._pages = self._make_pages()
        except JiyaoError as error:
            raise PluginError(str(error)) from error
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages to those in ``docs/``; a generated page wins."""
        for page in self._pages:
            existing = files.get_file_from_path(page.uri)
            if existing is not None:
                log.info("%s: the generated page takes the place of the one in docs/", page.uri)
                files.remove(existing)
            files.append(_file(page, config))
        self._kept.start(config, files)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, **_: object) -> Navigation:
        """Without a nav of the user's, put the pages across reports into our order and first."""
        if config.nav is None:
            nav.items.sort(key=_rank_in_nav)
        return nav

    @event_priority(-100)  # what is kept is what all plugins have made of it
    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, **_: object) -> str | None:
        """Leave out what a rebuild need not convert again: pages that are as they were."""
        generated = page.file.generated_by == "jiyao"
        return self._kept.ask(page, markdown) if generated else None

    @event_priority(100)  # other plugins see the page as if it had been converted now
    def on_page_content(self, html: str, *, page: MkDocsPage, files: Files, **_: object) -> str:
        """Put in what the page was converted to before."""
        return self._kept.answer(page, html, files)

    def _set_up_theme(self, config: MkDocsConfig) -> None:
        """Give the theme its words, and put the user's files before its own.

        Raises:
            ConfigError: There are no words for the language, or a file of the user's is broken.
        """
        for name, value in site_words(self.config.language, self._overrides()).items():
            config.theme[name] = value
        if config.theme.name == "jiyao":
            own = [path / "theme" for path in self._overrides()]
            check_theme(own)
            config.theme.dirs[:0] = map(str, own)
            if config.theme.custom_dir or any(path.is_dir() for path in own):
                try_theme(config)

    def _make_pages(self) -> list[Page]:
        """Read the reports and render the pages.

        Raises:
            ConfigError: A template cannot be used; the message is one line.
            InputError: A file of the user's own words cannot be used.
        """
        folder = Path(self.config.articles)
        if not folder.is_dir():
            log.warning("articles: there is no folder %s", folder)
        paths = report_files(folder) if folder.is_dir() else []
        settings = (read_lexicon(map(Path, self.config.lexicon)), self.config.extractor)
        kept = paths if settings == self._settings else []  # other words, other facts
        self._read = {path: self._read[path] for path in kept if path in self._read}
        self._settings = settings
        self._how = partial(process, lexicon=settings[0], extractor=load_extractor(settings[1]))
        collection = collect(paths, self._process)
        for error in collection.errors:
            log.warning("%s", error)
        return render_pages(
            collection.archive,
            overrides=next(iter(self._overrides()), None),
            language=self.config.language,
        )

    def _process(self, path: Path) -> Report:
        """Read one report, or take it from the last build if its bytes are the same."""
        digest = _digest(path)
        known = self._read.get(path)
        if known is None or known[0] != digest:
            report = self._how(path)
            _log_losses(path, report, self.config.losses)
            known = self._read[path] = (digest, report)
        return known[1]

    def _overrides(self) -> list[Path]:
        return [Path(self.config.templates)] if self.config.templates else []


def _rank_in_nav(item: StructureItem) -> int:
    """Where an item of a nav that MkDocs made stands: a section is where its first page is."""
    first = item.children[0] if isinstance(item, Section) and item.children else item
    uris = list(LIST_PAGES)
    uri = first.file.src_uri if isinstance(first, MkDocsPage) else ""
    return uris.index(uri) if uri in uris else len(uris)


def _digest(path: Path) -> str:
    """Digest of the file's bytes; empty if it cannot be read, which ``process`` then reports."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _log_losses(path: Path, report: Report, level: str) -> None:
    """Say what was lost, and at info level that routine repairs were made.

    Damage of a copy cannot be mended by whoever publishes it; ``level`` tells whether it stops a
    strict build. What the user can mend, such as a misspelt key, always does.
    """
    for note in report.facts.diagnostics:
        if note.level == "warning":
            mendable = note.code == "unknown-key"
            log.log(_LEVELS["warning" if mendable else level], "%s: %s", path, note.message)
    log.info("%s: read, %d notes", path, len(report.facts.diagnostics))


def _file(page: Page, config: MkDocsConfig) -> File:
    """The page as a file of the site.

    Reports are never asked for in the nav; list pages are, unless the user wrote a nav.
    """
    listed = page.uri in LIST_PAGES and config.nav is None
    level = InclusionLevel.INCLUDED if listed else InclusionLevel.NOT_IN_NAV
    return File.generated(config, page.uri, content=page.content, inclusion=level)
