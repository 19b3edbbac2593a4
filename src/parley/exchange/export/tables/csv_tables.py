"""Tables as CSV by RFC 4180, a file each, with the codebook beside them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence

from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import HISTORY
from parley.exchange.export.losses import Tally
from parley.exchange.export.output import Output, Writable
from parley.exchange.export.tables.cells import FORMULAS, HALF, unrun, whole
from parley.exchange.export.tables.codebook import CODEBOOK, codebook
from parley.exchange.export.tables.columns import Value
from parley.exchange.export.tables.model import TABLES

LOSSES = (HALF, FORMULAS)


def write_csv_tables(gathered: Gathered, out: Output) -> None:
    """Write every table and the codebook."""
    for table in TABLES:
        names = [one.name for one in table.columns]
        with out.file(f"{table.name}.csv") as file:
            write_csv(table.rows(gathered), names, file, gathered.tally)
    with out.file("codebook.csv") as file:
        write_csv(codebook(), CODEBOOK, file, gathered.tally)


def write_codebook(gathered: Gathered, out: Output) -> None:
    """Write the codebook alone."""
    with out.file("codebook.csv") as file:
        write_csv(codebook(), CODEBOOK, file, gathered.tally)


def write_csv(rows: Iterable[Mapping[str, Value]], names: Sequence[str], file: Writable, tally: Tally) -> None:
    """Write rows in UTF-8, each ended by CR LF; nothing that a spreadsheet would run stays as it is."""
    table = csv.writer(_Encoded(file), lineterminator="\r\n")
    table.writerow(names)
    for row in rows:
        table.writerow([cell(row.get(name), tally) for name in names])


class _Encoded:
    """Hands text on in UTF-8."""

    def __init__(self, file: Writable) -> None:
        self._file = file

    def write(self, text: str) -> object:
        return self._file.write(text.encode())


def cell(value: Value, tally: Tally) -> str:
    """Write a value, none as nothing; what had to be changed is counted."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    told = whole(value)
    if told != value:
        tally.add(HALF)
    made = unrun(told)
    if made != told:
        tally.add(FORMULAS)
    return made


CSV = Format(
    name="csv",
    what="a folder or zip of CSV tables with a codebook",
    carries="every article and record with all its fields",
    losses=(*LOSSES, *HISTORY),
    write=write_csv_tables,
)
CODES = Format(
    name="codebook",
    what="what each column of the tables means, as CSV",
    carries="no records: tables, columns and values, each with its meaning",
    losses=LOSSES,
    write=write_codebook,
    suffix=".csv",
    text=True,
)
