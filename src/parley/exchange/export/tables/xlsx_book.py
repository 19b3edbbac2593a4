"""Tables as an Excel workbook: a sheet each, with links between them, and the codebook as a sheet.

Text is always written as text, so that no cell runs. XlsxWriter writes what XML cannot hold (control characters) as the
escape that Excel has for it.
"""

from __future__ import annotations

from datetime import UTC
from io import BytesIO
from typing import TYPE_CHECKING, Any

from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import HISTORY
from parley.exchange.export.losses import Loss, Tally
from parley.exchange.export.output import Output
from parley.exchange.export.tables.cells import HALF, whole
from parley.exchange.export.tables.codebook import CODEBOOK, codebook
from parley.exchange.export.tables.columns import Value
from parley.exchange.export.tables.model import TABLES, TableOf

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST = 32_767
"""Characters that a cell of Excel holds."""

ROWS = 1_048_575
"""Rows that a sheet of Excel holds below its head."""

CUT = Loss("ends of long cells", f"a cell of Excel holds {MOST:,} characters")
OVER = Loss("rows", f"a sheet of Excel holds {ROWS:,}")

WIDE, NARROW = 40, 14
"""Characters that a column shows: of words, and of all else."""

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True, "constant_memory": False}


def write_xlsx(gathered: Gathered, out: Output) -> None:
    """Write the workbook; it bears the time of the ledger's last entry, so the same ledger gives the same bytes."""
    from xlsxwriter import Workbook  # noqa: PLC0415  (0.2 s, which only who writes a workbook pays)

    held = BytesIO()
    book = Workbook(held, OPTIONS)
    told: dict[str, Any] = {"title": gathered.name, "comments": "Written by Parley; the sheet codebook explains it."}
    if gathered.known_at:
        told["created"] = gathered.known_at.astimezone(UTC).replace(tzinfo=None)
    book.set_properties(told)
    places: dict[str, int] = {}
    for table in TABLES:
        _Sheet(book, table, gathered.tally, places).write(gathered)
    _codes(book, gathered.tally)
    book.close()
    with out.file("parley.xlsx") as file:
        file.write(held.getvalue())


class _Sheet:
    """A table on its sheet; ``places`` tells on which row each version of an article stands, for links to it."""

    def __init__(self, book: Workbook, table: TableOf, tally: Tally, places: dict[str, int]) -> None:
        self._table, self._tally, self._places = table, tally, places
        self._sheet = book.add_worksheet(table.name)
        self._link = book.get_default_url_format()
        _head(book, self._sheet, [one.name for one in table.columns])

    def write(self, gathered: Gathered) -> None:
        for at, row in enumerate(self._table.rows(gathered), start=1):
            if at > ROWS:
                self._tally.add(OVER)
                continue
            if self._table.name == "articles":
                self._places[str(row["version"])] = at
            for place, column in enumerate(self._table.columns):
                self._cell(at, place, column.name, row.get(column.name))

    def _cell(self, at: int, place: int, name: str, value: Value) -> None:
        to = self._places.get(str(value)) if name == "version" and self._table.name != "articles" else None
        if to is not None:
            self._sheet.write_url(at, place, f"internal:'articles'!A{to + 1}", self._link, str(value))
        elif name == "url" and isinstance(value, str) and value.startswith(("http://", "https://")):
            self._web(at, place, value)
        else:
            _write(self._sheet, at, place, value, self._tally)

    def _web(self, at: int, place: int, address: str) -> None:
        """Write an address as a link, or as text where it is longer than Excel lets a link be."""
        if self._sheet.write_url(at, place, whole(address), self._link, fitted(address, self._tally)) != 0:
            _write(self._sheet, at, place, address, self._tally)


def _codes(book: Workbook, tally: Tally) -> None:
    sheet = book.add_worksheet("codebook")
    _head(book, sheet, CODEBOOK)
    for at, row in enumerate(codebook(), start=1):
        for place, name in enumerate(CODEBOOK):
            _write(sheet, at, place, row[name], tally)


def _head(book: Workbook, sheet: Worksheet, names: Any) -> None:  # noqa: ANN401  (texts in order)
    bold = book.add_format({"bold": True})
    for place, name in enumerate(names):
        sheet.write_string(0, place, name, bold)
        sheet.set_column(place, place, WIDE if name in {"evidence", "text", "meaning", "issue", "measure"} else NARROW)
    sheet.freeze_panes(1, 0)


def _write(sheet: Worksheet, at: int, place: int, value: Value, tally: Tally) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(at, place, value)
    elif isinstance(value, int | float):
        sheet.write_number(at, place, value)
    elif value:
        sheet.write_string(at, place, fitted(value, tally))


def fitted(text: str, tally: Tally) -> str:
    """Write a text so that a cell holds it; what had to be changed is counted."""
    told = whole(text)
    if told != text:
        tally.add(HALF)
    if len(told.encode("utf-16-le")) // 2 <= MOST:
        return told
    tally.add(CUT)
    return told.encode("utf-16-le")[: 2 * MOST].decode("utf-16-le", "ignore")


XLSX = Format(
    name="xlsx",
    what="an Excel workbook: a sheet for each table, and the codebook",
    carries="every article and record with all its fields",
    losses=(CUT, OVER, HALF, *HISTORY),
    write=write_xlsx,
    suffix=".xlsx",
)
