"""Reports made by hand, with invented people, places and numbers, and the facts in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from generator.models import (
    Agreement,
    Archive,
    Article,
    ArticleInfo,
    Byline,
    Diagnostic,
    Document,
    Event,
    Evidence,
    FactSet,
    Figure,
    Line,
    LineKind,
    NextStep,
    Outcome,
    Party,
    Person,
    Repair,
    Report,
    Sentence,
)
from generator.spans import AlignedText, Edit, Span

MEETING = "青禾市·石渡县协作联席会议"
LINES = (
    (
        "body",
        "5月8日，青禾市·石渡县协作联席会议在石渡县召开。青禾市委书记高原、石渡县县长欧阳林出席。",
    ),
    ("heading", "真抓实干"),
    (
        "body",
        "会上，青禾市人民政府与石渡县人民政府签订《青禾市·石渡县2023年协作协议》，"
        "协议期内每年投入帮扶资金近4000万元。已输转石渡县劳动力1200人（其中脱贫劳动力300人）到青禾市就业。"
        "两地气候相近。",
    ),
    ("body", "欧阳林说，将于2024年12月底前建成冷链仓2座。"),
    ("byline", "记者 何清 通讯员 白露"),
)


def evidence(text: str, quote: str, nth: int = 0) -> Evidence:
    start = [found.start() for found in re.finditer(re.escape(quote), text)][nth]
    return Evidence(start, start + len(quote), quote, start, start + len(quote), "by-hand")


def make_document(
    lines: Sequence[tuple[str, str]] = LINES, *, report_id: str = "sample", **article: Any
) -> Document:
    text = "\n".join(line for _, line in lines)
    made, sentences, at = [], [], 0
    for count, (kind, line) in enumerate(lines):
        made.append(Line(Span(at, at + len(line)), LineKind(kind)))
        if kind == "body":
            for found in re.finditer(r"[^。！？；]+[。！？；]?", line):
                span = Span(at + found.start(), at + found.end())
                sentences.append(Sentence(len(sentences) + 1, span, count, found.group()))
        at += len(line) + 1
    repair = _narrowed(text)
    source, body = repair.aligned.source, Span(0, len(text))
    return Document(
        Article(report_id, f"{report_id}.txt", source, body, "0" * 64, "utf-8", **article),
        repair,
        tuple(made),
        tuple(sentences),
        (Byline("记者", "何清"), Byline("通讯员", "白露")),
    )


def _narrowed(text: str) -> Repair:
    """A repair that made a full-width 5 at the start of ``text`` a half-width one."""
    if not text.startswith("5"):
        return Repair(AlignedText.of(text), (), {}, ())
    step = (Edit(Span(0, 1), "5", "width"),)
    return Repair(AlignedText.of("５" + text[1:]).apply(step), (step,), {}, ())


def make_facts(document: Document, **facts: Any) -> FactSet:
    article = document.article
    info = ArticleInfo(
        article.id,
        article.headline,
        article.publisher,
        article.url,
        article.published,
        document.bylines,
        article.sha256,
    )
    kinds = ("events", "people", "agreements", "figures", "outcomes", "next_steps", "diagnostics")
    given = {kind: tuple(facts.get(kind, ())) for kind in kinds}
    return FactSet("jiyao-facts/1", info, document.text, **given)


def sample_report(report_id: str = "sample", **article: Any) -> Report:
    """A report with a fact of every kind; sentence 5 gives none."""
    document = make_document(report_id=report_id, **article)
    text, sentences = document.text, [s.text for s in document.sentences]

    def seen(*quotes: str) -> tuple[Evidence, ...]:
        return tuple(evidence(text, quote) for quote in quotes)

    figures = (
        _figure(
            "f1money",
            40000000,
            "元",
            "近",
            "帮扶资金",
            "agreement",
            seen("近4000万元"),
            period="year",
        ),
        _figure("f2heads", 1200, "人", None, "劳动力", "outcome", seen("1200人")),
        _figure("f3part0", 300, "人", None, "脱贫劳动力", "outcome", seen("300人"), "f2heads"),
        _figure("f4stock", 2, "座", None, "冷链仓", "plan", seen("2座")),
    )
    return Report(
        document,
        make_facts(
            document,
            events=[
                Event("e1meet0", "联席会议", MEETING, "2023-05-08", None, "石渡县", seen(MEETING))
            ],
            people=[
                Person("p1gao00", "高原", ("青禾市委书记",), seen("高原")),
                Person(
                    "p2ouyan",
                    "欧阳林",
                    ("石渡县县长",),
                    (evidence(text, "欧阳林"), evidence(text, "欧阳林", 1)),
                ),
            ],
            agreements=[
                Agreement(
                    "a1deal0",
                    "青禾市·石渡县2023年协作协议",
                    "signed",
                    (Party("青禾市人民政府"), Party("石渡县人民政府")),
                    ("f1money",),
                    seen("《青禾市·石渡县2023年协作协议》"),
                )
            ],
            figures=figures,
            outcomes=[
                Outcome("o1deal0", sentences[2], ("资金",), ("f1money",), seen(sentences[2])),
                Outcome(
                    "o2work0", sentences[3], ("劳务",), ("f2heads", "f3part0"), seen(sentences[3])
                ),
            ],
            next_steps=[
                NextStep(
                    "n1build", sentences[5], "欧阳林", ("产业",), "2024-12-31", seen(sentences[5])
                )
            ],
            diagnostics=[Diagnostic("info", "repair-width", "统一全角与半角：1处", 0, 1)],
        ),
    )


def bare_report(report_id: str = "bare") -> Report:
    """A report in which nothing was found."""
    document = make_document((("body", "今天天气很好。"),), report_id=report_id)
    return Report(document, make_facts(document))


def sample_archive() -> Archive:
    return Archive((sample_report(invented=True), bare_report()))


def _figure(
    figure_id: str,
    value: int,
    unit: str | None,
    approx: str | None,
    counted: str | None,
    role: Any,
    where: tuple[Evidence, ...],
    part_of: str | None = None,
    *,
    period: str | None = None,
) -> Figure:
    return Figure(figure_id, Decimal(value), unit, approx, counted, role, part_of, period, where)
