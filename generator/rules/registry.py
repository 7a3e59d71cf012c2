"""All rules, applied to a document in the order in which they build on each other."""

from __future__ import annotations

from dataclasses import dataclass

from generator.models import Document, Mention
from generator.rules import (
    agreements,
    coreference,
    dates,
    events,
    figures,
    next_steps,
    outcomes,
    people,
    speech,
)
from generator.rules.base import Rule, within

#: The rules that are a pattern, by name. What no pattern can say alone (people, speech, deeds) is
#: told by functions, which name their rules in the mentions that they give.
RULES: dict[str, Rule] = {
    rule.name: rule for module in (figures, dates, agreements) for rule in module.RULES
}


@dataclass(frozen=True, slots=True)
class Mentions:
    """What the rules found in a document, by kind, in text order."""

    event: Mention | None
    people: tuple[Mention, ...]
    agreements: tuple[Mention, ...]
    figures: tuple[Mention, ...]
    outcomes: tuple[Mention, ...]
    next_steps: tuple[Mention, ...]


def find_mentions(document: Document) -> Mentions:
    """Apply all rules to a document."""
    sentences = document.sentences
    named = coreference.in_full([m for s in sentences for m in people.find_people(s)])
    again = coreference.named_again(sentences, named)
    found_people = sorted([*named, *again], key=lambda mention: mention.span)
    found_agreements = [m for sentence in sentences for m in agreements.find_agreements(sentence)]
    found_figures = [m for sentence in sentences for m in figures.find_figures(sentence)]
    spoken = speech.speeches(sentences, found_people)
    deeds = (
        outcomes.find_outcome(
            s, [*within(found_agreements, s.span), *within(found_figures, s.span)], said
        )
        for s, said in zip(sentences, spoken, strict=True)
    )
    return Mentions(
        events.find_event(document),
        tuple(found_people),
        tuple(found_agreements),
        tuple(found_figures),
        tuple(mention for mention in deeds if mention),
        tuple(next_steps.find_next_steps(sentences, spoken)),
    )
