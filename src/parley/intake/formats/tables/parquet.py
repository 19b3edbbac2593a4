"""Tables of articles or of their addresses in Apache Parquet (https://parquet.apache.org/docs/file-format/)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from parley.intake.formats.format import Format, Item
from parley.intake.formats.tables.columns import load_columns
from parley.intake.formats.tables.delimited import REMEDY, item_of
from parley.records import BrokenLine, UnreadableInput

ROWS = 100
"""Rows that are held in memory at a time."""


def _read(path: Path, where: str, largest: int) -> Iterator[Item]:
    try:
        from pyarrow import parquet  # noqa: PLC0415  (an extra of 170 MB)
    except ImportError as error:
        remedy = "Install it with: pip install 'parley[parquet]'."
        raise UnreadableInput("is Parquet, which needs pyarrow", where=where, remedy=remedy) from error
    with parquet.ParquetFile(path) as table:
        columns = load_columns().found(table.schema_arrow.names)
        if not columns.keys() & {"text", "url"}:
            raise UnreadableInput("is a table without a column of texts or addresses", where=where, remedy=REMEDY)
        number = 0
        for batch in table.iter_batches(ROWS, columns=list(columns.values())):
            for row in batch.to_pylist():
                number += 1
                yield _item({fact: _said(row[name]) for fact, name in columns.items()}, f"{where}:{number}", largest)


def _item(row: dict[str, str], place: str, largest: int) -> Item:
    if len(row.get("text", "")) > largest:
        return BrokenLine(f"is longer than {largest // 2**20} MB", where=place, remedy="Split it into articles first.")
    return item_of(row, place)


def _said(value: object) -> str:
    """Write a value of a cell: text as it is, a day or moment as ISO 8601."""
    told = value.isoformat() if hasattr(value, "isoformat") else "" if value is None else str(value)
    return told.encode("utf-8", "replace").decode()


TABLE = Format(
    "Parquet",
    frozenset({".parquet"}),
    _read,
    sign=re.compile(rb"\APAR1"),
    takes="from the columns, as of a table; needs the extra `parquet`",
)
