"""Exports of Factiva: lines that begin with codes (HD headline, SN source, PD date, LP and TD text, AN number)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from parley.intake.formats.exports import uncoded
from parley.intake.formats.exports.listed import day_in, listed
from parley.intake.formats.format import Format, Item
from parley.intake.sniff import refuse_large
from parley.records import UnreadableInput

if TYPE_CHECKING:
    from lxml.html import HtmlElement

CODE = re.compile(r"([A-Z]{2,3})(?=[|\t]|$)")
NUMBER = re.compile(r"Document\s+([A-Z0-9]{6,}\w*)\s*$")
TEXT = ("LP", "TD")
SIGN = re.compile(rb"(?i)<[^>]{0,200}\bclass=[\"'](article )?\w{2}article\b")
"""The class of a part of a page that holds an article: "article enArticle"."""


def articles(lines: Sequence[str], where: str) -> Iterator[Item]:
    """Give the articles of an export; none if the lines are of another layout."""
    told: dict[str, list[str]] = {}
    number, code = 0, ""
    for line in lines:
        begins = CODE.match(line)
        if begins:
            code = begins[1]
        if begins or code:
            said = (line[begins.end() :] if begins else line).strip("|\t ")
            told.setdefault(code, []).append(said)
        if code == "AN" and NUMBER.search(line):
            number += 1
            yield article(told, f"{where}:{number}")
            told, code = {}, ""


def article(told: dict[str, list[str]], where: str) -> Item:
    """Make an input of what stands after each code."""

    def first(code: str) -> str | None:
        return " ".join(part for part in told.get(code, ()) if part) or None

    number = NUMBER.search(first("AN") or "")
    return listed(
        where,
        (part for code in TEXT for part in told.get(code, ())),
        title=first("HD"),
        outlet=first("SN"),
        day=day_in(first("PD") or ""),
        key=number[1] if number else None,
    )


def _read(path: Path, where: str, largest: int) -> Iterator[Item]:
    from lxml import html  # noqa: PLC0415  (who reads no page does not wait for it)

    refuse_large(path.stat().st_size, where=where, largest=largest)
    page = html.document_fromstring(path.read_bytes())
    coded = [line for row in page.xpath("//tr[count(td) = 2]") for line in _lines(row)]
    found = list(articles(coded, where)) or list(uncoded.articles(_said(page), where))
    if not found:
        remedy = "Export full articles with the codes (indexing), or as RTF."
        raise UnreadableInput("is a page of Factiva whose articles have no number", where=where, remedy=remedy)
    yield from found


def _said(page: HtmlElement) -> list[str]:
    """Give the text of each innermost part of a page, in its order."""
    parts = page.xpath("//*[self::div or self::p or self::td or self::h1][not(.//div or .//p or .//table)]")
    return [" ".join(part.text_content().split()) for part in parts]


def _lines(row: HtmlElement) -> Iterator[str]:
    """Write a row of a page as the lines of a document: the code before the first paragraph."""
    code, cell = row.findall("td")
    said = [" ".join(part.text_content().split()) for part in cell.findall(".//p") or [cell]]
    yield f"{code.text_content().strip()}\t{said[0]}"
    yield from said[1:]


PAGE = Format(
    "Factiva page",
    frozenset(),
    _read,
    sign=SIGN,
    takes="title from HD, outlet from SN, date from PD, id from AN, for each article",
)
