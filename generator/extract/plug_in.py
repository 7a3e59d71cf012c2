"""Extractors of others, found by their entry point in the group ``jiyao.extractors``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from generator.errors import ConfigError, ExtractorError, told
from generator.extract.assemble import extract
from generator.extract.interface import Extractor
from generator.models import Document, FactSet, UserLexicon

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "jiyao.extractors"
#: The name of our own.
RULES = "rules"


def load_extractor(name: str) -> Extractor:
    """The extractor of that name.

    Raises:
        ConfigError: None of that name is installed, or it cannot be loaded.
    """
    if name == RULES:
        return extract
    from importlib.metadata import entry_points  # takes long to load, and the rules need none

    found = entry_points(group=GROUP)
    if name not in found.names:
        known = ", ".join(sorted({RULES, *found.names}))
        message = told(
            f"没有装 {name} 这个提取器，可以写 {known}",
            f"there is no {name!r}; installed are {known}. "
            f"A package brings one by an entry point in the group {GROUP}",
        )
        raise ConfigError(f"extractor: {message}")
    return _Foreign(name, _loaded(found[name]))


def _loaded(entry: EntryPoint) -> Extractor:
    try:
        extractor = entry.load()
    except Exception as error:  # whatever a package of others does when it is imported
        message = told(
            f"提取器 {entry.name} 载入失败", f"{entry.name} cannot be loaded ({_told(error)})"
        )
        raise ConfigError(f"extractor: {message}") from error
    if not callable(extractor):
        message = told(
            f"提取器 {entry.name} 不是函数", f"{entry.name} ({entry.value}) is no function"
        )
        raise ConfigError(f"extractor: {message}")
    return extractor  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True)
class _Foreign:
    """An extractor of others: what it raises and what it gives are not taken on trust."""

    name: str
    extractor: Extractor

    def __call__(self, document: Document, *, lexicon: UserLexicon) -> FactSet:
        """The facts that it gives, of the right types throughout.

        Raises:
            ExtractorError: It fails on this report, or gives something else than facts.
        """
        try:
            facts = self.extractor(document, lexicon=lexicon)
            plain = msgspec.to_builtins(facts, builtin_types=(bytes,))
            return msgspec.convert(plain, FactSet, strict=False)
        except msgspec.ValidationError as error:
            message = f"extractor {self.name} gave no facts: {error}"
            raise ExtractorError(told("提取器给出的不是事实", message)) from error
        except Exception as error:  # as above
            message = f"extractor {self.name} failed ({_told(error)})"
            raise ExtractorError(told("提取器出错", message)) from error


def _told(error: Exception) -> str:
    """An error in one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())
