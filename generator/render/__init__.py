"""From an archive to Markdown pages: a view layer that prepares, templates that only show."""

from generator.models.facts_json import facts_json
from generator.render.errors import errors_page
from generator.render.export import export
from generator.render.folder import templates_folder
from generator.render.pages import LIST_PAGES, render_pages
from generator.render.site import check_theme, markdown_options, site_words
from generator.render.site_file import SiteFile, read_site_file
from generator.render.template_errors import told as template_error

__all__ = [
    "LIST_PAGES",
    "SiteFile",
    "check_theme",
    "errors_page",
    "export",
    "facts_json",
    "markdown_options",
    "read_site_file",
    "render_pages",
    "site_words",
    "template_error",
    "templates_folder",
]
