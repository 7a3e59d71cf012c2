"""The examples of rules: sentences with what is found in them, in tests/corpus/rules.

A file per module of rules; in it, under the name of each rule, examples that the rule ``finds``
and others that it ``leaves``. An example is a ``text`` (one sentence or more), ``found`` (all that
is found of the kind, in order, each with the values that matter; nothing if left out), optionally
``published``, and ``known_failure`` (why it does not hold yet).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.models import Mention

FOLDER = Path(__file__).parent.parent / "corpus" / "rules"
MODULES = sorted(path.stem for path in FOLDER.glob("*.yml"))


@dataclass(frozen=True)
class Example:
    rule: str
    finds: bool
    text: str
    found: tuple[Mapping[str, Any], ...] = ()
    published: str | None = None
    known_failure: str | None = None


@cache
def examples(module: str) -> tuple[Example, ...]:
    """All examples of a module's file, in its order."""
    rules = yaml.safe_load((FOLDER / f"{module}.yml").read_text("utf-8"))
    return tuple(
        Example(rule, side == "finds", **{**item, "found": _exact(item.get("found", ()))})
        for rule, sides in rules.items()
        for side in ("finds", "leaves")
        for item in sides[side]
    )


def _exact(found: Sequence[Mapping[str, Any] | None]) -> tuple[Mapping[str, Any], ...]:
    """What is to be found, fractions as exact decimals."""
    return tuple(
        {k: Decimal(str(v)) if isinstance(v, float) else v for k, v in (item or {}).items()}
        for item in found
    )


def each_example(module: str) -> pytest.MarkDecorator:
    """Parametrise a test with ``example``; known failures are expected to fail."""
    params = [
        pytest.param(
            example,
            marks=pytest.mark.xfail(reason=example.known_failure) if example.known_failure else (),
            id=f"{example.rule}-{'finds' if example.finds else 'leaves'}-{number}",
        )
        for number, example in enumerate(examples(module))
    ]
    return pytest.mark.parametrize("example", params)


def check(example: Example, mentions: Sequence[Mention], read: Any) -> None:
    """Hold what was found to the example.

    Args:
        example: What is right.
        mentions: All mentions of the kind, in text order.
        read: The values of a mention, by the names that the corpus uses.
    """
    values = [read(mention) for mention in mentions]
    # A key that the corpus names and the reader does not know is a mistake in the corpus.
    got = [
        {key: value[key] for key in wanted}
        for value, wanted in zip(values, example.found, strict=False)
    ]
    got += values[len(example.found) :]
    assert (example.text, got) == (example.text, list(example.found))
    rules = {mention.rule for mention in mentions}
    assert (example.rule in rules) is example.finds, (example.text, rules)
