"""Cue lists: words with conditions on what stands beside them."""

from pathlib import Path

import pytest

from generator.lexicon import cues as module
from generator.lexicon.cues import cue_pattern, cues

FOLDER = Path(module.__file__).parent


@pytest.fixture
def rows(monkeypatch: pytest.MonkeyPatch):
    """Sets the lines of the only list there is."""

    def has(*lines: str) -> None:
        monkeypatch.setattr(module, "rows", lambda _: tuple(tuple(line.split()) for line in lines))
        cue_pattern.cache_clear()
        cues.cache_clear()

    yield has
    cue_pattern.cache_clear()
    cues.cache_clear()


def test_conditions_say_what_may_not_stand_beside_a_cue(rows):
    rows("将 <!必 >!近 >!军", "拟")
    found = cues("any").findall("必将开工，将近三百人，将军，将建园区，拟建")
    assert found == ["将", "拟"]
    assert cues("any").search("将建园区")
    assert not cues("any").search("必将建成")


def test_conditions_say_what_must_stand_beside_a_cue(rows):
    rows("商定 <=并 <=还", "有意 >=在 >=向")
    pattern = cues("any")
    assert pattern.search("双方并商定")
    assert pattern.search("还商定")
    assert not pattern.search("双方商定")
    assert pattern.search("有意在此建园")
    assert not pattern.search("有意思")


def test_further_lines_of_a_cue_add_conditions(rows):
    rows("将 >!近", "将 >!军")
    assert not cues("any").search("将近，将军")


def test_a_condition_without_a_mark_is_told_with_its_cue(rows):
    rows("将 近")
    with pytest.raises(ValueError, match="'近' of the cue '将'"):
        cues("any")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_every_list_is_a_pattern_and_says_what_it_holds(path):
    assert not cues(path.stem).search("")
    assert path.read_text("utf-8").startswith("# Cues")
