"""Bytes to Article: which encoding, what the front matter says, where the body starts."""

from generator.sources.article import read_article

__all__ = ["read_article"]
