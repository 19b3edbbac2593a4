"""The codebook: what each table and column holds, which values it can have, and what each of those means."""

from __future__ import annotations

from collections.abc import Iterator

from parley.exchange.export.tables.columns import PARTED, Column
from parley.exchange.export.tables.meanings import meanings
from parley.exchange.export.tables.model import TABLES, Row

CODEBOOK = ("table", "column", "type", "required", "value", "meaning")
"""The columns of the codebook itself."""


def codebook() -> Iterator[Row]:
    """Give a row for each table, each column, and each value of an enum, in their order."""
    for table in TABLES:
        yield _row(table.name, meaning=f"A row: {table.what}")
        for column in table.columns:
            yield _column(table.name, column)
            told = meanings(column.choices) if column.choices else {}
            for value in column.choices or ():
                yield _row(table.name, column.name, value=value.value, meaning=told.get(value.value, ""))


def _column(table: str, column: Column) -> Row:
    listed = f" Several are parted by {PARTED.strip()!r}." if column.many else ""
    made = _row(table, column.name, meaning=f"{column.meaning}{listed}")
    return made | {"type": column.kind, "required": column.required}


def _row(table: str, column: str | None = None, *, value: str | None = None, meaning: str) -> Row:
    return {"table": table, "column": column, "type": None, "required": None, "value": value, "meaning": meaning}
