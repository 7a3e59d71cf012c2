"""People whose office stands behind them all: 甲某、乙某某等县领导."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.models import Mention, Sentence
from generator.patterns import regex
from generator.rules.listed import PersonValue
from generator.rules.naming import is_name, tag_of
from generator.spans import Span

GROUP = regex(
    r"(?P<names>[一-鿿·、]{2,80})等(?P<office>[省市县区州旗盟镇乡校院](?:四套班子|四家班子)?领导)"
)
#: Of so many the tokenizer need not know each: 张璟 it does not.
_LIST = 3


def in_group(sentence: Sentence, groups: Sequence[re.Match[str]]) -> Iterator[Mention]:
    """The names of each group, from the last one on, up to what is no name."""
    for group in groups:
        end = group.start("office") - 1
        parts = group["names"].split("、")
        for part in reversed(parts):
            span = Span(end - len(part), end)
            tag = tag_of(sentence, span) if len(parts) < _LIST else None
            if not is_name(part, tag):
                break
            value = PersonValue(part, (group["office"],))
            yield Mention("person", span, value, "person.group-behind")
            end = span.start - 1
