from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from generator.repair import repair
from repair import damage

CORPUS = Path(__file__).parents[1] / "corpus" / "repair"
CLEAN = (CORPUS / "clean.txt").read_text("utf-8").splitlines()
KINDS = {**damage.SURE, "mixed": (0, damage.mixed)}


def cases(name: str) -> list[dict[str, Any]]:
    return yaml.safe_load((CORPUS / name).read_text("utf-8"))


def repaired(text: str) -> str:
    return repair(text).aligned.text


def changes(text: str) -> list[str]:
    return [f"{edit.fixer}: {edit}" for step in repair(text).steps for edit in step]


@pytest.mark.parametrize("case", cases("catalogue.yml"), ids=lambda case: str(case["row"]))
def test_every_example_of_the_catalogue_is_repaired_or_told(case: dict[str, Any]) -> None:
    done = repair(case["damaged"])
    assert done.aligned.text == case["repaired"]
    warned = [note.code for note in done.diagnostics if note.level == "warning"]
    assert warned == case.get("warned", [])


@pytest.mark.parametrize("case", cases("wild.yml"), ids=lambda case: case["name"])
def test_damage_seen_in_the_wild_is_undone(case: dict[str, str]) -> None:
    assert repaired(case["damaged"]) == case["repaired"]


@pytest.mark.parametrize("case", cases("negative.yml"), ids=lambda case: case["kind"])
def test_clean_text_of_every_kind_stays_as_it_is(case: dict[str, str]) -> None:
    assert changes(case["text"]) == []


@pytest.mark.parametrize("case", cases("failures.yml"), ids=lambda case: case["name"])
@pytest.mark.xfail(strict=True)
def test_what_cannot_be_repaired_yet_is_known(case: dict[str, str]) -> None:
    assert repaired(case["damaged"]) == case["repaired"]


@pytest.mark.parametrize("text", CLEAN)
def test_clean_sentences_stay_as_they_are(text: str) -> None:
    assert changes(text) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", range(3))
def test_generated_damage_is_undone_to_the_letter(kind: str, seed: int) -> None:
    text = "\n".join(CLEAN) if kind != "broken lines" else "".join(CLEAN[:6])
    assert repaired(KINDS[kind][1](text, Random(seed))) == text


@pytest.mark.parametrize("kind", ["split characters", "full-width A3"])
def test_most_characters_out_of_step_are_restored_and_none_is_made_worse(kind: str) -> None:
    wrong = was = 0
    for seed, text in enumerate(CLEAN * 4):
        given = damage.BYTES[kind][1](text, Random(seed))
        left = damage.distance(text, repaired(given))
        before = damage.distance(text, damage.traditional(given, "t2s"))
        assert left <= before, given
        wrong, was = wrong + left, was + before
    assert wrong < 0.3 * was


@pytest.mark.parametrize("kind", ["UTF-8 as Latin-1", "GBK as Latin-1"])
@pytest.mark.parametrize("text", CLEAN)
def test_text_read_in_a_western_encoding_is_restored_to_the_letter(kind: str, text: str) -> None:
    assert repaired(damage.BYTES[kind][1](text, Random(1))) == text


LOSSY = [kind for kind in damage.BYTES if kind.startswith("UTF-8 as") and "Latin" not in kind]


@pytest.mark.parametrize("kind", LOSSY)
def test_lost_bytes_leave_characters_marked_as_lost_and_no_other_words(kind: str) -> None:
    text = "\n".join(CLEAN)
    given = repaired(damage.BYTES[kind][1](text, Random(1)))
    wrong = damage.distance(text, given)
    assert wrong <= 0.15 * len(text)
    assert wrong - given.count("\ufffd") <= 0.01 * len(text)
