"""Tables in CSV: any dialect, columns by their usual names, texts or addresses."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from parley.intake import Input, inputs
from parley.intake.formats import FORMATS
from parley.intake.formats.tables.columns import Columns, load_columns
from parley.records import ParleyError
from tests.intake.formats.given import articles, errors, saved
from tests.intake.formats.made import SAID
from tests.intake.site import site

TEXT = "Ruritania demands a seat; Kaldovia, for its part, refuses."


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    return saved(tmp_path, "all.csv", text.encode(encoding))


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_any_sign_may_divide_the_columns(tmp_path: Path, sign: str) -> None:
    header = sign.join(["Headline", "Publication date", "Source", "Body"])
    row = sign.join(["Talks", "2025-08-19", "Post", f'"{TEXT}"'])
    (item,) = articles(written(tmp_path, f"{header}\n{row}\n"))
    assert (item.title, item.published, item.outlet, item.raw.decode()) == ("Talks", "2025-08-19", "Post", TEXT)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_usual_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    rows = "".join(f"Gespräche über Zölle {n},Der Außenminister begrüßte die Gäste in Zürich.\n" for n in range(20))
    found = articles(written(tmp_path, "title,text\n" + rows, encoding))
    assert found[3].title == "Gespräche über Zölle 3"


def test_a_text_of_several_lines_is_one_row(tmp_path: Path) -> None:
    (item,) = articles(written(tmp_path, 'text,id\n"One.\n\nTwo.",7\n'))
    assert (item.raw, item.id) == (b"One.\n\nTwo.", "7")


def test_a_row_that_says_nothing_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = written(tmp_path, f'text,url\n,\n"{TEXT}",\n')
    assert "all.csv:2: has neither text nor address" in errors(path)[0]
    assert len(errors(path)) == 1


def test_the_address_of_a_row_without_text_is_fetched(tmp_path: Path) -> None:
    (said,) = errors(written(tmp_path, "url,date\nhttp://127.0.0.1:9/a,2025-08-19\n"))
    assert "127.0.0.1" in said


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "\x00\x01,\n"])
def test_a_table_without_texts_or_addresses_says_so(tmp_path: Path, text: str) -> None:
    assert "without a column of texts" in errors(written(tmp_path, text))[0]


def test_what_a_list_tells_counts_before_what_the_page_does(tmp_path: Path) -> None:
    with site() as here:
        path = written(tmp_path, f"url,date,source\n{here}/page,2025-08-19,Post\n{here}/missing,,\n")
        item, gone = inputs([str(path)], allow_private=True)
    assert isinstance(item, Input)
    assert (item.published, item.outlet, b"old town" in item.raw) == ("2025-08-19", "Post", True)
    assert isinstance(gone, ParleyError)


def test_no_two_formats_have_one_ending() -> None:
    endings = [ending for form in FORMATS for ending in form.endings]
    assert len(endings) == len(set(endings))


def test_each_name_of_a_column_is_found() -> None:
    assert load_columns().found(["Article_ID", "LINK"]) == {"id": "Article_ID", "url": "LINK"}


def test_a_name_that_stands_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="stand twice"):
        Columns(id=("a",), url=("a",), outlet=(), published=(), title=(), text=())


def test_a_table_in_parquet_is_read_row_by_row(tmp_path: Path) -> None:
    day = date(2025, 8, 19)
    rows = {"Headline": ["Talks", None], "Date": [day, None], "Body": [SAID, "Kaldovia refuses."]}
    parquet.write_table(pyarrow.table(rows), tmp_path / "a.parquet")
    first, second = articles(tmp_path / "a.parquet")
    assert (first.title, first.published, first.raw.decode()) == ("Talks", "2025-08-19", SAID)
    assert (second.where[-2:], second.title, second.raw) == (":2", None, b"Kaldovia refuses.")


def test_parquet_without_texts_or_broken_is_named(tmp_path: Path) -> None:
    parquet.write_table(pyarrow.table({"a": [1]}), tmp_path / "a.parquet")
    assert "without a column of texts" in errors(tmp_path / "a.parquet")[0]
    assert "cannot be read as Parquet" in errors(saved(tmp_path, "b.parquet", b"PAR1 and no more"))[0]


def test_without_its_extra_parquet_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert "pip install 'parley[parquet]'" in errors(saved(tmp_path, "a.parquet", b"PAR1"))[0]
