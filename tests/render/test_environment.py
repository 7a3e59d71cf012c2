from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import Environment, TemplateError, TemplateSyntaxError, UndefinedError

from generator.render import templates_folder
from generator.render.environment import make_environment


@pytest.fixture(scope="module")
def environment() -> Environment:
    return make_environment([templates_folder()], "zh")


def test_values_are_escaped_without_a_filter(environment: Environment) -> None:
    template = environment.from_string("{{ a }} {{ a | md }} {% set b = a %}{{ b }}")
    assert template.render(a="<*>") == "&#60;&#42;&#62; &#60;&#42;&#62; &#60;&#42;&#62;"


@pytest.mark.parametrize("code", ["{{ a ~ b }}", "{{ a + b }}", "{{ a % b }}", "{{ a * 2 }}"])
def test_templates_cannot_glue_or_compute(environment: Environment, code: str) -> None:
    with pytest.raises(TemplateSyntaxError, match="not for templates"):
        environment.from_string(code)


@pytest.mark.parametrize("name", ["safe", "e", "join", "format", "replace", "urlize", "tojson"])
def test_filters_that_escape_for_html_alone_are_not_there(
    environment: Environment, name: str
) -> None:
    with pytest.raises(TemplateError, match=f"filter named '{name}'|No filter"):
        environment.from_string(f"{{{{ a | {name} }}}}")


def test_a_misspelt_value_is_an_error(environment: Environment) -> None:
    with pytest.raises(UndefinedError):
        environment.from_string("{{ nothing }}").render()


IMPORT = re.compile(r"\{%-? from \S+ import (.*?) -?%\}")
TEMPLATES = sorted(templates_folder().rglob("*.jinja"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_use_what_they_import(path: Path) -> None:
    text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
    code = IMPORT.sub("", text)
    names = {name for found in IMPORT.findall(text) for name in found.split(", ")}
    assert not {name for name in names if not re.search(rf"\b{name}\(", code)}
