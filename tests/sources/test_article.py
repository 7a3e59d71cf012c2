from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import InputError
from generator.sources import read_article
from generator.sources.article import article_id

TEXT = "近日，青禾县与临岚市签订协议，共同推进东西部协作工作。"
OLD = "近日，青禾縣與臨嵐市簽訂協議，共同推進東西部協作工作。"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "青禾-1.txt"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (TEXT, "utf-8", "utf-8"),
        (TEXT, "utf-8-sig", "utf-8"),
        (TEXT, "utf-16", "utf-16-le"),
        (TEXT, "gb18030", "gb18030"),
        (OLD, "gbk", "gb18030"),
        (OLD, "big5", "big5hkscs"),
        (TEXT, "utf-16-le", "utf-16-le"),
        (TEXT + "\n2021年", "utf-16-be", "utf-16-be"),
    ],
)
def test_every_usual_encoding_is_read(file: Path, text: str, codec: str, name: str) -> None:
    file.write_bytes(text.encode(codec))
    article = read_article(file)
    assert (article.source, article.encoding) == (text, name)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be"])
def test_a_file_cut_inside_of_its_last_character_is_read_and_told(file: Path, codec: str) -> None:
    file.write_bytes(TEXT.encode(codec)[:-1])
    article = read_article(file)
    assert article.source == TEXT[:-1] + "\ufffd"
    end = len(TEXT)
    assert [(d.code, d.start, d.end) for d in article.diagnostics] == [("cut-file", end - 1, end)]


def test_front_matter_is_read_and_the_body_starts_below_it(file: Path) -> None:
    file.write_text(
        "---\ntitle: 甲\nsource: 青禾日报\nurl: https://example.cn\npublished: 2021-09-07\n"
        f"invented: true\n---\n{TEXT}\n",
        "utf-8",
    )
    article = read_article(file)
    assert (article.headline, article.publisher, article.url, article.published) == (
        "甲",
        "青禾日报",
        "https://example.cn",
        "2021-09-07",
    )
    assert article.invented
    assert article.body.of(article.source) == TEXT
    assert article.id == "青禾-1"


@pytest.mark.parametrize("value", ["2021-09-07", "2021-09-07 10:20:00", "'2021-09-07'"])
def test_a_date_may_have_a_time_or_quotes(file: Path, value: str) -> None:
    file.write_text(f"---\npublished: {value}\n---\n{TEXT}", "utf-8")
    assert read_article(file).published == "2021-09-07"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_kept_and_found(file: Path, end: str) -> None:
    text = end.join(["---", "id: a b", "---", TEXT, ""])
    file.write_bytes(text.encode())
    article = read_article(file)
    assert article.source == text
    assert article.body.of(text) == TEXT
    assert article.id == "a-b"


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"", None, "empty"),
        (b" \n", None, "empty"),
        ("　\n".encode(), None, "empty"),
        (b"\x89PNG\0\0\1", None, "not a text"),
        (b"\x01\x02\x03\x04abc", None, "not a text"),
        (bytes(range(128, 256)), None, r"unknown encoding \(tried UTF-8, GB18030, Big5\)"),
        (b"\xff\xfe" + "正\n".encode("utf-16-le") + b"\0\xdc\0\0", 2, "on, at byte offset 6;"),
        (b"\xef\xbb\xbf" + "正\n".encode() + b"\xff.", 2, "broken further on, at byte offset 7;"),
        ((TEXT + "\r\n").encode() + b"\xff" + TEXT.encode(), 2, "UTF-8 but .* 0xFF at offset 83;"),
        ((TEXT + "\r").encode() + b"\xff\xff" + TEXT.encode(), 2, "0xFF at offset 82 and 1 more;"),
        (b"All but one byte is plain \xe9 here.", 1, "the byte 0xE9 at offset 26;"),
        ("好".encode("gbk"), None, "unknown encoding .tried"),
        (b"---\ntitle: a\ntext", 1, "not closed"),
        (b"\n \n---\ntitle: a\ntext", 3, "not closed"),
        (b"---\ntitle: a\nsource: [\n---\ntext", 4, "not YAML"),
        (b"\n---\ntitle: a\nsource: [\n---\ntext", 5, "not YAML"),
        (b"---\ntitle: a\nid: \x01\n---\ntext", 3, r"the control character U\+0001"),
        (b"---\ntitle: a: b\n---\ntext", 2, "not YAML"),
        (b"---\n" + b"[" * 9999 + b"\n---\ntext", 2, "nested too deeply"),
        ("---\nsource：a\n---\n正文".encode(), 2, "full-width colon; write `source: …`"),
        ("---\nurl: a\n来源：a\n---\n正文".encode(), 3, "full-width colon; write `来源: …`"),
        ("---\nSurce：a\nurl: a\n---\n正文".encode(), 2, "full-width colon; write `Surce: …`"),
        ("---\nurl: a\ntitle：甲: 乙\n---\n正文".encode(), 3, "full-width colon"),
        ("---\n会议：a\n---\n正文".encode(), 2, "must be lines of"),
        (b"---\nurl: a\nsource:b\n---\ntext", 3, "lacks a space behind a colon; write `source: …`"),
        (b"---\n- a\n---\ntext", 2, "key: value"),
        ("---\ntitle: a\npublished: 昨天\n---\n正文".encode(), 3, "must be a date"),
        (b"---\nPublished: soon\n---\ntext", 2, "must be a date"),
        (b"---\ntitle: a 2021-1\npublished: 2021-13-01\n---\ntext", 3, "impossible date"),
        (b"---\ntitle: a\nid: !!int x\n---\ntext", 3, "a value unlike its tag"),
        (b"---\ntitle: a\nid: !!bool x\n---\ntext", 3, "a value unlike its tag"),
        (b"---\nsource: [a]\n---\ntext", 2, "must be text"),
        (b"---\ninvented: perhaps\n---\ntext", 2, "true or false"),
        (b"---\ntitle: a\n---\n\n", None, "nothing below"),
    ],
)
def test_bad_input_is_told_in_one_line_with_its_place(
    file: Path, data: bytes, line: int | None, message: str
) -> None:
    file.write_bytes(data)
    with pytest.raises(InputError, match=message) as caught:
        read_article(file)
    assert caught.value.line == line
    assert str(caught.value).startswith(str(file))
    assert "\n" not in str(caught.value)
    chinese, _, english = str(caught.value).removeprefix(str(file)).partition(" / ")
    assert re.search("请|要|只能", chinese)  # what to do is said first, and in Chinese
    assert english.isascii() or "write `" in english


@pytest.mark.parametrize("above", ["\n", " \t\r\n\n", "\ufeff", "\n\ufeff", "　\n", "  "])
def test_white_space_and_marks_above_front_matter_do_not_count(file: Path, above: str) -> None:
    text = f"{above}---\npublished: 2021-09-07\n---\n{TEXT}"
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    article = read_article(file)
    assert (article.published, article.source) == ("2021-09-07", text)
    assert article.body.of(text) == TEXT


def test_text_above_dashes_is_no_front_matter(file: Path) -> None:
    text = f"{TEXT}\n---\nid: a\n---\n{TEXT}"
    file.write_text(text, "utf-8")
    article = read_article(file)
    assert (article.id, article.body.of(text)) == ("青禾-1", text)


def test_keys_are_known_however_they_are_capitalised(file: Path) -> None:
    file.write_text(f"---\nPublished: 2021-09-07\nURL: a\nＩＤ: b\n---\n{TEXT}", "utf-8")
    article = read_article(file)
    assert (article.published, article.url, article.id) == ("2021-09-07", "a", "b")
    assert article.diagnostics == ()


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("surce", "source"),
        ("Sources", "source"),
        ("publishe", "published"),
        ("publish", "published"),
        ("date", "published"),
        ("titl", "title"),
        ("head-line", "headline"),
        ("来源", "source"),
        ("发布日期", "published"),
    ],
)
def test_a_key_close_to_a_known_one_is_told_with_its_place(
    file: Path, key: str, meant: str
) -> None:
    text = f"\n---\nid: a\n{key}: 甲\n---\n{TEXT}"
    file.write_text(text, "utf-8")
    (note,) = read_article(file).diagnostics
    assert (note.level, note.code, text[note.start : note.end]) == ("warning", "unknown-key", key)
    assert f"第 4 行的键“{key}”" in note.message
    assert f"“{meant}”" in note.message


@pytest.mark.parametrize("key", ["author", "tags", "layout", "1", "作者"])
def test_keys_of_other_tools_are_passed_over(file: Path, key: str) -> None:
    file.write_text(f"---\n{key}: 甲\n---\n{TEXT}", "utf-8")
    assert read_article(file).diagnostics == ()


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (r'"\uD800甲"', "\ufffd甲"),
        (r'"甲\uDC00"', "甲\ufffd"),
        (r'"\uD83D\uDE00"', "\U0001f600"),
        ("123", "123"),
    ],
)
def test_values_are_text_that_can_be_written(file: Path, value: str, read: str) -> None:
    file.write_text(f"---\nheadline: {value}\nid: {value}\n---\n{TEXT}", "utf-8")
    article = read_article(file)
    assert article.headline == read
    article.id.encode()


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_article(tmp_path / "no.txt")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("青禾 县#1/2?", "青禾-县-1-2"), ("..a..", "a"), ("###", ""), ("e\u0301", "é")],
)
def test_ids_are_safe_in_addresses_and_keep_chinese(name: str, expected: str) -> None:
    assert article_id(name) == expected


def test_a_name_without_letters_gives_an_id_from_the_bytes(tmp_path: Path) -> None:
    file = tmp_path / "###.txt"
    file.write_text(TEXT, "utf-8")
    assert read_article(file).id.startswith("report-")


@given(st.binary(max_size=200))
def test_any_bytes_are_an_article_or_an_input_error(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.txt"
    file.write_bytes(data)
    try:
        article = read_article(file)
    except InputError:
        return
    assert article.body.of(article.source).strip()


@given(st.text(alphabet="-\n \ufeff：:'\"[]{}&*!|>ab1\\uD80sourcetitle", max_size=80))
def test_any_front_matter_is_read_or_an_input_error(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    file = tmp_path_factory.getbasetemp() / "matter.txt"
    file.write_text(f"---\n{text}\n---\n{TEXT}", "utf-8")
    try:
        notes, message = read_article(file).diagnostics, ""
    except InputError as error:
        notes, message = (), str(error)
    assert "\n" not in message
    assert all(f"---\n{text}"[note.start : note.end].strip() for note in notes)
