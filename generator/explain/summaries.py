"""A fact in a few words, as `jiyao explain` and the list of errors name it."""

from __future__ import annotations

from typing import Any

from generator.models import Agreement, Event, FactSet, Figure, NextStep, Outcome, Person

Fact = Event | Person | Agreement | Figure | Outcome | NextStep


_KINDS: dict[type[Fact], str] = {
    Event: "event",
    Person: "person",
    Agreement: "agreement",
    Figure: "figure",
    Outcome: "outcome",
    NextStep: "next_step",
}


def facts_of(facts: FactSet) -> tuple[Fact, ...]:
    """All facts, kind by kind."""
    return (
        *facts.events,
        *facts.people,
        *facts.agreements,
        *facts.figures,
        *facts.outcomes,
        *facts.next_steps,
    )


def kind_of(fact: Fact) -> str:
    """The kind of a fact, as the names of the rules that find it begin."""
    return _KINDS[type(fact)]


def summary(fact: Fact) -> str:
    """What a fact says: 柳文澜（县长）, 劳务协作协议（已签；甲县、乙市）, 294 名 劳动力."""
    match fact:
        case Event():
            return " · ".join(filter(None, (fact.name, _days(fact), fact.place)))
        case Person():
            return fact.name + _bracketed("、".join(fact.positions))
        case Agreement():
            signed = {"signed": "已签", "planned": "拟签"}[fact.status]
            parties = "、".join(party.name for party in fact.parties)
            return fact.title + _bracketed("；".join(part for part in (signed, parties) if part))
        case Figure():
            return _figure(fact)
        case Outcome():
            return "、".join(fact.topics) or "（领域不明）"
        case NextStep():
            due = f"；期限：{fact.due}" if fact.due else ""
            return (fact.actor or "（由谁来做不明）") + due


def _figure(fact: Figure) -> str:
    roles = {"outcome": "做到的", "agreement": "协议所载", "plan": "打算的", "background": "背景"}
    counted: tuple[Any, ...] = (fact.approx, fact.value, fact.unit, fact.object or "（数什么不明）")
    return " ".join(str(part) for part in counted if part is not None) + f" · {roles[fact.role]}"


def _days(event: Event) -> str | None:
    return f"{event.start} 至 {event.end}" if event.end else event.start


def _bracketed(text: str) -> str:
    return f"（{text}）" if text else ""
