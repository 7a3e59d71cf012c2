"""The facts of a report as the JSON file beside its page."""

from __future__ import annotations

import msgspec

from generator.models.facts import FactSet

_ENCODER = msgspec.json.Encoder(decimal_format="number")


def facts_json(facts: FactSet) -> str:
    """``facts`` in the format ``jiyao-facts/1``, numbers exact, two spaces of indentation."""
    return msgspec.json.format(_ENCODER.encode(facts), indent=2).decode() + "\n"
