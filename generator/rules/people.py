"""People with their offices, as a sentence names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.lexicon import alternation, terms
from generator.models import NO_LEXICON, Mention, Sentence, UserLexicon
from generator.patterns import regex
from generator.rules.appointments import with_new_office
from generator.rules.base import free_of, settle
from generator.rules.groups import GROUP, in_group
from generator.rules.listed import PersonValue, heads_in, listed
from generator.rules.name_ends import ends_at, ends_surely
from generator.rules.names import name_in
from generator.rules.names_before import name_before
from generator.rules.naming import is_name, tag_of
from generator.rules.offices import HEAD, HONORIFICS, offices_before
from generator.rules.own import is_place_or_body
from generator.rules.trace import NO_TRACE, Trace
from generator.rules.without_office import LABEL, LAY_ROLE, VERB, before_verb, in_lay_role, labelled
from generator.spans import Span

__all__ = ["PersonValue", "find_people"]

_IN_BRACKETS = regex(
    rf"(?:^|(?<=[，。；：、“和与]))(?P<name>[一-鿿·]{{2,12}})（[^（），。]{{0,24}}?(?P<head>{HEAD.pattern})）"
)
_BRACKET = regex(r"（[^（）]{1,12}）")
#: 总统府 and 主任办公会 are no offices of someone.
_NO_OFFICE = frozenset("府办局会厅楼")
_WEAK = frozenset(terms("weak_offices"))
#: Weak before a name, but behind one it is that person's: 李某某教授.
_TITLES = frozenset({"教授"})
#: What makes a naming one of a doctrine, not of someone who takes part.
_DOCTRINE = regex(
    r"总书记(?!指出|强调|到|.{0,12}(?:出席|会见|会谈|主持|抵达|来到|发表))|(?:总书记|主席|同志)?(?:新时代|同志为核心|为核心|关于|重要|系列|.{0,12}(?:讲话精神|指示精神|批示精神|思想))"
)


def find_people(
    sentence: Sentence, lexicon: UserLexicon = NO_LEXICON, trace: Trace = NO_TRACE
) -> list[Mention]:
    """The people named in a sentence; values are :class:`PersonValue`, spans those of the names."""
    found: list[Mention] = []
    for ways in _ways(sentence, lexicon, trace):
        # what is found with its office stands over what is found without
        if more := list(free_of(found, ways, trace)):
            found = settle([*found, *more], trace) if found or len(more) > 1 else more
    told: list[Mention] = []
    for mention in found:
        if _DOCTRINE.match(sentence.text, mention.span.end):
            trace.drop(mention.span, mention.rule, "doctrine")
        elif is_place_or_body(lexicon, mention.value.name):
            trace.drop(mention.span, mention.rule, "own-place-or-body")
        else:
            told.append(_placed(with_new_office(mention, sentence.text), sentence))
    return told


def _placed(mention: Mention, sentence: Sentence) -> Mention:
    return mention._replace(span=mention.span.shift(sentence.span.start))


def _ways(sentence: Sentence, lexicon: UserLexicon, trace: Trace) -> Iterator[Iterator[Mention]]:
    """Those named in each way; most sentences hold no office, no bracket, or no verb."""
    heads = heads_in(sentence.text, lexicon)
    if lexicon.people or lexicon.speech:
        yield listed(sentence, heads, lexicon)
    if heads:
        yield _with_office(sentence, heads, trace)
        if "（" in sentence.text:
            yield _office_in_brackets(sentence, trace)
        yield _office_behind(sentence, heads, trace)
    if "领导" in sentence.text and (groups := tuple(GROUP.finditer(sentence.text))):
        yield in_group(sentence, groups)
    if "：" in sentence.text and LABEL.match(sentence.text):
        yield labelled(sentence)
    if lay := [role.end() for role in LAY_ROLE.finditer(sentence.text)]:
        yield in_lay_role(sentence, lay)
    if verbs := [verb.start() for verb in VERB.finditer(sentence.text)]:
        yield before_verb(sentence, verbs, trace)


def _with_office(
    sentence: Sentence, heads: Iterable[re.Match[str]], trace: Trace
) -> Iterator[Mention]:
    """An office with the names right behind it: 副县长侯宏伟、徐泽星."""
    text = sentence.text
    floor = 0
    for head in heads:
        at = head.end()
        if bracket := _BRACKET.match(text, at):
            at = bracket.end()
        at += text[at : at + 1].isspace()
        name = name_in(sentence, at, guess=head[0] not in _WEAK)
        if name is None or (head[0] in _WEAK and not _ends_list(text, at + len(name))):
            trace.drop(Span(*head.span()), "person.office-and-name", "no-name-behind")
            continue
        offices = offices_before(sentence, Span(*head.span()), floor)
        while name is not None:
            span = Span(at, at + len(name))
            floor = span.end
            held = (*offices, *_title_behind(sentence, floor))
            yield Mention("person", span, PersonValue(name, held), "person.office-and-name")
            at, name = _shared(sentence, span.end)


def _title_behind(sentence: Sentence, end: int) -> tuple[str, ...]:
    """The office of whom another one names before: 援藏干部|段某某|副县长."""
    head = HEAD.match(sentence.text, end)
    if head is None or head[0] in HONORIFICS or head[0] in _WEAK:
        return ()
    return () if name_in(sentence, head.end()) else (head[0],)


def _ends_list(text: str, at: int) -> bool:
    """Whether a name surely ends at ``at``: also where another officer is joined by 和 or 与.

    Where an office stands there (干部|段某某|副县长), that is the one to take.
    """
    own = HEAD.match(text, at)
    if own and own[0] not in HONORIFICS:
        return False
    return ends_surely(text, at) or _NEXT_OFFICER.match(text, at) is not None


def _shared(sentence: Sentence, end: int) -> tuple[int, str | None]:
    """The next name that shares the office: one that stands alone between 、 and a stop."""
    text = sentence.text
    match = _AND.match(text, _addressed(text, end))
    if match is None:
        return end, None
    start = match.end()
    name = name_in(sentence, start)
    if name is None or not ends_at(text, start + len(name)) or HEAD.search(name):
        return end, None
    addressed = _addressed(text, start + len(name))
    behind = text[addressed : addressed + 1]
    if addressed > start + len(name) and ends_at(text, addressed):
        return start, name
    if behind not in _AFTER_NAME and _starts_office(text, start, len(name)):
        return end, None
    return start, name


def _addressed(text: str, at: int) -> int:
    """Where the text goes on behind 教授, 先生 and the like."""
    match = _ADDRESS.match(text, at)
    return match.end() if match else at


def _starts_office(text: str, start: int, length: int) -> bool:
    """Whether what looks like a name is the start of the next office: 、惠城区长某某."""
    if text.startswith(_JOINED, start + length):
        return False
    stop = regex(r"[，。；、]").search(text, start)
    rest = text[start + 1 : stop.start() if stop else len(text)]
    head = HEAD.search(rest)
    if head is None or head.start() + 1 > max(length, 8):
        return False
    more = stop is not None and stop[0] == "、" and head.start() > 0  # 、党委副书记、院长
    return more or head.end() < len(rest)


def _office_in_brackets(sentence: Sentence, trace: Trace) -> Iterator[Mention]:
    """A name with all of its offices in brackets: 张某某（某县副县长）."""
    for match in _IN_BRACKETS.finditer(sentence.text):
        span = Span(*match.span("name"))
        offices = offices_before(sentence, Span(*match.span("head")))
        if offices and is_name(match["name"], tag_of(sentence, span)):
            value = PersonValue(match["name"], offices)
            yield Mention("person", span, value, "person.name-and-office")
        else:
            trace.drop(span, "person.name-and-office", "no-name")


def _office_behind(
    sentence: Sentence, heads: Iterable[re.Match[str]], trace: Trace
) -> Iterator[Mention]:
    """A name with its office behind it: 普京总统, 张某某（县长）."""
    text = sentence.text
    for head in heads:
        if head[0] in _WEAK and head[0] not in _TITLES:
            continue
        if text[head.end() : head.end() + 1] in _NO_OFFICE:
            trace.drop(Span(*head.span()), "person.name-and-office", "no-office")
            continue
        end = head.start() - (text[head.start() - 1 : head.start()] == "（")
        start = name_before(sentence, end)
        if start is None:
            continue
        span = Span(start, end)
        if name_in(sentence, head.end()) is not None:
            trace.drop(span, "person.name-and-office", "office-of-next")
            continue
        office = () if head[0] in HONORIFICS else (head[0],)
        yield Mention("person", span, PersonValue(span.of(text), office), "person.name-and-office")


_NEXT_OFFICER = regex(
    rf"[和与同][^，。；、]{{0,20}}?(?:{HEAD.pattern})[一-鿿]{{2}}"
    rf"|等(?:人|领导|同志|一行)?(?:[，。；]|{alternation('attend_verbs')})"
)
#: 副校长甲某教授、乙某某教授: how someone is addressed parts no names that share an office.
_ADDRESS = regex(r"教授|博士|同志|先生|女士")
_AND = regex(r"、|和(?=[一-鿿]{2,3}(?:[，。、等]|出席|参加|陪同))")
_JOINED = ("及", "和", "与", "等", "以及")
_AFTER_NAME = frozenset("，。、；！？）等")
