"""From an archive to Markdown pages: a view layer that prepares, templates that only show."""

from generator.render.folder import templates_folder
from generator.render.pages import render_pages

__all__ = ["render_pages", "templates_folder"]
