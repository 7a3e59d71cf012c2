"""The frozen types that pass from step to step."""

from __future__ import annotations

from generator.models.archive import (
    Archive,
    Page,
    Report,
)
from generator.models.article import (
    Article,
    Byline,
    Diagnostic,
    Level,
    Repair,
)
from generator.models.document import (
    Document,
    Line,
    LineKind,
    Mention,
    Quantity,
    Sentence,
    Token,
)
from generator.models.facts import (
    Agreement,
    ArticleInfo,
    Event,
    Evidence,
    FactSet,
    Figure,
    NextStep,
    Outcome,
    Party,
    Person,
    Role,
    Status,
)
from generator.models.lexicon import NO_LEXICON, OwnPlace, UserLexicon

__all__ = [
    "NO_LEXICON",
    "Agreement",
    "Archive",
    "Article",
    "ArticleInfo",
    "Byline",
    "Diagnostic",
    "Document",
    "Event",
    "Evidence",
    "FactSet",
    "Figure",
    "Level",
    "Line",
    "LineKind",
    "Mention",
    "NextStep",
    "Outcome",
    "OwnPlace",
    "Page",
    "Party",
    "Person",
    "Quantity",
    "Repair",
    "Report",
    "Role",
    "Sentence",
    "Status",
    "Token",
    "UserLexicon",
]
