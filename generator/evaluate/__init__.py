"""Precision, recall and F1 of found facts against reference facts ("gold"), per kind.

The rules of matching are those of the data dictionary (docs/data.md, "Scoring"): strings are
compared on Han characters, letters and digits alone; scores are micro-averaged over reports.
"""

from generator.evaluate.compare import compare
from generator.evaluate.errors import Error, errors_of
from generator.evaluate.files import load
from generator.evaluate.scores import KINDS, Comparison, Score, table, total

__all__ = [
    "KINDS",
    "Comparison",
    "Error",
    "Score",
    "compare",
    "errors_of",
    "load",
    "table",
    "total",
]
