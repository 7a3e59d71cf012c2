"""Coreference: one person under several names, and named again without an office."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from generator.models import Mention, Sentence
from generator.rules.base import is_free
from generator.rules.name_ends import ends_at
from generator.rules.naming import family_name
from generator.rules.offices import head_of
from generator.rules.people import PersonValue
from generator.rules.trace import NO_TRACE, Trace
from generator.spans import Span


def _names_of(people: Sequence[Mention]) -> dict[str, str]:
    """Full names by what people may be called: the full name, or a part of a foreign one."""
    names: dict[str, str] = {}
    for mention in reversed(people):
        full = mention.value.name
        names |= {part: full for part in full.split("·") if len(part) > 1}
        names[full] = full
    return names


def _addressed(people: Sequence[Mention]) -> dict[str, str]:
    """Full names by how people are addressed: 陈书记 is the only 书记 of that family name.

    Where a 书记 and a 副书记 share it, the first is meant; deputies are addressed so as well.
    """
    forms: dict[str, dict[str, bool]] = {}
    for mention in people:
        name, family = mention.value.name, family_name(mention.value.name)
        heads = filter(None, map(head_of, mention.value.offices))
        for head in heads if family not in ("", name) else ():
            ranks = forms.setdefault(family + head.removeprefix("副"), {})
            ranks[name] = ranks.get(name, False) or not head.startswith("副")
    return {form: who for form, ranks in forms.items() if (who := _only(ranks))}


def _only(ranks: Mapping[str, bool]) -> str | None:
    """The only one of those who share a form of address, or the only one of the first rank."""
    first = [name for name, is_first in ranks.items() if is_first] or list(ranks)
    return first[0] if len(first) == 1 else None


def in_full(people: Sequence[Mention]) -> list[Mention]:
    """The mentions with part of a foreign name under the full name: 迪某 for 阿某·迪某."""
    full = _names_of([mention for mention in people if "·" in mention.value.name])
    return [
        m._replace(value=m.value._replace(name=full[m.value.name])) if m.value.name in full else m
        for m in people
    ]


#: What may stand behind a name and look like its last character: 张某|对.
_BEHIND = frozenset("对向与和同就在将为以也则还从到赴致")


def as_known(text: str, people: Sequence[Mention]) -> list[Mention]:
    """The mentions under the names that are told with an office elsewhere in the report.

    One cut too short (某某 in 张某某副院长) is made whole, one cut too long (张某对) is cut, and
    who is addressed by office (陈书记, 铃木市长) is who has it.

    Args:
        text: The whole report.
        people: Their mentions.
    """
    sure = [m for m in people if m.value.offices and m.rule == _SURE]
    known = dict.fromkeys(m.value.name for m in sure)
    addressed = _addressed(people)
    return [_known_as(text, m, known, addressed) for m in people]


def _known_as(
    text: str, mention: Mention, known: Collection[str], addressed: Mapping[str, str]
) -> Mention:
    name, end = mention.value.name, mention.span.end
    if name in known:
        return mention
    if who := addressed.get("".join((name, *mention.value.offices[:1]))):
        return mention._replace(value=PersonValue(who, ()))
    for full in known:
        longer = full.endswith(name) and text[max(0, end - len(full)) : end] == full
        start = end - len(full) if longer else mention.span.start
        if longer or (name[:-1] == full and name[-1] in _BEHIND and not mention.value.offices):
            value = mention.value._replace(name=full)
            return mention._replace(span=Span(start, start + len(full)), value=value)
    return mention


_SURE = "person.office-and-name"
#: What a clause may start behind.
_STOPS = frozenset("，。；：！？“")


def named_again(
    sentences: Sequence[Sentence], people: Sequence[Mention], trace: Trace = NO_TRACE
) -> list[Mention]:
    """Where a person known from elsewhere opens a clause: 甲某对客人的到来表示欢迎."""
    names = _addressed(people) | _names_of(people)
    longest_first = sorted(names, key=len, reverse=True)
    found: list[Mention] = []
    for sentence in sentences:
        for start, name in _openings(sentence.text, longest_first):
            span = Span(start, start + len(name)).shift(sentence.span.start)
            if not is_free(people, span):
                continue
            if ends_at(sentence.text, start + len(name)):
                value = PersonValue(names[name], ())
                found.append(Mention("person", span, value, "person.named-again"))
            else:
                trace.drop(span, "person.named-again", "goes-on")
    return found


def _openings(text: str, longest_first: Sequence[str]) -> list[tuple[int, str]]:
    """Where names open a clause, in text order; of two at one place the longer."""
    places: dict[int, str] = {}
    for name in longest_first:
        start = text.find(name)
        while start >= 0:
            if not start or text[start - 1] in _STOPS:
                places.setdefault(start, name)
            start = text.find(name, start + 1)
    return sorted(places.items())
