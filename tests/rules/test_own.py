"""Each kind of the user's own words changes facts, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import document_of, hostile_texts, reports

from generator.extract import extract
from generator.models import NO_LEXICON, FactSet, OwnPlace, UserLexicon
from generator.rules.own import is_place_or_body, masked, pattern_of
from generator.rules.trace import Trace

LEXICON = UserLexicon(
    people=("金不换", "山水"),
    places=(OwnPlace("青禾"), OwnPlace("石渡县", ("石渡",))),
    bodies=("远山控股", "与时书院"),
    offices=("首席联络官",),
    outcome=("揭榜",),
    next_step=("酝酿",),
    speech=("放话",),
)


def people(facts: FactSet) -> Any:
    return {person.name: person.positions for person in facts.people}


def parties(facts: FactSet) -> Any:
    return [[party.name for party in agreement.parties] for agreement in facts.agreements]


def outcomes(facts: FactSet) -> Any:
    return [outcome.sentence for outcome in facts.outcomes]


def steps(facts: FactSet) -> Any:
    return [(step.sentence, step.actor) for step in facts.next_steps]


@pytest.mark.parametrize(
    ("text", "read", "without", "with_words"),
    [
        ("金不换撑船过江。", people, {}, {"金不换": ()}),
        ("副县长山水来到茶园。", people, None, {"山水": ("副县长",)}),
        ("首席联络官柳文澜来到茶园。", people, None, {"柳文澜": ("首席联络官",)}),
        (
            "石渡与青禾签订《茶叶购销合同》。",
            parties,
            [["石渡", "青禾"]],
            [["石渡县", "青禾"]],
        ),
        (
            "青禾·石渡联席会议召开，双方签订《茶叶购销合同》。",
            parties,
            [[]],
            [["青禾", "石渡县"]],
        ),
        (
            "与时书院、远山控股签订《人才培养协议》。",
            parties,
            [["时书院", "远山控股"]],
            [["与时书院", "远山控股"]],
        ),
        ("三个能人揭榜。", outcomes, [], ["三个能人揭榜。"]),
        ("镇上酝酿茶博园。", steps, [], [("镇上酝酿茶博园。", "镇上")]),
        (
            "县长柳文澜放话，两地要扩大劳务输出。",
            steps,
            [],
            [("县长柳文澜放话，两地要扩大劳务输出。", "柳文澜")],
        ),
    ],
)
def test_each_kind_of_word_changes_facts(
    text: str, read: Callable[[FactSet], Any], without: Any, with_words: Any
) -> None:
    document = document_of(text)
    assert read(extract(document, lexicon=LEXICON)) == with_words
    plain = read(extract(document))
    assert plain == without if without is not None else plain != with_words


def test_a_place_or_body_of_the_users_is_no_person() -> None:
    text = "石渡、柳文澜出席会议。"
    trace = Trace.asked()
    facts = extract(document_of(text), lexicon=LEXICON, trace=trace)
    assert list(people(facts)) == ["柳文澜"]
    assert "own-place-or-body" in {dropped.reason for dropped in trace.dropped or ()}


def test_a_cue_of_the_users_is_held_to_what_holds_for_all() -> None:
    assert outcomes(extract(document_of("三个能人将揭榜。"), lexicon=LEXICON)) == []
    assert steps(extract(document_of("镇上酝酿什么？"), lexicon=LEXICON)) == []


def test_a_short_form_inside_a_longer_name_is_no_place_of_the_users() -> None:
    mask = masked("石渡市与石渡签约", LEXICON)
    assert mask.text.startswith("石渡市与")
    assert [name for _, name in mask.names] == ["石渡县"]


def test_a_mask_keeps_every_place_and_gives_back_every_name() -> None:
    text = "青禾、远山控股、与时书院与石渡县"
    mask = masked(text, LEXICON)
    assert len(mask.text) == len(text)
    assert [mask.text.find("、"), mask.text.rfind("与")] == [text.find("、"), text.rfind("与")]
    assert mask.uncovered(mask.text) == text


def test_no_words_mask_nothing_and_match_nothing() -> None:
    assert masked("青禾与石渡", NO_LEXICON).text == "青禾与石渡"
    assert pattern_of(()).search("任何文字") is None
    assert not is_place_or_body(NO_LEXICON, "青禾")


@given(reports | hostile_texts)
def test_facts_with_no_words_of_ones_own_are_as_without_a_lexicon(text: str) -> None:
    document = document_of(text)
    assert extract(document, lexicon=UserLexicon()) == extract(document)


WORDS = ("柳文澜", "临岚", "望川县", "签订", "教师", "（教师")
words = st.lists(st.sampled_from(WORDS), max_size=3)


@given(reports | hostile_texts, st.builds(UserLexicon, words.map(tuple), bodies=words.map(tuple)))
def test_every_quote_stands_in_the_text_whatever_the_words(text: str, lexicon: UserLexicon) -> None:
    facts = extract(document_of(text), lexicon=lexicon)
    for person in facts.people:
        for evidence in person.evidence:
            assert facts.text[evidence.start : evidence.end] == evidence.quote
    for agreement in facts.agreements:
        for party in agreement.parties:
            assert not any(0x9FA6 <= ord(char) <= 0x9FFF for char in party.name)
