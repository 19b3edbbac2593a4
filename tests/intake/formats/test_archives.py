"""WARC, ZIP and GZ: each page or part by itself, within bounds."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from parley.intake import packed
from parley.intake.web.canonical import canonical
from parley.records import stable_id
from tests.intake.formats.given import articles, errors, saved
from tests.intake.formats.made import PAGE, SAID, docx, warc

URL = "https://post.example/talks?utm_source=x"
ANSWERS = ((URL, 200, "text/html; charset=utf-8", PAGE), ("https://post.example/a.png", 200, "image/png", b"x"),
           ("https://post.example/none", 404, "text/html", PAGE))  # fmt: skip


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, raw in parts.items():
            pack.writestr(name, raw)
    return out.getvalue()


@pytest.mark.parametrize("gz", [False, True])
def test_the_pages_of_an_archive_are_read_and_the_rest_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, *, gz: bool
) -> None:
    name = "crawl.warc.gz" if gz else "crawl.warc"
    (item,) = articles(saved(tmp_path, name, warc(*ANSWERS, packed=gz)))
    assert (item.url, item.charset, item.raw, item.published) == (URL, "utf-8", PAGE, None)
    assert "2 answers are no pages" in caplog.text


def test_a_page_of_an_archive_is_the_article_that_is_at_its_address(tmp_path: Path) -> None:
    (item,) = articles(saved(tmp_path, "crawl.warc", warc(*ANSWERS)))
    assert item.id == stable_id("article", [canonical(URL)])


def test_an_archive_without_pages_says_so(tmp_path: Path) -> None:
    assert "holds no page in 1 answers" in errors(saved(tmp_path, "crawl.warc", warc(ANSWERS[1])))[0]


def test_each_part_of_a_pack_is_read_by_its_own_form(tmp_path: Path) -> None:
    pack = zipped(**{"a/one.txt": SAID.encode(), "two.docx": docx(SAID), "__MACOSX/x.txt": b"x", "../out.txt": b"Up."})
    found = articles(saved(tmp_path, "all.zip", pack))
    assert [item.where.rpartition("all.zip:")[2] for item in found] == ["a/one.txt", "two.docx", "../out.txt"]
    assert not (tmp_path.parent / "out.txt").exists()


def test_a_table_may_be_packed(tmp_path: Path) -> None:
    (item,) = articles(saved(tmp_path, "all.csv.gz", gzip.compress(b"title,text\nTalks,They went on.\n")))
    assert item.title == "Talks"


def test_a_pack_in_a_pack_is_read_and_a_third_is_not(tmp_path: Path) -> None:
    twice = zipped(**{"b.zip": zipped(**{"a.txt": SAID.encode()})})
    assert len(articles(saved(tmp_path, "twice.zip", twice))) == 1
    assert "packed more than twice" in errors(saved(tmp_path, "thrice.zip", zipped(**{"c.zip": twice})))[0]


def test_a_pack_that_grows_without_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "LARGEST", 1 << 20)
    (said,) = errors(saved(tmp_path, "all.zip", zipped(**{"a.txt": b"0" * (3 << 20)})))
    assert "unpacked" in said


@pytest.mark.parametrize(
    ("name", "raw"), [("a.zip", b"PK\x03\x04"), ("a.zip", b""), ("a.gz", b"\x1f\x8b\x08"), ("b.zip", zipped())]
)
def test_what_cannot_be_unpacked_is_named(tmp_path: Path, name: str, raw: bytes) -> None:
    assert name in errors(saved(tmp_path, name, raw))[0]


def test_one_broken_part_does_not_cost_the_others(tmp_path: Path) -> None:
    pack = zipped(**{"a.txt": SAID.encode() * 9, "b.txt": SAID.encode()})
    broken = pack.replace(pack[40:60], b"\0" * 20, 1)
    found = errors(saved(tmp_path, "all.zip", broken))
    assert len(found) == 1
    assert "all.zip:a.txt" in found[0]
