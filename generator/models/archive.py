"""Reports together, and the pages made of them."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from generator.models.document import Document
from generator.models.facts import FactSet


class Report(msgspec.Struct, frozen=True):
    """A report as the site shows it: the document and the facts found in it."""

    document: Document
    facts: FactSet


class Archive(msgspec.Struct, frozen=True):
    """Many reports, newest first, each with an id of its own."""

    reports: tuple[Report, ...]


class Page(NamedTuple):
    """A generated page: ``uri`` below the docs folder, and its Markdown (or JSON) text."""

    uri: str
    content: str
