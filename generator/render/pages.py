"""From an archive to the pages of the site, as Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from jinja2 import Environment, TemplateError
from markupsafe import Markup

from generator.archive import names_of
from generator.errors import ConfigError
from generator.models import Archive, Page
from generator.models.facts_json import facts_json
from generator.render.environment import make_environment
from generator.render.escape import plain
from generator.render.folder import templates_folder
from generator.render.lists import lists_of
from generator.render.pictures import pictures_of
from generator.render.report import report_view
from generator.render.template_errors import told

_ENDING = ".md.jinja"
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
# The pages across all reports, and their templates.
LIST_PAGES = {
    "index.md": "home",
    "reports/index.md": "reports",
    "agreements.md": "agreements",
    "outcomes.md": "outcomes",
    "next-steps.md": "next-steps",
    "people.md": "people",
    "places.md": "places",
    "figures.md": "figures",
}


def render_pages(
    archive: Archive, *, overrides: Path | None = None, language: str = "zh"
) -> list[Page]:
    """Render every generated page of the site.

    Args:
        archive: The reports, newest first, each with an id of its own.
        overrides: A folder with templates that win over ours, laid out like ``templates/``.
        language: Of the interface; a catalog in ``templates/labels``.

    Returns:
        Markdown pages, and one JSON file with the facts beside each report's page.

    Raises:
        ConfigError: A template cannot be used, or the language has no words.
    """
    folders = [*([overrides] if overrides else []), templates_folder()]
    environment = make_environment(folders, language)
    try:
        return list(pages_with(environment, archive))
    except ConfigError:
        raise
    except Exception as error:
        message = told(error, _ENDING)
        if message is None and isinstance(error, TemplateError):
            message = f"templates: {error.message}"
        if message is None:
            raise  # not a template's fault
        raise ConfigError(message) from error


def pages_with(environment: Environment, archive: Archive) -> Iterator[Page]:
    """Render the pages with templates that are already loaded; see :func:`render_pages`."""
    names = names_of(archive.reports)
    views = [report_view(report, names) for report in archive.reports]
    for view, report in zip(views, archive.reports, strict=True):
        yield Page(view.card.uri, _render(environment, "report", view.card.uri, report=view))
        yield Page(view.data_uri, facts_json(report.facts))
    lists = lists_of(views)
    pictures = pictures_of(lists)
    for uri, name in LIST_PAGES.items():
        yield Page(uri, _render(environment, name, uri, lists=lists, pictures=pictures))


def _render(environment: Environment, name: str, uri: str, **context: object) -> str:
    """Render one page; ``to_root`` leads from it to the folder of all pages."""
    template = environment.get_template(f"pages/{name}{_ENDING}")
    to_root = Markup("../" * uri.count("/"))
    text = template.render(context, to_root=to_root, front=front_matter)
    return _BLANK_LINES.sub("\n\n", text)


def front_matter(**values: object) -> Markup:
    """The values as front matter: plain text, quoted, so that nothing in it is read as YAML."""
    quoted = {key: json.dumps(_as_text(value), ensure_ascii=False) for key, value in values.items()}
    return Markup("\n".join(["---", *(f"{key}: {text}" for key, text in quoted.items()), "---"]))


def _as_text(value: object) -> str:
    """The text of a value; words of a label are escaped already, and are read back."""
    return plain(unescape(value) if isinstance(value, Markup) else str(value))
