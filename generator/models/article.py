"""An article as received, and what repair made of it."""

from __future__ import annotations

from typing import Literal

import msgspec

from generator.spans import AlignedText, Edit, Span

Level = Literal["info", "warning"]


class Byline(msgspec.Struct, frozen=True):
    """Who wrote, photographed or edited the report: never one of its people."""

    role: str
    name: str


class Diagnostic(msgspec.Struct, frozen=True):
    """Something the reader of a report should know about how it was read.

    Attributes:
        level: ``info`` for routine repairs, ``warning`` where something was lost.
        code: Stable kebab-case name of the kind of message.
        message: One sentence in Chinese, for the reader of the site.
        start: Start in the decoded source, in code points.
        end: End in the decoded source.
        more: Further places of the same, in order; of very many the first only, and the message
            tells how many there are.
    """

    level: Level
    code: str
    message: str
    start: int
    end: int
    more: tuple[Span, ...] = ()

    @property
    def places(self) -> tuple[Span, ...]:
        """All places that it is about."""
        return (Span(self.start, self.end), *self.more)


class Article(msgspec.Struct, frozen=True):
    """A report as received: the decoded file and what its front matter says.

    Attributes:
        id: Stable id, from the file's stem; used in addresses.
        path: The file, as the user named it.
        source: The whole decoded file. All source offsets count code points of it.
        body: The part of ``source`` below the front matter, without its last line end.
        sha256: Of the file's bytes, in hexadecimal.
        encoding: Name of the codec that the bytes were decoded with.
        headline: As supplied, or None.
        publisher: The medium that published it (``source`` in front matter and JSON), or None.
        url: Where it was published, or None.
        published: ISO date of publication, or None.
        invented: Whether the front matter marks the report as invented (``invented: true``).
        diagnostics: What in the front matter was passed over.
    """

    id: str
    path: str
    source: str
    body: Span
    sha256: str
    encoding: str
    headline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    invented: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()


class Repair(msgspec.Struct, frozen=True):
    """The body of an article after repair, and everything that was done to it.

    Attributes:
        aligned: The repaired text, with offsets into ``Article.source``.
        steps: The edits of each step in the order in which they were applied; those of one
            step are in positions of the text that the step before it left.
        metadata: What furniture told of the article: ``source``, ``editor``, ``published``,
            ``url``.
        diagnostics: What was done, and what could not be undone.
        removed: The pieces of furniture that left the body, as they stood then.
    """

    aligned: AlignedText
    steps: tuple[tuple[Edit, ...], ...]
    metadata: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]
    removed: tuple[str, ...] = ()
