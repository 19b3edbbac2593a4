from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from parley.intake import Input, inputs
from parley.records import BrokenLine, UnreadableInput


def got(*names: object) -> list[Input]:
    found = list(inputs(map(str, names)))
    assert all(isinstance(item, Input) for item in found), found
    return [item for item in found if isinstance(item, Input)]


def test_a_folder_gives_its_articles_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "c/d.md", ".hidden/x.txt", "image.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("The talks went on.")
    assert [Path(item.where).name for item in got(tmp_path)] == ["a.html", "b.txt", "d.md"]


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    (error,) = inputs([str(tmp_path)])
    assert isinstance(error, UnreadableInput)
    assert "holds no articles" in str(error)


def test_a_missing_file_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The talks went on.")
    missing, found = inputs([str(tmp_path / "none.txt"), str(tmp_path / "a.txt")])
    assert "none.txt: does not exist" in str(missing)
    assert isinstance(found, Input)


def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"a{n}", "text": "The talks went on."}) for n in range(1, 10)]
    lines[6] = '{"id": "a7", "text": '
    (tmp_path / "all.jsonl").write_text("\n".join(lines))
    found = list(inputs([str(tmp_path / "all.jsonl")]))
    assert [isinstance(item, BrokenLine) for item in found].index(True) == 6
    assert "all.jsonl:7: is no JSON" in str(found[6])
    assert [item.id for item in found if isinstance(item, Input)] == ["a1", "a2", "a3", "a4", "a5", "a6", "a8", "a9"]


@pytest.mark.parametrize(
    ("row", "said"),
    [([1], "no JSON object"), ({"id": "a"}, "has no text"), ({"text": "x", "id": 7}, "id is no string")],
)
def test_a_line_of_the_wrong_form_says_what_is_wrong(tmp_path: Path, row: object, said: str) -> None:
    (tmp_path / "one.jsonl").write_text(json.dumps(row))
    (error,) = inputs([str(tmp_path / "one.jsonl")])
    assert said in str(error)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [(b"The talks went on.", "text"), (b"<!doctype html><html><p>x</p></html>", "html"), (b'{"text": "x"}', "article")],
)
def test_standard_input_is_told_by_its_beginning(raw: bytes, kind: str) -> None:
    (item,) = inputs(["-"], stdin=io.BytesIO(raw))
    assert isinstance(item, Input)
    assert item.kind == kind


def test_a_feed_says_that_it_is_one(tmp_path: Path) -> None:
    (tmp_path / "feed.html").write_text('<?xml version="1.0"?><rss version="2.0"><channel><item/></channel></rss>')
    (error,) = inputs([str(tmp_path / "feed.html")])
    assert "is a feed" in str(error)


def test_a_file_of_more_than_twenty_megabytes_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(21 * 2**20)
    (error,) = inputs([str(tmp_path / "huge.txt")])
    assert "larger than 20 MB" in str(error)


def test_a_collection_may_be_longer_than_a_file(tmp_path: Path) -> None:
    line = json.dumps({"text": "The talks went on. " * 60_000})
    (tmp_path / "all.jsonl").write_text(f"{line}\n" * 20)
    assert len(got(tmp_path / "all.jsonl")) == 20


def test_a_line_of_more_than_twenty_megabytes_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    lines = ['{"text": "a"}', '{"text": "' + "a" * 21 * 2**20 + '"}', '{"text": "c"}']
    (tmp_path / "all.jsonl").write_text("\n".join(lines))
    first, second, third = inputs([str(tmp_path / "all.jsonl")])
    assert isinstance(first, Input)
    assert isinstance(third, Input)
    assert "all.jsonl:2: is longer than 20 MB" in str(second)


def test_blank_lines_count_but_are_not_read() -> None:
    (found,) = inputs(["-"], stdin=io.BytesIO(b'\n \n{"text": "The talks went on."}\n\n'))
    assert found.where == "standard input:3"


@pytest.mark.parametrize("line", ["[" * 100_000, f'{{"text": "a", "n": {"1" * 5000}}}', "\x00", "\xff"])
def test_a_line_that_breaks_the_parser_of_json_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "all.jsonl").write_text(f'{{"text": "a"}}\n{line}', encoding="latin-1")
    _, found = inputs([str(tmp_path / "all.jsonl")])
    assert isinstance(found, BrokenLine)


def test_half_a_character_in_a_line_is_replaced() -> None:
    (found,) = inputs(["-"], stdin=io.BytesIO(b'{"title": "a\\ud800b", "text": "a\\ud800b"}'))
    assert isinstance(found, Input)
    assert (found.title, found.raw) == ("a?b", b"a?b")


@pytest.mark.parametrize("name", ["x" * 5000, "ftp://example.org/a.html", "a/b\nc"])
def test_what_is_no_name_of_a_file_is_said_so(name: str) -> None:
    (error,) = inputs([name])
    assert isinstance(error, UnreadableInput)
    assert error.remedy


def test_files_that_are_no_articles_are_told_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for name in ("a.txt", "b.png", "c.png", "README.md", ".hidden.txt"):
        (tmp_path / name).write_text("The talks went on.")
    assert len(got(tmp_path)) == 1
    assert [record.getMessage() for record in caplog.records] == [
        f"{tmp_path}: 2 files are no articles by their endings (.png)"
    ]


def test_a_file_name_that_is_no_text_is_shown_as_one(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/a\xff.txt"
    with open(path, "wb") as file:  # noqa: PTH123  (a name of bytes)
        file.write(b"The talks went on.")
    assert got(tmp_path)[0].where == f"{tmp_path}/a\ufffd.txt"
