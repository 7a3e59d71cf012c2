"""The first sentences of a report's summary: who met whom, when and where."""

from __future__ import annotations

import re

from generator.archive import Places, Telling, meeting_of
from generator.lexicon import alternation, terms
from generator.models import Event
from generator.render.dates import read_day
from generator.render.index import Index
from generator.render.views import EventView, Form, Ref, TellingView
from generator.segment.tokens import tokenize

_HELD = re.compile(rf"(?:{alternation('event_nouns')})$")
#: What a sentence has and the name of an event has not.
_SENTENCE = re.compile(r"召开|举行|举办|签[订署]《|[来赴]|[会接]见|率")
#: What starts with a verb tells nothing of who.
_DEED = re.compile(
    r"就(?!业|近|地)|签[订署约]|考察|调研|看望|走访|访问|开展|共同|为(?!期)|举行|召开|出席|参加"
)
#: What is written about something, and no event: 劳务协作工作总结, 新闻发布会实录（摘要）.
_WRITTEN = re.compile(r"(?:总结|实录|纪要|综述|侧记|纪实|摘要|通报|公告|报告|名单)(?:（[^）]*）)?$")
_JOINT = re.compile(r"^(?:并|同时|随后)?(?=共同|为|举行|签|召开|开展)")


def event_view(index: Index, event: Event) -> EventView:
    """What is shown of an event."""
    start, end = read_day(event.start), read_day(event.end)
    name = _JOINT.sub("", event.name)
    form = _form(name)
    told = form == "told" and event.place and event.place in name
    place = None if told or event.place in terms("pointing_words") else event.place
    return EventView(event.id, event.kind, name, form, start, end, place, index.refs(event))


def telling_views(index: Index, places: Places, event: EventView | None) -> tuple[TellingView, ...]:
    """Who met whom, as far as the name of the event does not tell it already."""
    said = event.name if event else ""
    tellings = meeting_of(index.report, places.named)
    return tuple(_view(telling) for telling in tellings if _adds(telling, said))


def _form(name: str) -> Form:
    if _HELD.search(name) and not _SENTENCE.search(name):
        return "held"
    verbs = _SENTENCE.search(name) or any(token.tag[0] == "v" for token in tokenize(name))
    if _WRITTEN.search(name) or not verbs:
        return "named"
    return "deed" if _DEED.match(name) else "told"


def _view(telling: Telling) -> TellingView:
    refs = (Ref(telling.sentence, f"s{telling.sentence}"),)
    return TellingView(
        telling.kind, telling.verb, telling.first, telling.second, telling.place, refs
    )


def _adds(telling: Telling, said: str) -> bool:
    """Whether the event's name leaves it open; without one, nothing tells who the others are."""
    groups = filter(None, (telling.first, telling.second))
    return bool(said or telling.first) and not all(group.words in said for group in groups)
