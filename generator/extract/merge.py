"""Which mentions are of one thing: people by name, agreements by title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.models import Document, Mention, Status
from generator.rules.agreements import AgreementValue
from generator.rules.parties import PAIR


def letters(text: str) -> str:
    """The Han characters, letters and digits of ``text``."""
    return re.sub(r"[\W_]", "", text)


def by_name(people: Iterable[Mention], bylines: Iterable[str]) -> dict[str, list[Mention]]:
    """The mentions of each person, in the order of first naming; bylines are no people."""
    writers = set(bylines)
    groups: dict[str, list[Mention]] = {}
    for mention in people:
        if mention.value.name not in writers:
            groups.setdefault(mention.value.name, []).append(mention)
    return groups


def offices(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """All offices of a person, once each; one that another says more fully is left out."""
    named = list(dict.fromkeys(office for m in mentions for office in m.value.offices))
    return tuple(
        office
        for office in named
        if not any(other != office and other.endswith(office) for other in named)
    )


def by_title(agreements: Iterable[Mention]) -> dict[str, list[Mention]]:
    """The mentions of each document; a bare kind (协议) joins the last title that ends in it."""
    groups: dict[str, list[Mention]] = {}
    for mention in agreements:
        key = letters(mention.value.title)
        if mention.rule == "agreement.named" and not mention.value.parties:
            key = next((known for known in reversed(groups) if known.endswith(key)), key)
        groups.setdefault(key, []).append(mention)
    return groups


def parties(mentions: Sequence[Mention], pair: tuple[str, ...]) -> tuple[str, ...]:
    """The signers that all mentions of one document name; 双方 stands for ``pair``."""
    names: list[str] = []
    for mention in mentions:
        value: AgreementValue = mention.value
        for name in value.parties:
            names += pair if PAIR.fullmatch(name) else (name,)
    unique = list(dict.fromkeys(names))
    return tuple(
        name for name in unique if not any(other != name and name in other for other in unique)
    )


def status(mentions: Sequence[Mention]) -> Status:
    """Signed if any mention says so."""
    return "signed" if any(m.value.status == "signed" for m in mentions) else "planned"


_SIDE = r"([一-鿿]{2,10}?(?:省|市|区|县|州|旗|盟|镇|乡|村|学校|小学|中学|大学|学院|医院|公司))"
_PAIR_IN_NAME = re.compile(rf"{_SIDE}[·—－、与和\-]+{_SIDE}")


def pair_of(document: Document) -> tuple[str, ...]:
    """The two that 双方 means: named side by side in the headline or the first sentences."""
    texts = [document.article.headline or "", *(s.text for s in document.sentences[:3])]
    for text in texts:
        if match := _PAIR_IN_NAME.search(text):
            return match[1], match[2]
    return ()
