"""Document → FactSet: mentions are merged to facts, each with its evidence in text and source."""

from __future__ import annotations

from generator.extract.assemble import extract
from generator.extract.check import checked
from generator.extract.interface import FORMAT, Extractor, facts_about, quoted
from generator.extract.plug_in import load_extractor

__all__ = [
    "FORMAT",
    "Extractor",
    "checked",
    "extract",
    "facts_about",
    "load_extractor",
    "quoted",
]
