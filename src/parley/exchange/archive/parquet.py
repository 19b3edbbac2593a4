"""Tables as the bytes of Parquet files: the same rows make the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any

from parley.exchange.archive.tables import BLOCKS, NUMBER, SPANS, TEXT, TEXTS, TRUTH, WHOLE, Row, Table
from parley.records import MissingExtra

WRITTEN = {
    "compression": "zstd", "compression_level": 3, "version": "2.6", "data_page_version": "1.0",
    "use_dictionary": True, "write_statistics": True, "store_schema": True,
}  # fmt: skip
"""How a file is written, told in full: another default of a later library must not change the bytes."""


def arrow() -> Any:  # noqa: ANN401  (a library without types)
    """Load pyarrow.

    Raises:
        MissingExtra: if it is not installed.
    """
    try:
        import pyarrow  # noqa: PLC0415  (an extra of 170 MB)
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra.of("a table in Parquet", "parquet") from error
    return pyarrow


def written(table: Table, rows: Iterable[Row]) -> bytes:
    """Give the file that holds some rows; what a row does not tell is null.

    Raises:
        MissingExtra: if pyarrow is not installed.
    """
    pyarrow = arrow()
    schema = pyarrow.schema([(name, _type(pyarrow, kind)) for name, kind in table.columns.items()])
    whole = [{name: row.get(name) for name in table.columns} for row in rows]
    held = BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(whole, schema=schema), held, **WRITTEN)
    return held.getvalue()


def read_rows(raw: bytes, columns: Sequence[str] | None = None, *, together: int = 500) -> Iterator[dict[str, Any]]:
    """Give the rows of a file, with all their columns or only some.

    Raises:
        MissingExtra: if pyarrow is not installed.
    """
    with arrow().parquet.ParquetFile(BytesIO(raw)) as file:
        for batch in file.iter_batches(together, columns=columns):
            yield from batch.to_pylist()


def _type(pyarrow: Any, kind: str) -> Any:  # noqa: ANN401  (a library without types)
    text, whole = pyarrow.string(), pyarrow.int64()
    span = [("start", whole), ("end", whole)]
    types = {
        TEXT: text, WHOLE: whole, NUMBER: pyarrow.float64(), TRUTH: pyarrow.bool_(), TEXTS: pyarrow.list_(text),
        SPANS: pyarrow.list_(pyarrow.struct(span)),
        BLOCKS: pyarrow.list_(pyarrow.struct([("kind", text), *span, ("dropped", text)])),
    }  # fmt: skip
    return types[kind]
