"""People who are named without an office: by what they are, by what they do, by their speech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.lexicon import alternation, any_of, terms
from generator.models import Mention, Sentence
from generator.patterns import regex
from generator.rules.listed import PersonValue, clause_starts
from generator.rules.name_ends import ends_at, ends_surely
from generator.rules.names import name_in
from generator.rules.naming import family_name, is_name, reads_as_name, tag_of
from generator.rules.trace import Trace
from generator.spans import Span

_ADVERBS = regex(r"(?:还|也|均|都|共同|分别|一同|先后|当场)+$")
LABEL = regex(r"(?P<name>[一-鿿·]{2,12})：")
#: A run of characters that a list of names can be made of.
_NAMES = regex(r"[一-鿿·][一-鿿·、]{1,200}")
VERB = regex(
    any_of(
        others + verb
        for others in ("", "等", "等人", "等领导", "等同志")
        for verb in (*terms("attend_verbs"), *terms("speech_verbs"))
    )
)


LAY_ROLE = regex(alternation("lay_roles"))
_SEPARATED = regex(
    r"([、与同]|以?及(?![时其])(?=[一-鿿]{3})|和(?=[一-鿿])(?!(?:[在对就从于等]|向(?![一-鿿]{1,2}(?:分别|共同|出席|参加)))))"
)
_PARTING = frozenset({"、", "和", "与", "同", "及", "以及"})
_SHORTEST_NAME, _LONGEST_NAME = 2, 12
_LONGEST_CHINESE = 4


def in_lay_role(sentence: Sentence, places: Iterable[int]) -> Iterator[Mention]:
    """A name behind what someone is that is no office: 村民鲁某某拿到了工资."""
    for at in places:
        name = name_in(sentence, at)
        span = Span(at, at + len(name or ""))
        may_end = ends_surely if span.length <= _SHORTEST_NAME else ends_at
        if name and may_end(sentence.text, span.end) and reads_as_name(sentence, span, alone=True):
            yield Mention("person", span, PersonValue(name, ()), "person.lay-role-and-name")


def labelled(sentence: Sentence) -> Iterator[Mention]:
    """The name of who speaks, in a transcript: 柳某某：谢谢提问."""
    label = LABEL.match(sentence.text)
    if label and is_name(label["name"], tag_of(sentence, Span(*label.span("name")))):
        value = PersonValue(label["name"], ())
        yield Mention("person", Span(*label.span("name")), value, "person.label")


def before_verb(sentence: Sentence, verbs: Sequence[int], trace: Trace) -> Iterator[Mention]:
    """Names that open a clause and do what people in reports do: 王某、李某某出席."""
    for start in clause_starts(sentence.text, verbs):
        names = _names_before_verb(sentence.text, start)
        parts = _parted(names)
        if not parts or len(max(parts, key=len)) > _LONGEST_NAME:
            continue
        at = start
        mentions: list[Mention] = []
        for part in parts:
            span = Span(at, at + len(part))
            at = span.end
            if "·" in part:
                part = name_in(sentence, span.start) or part
                span = Span(span.start, span.start + len(part))
            if part in _PARTING:
                continue
            part = _ADVERBS.sub("", part)
            span = Span(span.start, span.start + len(part))
            alone = len(names) == len(part)
            plain = part.startswith("向") or not is_name(part, None)  # ，向来宾表示欢迎
            if plain or not reads_as_name(sentence, span, alone=alone):
                if len(part) <= _LONGEST_CHINESE:
                    trace.drop(span, "person.name-and-verb", "no-name")
                continue
            mentions.append(Mention("person", span, PersonValue(part, ()), "person.name-and-verb"))
        yield from mentions


def _parted(names: str) -> list[str]:
    """What may be names, and what parts them; 及 parts them only behind a Chinese name."""
    parts = _SEPARATED.split(names) if names else []
    before = next((a for a, b in pairwise(parts) if b in {"及", "以及"}), None)
    return parts if before is None or family_name(before) else []  # 力所能|及|范围内


def _names_before_verb(text: str, start: int) -> str:
    """What stands from ``start`` up to a verb, if names may be all of it; else nothing."""
    run = _NAMES.match(text, start)
    verb = VERB.search(text, start + _SHORTEST_NAME, run.end()) if run else None
    return text[start : verb.start()] if verb else ""
