"""The steps in order, for one file and for many."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import InputError
from generator.models import Report
from generator.pipeline import collect, process, read_all, report_files

TEXT = "5月18日，望川县·临岚市联席会议召开。两地签署《劳务合作协议》。"


def write(folder: Path, name: str, text: str = TEXT, **matter: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    block = "".join(f"{key}: {value}\n" for key, value in matter.items())
    path.write_text(f"---\n{block}---\n{text}" if matter else text, "utf-8")
    return path


def names(results: list[Report | InputError]) -> list[str]:
    return [
        f"! {result.path.name}" if isinstance(result, InputError) else result.facts.article.id
        for result in results
    ]


def test_a_file_becomes_a_report_with_its_facts(tmp_path: Path) -> None:
    report = process(write(tmp_path, "one.txt", published="2024-05-20", source="临岚网"))
    assert report.facts.text == report.document.text == TEXT
    assert report.facts.article.source == "临岚网"
    assert [event.start for event in report.facts.events] == ["2024-05-18"]
    assert [agreement.title for agreement in report.facts.agreements] == ["劳务合作协议"]


def test_what_was_passed_over_in_the_front_matter_is_told_first(tmp_path: Path) -> None:
    report = process(write(tmp_path, "one.txt", TEXT.replace("，", ",,"), surce="临岚网"))
    codes = [note.code for note in report.facts.diagnostics]
    assert codes[0] == "unknown-key"
    assert len(codes) > 1
    assert report.document.article.diagnostics == report.facts.diagnostics[:1]


def test_source_offsets_count_the_front_matter(tmp_path: Path) -> None:
    path = write(tmp_path, "one.txt", published="2024-05-20")
    (agreement,) = process(path).facts.agreements
    (evidence,) = agreement.evidence
    source = path.read_text("utf-8")
    assert source[evidence.source_start : evidence.source_end] == "《劳务合作协议》"


def test_a_date_of_publication_from_outside_fills_a_gap_only(tmp_path: Path) -> None:
    without, dated = write(tmp_path, "a.txt"), write(tmp_path, "b.txt", published="2023-05-20")
    assert process(without, published="2024-05-20").facts.events[0].start == "2024-05-18"
    assert process(dated, published="2024-05-20").facts.events[0].start == "2023-05-18"


def test_the_damage_in_a_report_is_repaired_before_facts_are_found(tmp_path: Path) -> None:
    damaged = "5月18日,,望川縣·臨嵐市聯(lián)席會議召開,。兩地簽署《勞務合作協(xié)議》,。"
    report = process(write(tmp_path, "one.txt", damaged))
    assert report.facts.text == TEXT


def test_reports_in_a_folder_are_found_below_it_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.HTML", "sub/d.htm", "e.json", ".hidden.txt", ".git/f.txt"):
        write(tmp_path, name)
    (tmp_path / "folder.txt").mkdir()
    found = [path.relative_to(tmp_path).as_posix() for path in report_files(tmp_path)]
    assert found == ["a.md", "b.txt", "sub/c.HTML", "sub/d.htm"]


def test_a_file_that_cannot_be_read_stops_no_other(tmp_path: Path) -> None:
    paths = [write(tmp_path, "a.txt"), write(tmp_path, "b.txt", ""), write(tmp_path, "c.txt")]
    assert names(list(read_all(paths))) == ["a", "! b.txt", "c"]


def test_of_two_reports_with_one_id_the_first_stays(tmp_path: Path) -> None:
    paths = [write(tmp_path, "a.txt"), write(tmp_path, "b.txt", id="a"), write(tmp_path, "c.txt")]
    results = list(read_all(paths))
    assert names(results) == ["a", "! b.txt", "c"]
    assert "'a'" in str(results[1])
    assert str(paths[0]) in str(results[1])


def test_ids_that_differ_in_case_alone_are_one(tmp_path: Path) -> None:
    paths = [write(tmp_path, "x/a.txt"), write(tmp_path, "y/b.txt", id="A")]
    assert names(list(read_all(paths))) == ["a", "! b.txt"]


def test_a_file_that_is_named_twice_has_no_rival(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt")
    assert names(list(read_all([path, path]))) == ["a", "a"]


def test_a_caller_may_read_in_a_way_of_its_own(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt")
    seen: list[Path] = []

    def read(one: Path) -> Report:
        seen.append(one)
        return process(one)

    assert len(collect([path], read).archive.reports) == 1
    assert seen == [path]


def test_a_collection_holds_the_reports_and_the_errors(tmp_path: Path) -> None:
    paths = [write(tmp_path, "a.txt"), write(tmp_path, "b.txt", "")]
    collection = collect(paths)
    assert [report.facts.article.id for report in collection.archive.reports] == ["a"]
    assert [error.path for error in collection.errors] == [paths[1]]


def test_no_files_make_an_empty_collection() -> None:
    collection = collect([])
    assert (collection.archive.reports, collection.errors) == ((), ())


def test_reading_a_file_that_is_gone_is_an_error_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.txt: 文件打不开"):
        process(tmp_path / "gone.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_copy_that_was_read_as_latin_1_is_read_as_it_was_written(
    tmp_path: Path, encoding: str
) -> None:
    written = "9月6日，望川县与临岚市签订《东西部协作框架协议》，双方将加强劳务协作。"
    path = tmp_path / "report.txt"
    path.write_text(written.encode(encoding).decode("latin-1"), encoding="utf-8")
    assert process(path).document.text == written
