"""PDF, DOCX and RTF: their text in paragraphs, and a clear word where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfWriter

from parley.intake.formats.pdf import paragraphs
from tests.intake.formats.given import articles, errors, saved
from tests.intake.formats.made import SAID, docx, pdf, rtf, scanned


@pytest.mark.parametrize(
    ("name", "raw"), [("a.pdf", pdf([SAID])), ("a.docx", docx(SAID)), ("a.rtf", rtf(SAID)), ("a.txt", pdf([SAID]))]
)
def test_the_text_of_a_document_is_read(tmp_path: Path, name: str, raw: bytes) -> None:
    (item,) = articles(saved(tmp_path, name, raw))
    assert item.raw.decode().strip() == SAID
    assert item.published is None


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.rtf", "a.warc"])
@pytest.mark.parametrize("raw", [b"", b"no such thing", b"PK\x03\x04", b"%PDF-1.7\nxref", b"{\\rtf1 {\\fonttbl"])
def test_what_is_no_such_document_is_named(tmp_path: Path, name: str, raw: bytes) -> None:
    (said,) = errors(saved(tmp_path, name, raw))
    assert name in said


@pytest.mark.parametrize("raw", [pdf([SAID]), docx(SAID), rtf(SAID)], ids=["pdf", "docx", "rtf"])
def test_a_document_that_is_cut_off_is_read_or_named(tmp_path: Path, raw: bytes) -> None:
    path = saved(tmp_path, "a.pdf", raw[: len(raw) // 2])
    assert all("a.pdf" in said for said in errors(path))


def test_a_locked_document_says_so(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=saved(tmp_path, "a.pdf", pdf([SAID])))
    writer.encrypt("word", algorithm="RC4-128")
    writer.write(tmp_path / "b.pdf")
    assert "is locked by a password" in errors(tmp_path / "b.pdf")[0]


def test_a_document_without_text_says_what_to_do(tmp_path: Path) -> None:
    assert "recognise its text first" in errors(saved(tmp_path, "a.pdf", pdf([])))[0]


def test_a_document_that_is_only_pictures_is_told_as_such(tmp_path: Path) -> None:
    assert "holds pictures of 1 pages, and no text" in errors(saved(tmp_path, "a.pdf", scanned()))[0]


def test_of_a_document_with_pictures_among_its_pages_the_text_is_read_and_the_rest_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    writer = PdfWriter(clone_from=saved(tmp_path, "a.pdf", pdf([SAID])))
    writer.append(saved(tmp_path, "b.pdf", scanned()))
    writer.write(tmp_path / "c.pdf")
    assert [one.raw.decode() for one in articles(tmp_path / "c.pdf")] == [SAID]
    assert "1 of 2 pages are pictures" in caplog.text


def test_heads_that_all_pages_share_are_no_text(tmp_path: Path) -> None:
    pages = [[f"Ministry of Trade, page {number}", f"{SAID} Part {number}."] for number in range(1, 5)]
    (item,) = articles(saved(tmp_path, "a.pdf", pdf(*pages)))
    assert b"Ministry of Trade" not in item.raw
    assert item.raw.count(b"Ruritania demands") == 4


def test_lines_become_paragraphs_and_broken_words_whole() -> None:
    long = "Ruritania and Kaldovia went on with the nego-\ntiations about the harbour and its light that\n"
    assert paragraphs(f"{long}began in May.\n{long}ended.") == (
        "Ruritania and Kaldovia went on with the negotiations about the harbour and its light that\nbegan in May.\n\n"
        "Ruritania and Kaldovia went on with the negotiations about the harbour and its light that\nended."
    )


def test_what_stands_in_a_table_of_a_document_is_read(tmp_path: Path) -> None:
    (item,) = articles(saved(tmp_path, "a.docx", docx("Statement", cell=SAID)))
    assert item.raw.decode() == f"Statement\n\n{SAID}"
