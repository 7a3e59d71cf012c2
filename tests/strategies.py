"""Documents from text, and what Hypothesis makes reports of. All names are invented."""

from __future__ import annotations

import msgspec
from hypothesis import strategies as st

from generator.models import Article, Document, FactSet, Repair
from generator.repair import repair
from generator.segment import segment
from generator.spans import AlignedText, Span


def article_of(
    text: str, *, published: str | None = None, headline: str | None = None, name: str = "report"
) -> Article:
    """An article with nothing above its body, as if read from a file."""
    body = Span(0, len(text))
    return Article(
        name, f"{name}.txt", text, body, "0" * 64, "utf-8", headline=headline, published=published
    )


def document_of(
    text: str,
    *,
    published: str | None = None,
    headline: str | None = None,
    publisher: str | None = None,
    name: str = "report",
) -> Document:
    """A document of clean text, segmented as any other and repaired of nothing."""
    untouched = Repair(AlignedText.of(text), (), {}, ())
    article = article_of(text, published=published, headline=headline, name=name)
    return segment(msgspec.structs.replace(article, publisher=publisher), untouched)


def repaired_document_of(text: str, *, published: str | None = None) -> Document:
    """A document of text that goes through repair first."""
    article = article_of(text, published=published)
    return segment(article, repair(article.source, article.body))


PLACES = ("临岚市", "望川县", "东澜市", "碧溪县", "云屏区")
PEOPLE = ("柳文澜", "严立诚", "贺兰山", "欧阳静远", "古丽·热依汗", "侯知行")
OFFICES = ("县委书记", "副县长", "市教育局局长", "区委常委、组织部长", "华腾集团董事长")
BODIES = ("华腾集团", "云帆科技有限公司", "临岚市农业农村局", "望川县第一中学", "望川县人民政府")
TITLES = ("劳务协作协议", "结对共建协议书", "茶叶购销合同", "人才交流备忘录", "园区共建框架协议")
COUNTED = ("名教师", "家企业", "所学校", "个项目", "万元帮扶资金", "亩茶园", "名劳动力")
VERBS = ("引进", "选派", "建成", "投入", "输转", "新增")
STEPS = ("扩大劳务输出", "互派干部", "建设产业园区", "加强人才交流", "拓宽销售渠道")


places = st.sampled_from(PLACES)
people = st.sampled_from(PEOPLE)
offices = st.sampled_from(OFFICES)
bodies = st.sampled_from(BODIES)
numbers = st.integers(2, 99_999)

_signings = st.builds("会上，{}与{}签订《{}》。".format, places, bodies, st.sampled_from(TITLES))
_figures = st.builds(
    "目前，{}已{}{}{}。".format, places, st.sampled_from(VERBS), numbers, st.sampled_from(COUNTED)
)
_attendance = st.builds("{}{}{}出席会议。".format, places, offices, people)
_speeches = st.builds(
    "{}{}说，希望{}{}；要{}。".format,
    offices,
    people,
    places,
    st.sampled_from(STEPS),
    st.sampled_from(STEPS),
)
_plans = st.builds("下一步，{}将{}。".format, places, st.sampled_from(STEPS))
_meetings = st.builds(
    "{}月{}日，{}·{}协作联席会议召开。".format,
    st.integers(1, 12),
    st.integers(1, 28),
    places,
    places,
)
#: One sentence that tells something.
tellings = st.one_of(_signings, _figures, _attendance, _speeches, _plans, _meetings)
#: A paragraph of one to four sentences.
paragraphs = st.lists(tellings, min_size=1, max_size=4).map("".join)
#: A report of up to six paragraphs.
reports = st.lists(paragraphs, min_size=1, max_size=6, unique=True).map("\n".join)

#: Paragraphs that share no person, agreement, figure or sentence with those above.
UNRELATED = (
    "当天天气晴好，江面上白鹭翻飞。",
    "南岸的百年老街上，游人往来不绝。",
    "甘露洲副洲长包知远到场，并与青石镇签订《渡口养护合同》，投入777777元。",
    "接下来，青石镇将修缮渡口。",
)
unrelated = st.sampled_from(UNRELATED)

_PIECES = (
    *"，。、；：！？“”（）《》〈〉·…—％%〇零两亿万千百十0123456789年月日 \n\t　",
    "3万余名", "百分之九十", "《协议》", "签订", "县长", "柳文澜", "说，", "希望", "下一步", "将",
    "5月18日", "至13日", "昨日", "双方", "代表", "记者", "本报讯", "（记者 柳文澜）", "其中",
    "包括", "累计", "座谈会", "召开", "临岚市", "1,200", "1.5亿", "同比增长", "百余", "签约",
    "总统", "图为", "2月30日", "99月99日电", "去年", "古丽·", "（", "元人民币",
)  # fmt: skip
#: Text that looks like a report until one looks closer.
lookalikes = st.lists(st.sampled_from(_PIECES), max_size=60).map("".join)
#: Any text, and text made of what the rules wait for.
hostile_texts = st.one_of(st.text(max_size=200), lookalikes)


def ids_of(facts: FactSet) -> list[str]:
    """The ids of all facts, kind by kind."""
    kinds = (
        facts.events,
        facts.people,
        facts.agreements,
        facts.figures,
        facts.outcomes,
        facts.next_steps,
    )
    return [fact.id for kind in kinds for fact in kind]
