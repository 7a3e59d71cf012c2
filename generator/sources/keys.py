"""The keys of front matter: which there are, and which one a misspelt key stands for."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches

from generator.errors import told

KEYS = ("id", "headline", "title", "source", "url", "published", "invented")
_OTHER_NAMES = {
    "date": "published",
    "publisher": "source",
    "link": "url",
    "标题": "headline",
    "来源": "source",
    "发布单位": "source",
    "网址": "url",
    "链接": "url",
    "日期": "published",
    "发布日期": "published",
    "发布时间": "published",
}
_CLOSE = 0.75


def known_key(key: str) -> str | None:
    """The key that ``key`` is, however it is capitalised; None if there is none."""
    name = _plain(key)
    return name if name in KEYS else None


def meant_key(key: str) -> str | None:
    """The key that ``key`` is or most probably stands for; None if it is like none of them."""
    name = _plain(key)
    close = get_close_matches(name, KEYS, n=1, cutoff=_CLOSE)
    return _OTHER_NAMES.get(name) or (close[0] if close else None)


def key_advice(key: str) -> str:
    """What to tell the writer of an unknown key that is close to a known one."""
    meant = meant_key(key)
    return told(
        f"开头信息里的“{key}”认不得，没有采用，是不是“{meant}”？",
        f"unknown key `{key}` is ignored; did you mean `{meant}`?",
    )


def _plain(key: str) -> str:
    """The key in lower case, its letters of usual width, without marks that cannot be seen."""
    return unicodedata.normalize("NFKC", key).strip("\ufeff\u200b \t").casefold()
