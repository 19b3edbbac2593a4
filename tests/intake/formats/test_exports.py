"""Exports of news databases by their public layouts: Nexis Uni, Factiva, GDELT."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from parley.intake import Input, inputs
from parley.intake.formats import format_of
from parley.intake.formats.exports import gdelt
from parley.intake.formats.exports.listed import day_in
from parley.intake.given import Address
from tests.intake.formats.given import articles, errors, saved
from tests.intake.formats.made import FACTIVA, NEXIS, SAID, UNCODED, docx, rtf
from tests.intake.site import site

FRAME = b'<html><body><div class="article enArticle">%s</div></body></html>'
GKG = "\t".join(["20250819100000-1", "20250819100000", "1", "post.example", "https://post.example/a", *["x"] * 22])


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("n.docx", docx(*NEXIS, *NEXIS)),
        ("n.rtf", rtf(*NEXIS, *NEXIS)),
        ("f.rtf", rtf(*FACTIVA, *FACTIVA)),
        ("f.docx", docx(*FACTIVA, *FACTIVA)),
        ("u.rtf", rtf(*UNCODED, *UNCODED)),
        ("u.html", FRAME % "".join(f"<div>{line}</div>" for line in UNCODED * 2).encode()),
        ("p.html", FRAME % "".join(f"<p>{line}</p>" for line in (*UNCODED[:8], *UNCODED[9:]) * 2).encode()),
    ],
)
def test_each_article_of_an_export_has_its_own_facts(tmp_path: Path, name: str, raw: bytes) -> None:
    first, second = articles(saved(tmp_path, name, raw))
    assert second.where.endswith(f"{name}:2")
    assert (first.title, first.outlet) == ("Ruritania asks for a seat", "The Strelsau Post")
    assert (first.published, first.raw.decode()) == ("2025-08-19", f"{SAID}\n\nKaldovia refuses.")


def test_the_number_of_an_article_in_factiva_is_its_id(tmp_path: Path) -> None:
    (item,) = articles(saved(tmp_path, "f.rtf", rtf(*FACTIVA)))
    assert item.id == "STRP000020250819el8j0001p"


def test_a_page_of_factiva_is_read_by_its_codes(tmp_path: Path) -> None:
    rows = [line.partition("\t") for line in FACTIVA if "\t" in line]
    told = "".join(f"<tr><td><b>{code}</b></td><td>{said}</td></tr>" for code, _, said in rows[:-1])
    told += (
        f"<tr><td>LP</td><td><p>{SAID}</p><p>Kaldovia refuses.</p></td></tr><tr><td>AN</td><td>{rows[-1][2]}</td></tr>"
    )
    page = f'<html><body><div class="article enArticle"><table>{told}</table></div></body></html>'
    (item,) = articles(saved(tmp_path, "f.html", page.encode()))
    assert (item.outlet, item.published) == ("The Strelsau Post", "2025-08-19")
    assert item.raw.decode() == f"{SAID}\n\nKaldovia refuses."


def test_an_article_of_an_export_without_text_is_named(tmp_path: Path) -> None:
    (said,) = errors(saved(tmp_path, "n.docx", docx(*NEXIS[:6], "End of Document", *NEXIS)))
    assert "n.docx:1: has no text" in said


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("August 19, 2025 Tuesday 10:40 AM GMT", "2025-08-19"),
        ("19 August 2025", "2025-08-19"),
        ("Section: NEWS; Pg. 4", None),
        ("The talks of 19 August 2025 were long and led to nothing at all", None),
        ("Length: 120 words", None),
    ],
)
def test_a_line_tells_a_day_only_where_it_is_about_little_else(line: str, day: str | None) -> None:
    assert day_in(line) == day


@pytest.mark.parametrize("columns", sorted(gdelt.LAYOUTS))
def test_a_list_of_gdelt_is_told_by_its_columns(columns: int) -> None:
    cells = ["x"] * columns
    for place, fact in gdelt.LAYOUTS[columns].items():
        cells[place] = "https://post.example/a" if fact == "url" else "post.example"
    names = gdelt.names_of("\t".join(cells))
    assert names is not None
    assert names.count("url") == 1


def test_an_address_that_a_list_repeats_is_given_once(tmp_path: Path) -> None:
    path = saved(tmp_path, "20250819.gkg.csv", f"{GKG}\n{GKG}\n".encode())
    form = format_of(path)
    assert form is not None
    (item,) = form.items(path, "list", 1000)
    assert isinstance(item, Address)
    assert (item.url, item.outlet, item.published) == ("https://post.example/a", "post.example", None)


def test_when_gdelt_saw_an_article_is_not_when_it_was_published(tmp_path: Path) -> None:
    path = saved(tmp_path, "ArtList.csv", b"URL,MobileURL,Date,Title\nhttps://post.example/a,,2025-08-19,Talks\n")
    form = format_of(path)
    assert form is not None
    (item,) = form.items(path, "list", 1000)
    assert isinstance(item, Address)
    assert (item.url, item.title, item.published) == ("https://post.example/a", "Talks", None)


def test_a_list_of_articles_in_json_is_fetched(tmp_path: Path) -> None:
    with site() as here:
        row = {"url": f"{here}/page", "title": "Talks", "seendate": "20250819T100000Z", "domain": "post.example"}
        path = saved(tmp_path, "list.json", json.dumps({"articles": [row]}).encode())
        (item,) = inputs([str(path)], allow_private=True)
    assert isinstance(item, Input)
    assert (item.outlet, item.published) == ("post.example", None)
