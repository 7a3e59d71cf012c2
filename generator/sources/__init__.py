"""Bytes to Article: which encoding, what the front matter says, where the body starts."""

from generator.sources.article import read_article
from generator.sources.keys import key_advice

__all__ = ["key_advice", "read_article"]
