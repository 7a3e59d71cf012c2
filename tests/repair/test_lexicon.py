from __future__ import annotations

from importlib.metadata import version

import pytest

from generator.repair.characters import simplified, telling, traditional
from repair.make_lexicon import FILES, FOLDER


@pytest.mark.parametrize("name", FILES)
def test_the_data_is_what_the_libraries_it_names_give(name: str) -> None:
    written = (FOLDER / name).read_text("utf-8")
    used = ("pypinyin", "opencc")
    if not any(f" {version(library)} " in written.partition("\n")[0] for library in used):
        pytest.skip("the data was made with another version of the library")
    assert FILES[name]() == written


def test_no_character_tells_both_scripts() -> None:
    assert traditional().isdisjoint(simplified())
    assert telling() < traditional()


@pytest.mark.parametrize("char", "昇堃喆璗")
def test_characters_of_names_do_not_tell_the_script(char: str) -> None:
    assert char not in telling()
