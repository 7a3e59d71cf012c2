"""Where a name of a person ends: before a stop, or before a word that can follow a name."""

from __future__ import annotations

import re

from generator.lexicon import alternation, terms

STOPS = frozenset("，。、；：！？（）“”‘’《》()\n …—")
#: Never the last character of a name.
NEVER = frozenset("等的了着说称率将已从及是还均都被把由因随则们她他")
#: What surely ends a name.
ENDS = re.compile(alternation("name_ends"))
#: What is no name though it stands where one may.
NOT_NAMES = terms("not_names")
_NOT_NAME = re.compile(alternation("not_names"))
_FOLLOWERS = re.compile(alternation("name_followers"))


def is_no_name(text: str, start: int = 0) -> bool:
    """Whether a word that is no name stands at ``start``."""
    return _NOT_NAME.match(text, start) is not None


def ends_surely(text: str, at: int) -> bool:
    """Whether a stop or a word of two characters that follows names stands at ``at``."""
    return follows(text, at) > 1


def ends_at(text: str, at: int) -> bool:
    """Whether a name may end at ``at``, told by the word behind it."""
    return follows(text, at) > 0


def follows(text: str, at: int) -> int:
    """How surely a name may end at ``at``: the length of the word that follows, 9 at a stop."""
    if at >= len(text) or text[at] in STOPS or text[at].isdigit():
        return 9
    match = _FOLLOWERS.match(text, at)
    return len(match[0]) if match else 0
