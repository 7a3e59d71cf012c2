"""One person under several names."""

from __future__ import annotations

from strategies import document_of

from generator.models import Mention
from generator.rules.coreference import as_known, in_full, named_again
from generator.rules.people import PersonValue, find_people
from generator.rules.registry import find_mentions
from generator.spans import Span


def person(name: str, start: int = 0) -> Mention:
    span = Span(start, start + len(name))
    return Mention("person", span, PersonValue(name, ()), "person.name-and-verb")


def again(text: str) -> list[tuple[str, int]]:
    sentences = document_of(text).sentences
    people = [mention for sentence in sentences for mention in find_people(sentence)]
    return [(m.value.name, m.span.start) for m in named_again(sentences, people)]


def test_part_of_a_foreign_name_means_the_whole() -> None:
    people = in_full([person("马库斯·温德"), person("温德", 10), person("柳文澜", 20)])
    assert [m.value.name for m in people] == ["马库斯·温德", "马库斯·温德", "柳文澜"]
    assert people[1].span == Span(10, 12)


def test_a_name_that_was_cut_wrongly_is_the_one_known_with_its_office() -> None:
    text = "市长段平来访。段平对客人说，连生副院长介绍了情况。副院长罗连生。罗连生副院长说。"
    known = [
        Mention("person", Span(2, 4), PersonValue("段平", ("市长",)), "person.office-and-name"),
        Mention(
            "person", Span(27, 30), PersonValue("罗连生", ("副院长",)), "person.office-and-name"
        ),
    ]
    people = as_known(
        text, [*known, person("段平对", 7), person("连生", 14), person("连生", text.rindex("连生"))]
    )
    assert [m.value.name for m in people] == ["段平", "罗连生", "段平", "连生", "罗连生"]
    assert [m.span.of(text) for m in people[2:]] == ["段平", "连生", "罗连生"]


def named(text: str) -> list[tuple[str, str]]:
    """Whom the rules find, and what the text calls them there."""
    return [(m.value.name, m.span.of(text)) for m in find_mentions(document_of(text)).people]


def test_who_is_addressed_by_office_is_who_has_it() -> None:
    assert named("书记陈奎青出席。陈书记指出，要加强合作。")[1:] == [("陈奎青", "陈书记")]
    assert named("副校长姜慧出席。姜校长主持仪式。")[1:] == [("姜慧", "姜校长")]
    assert named("市长铃木史生在座。铃木市长表示欢迎。")[1:] == [("铃木史生", "铃木")]


def test_of_two_of_one_family_name_the_one_of_the_first_rank_is_addressed() -> None:
    text = "副书记陈一舟、书记陈奎青出席。陈书记指出，要加强合作。"
    assert named(text)[2:] == [("陈奎青", "陈书记")]


def test_who_may_be_either_of_two_stays_as_addressed() -> None:
    text = "书记陈奎青、市妇联书记陈一舟出席。陈书记指出，要加强合作。"
    assert named(text)[2:] == [("陈书记", "陈书记")]


def test_who_is_known_is_found_where_a_clause_opens() -> None:
    assert again("县长钟启明到场。钟启明对此行很满意。") == [("钟启明", 8)]


def test_inside_a_clause_or_a_longer_word_nobody_is_named_again() -> None:
    assert again("县长高松到场。高松镇风景优美，来到高松。") == []


def test_where_nobody_is_known_nobody_is_named_again() -> None:
    assert again("江面上白鹭翻飞。") == []
