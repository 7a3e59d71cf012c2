"""Files of the user's own words: what is read, and what is told where they are wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.errors import InputError
from generator.models import NO_LEXICON, OwnPlace, UserLexicon
from generator.sources import read_lexicon

WHOLE = """\
people: [金不换, 古丽·热依汗]
places:
  - 青禾市
  - {name: 石渡县, short: [石渡]}
  - name: 白棠县
    short: 白棠
bodies:
  - 远山控股
offices: [首席联络官]
cues:
  outcome: [揭榜]
  next_step: [酝酿]
  speech: [放话]
"""


def write(folder: Path, text: str | bytes, name: str = "words.yml") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_every_list_is_read(tmp_path: Path) -> None:
    assert read_lexicon([write(tmp_path, WHOLE)]) == UserLexicon(
        people=("金不换", "古丽·热依汗"),
        places=(
            OwnPlace("青禾市"),
            OwnPlace("石渡县", ("石渡",)),
            OwnPlace("白棠县", ("白棠",)),
        ),
        bodies=("远山控股",),
        offices=("首席联络官",),
        outcome=("揭榜",),
        next_step=("酝酿",),
        speech=("放话",),
    )


def test_files_add_up_and_a_word_counts_once(tmp_path: Path) -> None:
    one = write(tmp_path, "people: [金不换, 山水]", "one.yml")
    two = write(tmp_path, "people: [山水, 田园]", "two.yml")
    assert read_lexicon([one, two]).people == ("金不换", "山水", "田园")


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "people:\ncues:\n  outcome:\n", "{}"])
def test_what_is_empty_adds_nothing(tmp_path: Path, text: str) -> None:
    assert read_lexicon([write(tmp_path, text)]) == NO_LEXICON == read_lexicon([])


def test_numbers_and_truths_of_yaml_are_words_here(tmp_path: Path) -> None:
    assert read_lexicon([write(tmp_path, "bodies: [2024, yes, 12306热线]")]).bodies == (
        "2024",
        "yes",
        "12306热线",
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\npeoples: [山水]", ":2: unknown key `peoples`; did you mean `people`?"),
        ("物: [山水]", ":1: unknown key `物`; known are people, places, bodies, offices, cues"),
        ("cues:\n  outcomes: [揭榜]", ":2: unknown key `outcomes`; did you mean `outcome`?"),
        ("people: 山水", ":1: `people` must be a list; write one a line behind `- `"),
        ("people:\n  name: 山水", ":2: `people` must be a list; write one a line behind `- `"),
        ("people:\n  - [山水]", ":2: `people` must hold words; write one a line behind `- `"),
        ("- 山水", ":1: the file must hold the keys people, places, bodies, offices, cues"),
        ("山水", ":1: the file must hold the keys people, places, bodies, offices, cues"),
        ("cues: [揭榜]", ":1: `cues` must hold the keys outcome, next_step, speech"),
        ("people:\n  - 山\n", ":2: `山` under `people` is too short: two characters or more"),
        ("people:\n  - ''\n", ":2: `` under `people` is too short: two characters or more"),
        (
            "people: [山水]\npeople: [田园]",
            ":2: `people` stands twice; put both lists together",
        ),
        ("places:\n  - short: 石渡", ":2: a place lacks the key `name`"),
        ("places:\n  - nama: 石渡县", ":2: unknown key `nama`; did you mean `name`?"),
        ("people: [山水\n", ":2: is not YAML: expected ',' or ']', but got '<stream end>'"),
        ("people:\n\t- 山水", ":2: is not YAML: found character"),
        ("people: [山水]\nplaces: [山水]", "take it out of one of them"),
    ],
)
def test_what_cannot_be_meant_is_told_with_its_line(
    tmp_path: Path, text: str, message: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(InputError) as error:
        read_lexicon([path])
    line, english = re.fullmatch(r"(:\d: )?(.+)", message).groups(default="")
    said, _, last = str(error.value).partition(" / ")
    assert said.startswith(f"{path}{line}")
    assert re.search("[一-龥]", said.removeprefix(str(path)))
    assert english in last
    assert "\n" not in str(error.value)


def test_one_word_under_two_kinds_names_both_places(tmp_path: Path) -> None:
    one = write(tmp_path, "people:\n  - 山水", "one.yml")
    two = write(tmp_path, "\nbodies: [山水]", "two.yml")
    with pytest.raises(InputError) as error:
        read_lexicon([one, two])
    assert str(error.value) == (
        f"{two}:2: “山水”既在“bodies”里，又在“people”里，请去掉一个"
        f" / `山水` stands under `bodies`, and under `people` ({one}:2); "
        "take it out of one of them"
    )


def test_a_short_form_means_one_place(tmp_path: Path) -> None:
    places = "places:\n- {name: 石渡县, short: 石渡}\n- {name: 石渡市, short: 石渡}"
    with pytest.raises(InputError, match="`石渡` is short for 石渡县 and for 石渡市"):
        read_lexicon([write(tmp_path, places)])


def test_a_file_that_is_not_there_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot be read \(No such file"):
        read_lexicon([tmp_path / "gone.yml"])
    with pytest.raises(InputError, match="is not UTF-8; save it as UTF-8"):
        read_lexicon([write(tmp_path, "people: [金不换]".encode("gb18030"))])
    with pytest.raises(InputError, match="cannot be read"):
        read_lexicon([tmp_path])
