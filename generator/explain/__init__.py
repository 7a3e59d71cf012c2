"""Why the facts of a report are what they are: which rules fired, and what was dropped and why."""

from generator.explain.explanation import Explained, Fired, Lost, explain
from generator.explain.lines import (
    explained_lines,
    fired_because,
    lost_because,
    place_words,
    told_lines,
)
from generator.explain.words import kind_words, reason_words, rule_words, rules_of
from generator.explain.written import explain_facts

__all__ = [
    "Explained",
    "Fired",
    "Lost",
    "explain",
    "explain_facts",
    "explained_lines",
    "fired_because",
    "kind_words",
    "lost_because",
    "place_words",
    "reason_words",
    "rule_words",
    "rules_of",
    "told_lines",
]
