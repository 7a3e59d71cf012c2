"""Scores computed by hand, for each row of the table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.errors import InputError
from generator.evaluate import KINDS, Comparison, Score, compare, load, table, total

Facts = dict[str, Any]


def facts(**kinds: Any) -> Facts:
    """Facts of which only what is told is there; one event, as in reference facts."""
    empty: Facts = {
        "people": [],
        "agreements": [],
        "figures": [],
        "outcomes": [],
        "next_steps": [],
        "event": {"date": None, "date_end": None},
    }
    return empty | kinds


def score(kind: str, found: Facts, gold: Facts) -> tuple[int, int, int]:
    one = compare("report", found, gold).scores[kind]
    return one.right, one.found, one.gold


def people(**offices: list[str]) -> Facts:
    return facts(people=[{"name": n, "positions": held} for n, held in offices.items()])


def agreements(*titled: tuple[str, list[str]]) -> Facts:
    return facts(
        agreements=[{"title": t, "parties": p, "status": "signed"} for t, p in titled],
    )


def figures(*rows: tuple[float, str | None, str | None]) -> Facts:
    return facts(
        figures=[{"value": v, "unit": u, "object": o, "role": "outcome"} for v, u, o in rows],
    )


def steps(*rows: tuple[str, str | None]) -> Facts:
    return facts(next_steps=[{"sentence": s, "actor": a} for s, a in rows])


# People and their offices


def test_people_match_by_equal_names() -> None:
    found, gold = people(柳文澜=[], 严立=[]), people(柳文澜=[], 严立诚=[], 贺兰山=[])
    assert score("people", found, gold) == (1, 2, 3)


def test_names_are_compared_on_letters_alone() -> None:
    one, other = ({"name": n, "positions": []} for n in ("古丽·热依汗", "古丽•热依汗"))
    assert score("people", facts(people=[one]), facts(people=[other])) == (1, 1, 1)


@pytest.mark.parametrize(
    ("found", "gold", "right"),
    [
        ("县长", "望川县县长", 1),
        ("望川县县长", "县长", 1),
        ("望川县县长", "望川县县长", 1),
        ("望川县", "望川县县长", 0),
        ("望川县县长", "望川县书记", 0),
        ("区长", "副区长", 0),
    ],
)
def test_an_office_may_lack_the_leading_place(found: str, gold: str, right: int) -> None:
    result = score("positions", people(柳文澜=[found]), people(柳文澜=[gold]))
    assert result == (right, 1, 1)


def test_an_office_counts_for_its_holder_only() -> None:
    found, gold = people(柳文澜=["县长"], 严立诚=[]), people(柳文澜=[], 严立诚=["县长"])
    assert score("positions", found, gold) == (0, 1, 1)


def test_each_office_counts_once() -> None:
    found = people(柳文澜=["县委副书记", "县长", "代表"])
    assert score("positions", found, people(柳文澜=["县委副书记", "望川县县长"])) == (2, 3, 2)


def test_an_exact_office_is_not_taken_by_a_shorter_one() -> None:
    found = people(柳文澜=["局长", "县教育局局长"])
    gold = people(柳文澜=["县教育局局长", "县农业局局长"])
    assert score("positions", found, gold) == (2, 2, 2)


# Agreements and their parties


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("望川县临岚市东西部协作框架协议", 1),  # the same letters
        ("望川县·临岚市东西部协作框架", 1),  # 13 of 13 in 15: 26/28 = 0.93
        ("望川县·临岚市劳务协作协议", 0),  # 10 in common of 12 and 15: 20/27 = 0.74
    ],
)
def test_titles_match_at_a_similarity_of_85_percent(title: str, right: int) -> None:
    gold = agreements(("望川县·临岚市东西部协作框架协议", []))
    assert score("agreements", agreements((title, [])), gold) == (right, 1, 1)


@pytest.mark.parametrize(
    ("common", "right"),
    [(17, 1), (16, 0)],  # of 20 letters each: 0.85 and 0.80
)
def test_the_limit_of_similarity_belongs_to_it(common: int, right: int) -> None:
    letters = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"
    other = letters[:common] + "戌亥天地"[: 20 - common]
    assert score("agreements", agreements((other, [])), agreements((letters, []))) == (right, 1, 1)


def test_one_agreement_matches_one_only() -> None:
    found = agreements(("劳务协作协议", []), ("劳务协作协议", []))
    assert score("agreements", found, agreements(("劳务协作协议", []))) == (1, 2, 1)


def test_parties_match_if_one_name_is_inside_the_other() -> None:
    found = agreements(("劳务协作协议", ["望川县人民政府", "临岚", "华腾集团"]))
    gold = agreements(("劳务协作协议", ["望川县", "临岚市", "云帆公司"]))
    assert score("parties", found, gold) == (2, 3, 3)


def test_parties_count_for_matched_agreements_only() -> None:
    found = agreements(("劳务协作协议", ["望川县"]), ("茶叶购销合同", ["华腾集团"]))
    gold = agreements(("劳务协作协议", ["望川县"]), ("战略合作备忘录", ["华腾集团"]))
    assert score("parties", found, gold) == (1, 1, 1)


def test_a_party_counts_for_its_own_agreement() -> None:
    found = agreements(("劳务协作协议", ["望川县"]), ("茶叶购销合同", ["华腾集团"]))
    gold = agreements(("劳务协作协议", ["华腾集团"]), ("茶叶购销合同", ["望川县"]))
    assert score("parties", found, gold) == (0, 2, 2)


def test_parties_may_be_objects_or_strings() -> None:
    found = agreements(("劳务协作协议", [{"name": "望川县"}]))  # type: ignore[list-item]
    assert score("parties", found, agreements(("劳务协作协议", ["望川县"]))) == (1, 1, 1)


def test_an_equal_title_is_paired_before_a_similar_one() -> None:
    old, new = "望川县·临岚市2021年东西部协作协议", "望川县·临岚市2022年东西部协作协议"
    found = agreements((old, ["望川县"]), (new, ["华腾集团"]))
    found["agreements"][0]["id"] = "a1"
    found["agreements"][1]["id"] = "a2"
    gold = agreements((new, ["华腾集团"]), (old, ["望川县"]))
    assert score("parties", found, gold) == (2, 2, 2)


# Figures


def test_figures_match_by_value_and_unit() -> None:
    found = figures((6, "所", None), (6, "家", None), (7, "所", None))
    assert score("figures", found, figures((6, "所", "学校"), (8, "所", None))) == (1, 3, 2)


def test_figures_are_counted_as_often_as_they_stand() -> None:
    found = figures((6, "所", "学校"), (6, "所", "学校"), (6, "所", "学校"))
    assert score("figures", found, figures((6, "所", "学校"), (6, "所", "学校"))) == (2, 3, 2)


def test_a_value_is_a_number_however_it_is_written() -> None:
    assert score("figures", figures((35.0, "％", None)), figures((35, "%", None))) == (1, 1, 1)


def test_a_missing_unit_matches_a_missing_unit_alone() -> None:
    assert score("figures", figures((5, None, None)), figures((5, None, None))) == (1, 1, 1)
    assert score("figures", figures((5, None, None)), figures((5, "名", None))) == (0, 1, 1)


@pytest.mark.parametrize(
    ("found", "gold", "right"),
    [
        ("劳动力", "脱贫劳动力", 1),
        ("脱贫劳动力", "劳动力", 1),
        ("“劳动力”", "劳动力", 1),
        ("劳动力", "学生", 0),
        (None, None, 1),
        (None, "劳动力", 0),
        ("劳动力", None, 0),
    ],
)
def test_of_two_objects_one_is_inside_the_other(
    found: str | None, gold: str | None, right: int
) -> None:
    result = score("figures+object", figures((5, "名", found)), figures((5, "名", gold)))
    assert result == (right, 1, 1)


def test_an_object_counts_with_its_own_number_only() -> None:
    found, gold = figures((5, "名", "学生"), (6, "名", "教师")), figures((6, "名", "学生"))
    assert score("figures+object", found, gold) == (0, 2, 1)


def test_objects_are_paired_so_that_most_match() -> None:
    found = figures((5, "家", "企业"), (5, "家", "农业"))
    found["figures"] = [{"id": f"f{n}", **figure} for n, figure in enumerate(found["figures"])]
    gold = figures((5, "家", "农业企业"), (5, "家", "企业"))
    assert score("figures+object", found, gold) == (2, 2, 2)


# Sentences and actors

LONG = "望川县与临岚市签订劳务协作协议并成立工作站。"


def test_a_sentence_is_told_by_its_last_fourteen_letters() -> None:
    assert len("县与临岚市签订劳务协作协议并成立工作站"[-14:]) == 14
    found = facts(outcomes=[{"sentence": f"本报讯：“{LONG}”"}])
    assert score("outcomes", found, facts(outcomes=[LONG])) == (1, 1, 1)


@pytest.mark.parametrize(
    ("tail", "right"),
    [("临岚市签订劳务协作协议并成立工作站。", 1), ("签订劳务协作协议并成立工作站。", 1)],
)
def test_what_stands_before_the_last_fourteen_letters_does_not_matter(
    tail: str, right: int
) -> None:
    assert score("outcomes", facts(outcomes=[tail]), facts(outcomes=[LONG])) == (right, 1, 1)


def test_a_sentence_with_other_last_letters_is_another() -> None:
    found = facts(outcomes=[LONG.replace("工作站", "工作处"), "成立工作站。"])
    assert score("outcomes", found, facts(outcomes=[LONG])) == (0, 2, 1)


def test_a_short_sentence_is_told_by_all_of_its_letters() -> None:
    assert score("outcomes", facts(outcomes=["揭牌。"]), facts(outcomes=["揭牌！"])) == (1, 1, 1)
    assert score("outcomes", facts(outcomes=["揭牌。"]), facts(outcomes=["已揭牌。"])) == (0, 1, 1)


def test_next_steps_match_by_sentence_whoever_says_them() -> None:
    assert score("next_steps", steps((LONG, "柳文澜")), steps((LONG, None))) == (1, 1, 1)


def test_actors_count_for_matched_steps_only() -> None:
    found = steps((LONG, "柳文澜"), ("要抓好落实。", "严立诚"))
    gold = steps((LONG, "柳文澜"), ("要压实责任。", "严立诚"))
    assert score("actors", found, gold) == (1, 1, 1)


@pytest.mark.parametrize(
    ("found", "gold", "result"),
    [
        (None, None, (0, 0, 0)),
        ("柳文澜", None, (0, 1, 0)),
        (None, "柳文澜", (0, 0, 1)),
        ("严立诚", "柳文澜", (0, 1, 1)),
        ("古丽·热依汗", "古丽热依汗", (1, 1, 1)),
        ("望川县", "望川县委", (0, 1, 1)),
    ],
)
def test_an_actor_who_is_not_told_is_none_to_be_found(
    found: str | None, gold: str | None, result: tuple[int, int, int]
) -> None:
    assert score("actors", steps((LONG, found)), steps((LONG, gold))) == result


# The date of the event


@pytest.mark.parametrize(
    ("found", "gold", "result"),
    [
        ("2024-05-18", "2024-05-18", (1, 1, 1)),
        ("2024-05-19", "2024-05-18", (0, 1, 1)),
        ("--05-18", "2024-05-18", (0, 1, 1)),
        (None, "2024-05-18", (0, 0, 1)),
        ("2024-05-18", None, (0, 1, 0)),
        (None, None, (0, 0, 0)),
    ],
)
def test_the_date_of_the_event_is_equal_or_wrong(
    found: str | None, gold: str | None, result: tuple[int, int, int]
) -> None:
    events = [] if found is None else [{"start": found, "end": None}]
    without = {key: value for key, value in facts().items() if key != "event"}
    reference = facts(event={"date": gold, "date_end": None})
    assert score("event date", without | {"events": events}, reference) == result


def test_reference_facts_may_tell_of_no_event() -> None:
    without = {key: value for key, value in facts().items() if key != "event"}
    assert score("event date", facts(), without) == (0, 0, 0)


# Scores


def test_precision_recall_and_f1_are_those_of_the_textbook() -> None:
    one = Score(right=3, found=4, gold=6)
    assert (one.precision, one.recall, one.f1) == (0.75, 0.5, pytest.approx(0.6))


@pytest.mark.parametrize(
    ("one", "values"),
    [
        (Score(0, 0, 0), (1.0, 1.0, 1.0)),
        (Score(0, 0, 2), (1.0, 0.0, 0.0)),
        (Score(0, 2, 0), (0.0, 1.0, 0.0)),
        (Score(2, 2, 2), (1.0, 1.0, 1.0)),
    ],
)
def test_where_there_is_nothing_nothing_is_wrong(
    one: Score, values: tuple[float, float, float]
) -> None:
    assert (one.precision, one.recall, one.f1) == values


def test_scores_are_summed_over_reports_before_they_are_divided() -> None:
    good = compare("a", people(柳文澜=[]), people(柳文澜=[]))
    bad = compare("b", people(甲=[], 乙=[], 丙=[]), people(丁=[]))
    summed = total([good, bad])["people"]
    assert summed == Score(1, 4, 2)
    assert summed.precision == 0.25


def test_every_kind_has_a_row_in_the_order_of_the_dictionary() -> None:
    assert tuple(compare("report", facts(), facts()).scores) == KINDS
    lines = table(total([])).splitlines()[1:]
    assert [line.split("  ")[0].strip() for line in lines] == list(KINDS)


def test_the_table_shows_three_decimals_and_the_counts() -> None:
    row = table({"people": Score(2, 3, 4)}).splitlines()[1]
    assert row.split() == ["people", "0.667", "0.500", "0.571", "3", "4"]


def test_a_comparison_lists_what_was_missed_and_what_is_too_much() -> None:
    found, gold = people(柳文澜=[], 严立诚=[]), people(柳文澜=[], 贺兰山=[])
    result: Comparison = compare("report", found, gold)
    assert (result.missed["people"], result.extra["people"]) == (["贺兰山"], ["严立诚"])
    assert (result.missed["figures"], result.extra["figures"]) == ([], [])


# Files


def test_facts_are_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(json.dumps(people(柳文澜=["县长"])), "utf-8")
    assert load(path)["people"] == [{"name": "柳文澜", "positions": ["县长"]}]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "not a JSON file"),
        ("[]", "not a JSON file"),
        ('{"people": [', "not a JSON file"),
        ("\ufeff{}", "not a JSON file"),
        ("[" * 9999, "not a JSON file"),
        ("{}", "lacks the keys agreements, event, figures, next_steps, outcomes, people"),
        (json.dumps(facts() | {"evnt": {}}), "unknown key `evnt`; did you mean `event`"),
        (json.dumps(facts(publishe="")), "unknown key `publishe`; did you mean `published`"),
        (json.dumps(facts(published="soon")), "`published`: Invalid"),
        (json.dumps(facts(event={"dat": None})), "`event` lacks the key `date`"),
        (json.dumps(facts(events=[{}])), r"`events\[0\]` lacks the key `start`"),
        (json.dumps(facts(people=None)), "`people`: Expected `array`"),
        (json.dumps(facts(people=[{"nam_": "x"}])), r"`people\[0\]` lacks the key `name`; see"),
        (json.dumps(facts(people=[{"name": "x"}])), r"`people\[0\]` lacks the key `positions`"),
        (json.dumps(agreements(("x", []), ("y", [1]))), r"`agreements\[1\]\.parties\[0\]`: Exp"),
        (
            json.dumps(agreements(("x", [{}]))),
            r"`agreements\[0\]\.parties\[0\]` lacks the key `name`",
        ),
        (json.dumps(facts(agreements=[{}])), r"`agreements\[0\]` lacks the key `title`"),
        (json.dumps(figures(("1", None, None))), r"`figures\[0\]\.value`: Expected `float`"),
        (json.dumps(figures((10**400, None, None))), "out of range"),
        (json.dumps(facts(outcomes=[{}])), r"`outcomes\[0\]` lacks the key `sentence`"),
        (
            json.dumps(facts(next_steps=[{"sentence": "x"}])),
            r"`next_steps\[0\]` lacks the key `actor`",
        ),
    ],
)
def test_a_file_that_holds_no_facts_is_named(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "report.json"
    path.write_text(content, "utf-8")
    with pytest.raises(InputError, match=message) as caught:
        load(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


def test_a_file_that_is_no_utf_8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(json.dumps(facts(outcomes=["甲"]), ensure_ascii=False).encode("gbk"))
    with pytest.raises(InputError, match="not a JSON file"):
        load(path)


@pytest.mark.parametrize(
    "one",
    [
        people(柳文澜=["县长"]) | {"id": "one", "bylines": [], "headline": None, "query": 1},
        facts(published="2024-05-20"),
        figures((3.5, None, None), (10**20, "元", "投资")),
        agreements(("x", [{"name": "y"}, "z"])),  # type: ignore[list-item]
        facts(outcomes=["x", {"sentence": "y", "topics": []}]),
    ],
)
def test_reference_facts_may_have_other_keys_and_strings_for_objects(
    tmp_path: Path, one: Facts
) -> None:
    path = tmp_path / "report.json"
    path.write_text(json.dumps(one), "utf-8")
    assert load(path) == one
