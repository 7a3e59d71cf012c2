"""The event that a report is about: its kind, name, date and place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.lexicon import alternation
from generator.models import Document, Mention, Sentence
from generator.rules.base import clause_start
from generator.rules.dates import DateValue, find_dates, resolve
from generator.rules.event_names import headline_name, name_in, short_name
from generator.rules.trace import NO_TRACE, Trace
from generator.spans import Span

_KIND = alternation("event_kinds")
_HELD = (
    r"(?:\d{1,2}日)?(?:上午|下午|晚)?(?:(?:在|以)[^，。]{1,30}?)?"
    r"(?:隆重|顺利|成功|正式|圆满|如期)*(?:召开|举行|举办|开幕|闭幕|落幕|启动)"
)
_TELLING = re.compile(_KIND)
_KIND_HELD = re.compile(rf"(?P<kind>{_KIND})(?={_HELD})")
_NAME = re.compile(r"(?:[^，。；：！？\s]|(?<=\d) | (?=\d)){0,40}$")
_HOLDS = re.compile(
    rf"(?:召开|举行|举办|出席|参加|主持|主持召开)(?:了)?(?P<name>[^，。；：！？\s]{{0,40}}?(?P<kind>{_KIND}))(?=[，。；、并]|$)"
)
_DOES = re.compile(
    r"(?P<kind>会谈|会见|会晤|考察|调研|签约|签订|座谈|访问|走访|慰问|捐赠|揭牌"
    r"|(?<![新复全]|部)开工(?!率|改造|建设|面积))"
)
_PLACE = re.compile(
    r"在(?!此)(?P<place>[^，。；、在]{2,24}?)(?:隆重|顺利|成功|正式|圆满|如期)*(?:召开|举行|举办|开幕|签约|签署|签订|揭牌|会见|进行|同)"
)
_NOT_ITS_DATE = re.compile(r"(?:截至|截止|自|从|起|早在|继|始于|生于|成立于|建于)$")
#: 记者27日从某县了解到，… tells when it was learned; at a press conference it is the event.
_LEARNED = re.compile(
    r"，?(?:[一-鿿]{2,6}记者)?从(?![^，。]{0,30}(?:会|仪式|论坛)上?(?:获悉|了解到|得知))[^，。]{2,30}(?:获悉|了解到|得知)"
    r"|发布(?:消息|数据)"
)
_DAY = r"(?:(?:\d{4} ?年 ?)?\d{1,2} ?月 ?)?\d{1,2} ?日(?:至\d{1,2} ?日)?"
_LEADING = re.compile(
    rf"^(?:{_DAY}|今天|昨天|昨日|近日|日前|上午|下午|晚|当天|由.{{2,20}}?主办的)+"
)
#: The year of an event in its name, not the last of several that something covers.
_YEAR = re.compile(r"(?<![\d—－–-])(?P<year>20\d\d)(?:年度?)?(?=[一-鿿]{2})")
_OF_YEAR = re.compile(
    r"(?<![\d—－–-])(?P<year>20\d\d)(?:年度?)?(?=[^，。；、年月日\d]{2,24}(?:仪式|会议|联席会|座谈会|大会))"
)
_NEAR = 3
_FAR = 12
#: A name and its date stand in one quote if no more than so many characters part them.
_QUOTE = 24
#: A day further back than this before publication is history and not the event.
_RECENT = timedelta(days=300)


@dataclass(frozen=True, slots=True)
class EventValue:
    """The event as the report tells it."""

    kind: str
    name: str
    date: DateValue | None
    place: str | None


def find_event(document: Document, trace: Trace = NO_TRACE) -> Mention | None:
    """The event of a report; its span is the sentence part that names it, or its date.

    Returns:
        None for a report that names neither an event nor a day.
    """
    head = document.sentences[:_NEAR]
    reference = _reference(document)
    named = _named(head, document.article.headline, trace)
    dated = _date(head, reference, trace) or _date_of_deed(
        document.sentences[_NEAR:_FAR], reference, trace
    )
    if named is None:
        return _only_dated(document, dated) if dated else None
    span, kind, name = named
    sentence = next(s for s in head if s.span.contains(span))
    place = _PLACE.search(sentence.text)
    day = _with_year(dated[1], name, document) if dated else None
    value = EventValue(kind, name, day, place["place"] if place else None)
    return Mention("event", _with_date(span, dated), value, "event.named")


def _reference(document: Document) -> str | None:
    """What relative days count from: the dateline where it tells a year, else publication."""
    dateline = document.dateline
    return dateline if dateline and dateline[0] != "-" else document.article.published or dateline


def _with_year(day: DateValue, name: str, document: Document) -> DateValue:
    """The day with the year that the name of an event tells: 2024中国友好城市大会."""
    if not day.start.startswith("--"):
        return day
    told = _YEAR.search(name) or _YEAR.search(document.article.headline or "")
    named = {year["year"]: year for s in document.sentences for year in _OF_YEAR.finditer(s.text)}
    if told is None and len(named) == 1:
        told = next(iter(named.values()))
    if told is None:
        return day
    end = f"{told['year']}{day.end[1:]}" if day.end else None
    return DateValue(f"{told['year']}{day.start[1:]}", end)


def _only_dated(document: Document, dated: tuple[Span, DateValue]) -> Mention:
    """The event of a report that tells a day and names no meeting."""
    day = _with_year(dated[1], "", document)
    value = EventValue("报道", headline_name(document.article.headline or ""), day, None)
    return Mention("event", dated[0], value, "event.dated")


def _with_date(span: Span, dated: tuple[Span, DateValue] | None) -> Span:
    """The place of the name and of the date, if one quote can hold both."""
    if dated is None or abs(span.start - dated[0].end) > _QUOTE:
        return span
    return Span(min(span.start, dated[0].start), max(span.end, dated[0].end))


def _named(
    sentences: Sequence[Sentence], headline: str | None, trace: Trace
) -> tuple[Span, str, str] | None:
    """Where the event is named first, its kind and its name."""
    for pattern in (_KIND_HELD, _HOLDS):
        for sentence in sentences:
            for match in pattern.finditer(sentence.text):
                end = match.end("kind")
                written = _NAME.search(sentence.text[:end])
                told = _LEADING.sub("", match.groupdict().get("name") or (written or match)[0])
                name = name_in(told)
                if not name:
                    span = Span(match.start("kind"), end).shift(sentence.span.start)
                    trace.drop(span, "event.named", "names-nothing")
                    continue
                start = sentence.span.start + end - len(name)
                return Span(start, start + len(name)), match["kind"], short_name(name, headline)
    for sentence in sentences:
        if deed := _DOES.search(sentence.text):
            span, name = _deed(sentence, deed)
            return span, deed["kind"], short_name(name, headline, clause=True)
    return None


def _deed(sentence: Sentence, match: re.Match[str]) -> tuple[Span, str]:
    """A visit or talk that has no name: the clause that tells it stands for the name."""
    text = sentence.text
    start = clause_start(text, match.start())
    end = min(
        (at for at in (text.find(mark, match.end()) for mark in "，。；！？") if at > 0),
        default=len(text),
    )
    name = _LEADING.sub("", text[start:end])
    first = sentence.span.start + end - len(name)
    return Span(first, sentence.span.start + end), name


def _date(
    sentences: Sequence[Sentence], reference: str | None, trace: Trace
) -> tuple[Span, DateValue] | None:
    """The first date in ``sentences`` that can be the day of the event."""
    for sentence in sentences:
        here = trace.at(sentence.span.start)
        for mention in find_dates(sentence.text, trace=here):
            value = resolve(mention.value, reference)
            reason = _no_date(sentence.text[: mention.span.start], value, reference)
            if _LEARNED.match(sentence.text, mention.span.end):
                reason = "other-day"
            if value and reason is None:
                return mention.span.shift(sentence.span.start), value
            here.drop(mention.span, mention.rule, reason or "no-such-day")
    return None


def _no_date(before: str, value: DateValue | None, reference: str | None) -> str | None:
    """Why a date is not the day of the event, or None if it can be."""
    if value is None:
        return "no-such-day"
    if _NOT_ITS_DATE.search(before):
        return "other-day"
    return None if _is_recent(value, reference) else "long-ago"


def _is_recent(value: DateValue, reference: str | None) -> bool:
    """Whether the date is near enough to the reference to be that of the event."""
    if not reference or reference.startswith("-") or value.start.startswith("-"):
        return True
    return date.fromisoformat(reference) - date.fromisoformat(value.start) < _RECENT


def _date_of_deed(
    sentences: Sequence[Sentence], reference: str | None, trace: Trace
) -> tuple[Span, DateValue] | None:
    """A date further down counts only in a sentence that tells of a meeting."""
    telling = [s for s in sentences if _TELLING.search(s.text)]
    return _date(telling, reference, trace)
