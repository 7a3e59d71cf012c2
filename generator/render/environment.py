"""The Jinja environment of the pages: escapes every value, and computes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.exceptions import TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from generator.render.escape import href, md, segment
from generator.render.labels import Label, load_labels
from generator.render.quantities import number

# Jinja's own filters know HTML alone: joined or marked safe, a value would escape unescaped.
_KEPT_FILTERS = ("batch", "first", "groupby", "last", "length", "list", "selectattr", "rejectattr")


class NoArithmetic(Extension):
    """Refuse ``~``, ``+``, ``%`` and ``*`` in templates.

    They glue values to text that is already escaped, with HTML's escaping alone. Templates
    show what the view layer has prepared, so they have no use for them.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Pass every token on, or raise at the operator."""
        for token in stream:
            if token.type in ("tilde", "add", "mod", "mul"):
                message = f"'{token.value}' is not for templates: write the values side by side"
                raise TemplateSyntaxError(message, token.lineno, stream.name, stream.filename)
            yield token


def make_environment(folders: list[Path], language: str) -> Environment:
    """The environment for pages and facts.

    Args:
        folders: Template folders, those that win first.
        language: Of the interface.

    Raises:
        ConfigError: There are no words for the language.
    """
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        autoescape=True,
        finalize=md,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n", NoArithmetic],
    )
    _install(environment, load_labels(folders, language))
    return environment


def _marks_of_language(language: str) -> dict[str, Markup]:
    """What marks the report's own words as Chinese where the interface is in another language.

    ``own`` is an attribute; ``zh`` and ``end_zh`` stand around words without an element.
    """
    chinese = language.startswith("zh")
    marks = {"own": ' lang="zh-Hans"', "zh": '<span lang="zh-Hans">', "end_zh": "</span>"}
    return {name: Markup("" if chinese else mark) for name, mark in marks.items()}


def _topic(label: Label, name: str | None) -> Markup:
    """A topic in the interface's words; one that has none, as the facts name it."""
    key = f"topic.{name}"
    return md(name) if label.text(key) == key else label(key)


def _install(environment: Environment, label: Label) -> None:
    filters = {name: environment.filters[name] for name in _KEPT_FILTERS}
    environment.filters = {
        **filters,
        "md": md,
        "href": href,
        "segment": lambda name: md(segment(name)),
        "number": number,
        "topic": lambda name: _topic(label, name),
    }
    environment.globals.update(_marks_of_language(label.language))
    # Old style: the new one would fill in values with HTML's escaping alone.
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        label, lambda one, _many, n: label(one, n=n), newstyle=False
    )
