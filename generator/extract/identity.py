"""Ids of facts: told by what a fact says, so that they survive changes elsewhere in the report."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2s

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
#: Five of the 32 letters make an id; each stands for five bits.
_PLACES = range(0, 25, 5)


class Ids:
    """Hands out the ids of one report; of two facts that say the same, the second gets ``-2``."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, kind: str, *key: object) -> str:
        """The id of the fact that ``key`` tells, e.g. ``p7k2mq`` for a person.

        Args:
            kind: The letter that the id starts with.
            key: What makes the fact this fact and no other; turned into text.
        """
        told = blake2s("\x1f".join(map(str, key)).encode()).digest()
        number = int.from_bytes(told[:8], "big")
        name = kind + "".join([_LETTERS[number >> place & 31] for place in _PLACES])
        self._seen[name] += 1
        count = self._seen[name]
        return name if count == 1 else f"{name}-{count}"
