"""The misses and extras of an evaluation as one HTML page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.evaluate import Error, Score
from generator.explain import (
    fired_because,
    kind_words,
    lost_because,
    place_words,
    reason_words,
)
from generator.render.folder import templates_folder

_TEMPLATE = "errors.html.jinja"
_LABELS = {
    "people": "人物",
    "positions": "人物＋职务",
    "agreements": "协议",
    "parties": "签约方",
    "figures": "数字",
    "figures+object": "数字＋对象",
    "outcomes": "成效",
    "next_steps": "下一步",
    "actors": "说话人",
    "event date": "会议日期",
}
_SIGNS = {"missed": "漏", "extra": "多"}
_WORDS = {
    "legend": "漏：标注里有、没有找到的。多：找到了、标注里没有的。"
    "每一项下面是它最可能出自的那一句，和规则在那里做了什么：✓ 采用，✗ 放弃。",
    "heads": ("类别", "准确率", "召回率", "F1", "找到", "标注", "漏与多"),
    "speaker": "说话人：",
    "nowhere": "报道里找不到这些字。",
    "none": "没有漏，也没有多。",
    "fired": "✓",
    "dropped": "✗",
}


def errors_page(name: str, scores: Mapping[str, Score], errors: Sequence[Error]) -> str:
    """The page, with the table of scores on top.

    Args:
        name: Of the set of reports.
        scores: By the row of the table.
        errors: Of all reports.
    """
    # HTML's own escaping, unlike the pages: no Markdown is made of this.
    environment = Environment(
        loader=FileSystemLoader(templates_folder() / "evaluate"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    by_kind = {kind: [error for error in errors if error.kind == kind] for kind in scores}
    return environment.get_template(_TEMPLATE).render(
        words={"title": f"漏与多：{name}", **_WORDS},
        rows=[_row(kind, score, len(by_kind[kind])) for kind, score in scores.items()],
        groups=[_group(kind, found) for kind, found in by_kind.items() if found],
    )


def _row(kind: str, score: Score, errors: int) -> dict[str, Any]:
    return {
        "anchor": _anchor(kind),
        "label": _LABELS[kind],
        "precision": f"{score.precision:.3f}",
        "recall": f"{score.recall:.3f}",
        "f1": f"{score.f1:.3f}",
        "found": score.found,
        "gold": score.gold,
        "errors": errors,
    }


def _anchor(kind: str) -> str:
    return kind.replace(" ", "-").replace("+", "-")


def _group(kind: str, errors: Iterable[Error]) -> dict[str, Any]:
    shown = [_view(error) for error in errors]
    signs = [error["sign"] for error in shown]
    return {
        "anchor": _anchor(kind),
        "title": f"{_LABELS[kind]}：漏 {signs.count('missed')}，多 {signs.count('extra')}",
        "errors": shown,
    }


def _view(error: Error) -> dict[str, Any]:
    """An error as the template shows it, its sentence parted around its words."""
    view: dict[str, Any] = {
        "sign": error.sign,
        "label": _SIGNS[error.sign],
        "report": error.report,
        "says": error.says,
        "place": None,
        "silent": error.silent,
    }
    if error.part is None or error.span is None:
        return view
    text, start = error.part.text, error.part.start
    first, last = error.span.start - start, error.span.end - start
    return view | {
        "place": place_words(error.part),
        "before": text[:first],
        "marked": text[first:last],
        "after": text[last:],
        "speaker": error.part.speaker,
        "fired": [
            {
                "text": f"{kind_words(one.kind)}：{one.says}",
                "because": "；".join(fired_because(one, text)),
            }
            for one in error.fired
        ],
        "dropped": [
            {
                "text": f"{kind_words(one.kind)}：“{one.quote}” {reason_words(one.reason)}",
                "because": "；".join(lost_because(one)),
            }
            for one in error.dropped
        ],
    }
