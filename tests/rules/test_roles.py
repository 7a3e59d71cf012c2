"""Deed, plan or background; and the period of a rate."""

from __future__ import annotations

import pytest

from generator.models import Role
from generator.rules.roles import period_of, role_of
from generator.spans import Span


@pytest.mark.parametrize(
    ("text", "number", "role"),
    [
        ("已投入300万元。", "300万元", "outcome"),
        ("计划投入300万元。", "300万元", "plan"),
        ("计划已投入300万元。", "300万元", "outcome"),
        ("将建设园区；已投入300万元。", "300万元", "outcome"),
        ("力争300家企业落户。", "300家", "plan"),
        ("到2026年产值突破10亿元。", "10亿元", "plan"),
        ("全县总人口42万人。", "42万人", "background"),
        ("200名代表参加会议。", "200名", "background"),
    ],
)
def test_a_number_is_done_or_intended_or_told_of_the_place(
    text: str, number: str, role: Role
) -> None:
    start = text.index(number)
    assert role_of(text, Span(start, start + len(number))) == role


@pytest.mark.parametrize(
    ("clause", "period"),
    [
        ("每年创税", "year"),
        ("年产", "year"),
        ("2025年产", None),
        ("每月发放", "month"),
        ("日处理", "day"),
        ("累计投入", None),
    ],
)
def test_a_rate_has_a_period(clause: str, period: str | None) -> None:
    assert period_of(clause) == period
