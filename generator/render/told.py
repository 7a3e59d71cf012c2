"""What is told beside a number: whether its noun can stand alone, else the clause to quote."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.lexicon import alternation
from generator.models import Figure
from generator.render.index import Index
from generator.segment.tokens import tokenize
from generator.spans import Span

#: Shares and rates say nothing without what they are of.
RATES = frozenset(("%", "‰", "百分点", "个百分点", "成", "倍", "折"))
#: Between a noun and its number: 总值达186万吨, 资金近300万元.
_LINK = re.compile(
    r"(?:已|可|也|就)?(?:达到?|为|有|共|约为?|近|超过?|过|突破|总?计|累计|合计|不[少低多]于)*[\s“”]*$"
)
#: What stands in front of a noun behind its number: 两场“岚品出山”推介会.
_OPENS = "“《 "
#: 人均月收入2400元 is no sum of 收入.
_OF_ONE = re.compile(r"(?:均[年月日]?|每[人户亩家斤]|单)$")
_DOCUMENTS = re.compile(r"(?:合同|协议|协议书|意向书|备忘录)$")
_COPIES = frozenset(("份", "项", "个", "宗", "单", "笔", "件"))
#: Nouns and what stands for one: 援青资金, 结对, 互访.
_NOUN = re.compile(r"n|vn|an|[jli]$|eng|x|v$")
#: Function words, numbers and names of places are no part of what is counted.
_NO_PART = re.compile(r"[pcdrmqu]|[tfy]$")
_LOCAL = "本地"
#: 财政帮扶资金 is a noun, 县里培训人才 a clause.
_FUNDS = re.compile(r"(?:资金|经费)$")
_DEED = re.compile(
    alternation("deeds_strong", "deeds_plain", "deeds_done", "deeds_measured") + "|[只共仅还]有"
)
_LONGEST = 12
#: So many characters beside its number make an item of a list stand alone.
_FEWEST = 3
#: 同比增长12.8% says more than something did, and not what.
_COMPARED = re.compile(
    r"(?:也|均|并|且)?(?:同比|环比|其中|[较比占]|增[长幅加]|[高低快慢]于|提高|下降|上升)"
)
#: Who says it, or of what kind it is, adds no subject.
_SAID = re.compile(
    r"(?:说|表示|介绍|回答|透露|强调|指出|方面|看|据悉|据统计|据了解|下一步|接下来|目前|同时|此外)$"
)
_VERBLESS = frozenset(("达", "为", "是", "达到", "共", "合计", "总计", "分别"))


def is_named(index: Index, place: Span, noun: str | None, unit: str | None) -> bool:
    """Whether the noun can stand alone below its number: it is one, and stands beside it.

    Args:
        index: Of the report.
        place: Of the number, with its unit.
        noun: What the number is said to count.
        unit: Its measure word.
    """
    if noun is None or unit in RATES or not _is_noun(noun):
        return False
    if _DOCUMENTS.search(noun) and unit not in _COPIES:
        return False
    before = _LINK.sub("", index.text[max(place.start - 40, 0) : place.start])
    after = index.text[place.end : place.end + 40].lstrip(_OPENS)
    beside = before.endswith(noun) and not _OF_ONE.search(before.removesuffix(noun))
    return beside or after.startswith(noun)


def is_in_title(index: Index, place: Span) -> bool:
    """Whether the number stands in the title of a document: 《招商引资二十条》."""
    sentence = index.sentence_at(place)
    before = index.text[sentence.span.start : place.start] if sentence else ""
    return before.count("《") > before.count("》")


def told_span(index: Index, clause: Span, figure: Figure) -> Span:
    """The clause, with those before it as long as it does not tell what it speaks of.

    总投资187亿元 is that of the projects in front of it, and 同比增加21% of what grew.
    """
    sentence = index.sentence_at(figure.evidence[0].span)
    starts = [*index.clause_starts(sentence)] if sentence else []
    start = clause.start
    for earlier in reversed([at for at in starts if at < start]):
        before = index.text[earlier : start - 1]
        if not _is_bare(index.text[start : clause.end], figure) or _SAID.search(before):
            break
        start = earlier
    return Span(start, clause.end)


def item_span(index: Index, clause: Span, told: Span, figure: Figure) -> Span:
    """What to set below the number: of a list of numbers its own item, else the clause as told.

    长三角方向7.4万件、珠三角方向5.1万件 are two items; of 分别增长17%和22.5% none stands alone.
    """
    place, text = figure.evidence[0].span, index.text
    start = text.rfind("、", clause.start, place.start) + 1 or clause.start
    end = text.find("、", place.end, clause.end)
    item = Span(start, clause.end if end < 0 else end)
    words = item.length - place.length
    whole = figure.unit in RATES or "分别" in clause.of(text) or item.length == clause.length
    return told if whole or words < _FEWEST else item


def _is_noun(words: str) -> bool:
    """Whether the words are a plain noun: neither a clause nor a name of a place alone."""
    tags = [token.tag for token in tokenize(words.removeprefix(_LOCAL))]
    if not tags or len(words) > _LONGEST or not _NOUN.match(tags[-1]):
        return False
    if tags[-1] == "v" and len(tags) > 1:
        return False
    clause = not _FUNDS.search(words) and any(
        one.startswith("n") and other == "v" for one, other in pairwise(tags)
    )
    places = all(tag == "ns" for tag in tags)
    return not (clause or places or len(words) < 2 or any(map(_NO_PART.match, tags)))


def _is_bare(words: str, figure: Figure) -> bool:
    """Whether the words have no verb: what they tell is of something named before."""
    if figure.unit in RATES and _COMPARED.match(words):
        return True
    rest = words.replace(figure.object or words, "", 1) or words
    tokens = tokenize(rest)
    if _DEED.search(rest) or tokenize(words)[0].tag == "m":
        return False
    verbs = (token.word for token in tokens if token.tag in ("v", "vg", "vd", "vi"))
    return not any(word not in _VERBLESS for word in verbs)
