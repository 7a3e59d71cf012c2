"""All rules, applied to a document in the order in which they build on each other."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

import msgspec

from generator.models import NO_LEXICON, Document, Mention, OwnPlace, Sentence, UserLexicon
from generator.rules import (
    agreements,
    coreference,
    dates,
    documents,
    events,
    figures,
    next_steps,
    outcomes,
    people,
    speech,
)
from generator.rules.background import is_review
from generator.rules.base import Rule, within
from generator.rules.places import gives_town, is_listed, known_places, signs
from generator.rules.trace import NO_TRACE, Trace
from generator.spans import Span

#: The rules that are a pattern, by name. What no pattern can say alone (people, speech, deeds) is
#: told by functions, which name their rules in the mentions that they give.
RULES: dict[str, Rule] = {
    rule.name: rule for module in (figures, dates, documents) for rule in module.RULES
}

#: So far behind a name its verb may stand.
_CLAUSE = 32
#: So many figures back a sentence may part what was counted.
_FIGURES = 8
#: The first so many sentences say what a report is about.
_OPENING = 3


@dataclass(frozen=True, slots=True)
class Mentions:
    """What the rules found in a document, by kind, in text order."""

    event: Mention | None
    people: tuple[Mention, ...]
    agreements: tuple[Mention, ...]
    figures: tuple[Mention, ...]
    outcomes: tuple[Mention, ...]
    next_steps: tuple[Mention, ...]
    places: tuple[OwnPlace, ...] = ()


def find_mentions(
    document: Document, lexicon: UserLexicon = NO_LEXICON, trace: Trace = NO_TRACE
) -> Mentions:
    """Apply all rules to a document.

    Args:
        document: A repaired and segmented report.
        lexicon: The user's own words.
        trace: Is told what was dropped and why, if it was asked to keep it.
    """
    sentences = document.sentences
    heres = [(sentence, trace.at(sentence.span.start)) for sentence in sentences]
    found_people, places = _people(document, heres, lexicon, trace)
    named = (m for s, here in heres for m in agreements.find_agreements(s, lexicon, here, places))
    found_agreements = agreements.signed_by_the_same(tuple(named), sentences)
    found_figures = _figures(heres)
    spoken = speech.speeches(sentences, found_people, lexicon)
    nameless = [_without_names(sentence, found_people) for sentence in sentences]
    steps = [
        _by_name(step, within(found_people, step.span), document.text)
        for step in next_steps.find_next_steps(sentences, spoken, lexicon, trace, nameless)
    ]
    asked = {step.span for step in steps if step.rule in next_steps.ASKED}
    facts = (found_agreements, found_figures)
    masked = [(sentence, here) for sentence, (_, here) in zip(nameless, heres, strict=True)]
    review = is_review([document.article.headline or "", *(s.text for s in sentences[:_OPENING])])
    deeds = _deeds(masked, spoken, facts, asked, lexicon, trace, review=review)
    return Mentions(
        events.find_event(document, trace),
        tuple(found_people),
        tuple(found_agreements),
        tuple(found_figures),
        tuple(deeds),
        tuple(steps),
        places,
    )


def _people(
    document: Document,
    heres: Sequence[tuple[Sentence, Trace]],
    lexicon: UserLexicon,
    trace: Trace,
) -> tuple[list[Mention], tuple[OwnPlace, ...]]:
    """The people of a document in text order, and the places that their offices help to tell."""
    told = [m for s, here in heres for m in people.find_people(s, lexicon, here)]
    places = _places(document, told)
    named = coreference.in_full(_without_places(document.text, told, places, trace))
    named = coreference.as_known(document.text, named)
    again = coreference.named_again(document.sentences, named, trace)
    return sorted([*named, *again], key=lambda mention: mention.span), places


def _by_name(step: Mention, people: Sequence[Mention], text: str) -> Mention:
    """The step with its doer by full name alone: 县长李某将赴… is for 李某某."""
    actor = step.value.actor or ""
    for mention in people:
        if actor != mention.value.name and actor.endswith(mention.span.of(text)):
            value = replace(step.value, actor=mention.value.name)
            return step._replace(value=value)
    return step


def _without_names(sentence: Sentence, people: Sequence[Mention]) -> Sentence:
    """The sentence with 某 for the names in it: who is called 鲁新建 builds nothing by that."""
    text = sentence.text
    for mention in within(people, sentence.span):
        span = mention.span.shift(-sentence.span.start)
        text = text[: span.start] + "某" * span.length + text[span.end :]
    return sentence if text == sentence.text else msgspec.structs.replace(sentence, text=text)


def _figures(heres: Sequence[tuple[Sentence, Trace]]) -> list[Mention]:
    """The figures of all sentences, each told what the last ones before it count."""
    found: list[Mention] = []
    for sentence, here in heres:
        found += figures.find_figures(sentence, here, found[-_FIGURES:])
    return found


def _deeds(
    heres: Sequence[tuple[Sentence, Trace]],
    spoken: Sequence[speech.Speech],
    facts: tuple[Sequence[Mention], Sequence[Mention]],
    asked: Set[Span],
    lexicon: UserLexicon,
    trace: Trace,
    *,
    review: bool,
) -> list[Mention]:
    """The outcomes, told by the agreements and figures of each sentence and by who speaks."""
    deeds: list[Mention | None] = []
    for index, ((sentence, here), said) in enumerate(zip(heres, spoken, strict=True)):
        trace.says(sentence.number, said.speaker)
        inside = [mention for found in facts for mention in within(found, sentence.span)]
        deed = outcomes.find_outcome(
            sentence,
            inside,
            said,
            here,
            asked=sentence.span in asked,
            review=review,
            lexicon=lexicon,
        )
        before = deeds[-1] if deeds else None
        if deed is None and before and said.speaker == spoken[index - 1].speaker:
            deed = outcomes.goes_on(before, heres[index - 1][0], sentence, inside)
        deeds.append(deed)
    return [deed for deed in deeds if deed]


def _places(document: Document, named: Sequence[Mention]) -> tuple[OwnPlace, ...]:
    texts = (document.article.headline or "", *(s.text for s in document.sentences))
    return known_places(texts, (office for m in named for office in m.value.offices))


def _without_places(
    text: str, named: Sequence[Mention], places: Sequence[OwnPlace], trace: Trace
) -> list[Mention]:
    """The people that are no places: one without an office may be what a place is called."""
    short = {name for place in places for name in place.short}
    kept: list[Mention] = []
    for mention in named:
        name, behind = mention.value.name, text[mention.span.end : mention.span.end + _CLAUSE]
        place = name in short or signs(name, behind) or gives_town(name, text)
        if not mention.value.offices and (place or is_listed(name, mention.span, text)):
            trace.drop(mention.span, mention.rule, "place")
        else:
            kept.append(mention)
    return kept
