"""From an archive to Markdown pages: a view layer that prepares, templates that only show."""

from generator.render.folder import templates_folder
from generator.render.pages import LIST_PAGES, render_pages
from generator.render.site import markdown_options, site_words

__all__ = ["LIST_PAGES", "markdown_options", "render_pages", "site_words", "templates_folder"]
