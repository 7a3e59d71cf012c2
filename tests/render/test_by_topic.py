"""Sums of money by topic."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from samples import sample_report

from generator.render.by_topic import by_topic
from generator.render.lists import FigureRow
from generator.render.report import report_view

VIEW = report_view(sample_report())
MONEY = replace(VIEW.agreements[0].terms[0], period=None, bound="")


def row(value: str, topic: str = "产业", **changes) -> FigureRow:
    return FigureRow(VIEW.card, replace(MONEY, value=Decimal(value), **changes), (topic,))


def test_a_dot_stands_where_its_power_of_ten_is() -> None:
    found = by_topic([row("10000"), row("100000000")])
    assert [scale.label for scale in found.scale] == [f"scale.{n}" for n in range(4, 9)]
    assert [scale.main for scale in found.scale] == [True, False, False, False, True]
    assert [dot.x for dot in found.lines[0].dots] == [found.scale[0].x, found.scale[-1].x]


def test_what_lies_outside_the_scale_stands_at_its_end() -> None:
    found = by_topic([row("0.5"), row("1E20")])
    assert [dot.x for dot in found.lines[0].dots] == [found.scale[0].x, found.scale[-1].x]
    assert found.scale[-1].label == "scale.13"


def test_topics_with_most_figures_come_first_and_no_sum_is_added() -> None:
    found = by_topic([row("10000"), row("20000", "资金"), row("30000", "资金")])
    assert [line.topic for line in found.lines] == ["资金", "产业"]
    assert found.lines[0].least.figure.value == 20000
    assert found.lines[0].most.figure.value == 30000


def test_rates_and_other_measures_are_counted_and_not_drawn() -> None:
    found = by_topic([row("10000"), row("20000", period="year"), row("30", measure="人")])
    assert (found.lines[0].figures, found.lines[0].sums) == (3, 1)


def test_bounds_and_plans_look_different() -> None:
    found = by_topic([row("10000"), row("20000", bound="近"), row("30000", role="plan")])
    assert [dot.kind for dot in found.lines[0].dots] == ["exact", "bound", "plan"]


def test_without_a_sum_there_is_no_picture() -> None:
    assert by_topic([row("30", measure="人")]) is None
    assert by_topic([row("0")]) is None
