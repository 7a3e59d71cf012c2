"""Who speaks: the speaker of each sentence, carried on until the speech ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.lexicon import alternation, any_of, terms
from generator.models import NO_LEXICON, Mention, Sentence, UserLexicon
from generator.patterns import regex
from generator.rules.base import clause_before, within
from generator.rules.own import opening_of
from generator.rules.transcripts import labels_of

#: 出席并致辞，… goes on with what others did; 在会上致辞，… with what was said.
_ADDRESSES = ("致辞", "讲话", "发言", "致词")
#: A verb of speech that opens reported speech: what follows is a comma, a colon or a quotation.
_OPENS = regex(
    any_of(
        verb + opening
        for verb in terms("speech_verbs")
        for opening in ("，", "：", "“", "道", "时说", "时表示", "时指出", "时强调")
        if verb not in _ADDRESSES or opening != "，"
    )
    + "".join(rf"|{verb}，(?<![并别后]{verb}，)" for verb in _ADDRESSES)
    + r"|提出[^，。：]{0,12}(?:建议|要求|意见|倡议|希望)[：。，]"
)
#: Verbs that need no comma: 甲某希望双方加强协作.
_DIRECT = regex(
    r"(?P<verb>(?<=并)(?:强调|指出)(?!了)|(?<=[并时还也，])表示(?!感谢|欢迎|祝贺|肯定|衷心|诚挚|热烈|慰问|敬意|支持|赞赏|高度|满意|[由崇深])|表示(?=愿|将|要|希望|一定|会|未来|今后|接下来|下一步|力争|期待|继续|进一步)|希望|要求|建议|欢迎|期待|期望|呼吁|提议|承诺|勉励|嘱托|叮嘱)(?=[一-鿿])(?!工程|小学|学校|中学)"
)
_TELLS = regex("介绍(?:说|道)?[，：“]")
_HE_OR_SHE = frozenset("他她")
_ALONE = frozenset({"", "并", "还", "也", "并且", "同时"})
_STOPS = regex("[，。；：！？]")
_BARE_VERB = regex(r"(?:并)?(?:指出|强调|要求|认为)，")
_HE = regex(r"[他她](?:还|同时|也|并)?")
_SAYS = regex(r"(?:指出|强调|表示|认为|说|要求)(?=[一-鿿“]{4})(?![了的过方对衷诚热感])")
_ASKS = regex(r"(?<!部署)(?<!工作)(?:要求|建议|呼吁|提议|勉励)(?=[一-鿿]{4})(?!了|进行)")
_NARRATION = regex(
    r"^(?:根据[^，]{0,12}(?:协议|合同|约定|备忘录)，|(?:座谈|签约|揭牌|启动|推进|联席|对接|推介)?(?:会|会议|仪式|活动)(?:上|后|前|期间|现场|结束后)?，|会谈后|会见后|会上|会后|会前|会议|随后|当天|当日|期间|据悉|据了解|截至|目前|活动|仪式|签约(?!只|不|仅|是)|与会|双方还|考察团|代表团|调研组|一行|来自|近年来，(?![省市县区]委)[^，、]{2,8}(?:县|市|区|省))"
)
#: The office of the one that a sentence is about.
_OFFICE = regex(rf"[^，。；：“]{{0,20}}(?:{alternation('office_heads')})")
#: 目前 may open what a speaker tells of the present; then he goes on with 我们.
_AT_PRESENT = regex(r"目前|截至|近年来")
_MY = regex(
    r"(?:下一步，|今后，|接下来，)?(?:我们|我[省市县区州旗镇乡校院司行])|希望|下一步|接下来"
)
_CONTINUES = regex(
    r"^(?:他|她|[一二三四五六七八九十]+(?:是|要)|首先|其次|再次|最后|第[一二三四五六]|要|同时|此外|还要|希望|下一步|“)"
)
#: What an agreement lays down is still to be done.
_TERMS = regex(
    r"(?:根据|按照|依据)[^，]{0,16}(?:协议|合同|约定|备忘录|意向书|协议内容|框架)(?:内容)?，"
    r"|(?:[^，]{0,6}(?:协议|合同|备忘录|意向书)|双方|三方|两地)(?:还)?(?:约定|明确|规定)(?!了)[，：]?"
)
#: What stands behind a quotation: …某某说。 And in front of the rest of it: 某某说，….
_SAID = regex(rf"(?:{alternation('speech_verbs')})(?:。?$|(?=，))")
_LONGEST_QUOTE = 4
#: A person named within so many characters of the start is what the sentence is about.
_LEAD = 30
#: Bodies and documents that say something without being a person.
_COLLECTIVE = regex(
    r"(两国外长|两国元首|两国领导人|双方领导人|双方|三方|各方|会议|全会|大家|与会人员|与会者|与会代表|贺词|贺信|两地)$"
)
#: Someone without a name who speaks, or a body: 据|某县乡村振兴局负责人|介绍.
_NAMELESS = regex(
    rf"""据?(?P<who>(?!要|按照|根据|对)[一-鿿（）“”、]{{0,24}}(?:负责人|负责同志|有关人士|业内人士|嘉宾|专家|发言人|官方|工作人员
      |企业家们?|代表们?|(?:企业|校|院|园区|公司|客商|投资|外资)方|客商|村民|学员|主办方|承办方|{alternation("party_ends")}))""",
    re.VERBOSE,
)
#: Those who came, when the sentence opens with them: 考察团对…表示赞赏，|希望…
_VISITORS = regex(
    r"(?:[^，]{1,12}[上中后前]，)?(?P<who>[一-鿿]{0,12}(?:(?:考察|代表|访问|学习|慰问|参访)团|(?:调研|考察|督导|检查|评估|专家|帮扶|工作)组|嘉宾们?|客商们?|企业家们?|负责人|负责同志|主要领导|负责领导))(?!的|一行|[一-鿿]{2,3}(?:，|、))"
)
_BESIDE_VERB = regex(r"(?:还|一致|共同|纷纷|一行|均|都|在[^，]{1,40}[后时上])+$")


class Speech(NamedTuple):
    """What a sentence has to do with reported speech.

    Attributes:
        speaker: Full name of who speaks, 双方 and the like, or None outside of speech.
        opens: Whether the sentence names its speaker itself.
        terms: Whether the sentence tells what an agreement lays down.
        asks: Whether the sentence says what its speaker asks of others.
        tells: Whether the speech was opened as an account of what there is: 甲某介绍，….
    """

    speaker: str | None
    opens: bool = False
    terms: bool = False
    asks: bool = False
    tells: bool = False


def speeches(
    sentences: Sequence[Sentence], people: Iterable[Mention], lexicon: UserLexicon = NO_LEXICON
) -> list[Speech]:
    """The speech of every sentence.

    Args:
        sentences: The body sentences in order.
        people: The mentions of people in them.
        lexicon: The user's own verbs of speech.
    """
    names = sorted(people, key=lambda mention: mention.span)
    known = {mention.value.name for mention in names}
    found: list[Speech] = []
    theirs = opening_of(lexicon.speech)
    current: str | None = None
    tells = False
    last: str | None = None
    labelled: str | None = None
    named = [within(names, sentence.span) for sentence in sentences]
    labels = labels_of(sentences, named)
    for index, (sentence, inside, label) in enumerate(zip(sentences, named, labels, strict=True)):
        labelled = label if label is not None else labelled
        said = _opened(sentence, inside, known, current or last, theirs)
        opened = label or said or _without_subject(sentences, index, current or last)
        last = _leading(sentence, inside) or opened or last
        if opened is None and sentence.text.startswith("“") and _is_free(sentences, index, current):
            current = _told_after(sentences, index, names) or current
        if opened is not None:
            current = opened
        elif label is not None or (current and _ends(sentences, index, inside)):
            current = labelled or None
        current = current or labelled or None
        terms = _tells_terms(sentences, index, found)
        tells = bool(_TELLS.search(sentence.text)) if opened else tells and current is not None
        asks = opened is not None and bool(_ASKS.search(sentence.text))
        found.append(Speech(current, opened is not None, terms, asks, tells))
        if current and _closed(sentences, index):
            current = None
    return found


def _tells_terms(sentences: Sequence[Sentence], index: int, found: Sequence[Speech]) -> bool:
    """Whether a sentence tells what a document provides for, or goes on with one that does."""
    opens = bool(_TERMS.match(sentences[index].text))
    return opens or (bool(found) and _runs_on(sentences, index, found))


def _is_free(sentences: Sequence[Sentence], index: int, current: str | None) -> bool:
    """Whether a quotation may be that of another than who speaks: nobody does, or a line begins."""
    return current is None or sentences[index].line != sentences[index - 1].line


def _told_after(sentences: Sequence[Sentence], index: int, people: Sequence[Mention]) -> str | None:
    """Who is named behind a quotation that nobody opened (“我们将….”某公司董事长甲某说)."""
    line = sentences[index].line
    for sentence in sentences[index + 1 : index + 1 + _LONGEST_QUOTE]:
        if sentence.line != line:
            return None
        named = within(people, sentence.span)
        said = _SAID.search(sentence.text) if named else None
        if said and (
            before := [m for m in named if m.span.end <= said.start() + sentence.span.start]
        ):
            return str(before[-1].value.name)
    return None


def _runs_on(sentences: Sequence[Sentence], index: int, found: Sequence[Speech]) -> bool:
    """Whether the sentence goes on with the terms that the one before began and ended by ；."""
    before = sentences[index - 1]
    same = before.line == sentences[index].line
    return same and found[-1].terms and before.text.endswith(("；", "："))


def _leading(sentence: Sentence, people: Sequence[Mention]) -> str | None:
    """The person that a sentence is about: named first, and followed by what they do."""
    names = [m for m in people if m.span.start - sentence.span.start <= _LEAD]
    return names[0].value.name if names and len(people) < 3 else None


def _opened(
    sentence: Sentence,
    people: Sequence[Mention],
    known: set[str],
    current: str | None,
    theirs: re.Pattern[str],
) -> str | None:
    """Who starts to speak in this sentence, or None."""
    text = sentence.text
    match = theirs.search(text) or _OPENS.search(text) or _DIRECT.search(text)
    match = match or _straight(sentence, people)
    if match is None:
        return None
    clause = _clause_before(text, match.start())
    start = match.start() - len(clause)
    named = [
        (span.start - start, m.value.name)
        for m in people
        if (span := m.span.shift(-sentence.span.start)).start >= start and span.end <= match.start()
    ]
    tail = clause.rpartition("，")[2]
    if told := _COLLECTIVE.fullmatch(_BESIDE_VERB.sub("", tail)):
        return told[1]  # 甲某与乙某交流合作，双方|表示
    if named:
        return _subject(clause, named)
    if clause[:1] in _HE_OR_SHE and tail in _ALONE:
        return current  # 他介绍了情况，并|表示
    if re.match(r"(?:他|她)(?:还|同时|也|在|首先|最后|要求|强调|希望|表示|代表|对|就|$)", tail):
        return current
    by_name = [name for name in known if name in tail]
    if by_name:
        return max(by_name, key=lambda name: (len(name), tail.rfind(name)))
    who = _BESIDE_VERB.sub("", tail)
    if collective := _COLLECTIVE.search(who):
        return collective[1]
    nameless = _NAMELESS.fullmatch(who) or _VISITORS.fullmatch(who) or _VISITORS.match(clause)
    return nameless["who"] if nameless else None


def _clause_before(text: str, at: int) -> str:
    """What stands before ``at`` up to a stop or a quotation; “十三五” is none and stays in it."""
    clause = clause_before(text, at, "。；！？”")
    while text[at - len(clause) - 1 : at - len(clause)] == "”":
        opening = text.rfind("“", 0, at - len(clause))
        if opening < 0 or _STOPS.search(text, opening, at - len(clause)):
            break
        clause = (
            clause_before(text, opening, "。；！？”") + text[opening : at - len(clause)] + clause
        )
    return clause


def _without_subject(sentences: Sequence[Sentence], index: int, current: str | None) -> str | None:
    """Who speaks in a sentence that opens with the verb: 会议听取汇报。|指出，…."""
    if not index or not _BARE_VERB.match(sentences[index].text):
        return None
    return "会议" if sentences[index - 1].text.startswith("会议") else current


def _straight(sentence: Sentence, people: Sequence[Mention]) -> re.Match[str] | None:
    """A verb of speech right behind who speaks, with no comma: 他强调|各地要…."""
    ends = [mention.span.end - sentence.span.start for mention in people[:1]]
    he = _HE.match(sentence.text)
    ends += [he.end()] if he else []
    return next((match for end in ends if (match := _SAYS.match(sentence.text, end))), None)


def _subject(clause: str, names: Sequence[tuple[int, str]]) -> str:
    """The one of the names before the verb that speaks: the first of the last part.

    Args:
        clause: What stands before the verb.
        names: Where in it names start, and the full names.
    """
    last = clause.rfind("，", 0, names[-1][0] + 1)
    inside = [name for start, name in names if start > last]
    return inside[0] if len(inside) < 3 else inside[-1]


def _ends(sentences: Sequence[Sentence], index: int, people: Sequence[Mention]) -> bool:
    """Whether a sentence without a speaker of its own no longer belongs to the speech before."""
    sentence, before = sentences[index], sentences[index - 1]
    if sentence.line != before.line and not _CONTINUES.match(sentence.text):
        return True
    if _NARRATION.match(sentence.text):
        return not (_AT_PRESENT.match(sentence.text) and _resumed(sentences, index))
    if not people:
        return False
    in_front = sentence.text[: people[0].span.start - sentence.span.start]
    return not in_front or bool(_OFFICE.fullmatch(in_front))


def _resumed(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether someone who speaks goes on behind a sentence that could be the writer's own."""
    if index + 1 == len(sentences):
        return False
    behind = sentences[index + 1]
    return behind.line == sentences[index].line and bool(_MY.match(behind.text))


def _closed(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a quotation that holds the speech ends with this sentence."""
    text = sentences[index].text
    if not text.endswith("”"):
        return False
    following = sentences[index + 1].text if index + 1 < len(sentences) else ""
    return not following.startswith("“")
