"""What ``mkdocs.yml`` says about the site, read without MkDocs: for the export."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.errors import ConfigError, told

_PLUGIN = "jiyao"


@dataclass(frozen=True, slots=True)
class SiteFile:
    """The settings of a site that its export needs; paths are absolute or None.

    ``kept`` are settings that the exported ``mkdocs.yml`` takes over as they are.
    """

    articles: Path
    docs: Path
    overrides: Path | None
    language: str
    lexicon: tuple[Path, ...]
    extractor: str
    kept: dict[str, Any]


def read_site_file(path: Path) -> SiteFile:
    """Read ``mkdocs.yml``.

    Tags such as ``!ENV`` and ``!!python/name`` are left to MkDocs; their settings count as unset.

    Raises:
        ConfigError: The file cannot be read, or is not YAML with settings.
    """
    try:
        settings = yaml.load(path.read_text(encoding="utf-8"), _Loader)
    except (OSError, ValueError, yaml.YAMLError) as error:
        message = told("设置文件读不了，请核对写法", " ".join(str(error).split()))
        raise ConfigError(f"{path}: {message}") from error
    if not isinstance(settings, dict):
        raise ConfigError(f"{path}: {told('里面没有设置', 'there are no settings in it')}")
    options = _plugin_options(settings.get("plugins"))
    base = path.resolve().parent
    kept = {
        key: settings[key]
        for key in ("site_name", "site_description", "nav", "exclude_docs", "copyright")
        if settings.get(key)
    }
    return SiteFile(
        articles=base / options.get("articles", "articles"),
        docs=base / (settings.get("docs_dir") or "docs"),
        overrides=base / options["templates"] if options.get("templates") else None,
        language=options.get("language") or "zh",
        extractor=options.get("extractor") or "rules",
        lexicon=tuple(base / name for name in _names(options.get("lexicon"))),
        kept={"site_name": _PLUGIN, **kept},
    )


class _Loader(yaml.SafeLoader):
    """Reads plain YAML and gives None for what has a tag of its own."""


_Loader.add_multi_constructor("!", lambda _loader, _tag, _node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda _loader, _tag, _node: None)


def _plugin_options(plugins: Any) -> dict[str, Any]:
    """Our options among the plugins, which may be a list or a mapping."""
    entries = plugins.items() if isinstance(plugins, dict) else _pairs(plugins or ())
    return next((options or {} for name, options in entries if name == _PLUGIN), {})


def _pairs(plugins: Any) -> list[tuple[str, Any]]:
    return [
        pair
        for entry in plugins
        for pair in (entry.items() if isinstance(entry, dict) else [(entry, None)])
    ]


def _names(value: Any) -> list[str]:
    """One name or a list of names, as a list."""
    return [value] if isinstance(value, str) else list(value or ())
