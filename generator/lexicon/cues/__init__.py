"""Cues: words that tell something, unless what stands beside them says otherwise.

A line of a cue list is a cue and its conditions, parted by space; a condition stands for one thing
that may not (``!``) or must (``=``) stand right before (``<``) or behind (``>``) the cue::

    将 <!必 <!已 >!近 >!军      not 必将, 已将, 将近, 将军
    约定 <=， >!俗成         only behind a comma, and not 约定俗成

Cue and conditions are regular expressions, those with ``<`` of one length. A cue that starts with a
plain character is found fast. Further lines of the same cue add conditions to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.lexicon import rows
from generator.patterns import regex

_MARKS = ("<!", "<=", ">!", ">=")


@cache
def cues(*names: str) -> re.Pattern[str]:
    """A pattern that finds the cues of the lists ``lexicon/cues/NAME.txt``."""
    return regex(cue_pattern(*names))


@cache
def cue_pattern(*names: str) -> str:
    """The same as text, for a pattern that the cues are a part of.

    Raises:
        FileNotFoundError: There is no such list.
        ValueError: A condition says neither what it is nor where it stands.
    """
    conditions: dict[str, list[str]] = {}
    for name in names:
        for cue, *beside in rows(f"cues/{name}"):
            conditions.setdefault(cue, []).extend(beside)
    return "|".join(_pattern(cue, beside) for cue, beside in conditions.items())


def _pattern(cue: str, conditions: Sequence[str]) -> str:
    """A cue with its conditions behind it, so that an engine looks for the cue first."""
    told: dict[str, list[str]] = {mark: [] for mark in _MARKS}
    for condition in conditions:
        if condition[:2] not in told:
            raise ValueError(
                f"the condition {condition!r} of the cue {cue!r} starts with none of "
                f"{' '.join(_MARKS)}; see generator/lexicon/cues/__init__.py"
            )
        told[condition[:2]].append(condition[2:])
    before = [f"(?<={text}{cue})" for text in told["<="]]
    return (
        cue
        + "".join(f"(?<!{text}{cue})" for text in told["<!"])
        + (f"(?:{'|'.join(before)})" if before else "")
        + (f"(?!{'|'.join(told['>!'])})" if told[">!"] else "")
        + (f"(?={'|'.join(told['>='])})" if told[">="] else "")
    )
