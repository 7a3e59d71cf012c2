"""The one escaping of the project: any text in, the same text shown by Markdown and HTML alike.

Reports are untrusted. Every value that a template prints passes through :func:`md` (the
environment's ``finalize``), so a template cannot forget it. Characters that Markdown, HTML,
attribute lists, Jinja or a host such as GitHub could read become numeric entities, which all
of them show as the character itself.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from markupsafe import Markup

_ALWAYS = re.compile(r"[&<>\"'\\`*_\[\]{}|~$^@!#]")
# Marks that start a heading, a list, a definition, a rule or a numbered item: special only
# where a line starts, and a value may stand there.
_AT_START = re.compile(r"^[-+=:.)(]+")
_NUMBERED = re.compile(r"^(\d+)([.)])")
# What hosts turn into links by themselves.
_BARE_LINK = re.compile(r"(?i)(https?|ftp|mailto|xmpp)(:)|(www)(\.)")
_UNSHOWN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_NOT_IN_URL = re.compile(rf"{_UNSHOWN.pattern}|\s")
_BREAKS = re.compile(r"[\t\n\x0b\x0c\r\x85\u2028\u2029]+")
_EDGES = re.compile(r"^ +| +$")
# Most values are plain Chinese or a number: one search tells that they need nothing.
_ANY = re.compile(
    "|".join(
        pattern.pattern.replace("(?i)", "")
        for pattern in (_ALWAYS, _AT_START, _NUMBERED, _BARE_LINK, _UNSHOWN, _BREAKS, _EDGES)
    ),
    re.IGNORECASE,
)
_PLAIN_NAME = re.compile(r"[0-9A-Za-z._~-]*")


def plain(text: str) -> str:
    """``text`` on one line, without characters that no page can show."""
    return _UNSHOWN.sub("\ufffd", _BREAKS.sub(" ", text))


def md(value: object) -> Markup:
    """Escape a value for Markdown and HTML, in running text and in quoted attributes.

    Args:
        value: Anything; None gives nothing, Markup is returned as it is.
    """
    if value is None:
        return Markup("")
    if isinstance(value, Markup):
        return value
    text = str(value)
    if not _ANY.search(text):
        return Markup(text)
    text = _ALWAYS.sub(_entity, plain(text))
    text = _AT_START.sub(lambda found: "".join(map(_code, found.group())), text)
    text = _NUMBERED.sub(lambda found: found[1] + _code(found[2]), text)
    text = _BARE_LINK.sub(_unlinked, text)
    return Markup(_edge_spaces(text))


def href(target: str) -> Markup:
    """Escape the address of a page or file of the site, with or without ``#anchor``."""
    path, mark, anchor = target.partition("#")
    return Markup("/".join(map(segment, path.split("/"))) + mark + segment(anchor))


def web_url(url: str | None) -> Markup | None:
    """The address if it is one of the web (http, https) and has a host, else None."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or _NOT_IN_URL.search(url.strip()):
        return None
    return Markup(quote(url.strip(), safe="/:?#=&,;%+-._~@").replace("&", "&amp;"))


def segment(name: str) -> str:
    """``name`` as one segment of an address: letters of all scripts stay readable."""
    if _PLAIN_NAME.fullmatch(name):
        return name
    return "".join(
        sign if sign.isalnum() or sign in "-._~" else quote(sign, safe="", errors="replace")
        for sign in name
    )


def _code(sign: str) -> str:
    return f"&#{ord(sign)};"


def _entity(found: re.Match[str]) -> str:
    return _code(found.group())


def _unlinked(found: re.Match[str]) -> str:
    return f"{found[1]}&#58;" if found[1] else f"{found[3]}&#46;"


def _edge_spaces(text: str) -> str:
    """Keep spaces at the edges from being read as indentation or as a hard line break."""
    return _EDGES.sub(lambda found: "&#32;" * len(found.group()), text)
