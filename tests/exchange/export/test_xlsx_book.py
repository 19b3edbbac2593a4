"""Tables as an Excel workbook, read back by another library."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook

from parley.exchange.export.tables.model import TABLES
from parley.exchange.export.tables.xlsx_book import MOST
from parley.ledger import Ledger
from tests.exchange.export.conftest import HOSTILE, Export


def book(ledger: Ledger, exported: Export) -> tuple[Workbook, dict[str, int]]:
    told, files = exported(ledger, "xlsx")
    lost = {one.what: one.count for one in told.lost}
    return load_workbook(BytesIO(files["parley.xlsx"])), lost


def rows(made: Workbook, sheet: str) -> list[dict[str, Any]]:
    names, *told = made[sheet].iter_rows(values_only=True)
    return [dict(zip(names, one, strict=True)) for one in told]


def unescaped(text: str) -> str:
    """Read the escapes of control characters as Excel does."""
    return re.sub(r"_x00([0-9A-F]{2})_", lambda found: chr(int(found[1], 16)), text)


def test_every_table_and_the_codebook_is_a_sheet(ledger: Ledger, exported: Export) -> None:
    made, _ = book(ledger, exported)
    assert made.sheetnames == [*(table.name for table in TABLES), "codebook"]
    assert [one["debtor"] for one in rows(made, "commitments")] == ["Graustark", "Graustark"]
    assert rows(made, "commitments")[0]["quantity_low"] == 200


def test_a_record_links_to_its_article(ledger: Ledger, exported: Export) -> None:
    made, _ = book(ledger, exported)
    names = [cell.value for cell in made["meetings"][1]]
    link = made["meetings"].cell(3, names.index("version") + 1).hyperlink
    assert link is not None
    assert (link.location, made["articles"]["A3"].value) == ("'articles'!A3", "a2")


def test_no_cell_runs_and_what_does_not_fit_is_told(hostile: Ledger, exported: Export) -> None:
    made, lost = book(hostile, exported)
    (told,) = rows(made, "statements")
    assert told["condition"] == "=1+1"
    assert {cell.data_type for sheet in made for row in sheet.iter_rows() for cell in row} <= {"s", "n", "b"}
    assert lost["ends of long cells"] == 2
    shown = unescaped(told["evidence"])
    assert (len(shown) <= MOST, HOSTILE.replace("\ud800", "\\ud800").startswith(shown)) == (True, True)


def test_the_same_ledger_gives_the_same_workbook(ledger: Ledger, exported: Export) -> None:
    assert exported(ledger, "xlsx")[1] == exported(ledger, "xlsx")[1]
