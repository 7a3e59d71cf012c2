"""Files of facts, found or reference, and what has to be in them to be compared."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec

from generator.errors import InputError, told

_REQUIRED = ("people", "agreements", "figures", "outcomes", "next_steps")
_CLOSE = 0.75
_MISSING = re.compile(r"Object missing required field (`\w+`)")


class _Person(msgspec.Struct):
    name: str
    positions: list[str]


class _Party(msgspec.Struct):
    name: str


class _Agreement(msgspec.Struct):
    title: str
    parties: list[str | _Party]


class _Figure(msgspec.Struct):
    value: float
    unit: str | None
    object: str | None


class _Outcome(msgspec.Struct):
    sentence: str


class _NextStep(msgspec.Struct):
    sentence: str
    actor: str | None


class _Day(msgspec.Struct):
    date: str | None


class _Event(msgspec.Struct):
    start: str | None


class _Facts(msgspec.Struct):
    """Found facts have ``events``, reference facts one ``event`` and strings for some objects."""

    people: list[_Person]
    agreements: list[_Agreement]
    figures: list[_Figure]
    outcomes: list[str | _Outcome]
    next_steps: list[_NextStep]
    event: _Day | msgspec.UnsetType = msgspec.UNSET
    events: list[_Event] | msgspec.UnsetType = msgspec.UNSET
    published: date | None = None


def load(path: Path) -> dict[str, Any]:
    """The facts in a JSON file.

    Raises:
        InputError: The file is not JSON, or not one object with the keys of a fact file.
    """
    try:
        facts = msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
    except OSError as error:
        raise InputError(
            path,
            told(
                "标注打不开，每篇报道都要有自己的标注",
                f"cannot be read ({error.strerror}); each report needs its facts",
            ),
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(
            path, told("不是标注用的 JSON 文件", f"is not a JSON file of facts ({error})")
        ) from error
    _check_keys(path, facts)
    try:
        msgspec.convert(facts, _Facts)
    except msgspec.ValidationError as error:
        raise InputError(
            path, told("标注写得不对", f"{_reworded(str(error))}; see docs/data.md")
        ) from error
    return facts


def _reworded(message: str) -> str:
    """What msgspec says, the place first: Expected `str`, got `int` - at `$.people[0].name`."""
    what, _, place = message.partition(" - at `$.")
    missing = _MISSING.fullmatch(what)
    return f"`{place}" + (f" lacks the key {missing[1]}" if missing else f": {what}")


def _check_keys(path: Path, facts: dict[str, Any]) -> None:
    """No key at the top is misspelt or missing; keys of other names are none of our business."""
    known = _Facts.__struct_fields__
    for key in sorted(facts.keys() - set(known)):
        if close := get_close_matches(key, known, n=1, cutoff=_CLOSE):
            message = told(
                f"键“{key}”认不得，是不是“{close[0]}”？",
                f"unknown key `{key}`; did you mean `{close[0]}`?",
            )
            raise InputError(path, message)
    missing = set(_REQUIRED) - facts.keys()
    if facts.keys().isdisjoint(("event", "events")):
        missing.add("event")
    if missing:
        names = ", ".join(sorted(missing))
        raise InputError(path, told(f"缺少键 {names}", f"lacks the keys {names}; see docs/data.md"))
