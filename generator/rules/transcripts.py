"""Transcripts: who speaks, told by labels in front of what is said."""

from __future__ import annotations

from collections.abc import Sequence

from generator.models import Mention, Sentence
from generator.patterns import regex

#: So many labels make a transcript; one alone is a colon behind a name.
_TRANSCRIPT = 2
_LABEL = regex(r"(?P<label>[一-鿿·（），、]{2,40})：")
_NOBODY = regex(r"主持人|记者|提问|观众|网友|^问$|^答$")


def labels_of(
    sentences: Sequence[Sentence], named: Sequence[Sequence[Mention]]
) -> list[str | None]:
    """The label of each sentence of a transcript; none in what is no transcript.

    Args:
        sentences: The body sentences in order.
        named: The mentions of people in each.
    """
    labels = [_label(sentence, people) for sentence, people in zip(sentences, named, strict=True)]
    told = sum(label is not None for label in labels)
    return labels if told >= _TRANSCRIPT else [None] * len(labels)


def _label(sentence: Sentence, people: Sequence[Mention]) -> str | None:
    """Who speaks from here on in a transcript: 柳某某：谢谢提问.

    Returns:
        The name; "" for one who is none of the people (主持人：, 记者：); None for no label.
    """
    match = _LABEL.match(sentence.text) if "：" in sentence.text else None
    if match is None:
        return None
    at = sentence.span.start
    named = [m.value.name for m in people if m.span.end <= at + match.end() and m.span.start == at]
    return named[0] if named else "" if _NOBODY.search(match["label"]) else None
