"""The headline of front matter: copied from the same page, it has the damage of the body."""

from __future__ import annotations

import re

from generator.models import Repair
from generator.repair.chain import repair

#: Spaces part the phrases of a headline, and stay.
_SPACES = re.compile(r"(\s+)")


def repair_headline(headline: str | None, body: Repair) -> str | None:
    """The headline with such damage undone as the body had; another's words stay as they are."""
    known = _fixers(body)
    if not headline or not known:
        return headline
    return "".join(_mended(part, known) for part in _SPACES.split(headline))


def _mended(part: str, known: set[str]) -> str:
    found = repair(part)
    used = _fixers(found)
    return found.aligned.text if used and used <= known and found.aligned.text else part


def _fixers(found: Repair) -> set[str]:
    return {edit.fixer for step in found.steps for edit in step}
