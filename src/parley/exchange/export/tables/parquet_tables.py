"""Tables as Parquet files, a file each, with types; meanings stand in the files and in a codebook beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from itertools import islice
from typing import Any

from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import HISTORY
from parley.exchange.export.output import Output
from parley.exchange.export.tables.cells import HALF, whole
from parley.exchange.export.tables.columns import Column, Value
from parley.exchange.export.tables.csv_tables import write_codebook
from parley.exchange.export.tables.model import TABLES, Row, TableOf
from parley.records import BadExport

TOGETHER = 5000
"""Rows that are held in memory together."""

EXTRA = "Install it with: pip install 'parley[parquet]'."


def write_parquet(gathered: Gathered, out: Output) -> None:
    """Write every table and the codebook.

    Raises:
        BadExport: if pyarrow is not installed.
    """
    try:
        import pyarrow  # noqa: PLC0415  (an extra of 170 MB)
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise BadExport("needs pyarrow", where="parquet", remedy=EXTRA) from error
    for table in TABLES:
        schema = _schema(pyarrow, table)
        held = BytesIO()
        with parquet.ParquetWriter(held, schema, compression="zstd") as writer:
            for rows in _pages(table.rows(gathered)):
                made = [_typed(row, table, gathered) for row in rows]
                writer.write_table(pyarrow.Table.from_pylist(made, schema=schema))
        with out.file(f"{table.name}.parquet") as file:
            file.write(held.getvalue())
    write_codebook(gathered, out)


def _schema(pyarrow: Any, table: TableOf) -> Any:  # noqa: ANN401  (a library without types)
    types = {
        "string": pyarrow.string(), "integer": pyarrow.int64(), "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(), "date": pyarrow.date32(), "datetime": pyarrow.timestamp("us", "UTC"),
    }  # fmt: skip
    told = [
        pyarrow.field(one.name, types[one.kind], nullable=not one.required, metadata={"meaning": one.meaning})
        for one in table.columns
    ]
    return pyarrow.schema(told, metadata={"row": table.what})


def _pages(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while page := list(islice(rows, TOGETHER)):
        yield page


def _typed(row: Row, table: TableOf, gathered: Gathered) -> dict[str, object]:
    return {one.name: _value(one, row.get(one.name), gathered) for one in table.columns}


def _value(column: Column, value: Value, gathered: Gathered) -> object:
    if not isinstance(value, str):
        return float(value) if column.kind == "number" and value is not None else value
    if column.kind == "date":
        return date.fromisoformat(value)
    if column.kind == "datetime":
        return datetime.fromisoformat(value)
    told = whole(value)
    if told != value:
        gathered.tally.add(HALF)
    return told


PARQUET = Format(
    name="parquet",
    what="a folder or zip of Parquet tables with a codebook (needs the extra `parquet`)",
    carries="every article and record with all its fields, typed",
    losses=(HALF, *HISTORY),
    write=write_parquet,
)
