"""The supplied report: exactly what is read from it, and what has to be.

``STEM.json`` holds the facts as written by ``jiyao extract``, less ids and places; run with
``--update-golden`` after a change that is meant. ``tests/gold/STEM.json`` was made by hand.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.evaluate import KINDS, compare, load
from generator.models import Report
from generator.pipeline import process

GOLDEN = Path(__file__).parent / "corpus" / "golden"
REFERENCE = Path(__file__).parent / "gold"
KEPT = ("events", "people", "agreements", "figures", "outcomes", "next_steps")


@cache
def read(path: Path) -> Report:
    return process(path)


@cache
def written(path: Path) -> dict[str, Any]:
    """The facts as `jiyao extract` writes them."""
    facts: dict[str, Any] = json.loads(CliRunner().invoke(main, ["extract", str(path)]).stdout)
    return facts


@cache
def reference(stem: str) -> dict[str, Any]:
    return load(REFERENCE / f"{stem}.json")


def plain(facts: dict[str, Any]) -> dict[str, Any]:
    """Facts without what says nothing of them: ids become positions, evidence its quotes."""
    order = {
        fact["id"]: f"{kind}[{number}]" for kind in KEPT for number, fact in enumerate(facts[kind])
    }

    def reworked(key: str, value: Any) -> Any:
        if key == "evidence":
            return [one["quote"] for one in value]
        if key == "figures":
            return [order[name] for name in value]
        return order[value] if key == "part_of" and value else value

    return {
        "format": facts["format"],
        "article": {k: v for k, v in facts["article"].items() if k != "sha256"},
        "text": facts["text"].split("\n"),
        **{
            kind: [
                {k: reworked(k, v) for k, v in fact.items() if k != "id"} for fact in facts[kind]
            ]
            for kind in KEPT
        },
    }


def test_the_supplied_report_is_read_as_before(report: Path, update_golden: bool) -> None:
    path = GOLDEN / f"{report.stem}.json"
    found = plain(written(report))
    if update_golden:
        path.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", "utf-8")
    assert found == json.loads(path.read_text("utf-8"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_row_of_the_scores_is_1(report: Path, kind: str) -> None:
    result = compare(report.stem, written(report), reference(report.stem))
    score = result.scores[kind]
    assert (result.missed[kind], result.extra[kind]) == ([], [])
    assert (score.precision, score.recall, score.f1) == (1.0, 1.0, 1.0)
    assert score.gold > 0


def test_two_people_have_their_offices(report: Path) -> None:
    found = {person.name: list(person.positions) for person in read(report).facts.people}
    assert found == {p["name"]: p["positions"] for p in reference(report.stem)["people"]}
    assert len(found) == 2


def test_four_bylines_stand_apart_from_the_people(report: Path) -> None:
    facts = read(report).facts
    names = [byline.name for byline in facts.article.bylines]
    assert names == reference(report.stem)["bylines"]
    assert len(names) == 4
    assert not set(names) & {person.name for person in facts.people}


def test_the_reporters_have_the_role_of_reporters(report: Path) -> None:
    bylines = read(report).facts.article.bylines
    assert [byline.role for byline in bylines] == ["记者", "记者", "记者", "通讯员"]


def test_four_agreements_have_their_parties_and_one_is_named_twice(report: Path) -> None:
    agreements = read(report).facts.agreements
    found = {a.title: ({p.name for p in a.parties}, a.status) for a in agreements}
    assert found == {
        a["title"]: (set(a["parties"]), a["status"]) for a in reference(report.stem)["agreements"]
    }
    assert sorted(len(a.evidence) for a in agreements) == [1, 1, 1, 2]


def test_fourteen_figures_have_their_roles_and_objects_to_the_letter(report: Path) -> None:
    wanted = reference(report.stem)["figures"]
    keys = ("value", "unit", "object", "role")
    found = [tuple(figure[key] for key in keys) for figure in written(report)["figures"]]
    assert found == [tuple(figure[key] for key in keys) for figure in wanted]


def test_a_part_points_to_its_whole_and_a_rate_keeps_its_period(report: Path) -> None:
    figures = read(report).facts.figures
    by_id = {figure.id: figure for figure in figures}
    parts = {int(f.value): int(by_id[f.part_of].value) for f in figures if f.part_of}
    assert parts == {201: 294}
    assert {int(f.value): f.period for f in figures if f.period} == {
        150_000: "year",
        40_000_000: "year",
    }


def test_outcomes_and_next_steps_are_the_sentences_of_the_reference(report: Path) -> None:
    facts, wanted = read(report).facts, reference(report.stem)
    assert [outcome.sentence for outcome in facts.outcomes] == wanted["outcomes"]
    assert [{"sentence": step.sentence, "actor": step.actor} for step in facts.next_steps] == (
        wanted["next_steps"]
    )


def test_the_day_of_the_event_is_that_of_the_reference(report: Path) -> None:
    (event,) = read(report).facts.events
    wanted = reference(report.stem)["event"]
    assert (event.start, event.end) == (wanted["date"], wanted["date_end"])
    assert event.kind == "联席会议"


def test_quotes_lead_back_to_the_file_as_received(report: Path) -> None:
    facts = read(report).facts
    source = report.read_text("utf-8")
    quoted = {
        e.quote: source[e.source_start : e.source_end] for p in facts.people for e in p.evidence
    }
    assert quoted == {"詹丹志": "詹丹志", "谢远区": "謝遠(yuǎn)區"}
    first = facts.agreements[0].evidence[0]
    assert source[first.source_start : first.source_end].startswith("《興仁市年產(chǎn)15萬噸")


def test_nothing_of_the_report_is_told_as_a_warning(report: Path) -> None:
    assert [d for d in read(report).facts.diagnostics if d.level == "warning"] == []
