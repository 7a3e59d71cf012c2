"""Row 16: tags and entities that a scraper left in the text."""

from __future__ import annotations

import html
import re
from functools import cache

from generator.lexicon import alternation
from generator.patterns import regex
from generator.repair.verbatim import outside, quoted_code
from generator.spans import Edit, Span

NAME = "markup"
_BLOCKS = "p|div|br|li|ul|ol|tr|table|tbody|h[1-6]|hr|section|article|title|head|body|html|td|th"
_INLINE = (
    "span|font|b|i|u|a|em|strong|img|strike|small|big|sub|sup|center|o:p|meta|link|input|label"
)
# Attributes have values: 若a<b且c>d and x<a href y> are no tags.
# A word processor may have made the quotes curly: <p style=”…“>.
_ATTRIBUTES = (
    r"""(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[“”][^“”<>]*[“”]|[‘’][^‘’<>]*[‘’]|"""
    r"""[^\s"'“”‘’<>]+))*\s*"""
)
_TAG = regex(
    r"(<!--.*?-->|<(?P<unseen>script|style)\b[^<>]*>.*?</(?P=unseen)\s*>)|"
    rf"(</?(?:{_BLOCKS}){_ATTRIBUTES}/?>)|"
    rf"(</?(?:{_INLINE}|script|style){_ATTRIBUTES}/?>|<!doctype[^<>]*>)|"
    r"&(?:amp;)*(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}\d?);|"
    # The entities that sites put into Chinese text, cut apart or without their end.
    r"&(?:amp;)*(?:(n ?b ?s ?p)(?: ?;)?|(e[mn]sp|[lr][sd]quo|middot|mdash|hellip))(?![a-zA-Z=])",
    re.DOTALL | re.IGNORECASE,
)

# Without attributes it may be meant.
_BARE = regex("</?[a-z]+[1-6]?/?>", re.IGNORECASE)
_AROUND = 60
_FURTHEST = 2000  # characters that a letter in bold may go on for


def find_markup(text: str) -> list[Edit]:
    """Tags deleted (those that end a line become one), entities decoded."""
    if "<" not in text and "&" not in text:
        return []
    edits = [
        Edit(Span(*m.span()), _meaning(m), NAME)
        for m in _TAG.finditer(text)
        if not (_BARE.fullmatch(m[0]) and _is_meant(m, text))
    ]
    edits = [edit for edit in edits if edit.replacement != edit.span.of(text)]
    return outside(edits, quoted_code(text)) if edits and "`" in text else edits


def _is_meant(tag: re.Match[str], text: str) -> bool:
    """Whether a tag is no tag, as in 变量a<b>c, or is spoken of: 加粗用<b>字</b>."""
    name, before = tag[0][1:-1], text[max(0, tag.start() - 1) : tag.start()].strip()
    # Pages leave <p> open; only behind a letter it is none.
    if len(name) == 1 and before and (name not in "pP" or before.isascii()):
        closing = re.compile(rf"</{name}\s*>", re.IGNORECASE)
        if not closing.search(text, tag.end(), tag.end() + _FURTHEST):
            return True
    left = text[max(0, tag.start() - _AROUND) : tag.start()].rpartition("\n")[2]
    right = text[tag.end() : tag.end() + _AROUND].partition("\n")[0]
    return bool(_on_markup().search(left) or _on_markup().search(right))


@cache
def _on_markup() -> re.Pattern[str]:
    """Words of a text on how pages are written."""
    return regex(alternation("repair_markup_words"))


def _meaning(match: re.Match[str]) -> str:
    """The text that a tag or an entity stands for."""
    if match[3]:
        return "\n"
    name = match[5] or (match[6] or match[7] or "").replace(" ", "")
    if not name:
        return ""
    decoded = html.unescape(f"&{name};")
    return decoded if len(decoded) == 1 else match[0]
