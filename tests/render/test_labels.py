from __future__ import annotations

import re

import pytest

from generator.errors import ConfigError
from generator.lexicon import rows
from generator.render import site_words, templates_folder
from generator.render.labels import load_labels, read_catalog

TEMPLATES = templates_folder()
SOURCES = sorted(
    path
    for path in TEMPLATES.rglob("*")
    if path.suffix in (".jinja", ".html", ".js") and path.is_file()
)
LANGUAGES = ("zh", "en")
# Punctuation marks and the name of the strip are not words of the interface.
WORDS = re.compile(r"[一-鿿]")
COMMENT = re.compile(r"\{#.*?#\}|/\*.*?\*/", re.DOTALL)


def keys_of(language: str) -> set[str]:
    catalog = read_catalog(TEMPLATES / "labels" / f"{language}.po", language)
    return {
        message.id if isinstance(message.id, str) else message.id[0]
        for message in catalog
        if message.id
    }


def used_keys() -> set[str]:
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    in_templates = set(re.findall(r"""\b_\(["']([a-z.-]+)["']""", text))
    in_script = {f"theme.{key}" for key in re.findall(r"""\bword\(["']([a-z-]+)["']""", text)}
    return in_templates | in_script


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_is_used_is_in_every_catalog(language: str) -> None:
    assert {key for key in used_keys() if not key.endswith("-")} <= keys_of(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_catalog_has_a_word_that_is_not_used(language: str) -> None:
    made = ("fixer.", "month.", "scale.", "theme.", "topic.")
    dynamic = {key for key in keys_of(language) if key.startswith(made)}
    assert keys_of(language) - dynamic <= used_keys()


def test_the_catalogs_have_the_same_words_with_the_same_fields() -> None:
    zh, en = (
        {m.id if isinstance(m.id, str) else m.id[0]: m.string for m in read_catalog(path, "zh")}
        for path in (TEMPLATES / "labels" / f"{language}.po" for language in LANGUAGES)
    )
    assert set(zh) == set(en)
    assert not [key for key in zh if key and fields(en[key]) - fields(zh[key]) - {"name"}]


def fields(message: str | tuple[str, ...]) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", "".join(message)))


def test_every_fixer_has_a_name() -> None:
    chain = pytest.importorskip("generator.repair.chain")
    names = {f"fixer.{fixer.name}" for fixer in chain.CHAIN}
    assert names <= keys_of("zh")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_a_name(language: str) -> None:
    assert {f"topic.{row[0]}" for row in rows("topics")} <= keys_of(language)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_template_holds_words_of_the_interface(path) -> None:
    assert not WORDS.findall(COMMENT.sub("", path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if path.suffix != ".js"], ids=lambda path: path.name
)
def test_no_template_holds_words_in_latin_letters(path) -> None:
    text = COMMENT.sub("", path.read_text(encoding="utf-8"))
    text = re.sub(r"<(script|style)\b.*?</\1>", "", text, flags=re.DOTALL)
    text = re.sub(r"\{% macro classes\(.*?endmacro %\}", "", text)  # names of CSS classes
    spoken = re.findall(r'\b(?:aria-label|title|alt|placeholder)="([^"{]+)"', text)
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.DOTALL)
    text = re.sub(r"<[^>]*>|\]\([^)]*\)|&#?\w+;", "", text)
    assert spoken == []
    assert re.findall(r"[A-Za-z]{2,}", text) == []


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if path.suffix != ".js"], ids=lambda path: path.name
)
def test_every_template_opens_with_its_context(path) -> None:
    assert path.read_text(encoding="utf-8").startswith("{#-")


def test_values_are_escaped_and_numbers_choose_the_form() -> None:
    label = load_labels([TEMPLATES], "en")
    assert label("count.reports", n=1) == "1 report"
    assert label("count.reports", n=2) == "2 reports"
    assert label("ref.sentence", number="<b>") == "〔&#60;b&#62;〕"
    assert label("no.such-key") == "no.such-key"


def test_the_users_words_win(tmp_path) -> None:
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "zh.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "section.people"\nmsgstr "参会人员"\n\n'
        'msgid "theme.skip"\nmsgstr "到正文"\n',
        encoding="utf-8",
    )
    label = load_labels([tmp_path, TEMPLATES], "zh")
    assert label("section.people") == "参会人员"
    assert label("section.text") == "原文"
    assert site_words("zh", [tmp_path])["labels"]["theme.skip"] == "到正文"


def test_an_unknown_language_is_said_so() -> None:
    with pytest.raises(ConfigError, match=r"labels/fr\.po"):
        load_labels([TEMPLATES], "fr")


def test_languages_have_their_tags() -> None:
    assert site_words("zh")["lang"] == "zh-Hans"
    assert site_words("en")["lang"] == "en"
