"""Facts are held to the report, whoever gives them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given
from strategies import document_of, hostile_texts, repaired_document_of, reports

from generator.extract import checked, extract, facts_about, quoted
from generator.models import (
    NO_LEXICON,
    Agreement,
    Event,
    Evidence,
    FactSet,
    Figure,
    NextStep,
    Outcome,
    Person,
)

TEXT = "望川县县长柳文澜说，双方签订协议。目前已引进企业30家。望川县将扩大茶园。"
DOCUMENT = document_of(TEXT)


def at(quote: str, start: int | None = None) -> Evidence:
    """Evidence as an extractor may give it: the place in the source is not its business."""
    begin = TEXT.find(quote) if start is None else start
    return Evidence(begin, begin + len(quote), quote, 0, 0, "test.rule")


def person(*evidence: Evidence, name: str = "p1") -> Person:
    return Person(name, "柳文澜", (), evidence)


def figure(name: str, *evidence: Evidence, whole: str | None = None) -> Figure:
    return Figure(name, Decimal(30), "家", None, "企业", "outcome", whole, None, evidence)


def kept(**kinds: Any) -> FactSet:
    return checked(DOCUMENT, facts_about(DOCUMENT, **kinds))


def codes(facts: FactSet) -> list[str]:
    return [note.code for note in facts.diagnostics]


def test_a_fact_whose_quote_is_in_the_report_stays_as_it_is() -> None:
    facts = kept(people=[person(quoted(DOCUMENT, "柳文澜", "test.rule"))])
    assert facts.people == (person(quoted(DOCUMENT, "柳文澜", "test.rule")),)
    assert codes(facts) == []


def test_the_place_in_the_source_is_ours_to_tell() -> None:
    document = repaired_document_of("縣長柳文瀾說，雙方簽訂協議。")
    start = document.text.index("柳文澜")
    claimed = Evidence(start, start + 3, "柳文澜", 99, 120, "test.rule")
    (found,) = checked(document, facts_about(document, people=[person(claimed)])).people
    (evidence,) = found.evidence
    assert document.article.source[evidence.source_start : evidence.source_end] == "柳文瀾"


FACTS = {
    "events": Event("e1", "会议", "某会", None, None, None, (at("某会", 0),)),
    "people": person(at("柳如烟", 0)),
    "agreements": Agreement("a1", "协议书", "signed", (), (), (at("签订协议书", 0),)),
    "figures": figure("f1", at("300家", 0)),
    "outcomes": Outcome("o1", "已引进企业300家。", (), (), (at("已引进企业300家。", 0),)),
    "next_steps": NextStep("n1", "将缩小茶园。", None, (), None, (at("将缩小茶园。", 0),)),
}


@pytest.mark.parametrize("kind", FACTS)
def test_a_fact_whose_quote_is_not_in_the_report_is_rejected_with_a_diagnostic(kind: str) -> None:
    fact = FACTS[kind]
    facts = kept(**{kind: [fact]})
    assert getattr(facts, kind) == ()
    assert codes(facts) == ["rejected-fact", "no-facts"]
    (rejection, _) = facts.diagnostics
    assert rejection.level == "warning"
    assert f"（test.rule）：报道里没有它的依据“{fact.evidence[0].quote}”" in rejection.message


@pytest.mark.parametrize(
    "evidence",
    [
        (),
        (Evidence(0, 0, "", 0, 0, "x"),),
        (Evidence(-3, -1, "茶山", 0, 0, "x"), Evidence(5, 900, "无", 0, 0, "x")),
        (at("望川县", 5),),
    ],
    ids=["none", "empty", "outside", "in two places and none of them named"],
)
def test_evidence_that_is_none_bears_out_nothing(evidence: tuple[Evidence, ...]) -> None:
    assert kept(people=[Person("p1", "柳文澜", (), evidence)]).people == ()


def test_a_quote_with_a_wrong_place_is_put_where_it_stands_alone() -> None:
    (found,) = kept(people=[person(at("柳文澜", 9))]).people
    assert [found.evidence[0].start, found.evidence[0].end] == [5, 8]


def test_of_several_quotes_those_that_hold_stay() -> None:
    (found,) = kept(people=[person(at("柳如烟", 0), at("柳文澜"))]).people
    assert [evidence.quote for evidence in found.evidence] == ["柳文澜"]


def test_a_sentence_that_the_report_does_not_say_is_no_outcome() -> None:
    made_up = Outcome("o1", "企业引进得很好。", (), (), (at("企业30家"),))
    assert kept(outcomes=[made_up]).outcomes == ()


def test_what_named_a_rejected_figure_no_longer_does() -> None:
    gone = figure("f1", at("300家", 0))
    part = figure("f2", at("30家"), whole="f1")
    outcome = Outcome("o1", "目前已引进企业30家。", (), ("f1", "f2"), (at("企业30家"),))
    agreement = Agreement("a1", "协议", "signed", (), ("f1",), (at("签订协议"),))
    facts = kept(figures=[gone, part], outcomes=[outcome], agreements=[agreement])
    assert [one.part_of for one in facts.figures] == [None]
    assert facts.outcomes[0].figures == ("f2",)
    assert facts.agreements[0].figures == ()


def test_facts_get_ids_of_their_own() -> None:
    facts = kept(
        people=[person(at("柳文澜")), person(at("县长"))], figures=[figure("p1", at("30家"))]
    )
    assert [fact.id for fact in (*facts.people, *facts.figures)] == ["p1", "p1-2", "p1-3"]


def test_a_report_that_tells_nothing_says_so() -> None:
    facts = kept()
    (diagnostic,) = facts.diagnostics
    assert (diagnostic.code, diagnostic.level) == ("no-facts", "info")
    assert (diagnostic.start, diagnostic.end) == (0, len(TEXT))


def test_a_report_that_tells_something_has_no_such_diagnostic() -> None:
    assert kept(people=[person(at("柳文澜"))]).diagnostics == ()


def test_text_and_article_are_those_of_the_report() -> None:
    other = facts_about(document_of("另一篇。", name="other"), people=[person(at("柳文澜"))])
    facts = checked(DOCUMENT, other)
    assert (facts.text, facts.article.id) == (TEXT, "report")


def test_unknown_kinds_of_facts_are_told() -> None:
    with pytest.raises(TypeError, match="unknown kinds of facts: persons"):
        facts_about(DOCUMENT, persons=())


@given(reports | hostile_texts)
def test_what_the_rules_find_passes_unchanged(text: str) -> None:
    document = document_of(text)
    facts = extract(document, lexicon=NO_LEXICON)
    found = checked(document, facts)
    assert msgspec.structs.replace(found, diagnostics=()) == msgspec.structs.replace(
        facts, diagnostics=()
    )
    assert not any(note.code == "rejected-fact" for note in found.diagnostics)
