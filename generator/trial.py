"""A trial of the theme before a build: MkDocs empties the last site before it renders anything."""

from __future__ import annotations

import copy
from collections.abc import Iterator

from jinja2 import Environment, TemplateError
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from generator.errors import ConfigError
from generator.render import template_error

_ENDING = ".html"
# One page of each kind: home, one made from a report, one with a table, one written by hand.
_PAGES = {
    "index.md": '<div class="jy jy-home"><h1>1</h1></div>',
    "reports/trial.md": '<div class="jy jy-report"><h1>1</h1></div>',
    "agreements.md": '<div class="jy jy-list"><div class="filters"></div></div>',
    "about.md": "<h1>1</h1>",
}


def try_theme(config: MkDocsConfig) -> None:
    """Render a page of each kind, and the theme's own pages such as 404, with stand-in contents.

    Raises:
        ConfigError: A template of the theme fails; the message is one line with the place.
    """
    config = copy.copy(config)
    config["nav"] = None  # the pages that it names are not there
    try:
        environment = config.theme.get_env()
        for _ in _rendered(environment, config):
            pass
    except (ConfigError, BuildError):
        raise
    except Exception as error:
        message = template_error(error, _ENDING)
        if message is None and isinstance(error, TemplateError):
            message = f"theme: {error}"
        if message is None:
            raise
        raise ConfigError(message) from error


def _rendered(environment: Environment, config: MkDocsConfig) -> Iterator[str]:
    files = Files([File.generated(config, uri, content="") for uri in _PAGES])
    nav = get_navigation(files, config)
    for file in files:
        page = file.page or Page(None, file, config)
        page.content = _PAGES[file.src_uri]
        page.meta = {"title": "1"}
        template = environment.get_template("main.html")
        yield template.render(dict(get_context(nav, files, config, page)))
    yield from _static(environment, files, config, nav)


def _static(
    environment: Environment, files: Files, config: MkDocsConfig, nav: Navigation
) -> Iterator[str]:
    for name in sorted(config.theme.static_templates):
        if name.endswith(_ENDING):
            context = get_context(nav, files, config, base_url="/")
            yield environment.get_template(name).render(dict(context))
