"""How long extraction takes: about in proportion to the length of the report."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from strategies import document_of

from generator.extract import extract

PARAGRAPH = (
    "会上，望川县与华腾集团签署《园区共建协议》，总投资5亿元。县长柳文澜说，希望双方加强协作；"
    "要抓好落实。目前，临岚市已引进12家企业，投入300万元帮扶资金，其中企业出资20万元。"
    "下一步，望川县将互派干部5名。\n"
)
TEXTS: dict[str, Callable[[int], str]] = {
    "a list of people in one sentence": lambda n: "副县长柳文澜、" * 5 * n + "出席会议。",
    "names joined and no verb behind them": lambda n: "柳文澜和" * 5 * n + "。",
    "people with offices in brackets": lambda n: "柳文澜（副县长）、" * 5 * n + "出席会议。",
    "paragraphs that repeat": lambda n: PARAGRAPH * n,
    "paragraphs that differ": lambda n: "".join(
        PARAGRAPH.replace("园区", f"园区{i}号").replace("300", str(300 + i)) for i in range(n)
    ),
}
SMALL, TIMES = 50, 4


def seconds(text: str) -> float:
    """The shortest of some runs: what else the machine does only makes one longer."""
    document = document_of(text, published="2024-05-20")
    runs = []
    for _ in range(4):
        start = time.process_time()
        extract(document)
        runs.append(time.process_time() - start)
    return min(runs)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_report_four_times_as_long_takes_about_four_times_as_long(
    text: Callable[[int], str],
) -> None:
    ratio = seconds(text(SMALL * TIMES)) / seconds(text(SMALL))
    assert ratio < TIMES * TIMES * 0.7  # 4 where time grows with the length, 16 with its square
