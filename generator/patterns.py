"""Regular expressions that are compiled when they are first used.

There are some four hundred, and compiling them takes longer than to read a report; most reports
need a third of them. A module whose patterns wait for a rare word makes them with :func:`regex`.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Late:
    """Stands for a pattern; what is asked of it first has it compiled."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """What the compiled pattern has; its methods are found without this from then on."""
        if name.startswith("__"):  # nothing of a pattern's: copying asks for such
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern as ``re.compile`` makes it, but later: an error in it shows when it is used.

    It is not the ``re`` of the matches that it finds; compare its ``pattern``.
    """
    return cast("re.Pattern[str]", _Late(source, flags))
