"""What those present hear, see and talk about: none of it is a deed."""

from __future__ import annotations

import re

from generator.lexicon import alternation
from generator.lexicon.cues import cue_pattern
from generator.patterns import regex

#: What those present hear and see is no deed, and who only watches a signing signs nothing.
ATTENDS = regex(
    rf"""(?:听取|汇报|通报|介绍|询问|参观|察看|了解|审议|观看|见证|安排部署|进行了?(?:总结|回顾))(?!通过)
      | {cue_pattern("talks")}
      | (?:先后|实地)(?:考察|调研|走访|观摩)
      | (?:围绕|就)[^，。]+(?:讨论|交流|座谈|探讨|洽谈|沟通|商讨|研讨|共识)
      | 不(?:是|容易) | 不(?!超)再?(?:{alternation("deeds_done", "deeds_measured")})""",
    re.VERBOSE,
)
_LOOKS = frozenset({"踏看", "踏勘", "查看", "察看", "参观", "观摩"})
NUMBER = regex(r"[\d二两三四五六七八九十百千万]")


def watches(clause: str) -> bool:
    """Whether a clause tells what was seen, or what was heard or discussed and no number of it."""
    watched = ATTENDS.search(clause)
    seen = watched is not None and watched[0] in _LOOKS
    return seen or (watched is not None and not NUMBER.search(clause, watched.end()))
