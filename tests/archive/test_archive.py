"""Many reports as one archive."""

from __future__ import annotations

import random

from strategies import document_of

from generator.archive import build_archive, day_of
from generator.extract import extract
from generator.models import Archive, Report


def report(name: str, text: str, published: str | None = None) -> Report:
    document = document_of(text, published=published, name=name)
    return Report(document, extract(document))


def names(archive: Archive) -> list[str]:
    return [report.facts.article.id for report in archive.reports]


MEETING = "5月18日，望川县联席会议召开。"


def test_a_report_is_filed_under_the_day_of_its_event() -> None:
    assert day_of(report("a", MEETING, "2024-05-20")) == "2024-05-18"


def test_a_report_without_a_dated_event_is_filed_under_its_publication() -> None:
    assert day_of(report("a", "近日，望川县联席会议召开。", "2024-05-20")) == "2024-05-20"


def test_a_day_without_a_year_files_nothing() -> None:
    assert day_of(report("a", MEETING)) == ""


def test_the_newest_report_comes_first_and_those_without_a_day_last() -> None:
    reports = [
        report("none", "江面上白鹭翻飞。"),
        report("old", MEETING, "2023-05-20"),
        report("new", MEETING, "2024-05-20"),
    ]
    assert names(build_archive(reports)) == ["new", "old", "none"]


def test_reports_of_one_day_stand_in_the_order_of_their_ids() -> None:
    reports = [report(name, MEETING, "2024-05-20") for name in "cab"]
    assert names(build_archive(reports)) == ["a", "b", "c"]


def test_the_order_in_which_reports_come_does_not_matter() -> None:
    reports = [
        report(f"{year}{n}", MEETING, f"{year}-06-01") for year in (2022, 2023) for n in range(3)
    ]
    shuffled = random.Random(7).sample(reports, len(reports))
    assert build_archive(shuffled) == build_archive(reports)
