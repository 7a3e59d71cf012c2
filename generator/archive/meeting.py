"""Who met whom: what the first sentences of a report tell of its people.

Only words that stand in the report are told: people with the offices in front of them, and the
verb behind them. A sentence is read with each person set as one sign, so that a pattern sees how
people and verbs follow each other and no name can hide a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from generator.archive.people_signs import PERSON, Group, Masked, mask_people
from generator.lexicon import any_of, rows
from generator.models import Person, Report, Sentence
from generator.rules.places import place_at

Kind = Literal["leads", "visits", "talks", "receives", "accompanies", "attends", "chairs", "signs"]

#: How many sentences tell of the meeting; behind them people speak and look back.
_NEAR = 6
_P = PERSON
_VERBS = {kind: any_of(verbs) for kind, *verbs in rows("meeting_verbs")}
_LIST = rf"{_P}(?:(?:[、，]|以及|[和及]){_P})*"
_MORE = (
    r"(?:一行(?:\d+人)?|等(?:[^，。；、与同率会]{0,10}?"
    r"(?:领导(?:同志)?|负责人|负责同志|成员|人|同志))?(?:一行)?)?"
)
_GROUP = r"[^，。；、《]{0,12}?(?:代表团|考察团|访问团|考察组|客人|一行)(?:一行)?(?:\d+人)?"
_THERE = r"(?:在[^，。；]{1,16}?)?"
_ABOUT = r"(?:就[^，。；《]{1,24}?)?(?:共同|深入)?(?:(?:举行|进行|开展|展开)了?)?(?:了)?"
#: A verb, and not the first half of another word.
_ENDS = r"(?=[。，；、]|了|会(?:[。，；、]|$)|交流|活动|考察|调研|会议|仪式|签约|并|$)"
_PATTERNS: dict[Kind, tuple[re.Pattern[str], ...]] = {
    "leads": (
        re.compile(
            rf"(?P<first>{_LIST})(?P<more>{_MORE})(?:分别)?(?P<verb>{_VERBS['leads']})(?!先)"
            r"(?:[^。；]{0,60}?(?:赴|来到|前往|深入|莅临|走进|抵达|(?<![达得看见收感])到|来(?!自)|访)"
            r"(?P<there>[^，。；]{2,}))?"
        ),
    ),
    "visits": (
        re.compile(
            rf"(?P<first>{_LIST})(?P<more>等)?一行(?:\d+人)?(?P<verb>{_VERBS['visits']})"
            r"(?P<there>[^，。；]{2,})"
        ),
    ),
    "talks": (
        re.compile(
            rf"(?P<first>{_LIST})(?P<more>{_MORE}){_THERE}[与同]"
            rf"(?P<second>{_LIST})(?P<others>{_MORE}){_ABOUT}(?P<verb>{_VERBS['talks']}){_ENDS}"
        ),
        re.compile(
            rf"(?P<first>{_LIST})(?P<more>{_MORE}){_THERE}[与同]"
            rf"(?P<group>{_GROUP}){_ABOUT}(?P<verb>{_VERBS['talks']}){_ENDS}"
        ),
        re.compile(
            rf"(?:代表团|考察团|访问团|考察组|一行|人|，并)[与同](?P<second>{_LIST})(?P<others>{_MORE})"
            rf"{_ABOUT}(?P<verb>{_VERBS['talks']}){_ENDS}"
        ),
    ),
    "receives": (
        re.compile(
            rf"(?P<first>{_LIST})(?P<more>{_MORE}){_THERE}(?P<verb>{_VERBS['receives']})了?"
            rf"(?:(?P<second>{_LIST})(?P<others>{_MORE})|(?P<group>{_GROUP}))"
        ),
    ),
    "accompanies": (
        re.compile(
            rf"(?P<first>{_LIST})(?P<more>{_MORE})(?:分别|全程|共同|一同)?"
            rf"(?P<verb>{_VERBS['accompanies']}){_ENDS}"
        ),
    ),
    "attends": (
        re.compile(
            rf"(?P<first>{_LIST})(?P<more>{_MORE})(?P<rest>(?:[、，和及]|以及)[^。；，]{{0,40}}?)?"
            rf"(?:分别|共同|一同|现场|应邀)?(?P<verb>{_VERBS['attends']})(?!人)"
        ),
    ),
    "chairs": (
        re.compile(rf"(?P<first>{_LIST})(?P<more>)(?:共同)?(?P<verb>{_VERBS['chairs']})(?!人)"),
    ),
    "signs": (
        re.compile(
            rf"(?P<first>{_P}(?:(?:[、，]|以及|[和及与同]){_P})*)(?P<more>{_MORE})(?:分别|共同)*"
            r"代表[^，。；《]{0,14}?(?P<verb>签[约字署订]|在(?=《))"
        ),
    ),
}
#: What looks back or ahead, or is not said to be so.
_NOT_TOLD = re.compile(
    r"去年|前年|此前|早前|曾(?!经?[、，出参])|[将拟未没]|希望|计划|邀请[^，。；]*$"
)
_DAY = re.compile(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日")


class Telling(NamedTuple):
    """What a sentence tells of people.

    Attributes:
        kind: What they did.
        verb: As the report says it.
        first: Who did it; None where the sentence speaks of the visitors without names.
        second: With or to whom.
        place: Where they went, of those who lead.
        sentence: The sentence's number.
        start: Where it stands in the repaired text.
    """

    kind: Kind
    verb: str
    first: Group | None
    second: Group | None
    place: str | None
    sentence: int
    start: int

    @property
    def people(self) -> frozenset[str]:
        """The ids of all people told of."""
        return frozenset(
            id_ for group in (self.first, self.second) if group for id_ in group.people
        )


def meeting_of(report: Report, places: Mapping[str, object]) -> tuple[Telling, ...]:
    """Who led a visit, who met or received whom, who took part: at most one telling of each kind.

    Nothing that the report does not say: people whose verb is not plain are left out.

    Args:
        report: The report.
        places: Those that its facts name; nobody goes to another one.
    """
    told: dict[Kind, Telling] = {}
    for sentence in report.document.sentences[:_NEAR]:
        if _of_another_day(sentence.text, report):
            continue
        for telling in _tellings(sentence, report.facts.people):
            if telling.place not in places:
                telling = telling._replace(place=None)
            if telling.kind != "visits" or telling.place:
                told.setdefault(telling.kind, telling)
    return tuple(sorted(_chosen(told), key=lambda telling: telling.start))


def _chosen(told: dict[Kind, Telling]) -> Iterator[Telling]:
    """Those that say it best: who led, who met whom, else who came; who signed; who presided."""
    led = told.get("leads") or told.get("visits")
    met = told.get("talks") or told.get("receives")
    came = told.get("accompanies") if led else told.get("attends") or told.get("accompanies")
    if led and met and not led.place and led.people <= met.people:
        led = None
    shown: set[str] = set()
    for telling in (led, met or came, told.get("signs"), told.get("chairs")):
        if telling and not telling.people <= shown:
            shown |= telling.people
            yield telling


def _tellings(sentence: Sentence, people: Sequence[Person]) -> Iterator[Telling]:
    masked = mask_people(sentence, people)
    if not masked.stretches:
        return
    for kind, patterns in _PATTERNS.items():
        matches = [
            match
            for pattern in patterns
            for match in pattern.finditer(masked.text)
            if not _NOT_TOLD.search(masked.text, 0, match.end()) and _is_open(masked, match)
        ]
        together = matches if kind == "attends" else matches[:1]
        if together:
            yield _telling(kind, masked, together, sentence)


def _telling(
    kind: Kind, masked: Masked, matches: Sequence[re.Match[str]], sentence: Sentence
) -> Telling:
    """What the matches tell together."""
    parts = matches[0].groupdict()
    lists = [match["first"] for match in matches if "first" in parts]
    more = any(match.groupdict().get(part) for match in matches for part in ("more", "rest"))
    second = masked.group([parts.get("second") or ""], bool(parts.get("others")))
    if group := parts.get("group"):
        second = Group(masked.plain(group), False, frozenset())
    there = parts.get("there")
    place = place_at(there, 0)[0] if there else None
    start = sentence.span.start + matches[0].start()
    first = masked.group(lists, more)
    return Telling(kind, parts["verb"], first, second, place, sentence.number, start)


def _is_open(masked: Masked, match: re.Match[str]) -> bool:
    """Whether no quotation is open where the words stand: what is quoted is not told."""
    before = masked.text[: match.start()]
    return before.count("“") == before.count("”")


def _of_another_day(text: str, report: Report) -> bool:
    """Whether the sentence names a day that is none of the event's."""
    days = [
        day
        for event in report.facts.events
        for day in (event.start, event.end)
        if day and len(day) >= len("--01-01")
    ]
    if not days:
        return False
    first, last = min(day[-5:] for day in days), max(day[-5:] for day in days)
    named = (f"{int(m['month']):02}-{int(m['day']):02}" for m in _DAY.finditer(text))
    return any(not first <= day <= last for day in named)
