"""Bytes to Article: which encoding, what the front matter says, where the body starts."""

from generator.sources.article import read_article
from generator.sources.keys import key_advice
from generator.sources.lexicon import read_lexicon

__all__ = ["key_advice", "read_article", "read_lexicon"]
