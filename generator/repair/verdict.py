"""Which reading of a run out of step is taken, how much of it, and what else it may be.

A reading that is hardly text is a guess into nothing, above all where another is nearly as
likely: the run is then kept as it was received. A word that nobody wrote is worse than damage
that everybody sees.
"""

from __future__ import annotations

import re

from generator.repair.characters import HAN, MARKS
from generator.repair.dictionary import frequency
from generator.repair.gbk import LOST
from generator.repair.likelihood import score
from generator.repair.script import simplify
from generator.repair.shifted import Candidate, until_damage

_CLEARLY = 0.3  # nats behind the best, within which nothing tells two readings apart
_SURE_OF_OPEN = 2.0  # the same where a byte is gone that nothing tells of
_SURE = 4.0  # and beyond which the best is hardly ever wrong
_WITH_GLOSSES = 60  # characters that hold as many with the readings between them
_AROUND = 3  # characters on each side that tell whether a reading is text
# Nats a character, below which a reading is odd, and below which it is no text. Of runs damaged
# on purpose, odd readings with holes or with a close rival had one to two in three characters
# wrong; sound ones without a rival were right, however odd.
_ODD, _NO_TEXT = -9.0, -10.0
_ODD_ALONE = -8.0  # the same where next to nothing of the run is left
RARE = 100  # what hardly any text has: then it is guessed wrong
_RARE_BEHIND = 30
_KNOWN = MARKS + LOST + "（）0123456789"
_LATIN = re.compile("[A-Za-zＡ-Ｚａ-ｚ]{2,}")
_HAN = re.compile(f"[{HAN}]")
_LONE_LETTER = re.compile("[@-~](?![@-~])")


def believed(
    text: str, start: int, found: list[Candidate], *, strictly: bool = False
) -> Candidate | None:
    """What is taken of the readings of a run, or None where the likeliest is hardly text.

    Args:
        text: The damaged text.
        start: Where the sound text before the run ends.
        found: The readings, the likeliest first.
        strictly: Whether next to nothing of the run is left: then what is taken must be sure.
    """
    likely = _likelihood(text[:start], found[0].text, text[found[0].end :])
    odd = likely < (_ODD_ALONE if strictly else _ODD)
    if odd and (strictly or _is_unsound(found[0], text)):
        return None
    if not rival(found, text):
        return certain(found)
    if likely < _NO_TEXT:
        return None
    best = certain(found, _SURE if strictly or odd else _CLEARLY)
    return None if strictly and not best.text.strip(LOST) else best


def _likelihood(before: str, text: str, behind: str) -> float:
    """How likely a reading is between its neighbours, in nats a character.

    Words in Latin letters tell nothing, nor what stands behind a character that is gone.
    """
    before = _LATIN.split(before[-_AROUND:])[-1]
    behind = "" if text.endswith(LOST) else until_damage(behind[:_WITH_GLOSSES])[0][:_AROUND]
    text = text.rstrip(LOST)
    behind = _LATIN.split(behind, maxsplit=1)[0]
    return score(before, text, behind) / max(1, len(before + text + behind))


def _is_unsound(best: Candidate, text: str) -> bool:
    """Whether a reading has holes or rare characters, or leaves what is no text behind it."""
    behind = text[best.end : best.end + 2]
    if LOST in best.text.rstrip(LOST) or _LONE_LETTER.match(behind):
        return True
    return has_rarer(best.text) or has_rarer("".join(_HAN.findall(behind)), _RARE_BEHIND)


def has_rarer(text: str, least: int = RARE) -> bool:
    """Whether a text has what the dictionary has seen less often, marks and digits aside."""
    return any(char not in _KNOWN and frequency(char) < least for char in simplify(text))


def doubt(text: str, found: list[Candidate]) -> str:
    """What else the likeliest reading may be; ``LOST`` where rare characters alone tell of it."""
    best = found[0]
    other = rival(found, text)
    return other or (LOST if LOST not in best.text and _is_unsound(best, text) else "")


def certain(found: list[Candidate], clearly: float = _CLEARLY) -> Candidate:
    """The likeliest, with ``LOST`` wherever another is nearly as likely and differs.

    Args:
        found: The readings, the likeliest first.
        clearly: How much less likely, in nats, another must be to count for nothing.
    """
    best = found[0]
    chars = list(best.text)
    for other in found[1:]:
        if best.score - other.score > clearly:
            break
        if (other.end, len(other.text)) == (best.end, len(best.text)):
            pairs = zip(best.text, other.text, strict=True)
            same = [one == two or simplify(one) == simplify(two) for one, two in pairs]
            chars = [char if alike else LOST for char, alike in zip(chars, same, strict=True)]
    if any(_differs_in_what_is_open(best, other) for other in found[1:]):
        chars[best.open_at] = LOST
    return best._replace(text="".join(chars))


def _differs_in_what_is_open(best: Candidate, other: Candidate) -> bool:
    """Whether another candidate has another character where its second byte is gone.

    Which mark it is matters little, and is told by what stands around.
    """
    at = best.open_at
    close = best.score - other.score <= _SURE_OF_OPEN
    if at < 0 or not close or (other.end, other.open_at) != (best.end, at):
        return False
    differ = other.text[at] != best.text[at] and best.text[at] not in MARKS
    return differ and best.text[:at] == other.text[:at]


def rival(found: list[Candidate], text: str) -> str:
    """The likeliest candidate that reads otherwise, up to where the best ends, if it is close.

    Args:
        found: All candidates, the best first.
        text: The damaged text, which goes on behind a candidate that ends sooner.
    """
    best = found[0]
    for other in found[1:]:
        if best.score - other.score > _SURE:
            return ""
        goes_on = best.text + text[best.end : other.end]
        reads = other.text + text[other.end : best.end]
        if simplify(goes_on) != simplify(reads):
            return reads
    return ""
