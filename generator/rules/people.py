"""People with their offices, as a sentence names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.lexicon import alternation, terms
from generator.models import Mention, Sentence, Token
from generator.rules.base import settle
from generator.rules.names import ends_at, is_foreign, is_name, name_at
from generator.spans import Span

_HEAD = re.compile(alternation("office_heads"))
_BRACKET = re.compile(r"（[^（）]{1,12}）")
_OFFICE_BEHIND = re.compile(
    rf"（?((?!代表|委员|成员|领导|干部|专家|负责人)(?:{_HEAD.pattern}))(?![府办局会厅楼])"
)
_BOUNDARIES = frozenset(terms("office_boundaries"))
_WEAK = frozenset(terms("weak_offices"))
_HONORIFICS = frozenset(terms("honorifics"))
_SPEECH = alternation("speech_verbs")
_ATTEND = alternation("attend_verbs")
#: What makes a naming one of a doctrine, not of someone who takes part.
_DOCTRINE = re.compile(
    r"(?:总书记|主席|同志)?(?:新时代|同志为核心|为核心|关于|重要|系列|.{0,12}(?:讲话精神|指示精神|批示精神|思想))"
)


@dataclass(frozen=True, slots=True)
class PersonValue:
    """A person as one place names them; ``offices`` as written, in order, maybe none."""

    name: str
    offices: tuple[str, ...]


def find_people(sentence: Sentence) -> list[Mention]:
    """The people named in a sentence; values are :class:`PersonValue`, spans those of the names."""
    found: list[Mention] = []
    for way in (_with_office, _office_behind, _without_office):
        # what is found with its office stands over what is found without
        found += settle(m for m in way(sentence) if not any(m.span.overlaps(f.span) for f in found))
    return [
        mention._replace(span=mention.span.shift(sentence.span.start))
        for mention in sorted(found, key=lambda mention: mention.span)
        if not _DOCTRINE.match(sentence.text, mention.span.end)
    ]


def in_full(people: Sequence[Mention]) -> list[Mention]:
    """The mentions with part of a foreign name under the full name: 迪某 for 阿某·迪某."""
    full = {
        part: mention.value.name
        for mention in reversed(people)
        for part in mention.value.name.split("·")
        if "·" in mention.value.name
    }
    return [
        m._replace(value=replace(m.value, name=full[m.value.name])) if m.value.name in full else m
        for m in people
    ]


def named_again(sentences: Sequence[Sentence], people: Sequence[Mention]) -> list[Mention]:
    """Where a person known from elsewhere opens a clause: 甲某对客人的到来表示欢迎."""
    names = {mention.value.name for mention in people}
    if not names:
        return []
    longest_first = sorted(map(re.escape, names), key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?:^|(?<=[，。；：！？“]))(?:{'|'.join(longest_first)})")
    taken = [mention.span for mention in people]
    found: list[Mention] = []
    for sentence in sentences:
        for match in pattern.finditer(sentence.text):
            span = Span(*match.span()).shift(sentence.span.start)
            known = any(span.overlaps(other) for other in taken)
            if not known and ends_at(sentence.text, match.end()):
                value = PersonValue(match[0], ())
                found.append(Mention("person", span, value, "person.named-again"))
    return found


def _with_office(sentence: Sentence) -> Iterator[Mention]:
    """An office with the names right behind it: 副县长侯宏伟、徐泽星."""
    text = sentence.text
    for head in _HEAD.finditer(text):
        at = head.end()
        if bracket := _BRACKET.match(text, at):
            at = bracket.end()
        at += text[at : at + 1].isspace()
        name = name_at(text, at, sentence.tokens, guess=head[0] not in _WEAK)
        if name is None:
            continue
        offices = _offices(sentence, Span(*head.span()))
        while name is not None:
            span = Span(at, at + len(name))
            yield Mention("person", span, PersonValue(name, offices), "person.office-and-name")
            at, name = _shared(sentence, span.end)


def _shared(sentence: Sentence, end: int) -> tuple[int, str | None]:
    """The next name that shares the office: one that stands alone between 、 and a stop."""
    text = sentence.text
    match = re.match(r"、|和(?=[一-鿿]{2,3}(?:[，。、等]|出席|参加|陪同))", text[end:])
    if match is None:
        return end, None
    start = end + match.end()
    name = name_at(text, start, sentence.tokens)
    if name is None or not ends_at(text, start + len(name)):
        return end, None
    behind = text[start + len(name) : start + len(name) + 1]
    if behind not in _AFTER_NAME and _starts_office(text, start, len(name)):
        return end, None
    return start, name


def _starts_office(text: str, start: int, length: int) -> bool:
    """Whether what looks like a name is the start of the next office: 、惠城区长某某."""
    stop = re.compile(r"[，。；、]").search(text, start)
    rest = text[start + 1 : stop.start() if stop else len(text)]
    head = _HEAD.search(rest)
    return head is not None and head.end() < len(rest) and head.start() + 1 <= max(length, 8)


def _offices(sentence: Sentence, head: Span) -> tuple[str, ...]:
    """The office that ends at ``head``, and those chained before it by 、 or 兼."""
    offices: list[str] = []
    end = head.end
    start = head.start
    while True:
        left = _left(sentence, start)
        office = sentence.text[left:end].strip()
        if not _plain(office):
            break
        offices.insert(0, office)
        cut = left - 1
        if cut < 1 or sentence.text[cut] not in "、兼":
            break
        previous = _head_ending_at(sentence.text, cut)
        if previous is None:
            break
        end, start = cut, previous
    return tuple(office for office in offices if office not in _HONORIFICS)


def _plain(office: str) -> bool:
    """Whether the office says more than a bare 代表 or an honorific would."""
    return bool(office) and not office.endswith(tuple(_HONORIFICS))


def _head_ending_at(text: str, end: int) -> int | None:
    """Where the office head that ends at ``end`` starts, the longest there is, or None."""
    for length in range(min(8, end), 1, -1):
        if _HEAD.fullmatch(text, end - length, end):
            return end - length
    if text[end - 1] == "）" and (opening := text.rfind("（", 0, end)) > 0:
        return _head_ending_at(text, opening)
    return None


def _left(sentence: Sentence, start: int) -> int:
    """Where the place or body before an office head starts."""
    at = start
    for index in range(len(sentence.tokens) - 1, -1, -1):
        token = sentence.tokens[index]
        if token.start >= start:
            continue
        if _ends_office(sentence, index, start):
            return at if token.end <= start else start
        at = token.start
    return at


def _ends_office(sentence: Sentence, index: int, start: int) -> bool:
    """Whether the word stands outside the office on its right."""
    token = sentence.tokens[index]
    if token.word in {"和", "及", "与"}:
        return not _joins_body(sentence, index, start)
    if token.word in _BOUNDARIES or token.tag in {"t", "r", "u", "uj", "ul", "p"}:
        return True
    if token.tag == "x" or not token.word.strip():
        return True
    return token.tag == "m" and not token.word.startswith(("第", "一", "二", "三"))


def _joins_body(sentence: Sentence, index: int, start: int) -> bool:
    """Whether 和 is inside the name of a body: 人力资源和社会保障局局长."""
    tokens = sentence.tokens
    before = tokens[index - 1] if index else None
    behind = sentence.text[tokens[index].end : start]
    if (
        tokens[index].word == "与"
        or before is None
        or before.tag.startswith(("nr", "x", "ns", "u"))
    ):
        return False
    whole = re.search(r"(?:局|厅|部|委|办|处|科|中心|委员会|办公室)", behind)
    complete = re.search(
        r"(?:县|市|区|省|州|政府|公司|人|等|一行|领导|代表|书记|长|主任|主席)$", before.word
    )
    return bool(whole) and not complete and index >= 1


def _office_behind(sentence: Sentence) -> Iterator[Mention]:
    """A name with its office behind it: 普京总统, 张某某（县长）."""
    text = sentence.text
    for index, token in enumerate(sentence.tokens):
        if not token.tag.startswith("nr") or not is_name(token.word, token.tag):
            continue
        match = _OFFICE_BEHIND.match(text, token.end)
        if match and name_at(text, match.end(), sentence.tokens) is None:
            span = Span(_foreign_start(sentence.tokens, index), token.end)
            office = () if match[1] in _HONORIFICS else (match[1],)
            value = PersonValue(span.of(text), office)
            yield Mention("person", span, value, "person.name-and-office")


def _foreign_start(tokens: Sequence[Token], index: int) -> int:
    """Where a transcribed name starts of which the tokenizer cut off the first characters."""
    start = tokens[index].start
    if is_foreign(tokens[index].word):
        for token in reversed(tokens[:index]):
            if len(token.word) > 1 or not is_foreign(token.word * 2) or token.tag in {"p", "c"}:
                break
            start = token.start
    return start


_AFTER_NAME = frozenset("，。、；！？）等")
_CLAUSE = re.compile(
    r"(?:^|(?<=[，。；：！？“]))(?:其中|随后|会上|会后|会前|会见后|会谈后|欢迎仪式后|开幕会前|当日上午|座谈会上|活动中|最后|同时)?，?"
)
_LIST = re.compile(
    rf"(?P<names>[一-鿿·]{{2,12}}(?:[、和与同][一-鿿·]{{2,12}}?)*?)(?:等(?:人|领导|同志)?)?(?P<verb>{_ATTEND}|{_SPEECH})"
)


def _without_office(sentence: Sentence) -> Iterator[Mention]:
    """Names that open a clause and do what people in reports do: 王某、李某某出席."""
    words = {(token.start, token.end): token.tag for token in sentence.tokens}
    for clause in _CLAUSE.finditer(sentence.text):
        match = _LIST.match(sentence.text, clause.end())
        if match is None:
            continue
        at = match.start("names")
        mentions: list[Mention] = []
        for part in re.split(r"([、和与同])", match["names"]):
            span = Span(at, at + len(part))
            at = span.end
            if part in "、和与同" or not is_name(part, _tag(words, span)):
                continue
            if len(match["names"]) > len(part) or not _holds_word(sentence, span):
                mentions.append(
                    Mention("person", span, PersonValue(part, ()), "person.name-and-verb")
                )
        yield from mentions


def _holds_word(sentence: Sentence, span: Span) -> bool:
    """Whether a lone name is in truth made of a common word: 全区新 in 全区新签约."""
    inside = (t for t in sentence.tokens if t.start < span.end and t.end > span.start)
    return any(len(token.word) > 1 and not token.tag.startswith("nr") for token in inside)


def _tag(words: dict[tuple[int, int], str], span: Span) -> str | None:
    return words.get((span.start, span.end))
