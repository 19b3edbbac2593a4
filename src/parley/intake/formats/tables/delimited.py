"""Tables of articles or of their addresses: CSV of any dialect (RFC 4180 and what spreadsheets make of it)."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from charset_normalizer import from_bytes

from parley.intake.formats.exports import gdelt
from parley.intake.formats.format import Format, Item
from parley.intake.formats.tables.columns import load_columns
from parley.intake.given import Address, Input, InputKind
from parley.records import BrokenLine, UnreadableInput

DELIMITERS = (",", ";", "\t", "|")
SAMPLE = 1 << 20
"""Bytes that are looked at to tell the encoding."""

REMEDY = "Name a column `text`, or `url` for a list of addresses; id, url, outlet, published and title are read too."


def _read(path: Path, where: str, largest: int) -> Iterator[Item]:
    csv.field_size_limit(largest)
    with path.open(encoding=_encoding(path), errors="replace", newline="") as file:
        first = file.readline(largest)
        names = gdelt.names_of(first)
        file.seek(0)
        if names is not None:
            rows = csv.DictReader(file, names, delimiter="\t", quoting=csv.QUOTE_NONE)
        else:
            rows = csv.DictReader(file, delimiter=_delimiter(first), skipinitialspace=True)
            rows.fieldnames = gdelt.without_sightings(rows.fieldnames or ())
        columns = load_columns().found(rows.fieldnames or ())
        if not columns.keys() & {"text", "url"}:
            raise UnreadableInput("is a table without a column of texts or addresses", where=where, remedy=REMEDY)
        yield from _items(rows, columns, where)


def _items(rows: csv.DictReader[str], columns: Mapping[str, str], where: str) -> Iterator[Item]:
    """Give an item for each row; an address that stands again, as in lists of events, is given once."""
    known: set[str] = set()
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield BrokenLine(f"is no row of a table ({error})", where=f"{where}:{rows.line_num}", remedy=REMEDY)
            continue
        item = item_of({fact: row.get(column) or "" for fact, column in columns.items()}, f"{where}:{rows.line_num}")
        if not isinstance(item, Address) or item.url not in known:
            yield item
        if isinstance(item, Address):
            known.add(item.url)


def item_of(row: Mapping[str, str], place: str) -> Item:
    """Give the article of a row by its facts, or where it is."""
    facts = {fact: value.strip() or None for fact, value in row.items() if fact != "text"}
    text = row.get("text", "").strip()
    if text:
        return Input(place, text.encode("utf-8", "replace"), InputKind.ARTICLE, charset="utf-8", **facts)
    url = facts.pop("url", None)
    if url is None:
        return BrokenLine("has neither text nor address", where=place, remedy=REMEDY)
    return Address(place, url, **facts)


def _delimiter(header: str) -> str:
    """Take what divides the first line into the most columns that are known, and of equals into the most at all."""

    def told(sign: str) -> tuple[int, int]:
        names = next(csv.reader([header], delimiter=sign), [])
        return len(load_columns().found(names)), len(names)

    return max(DELIMITERS, key=told)


def _encoding(path: Path) -> str:
    """Tell how a table is written: by its mark, as UTF-8, else the likeliest by its beginning."""
    with path.open("rb") as file:
        head = file.read(SAMPLE)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        head[: head.rfind(b"\n") + 1 or None].decode("utf-8")
    except UnicodeDecodeError:
        best = from_bytes(head).best()
        return best.encoding if best is not None else "cp1252"
    return "utf-8-sig"


TABLE = Format(
    "table",
    frozenset({".csv", ".tsv"}),
    _read,
    takes="from the columns, by their usual names; where there is no text the page at the address is fetched",
)
