"""Document → FactSet: mentions are merged to facts, each with its evidence in text and source."""

from __future__ import annotations

from generator.extract.assemble import FORMAT, extract

__all__ = ["FORMAT", "extract"]
