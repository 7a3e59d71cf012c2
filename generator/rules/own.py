"""What a user's own words name in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.lexicon import any_of
from generator.models import OwnPlace, UserLexicon
from generator.spans import Span

#: 青禾县 does not name 青禾 for short, whichever 青禾 that is.
_NO_LONGER = "(?![省市县区州旗盟镇乡村])"
#: What stands before and behind a name among signers.
_BEFORE = re.compile(r"(?<![一-鿿])|(?<=[与和同及由在年])")
_BEHIND = re.compile(
    r"[、与和同及·—]|(?:两地|双方|共同|正式|分别|现场)*签|[^一-鿿]*$"
    r"|东西部|协作|合作|对口|结对|山海|联席|两地|携手|劳务"
)
#: Characters that no report holds; one stands for each name in a text.
_FIRST_RARE, _RARE = 0x9FA6, 0x5A
#: What makes a stretch look like the name of a body or place to the rules of signers.
_END = "县"
#: Starts with a character that no text has: the engine sees at once that there is no match.
_NOTHING = re.compile("\U0010ffff(?!)")


@cache
def pattern_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of any of the words, the longest first; of none, it matches nothing."""
    return re.compile(any_of(words)) if words else _NOTHING


@cache
def opening_of(verbs: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of verbs where they open reported speech."""
    return re.compile(rf"(?:{any_of(verbs)})(?=，|：|“|道)") if verbs else _NOTHING


@cache
def _signers(lexicon: UserLexicon) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Where places and bodies are named, and the full name of each."""
    full = {name: name for name in (*lexicon.bodies, *(place.name for place in lexicon.places))}
    short = {short: place.name for place in lexicon.places for short in place.short}
    ways = [any_of(full)] if full else []
    ways += [f"(?:{any_of(short)}){_NO_LONGER}"] if short else []
    return re.compile("|".join(ways)) if ways else _NOTHING, short | full


def _among_signers(text: str, known: Iterable[OwnPlace]) -> Iterator[tuple[Span, str]]:
    """Where short forms stand by themselves among names, and the full name of each."""
    for place in known:
        for short in place.short:
            start = text.find(short)
            while start >= 0:
                end = start + len(short)
                if _BEFORE.match(text, start) and _BEHIND.match(text, end):
                    yield Span(start, end), place.name
                start = text.find(short, end)


def is_place_or_body(lexicon: UserLexicon, name: str) -> bool:
    """Whether a name is the user's place or body, so that it is no person's."""
    return name in _signers(lexicon)[1]


@dataclass(frozen=True, slots=True)
class Masked:
    """A text in which each place and body of the user's looks like one to every rule.

    The rules of signers tell names by how they end and by what joins them (甲县与乙公司). A name
    that ends otherwise, or has 与 or 和 inside, is covered by as many characters that they can
    read, so that places in the text stay the same.

    Attributes:
        text: The text with its names covered.
        names: What is covered, by its cover.
    """

    text: str
    names: tuple[tuple[str, str], ...] = ()

    def uncovered(self, name: str) -> str:
        """A name that was read in the covered text, as it stands in the report."""
        for cover, known in self.names:
            name = name.replace(cover, known)
        return name


def masked(text: str, lexicon: UserLexicon, known: tuple[OwnPlace, ...] = ()) -> Masked:
    """The text with the places and bodies of the user's covered.

    Args:
        text: A sentence, or a headline.
        lexicon: The user's own words.
        known: Places that the report names in full: their short forms are covered where they
            stand among signers and nowhere else, since most are words as well.
    """
    pattern, full = _signers(lexicon)
    named = {Span(*match.span()): full[match[0]] for match in pattern.finditer(text)}
    for span, name in _among_signers(text, known):
        if not any(span.overlaps(other) for other in named):
            named[span] = name
    covers: dict[str, str] = {}
    pieces: list[str] = []
    at = 0
    for span, name in sorted(named.items())[:_RARE]:
        cover = chr(_FIRST_RARE + len(covers)) * (span.length - 1) + _END
        covers[cover] = name
        pieces += (text[at : span.start], cover)
        at = span.end
    return Masked("".join((*pieces, text[at:])), tuple(covers.items()))


def uncovered(groups: Iterable[tuple[str, ...]], mask: Masked) -> Iterator[tuple[str, ...]]:
    """Groups of names that were read in a covered text, as the user names them."""
    for group in groups:
        yield tuple(mask.uncovered(name) for name in group)
