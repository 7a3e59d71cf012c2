"""Words of the user's own, which the rules take as known."""

from __future__ import annotations

from typing import NamedTuple

import msgspec


class OwnPlace(NamedTuple):
    """A place by its full name, and what reports call it for short."""

    name: str
    short: tuple[str, ...] = ()


class UserLexicon(msgspec.Struct, frozen=True):
    """Names and cues that the word lists of the project lack.

    Attributes:
        people: Full names.
        places: Places that sign, with their short forms.
        bodies: Full names of firms, schools, offices, associations.
        offices: What people hold, without the place or body before it.
        outcome: Words that report a deed.
        next_step: Words that point ahead.
        speech: Verbs that open reported speech.
    """

    people: tuple[str, ...] = ()
    places: tuple[OwnPlace, ...] = ()
    bodies: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    next_step: tuple[str, ...] = ()
    speech: tuple[str, ...] = ()


#: No words of one's own.
NO_LEXICON = UserLexicon()
