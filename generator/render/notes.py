"""Which facts rest on a sentence: for the notes beside the text and for the strip."""

from __future__ import annotations

from dataclasses import dataclass

from generator.models import Agreement, Event, Figure, NextStep, Outcome, Person, Report
from generator.render.index import Fact, Index, all_facts
from generator.render.quantities import as_written
from generator.render.text_views import Bar, NoteItem, Strip
from generator.render.told import is_named


@dataclass(frozen=True, slots=True)
class Notes:
    """The facts of each sentence, by its number; sentences without facts are not in it."""

    items: dict[int, tuple[NoteItem, ...]]

    def state(self, number: int) -> str:
        """``o`` outcome, ``n`` next step, ``b`` both, ``c`` other facts only, ``z`` none."""
        kinds = {item.kind for item in self.items.get(number, ())}
        if {"o", "n"} <= kinds:
            return "b"
        return next((kind for kind in "on" if kind in kinds), "c" if kinds else "z")

    def has(self, number: int, kind: str) -> bool:
        """Whether a fact of this kind rests on the sentence."""
        return any(item.kind == kind for item in self.items.get(number, ()))


def notes_of(index: Index) -> Notes:
    """Gather the facts of each sentence."""
    items: dict[int, dict[str, NoteItem]] = {}
    shown = {figure.id for figure in index.figures}
    for fact in all_facts(index.report):
        if isinstance(fact, Figure) and fact.id not in shown:
            continue
        for evidence in fact.evidence:
            sentence = index.sentence_at(evidence.span)
            if sentence is not None:
                items.setdefault(sentence.number, {}).setdefault(fact.id, note_item(fact, index))
    return Notes({number: tuple(group.values()) for number, group in items.items()})


def note_item(fact: Fact, index: Index | None = None) -> NoteItem:
    """How a fact is named in a note; a figure without a noun that does not say what it counts."""
    match fact:
        case Event():
            return NoteItem(fact.id, "e", "", fact.kind)
        case Person():
            return NoteItem(fact.id, "p", "", fact.name)
        case Agreement():
            return NoteItem(fact.id, "a", "", fact.title)
        case Outcome():
            return NoteItem(fact.id, "o", "", "", topics=fact.topics)
        case NextStep():
            return NoteItem(fact.id, "n", "", fact.actor or "")
        case Figure():
            return _figure_item(fact, index)


def strip_of(report: Report, notes: Notes) -> Strip:
    """The strip: one bar for each sentence."""
    sentences = report.document.sentences
    states = [notes.state(sentence.number) for sentence in sentences]
    line = -1
    bars = []
    for sentence, state in zip(sentences, states, strict=True):
        bars.append(
            Bar(
                sentence.number,
                state,
                len(sentence.text),
                notes.has(sentence.number, "a"),
                sentence.line != line,
            )
        )
        line = sentence.line
    unused = tuple(bar.number for bar in bars if bar.state == "z")
    both = states.count("b")
    return Strip(tuple(bars), states.count("o") + both, states.count("n") + both, unused)


def _figure_item(figure: Figure, index: Index | None) -> NoteItem:
    written = as_written(figure.evidence[0].quote, figure.approx)
    strong = written.bound + written.numeral + written.unit
    plan = figure.role == "plan"
    place = figure.evidence[0].span
    named = index is None or is_named(index, place, figure.object, figure.unit)
    noun = (figure.object or "") if named else ""
    return NoteItem(figure.id, "f", strong, noun, plan=plan, period=figure.period)
