from __future__ import annotations

from pathlib import Path
from random import Random

from generator.repair import repair
from repair import damage, together

CORPUS = Path(__file__).parents[1] / "corpus" / "repair"
TEXT = (CORPUS / "clean.txt").read_text("utf-8").splitlines()
PARAGRAPHS = ["".join(TEXT[at : at + 3]) for at in range(0, len(TEXT), 3)]


def test_of_several_kinds_of_damage_in_one_paragraph_hardly_any_is_wrong_and_not_told() -> None:
    untold = wrong = damaged = 0
    for seed, text in enumerate(PARAGRAPHS * 10):
        given = together.together(text, Random(seed))
        done = repair(given)
        left = damage.distance(text, done.aligned.text)
        was = damage.distance(text, damage.traditional(given, "t2s"))
        assert left <= was, given
        untold += sum(max(map(len, pair)) for pair in together.untold(text, done))
        wrong, damaged = wrong + left, damaged + was
    assert wrong < 0.12 * damaged, (wrong, damaged)
    assert untold < 0.05 * wrong, (untold, wrong)
