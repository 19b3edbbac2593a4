"""Rows as Arrow: one type a column, the same for any rows, so that tables of two days fit together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from parley.records import MissingExtra

if TYPE_CHECKING:
    import pandas
    import pyarrow

Rows = Sequence[Mapping[str, object]]
EXTRA = "frames"
DAYS = frozenset({
    "valid_from", "valid_to", "published", "earliest", "latest", "since", "last", "answered", "due", "day",
    "left_published", "right_published",
})  # fmt: skip
MOMENTS = frozenset({"recorded_at", "left_recorded_at", "right_recorded_at"})
WHOLE = frozenset({"slips", "witnesses", "origins", "articles", "number", "rank", "start", "end"})
REAL = frozenset({"confidence", "near", "low", "high"})
TRUE_OR_FALSE = frozenset({"slipped", "overdue", "quoted", "approximate", "contested"})


def arrow_table(columns: Sequence[str], rows: Rows) -> pyarrow.Table:
    """Give columns of rows as an Arrow table.

    Raises:
        MissingExtra: if pyarrow is not installed.
    """
    try:
        import pyarrow  # noqa: PLC0415  (an extra)
    except ImportError as error:
        raise MissingExtra.of("an Arrow table", EXTRA) from error
    types = _types(pyarrow)
    text = pyarrow.string()
    return pyarrow.table({one: pyarrow.array(_values(one, rows), type=types.get(one, text)) for one in columns})


def pandas_frame(columns: Sequence[str], rows: Rows) -> pandas.DataFrame:
    """Give columns of rows as a pandas frame.

    Raises:
        MissingExtra: if pyarrow or pandas is not installed.
    """
    table = arrow_table(columns, rows)
    try:
        return table.to_pandas(date_as_object=False)
    except ImportError as error:
        raise MissingExtra.of("a pandas frame", EXTRA) from error


def _types(pyarrow: object) -> Mapping[str, object]:
    """Say which columns are more than text."""
    make = {
        "date32": DAYS, "int64": WHOLE, "float64": REAL, "bool_": TRUE_OR_FALSE,
    }  # fmt: skip
    types = {column: getattr(pyarrow, kind)() for kind, columns in make.items() for column in columns}
    return types | dict.fromkeys(MOMENTS, pyarrow.timestamp("us", tz="UTC"))  # type: ignore[attr-defined]


def _values(column: str, rows: Rows) -> list[object]:
    """Take the values of a column out of the rows: days and moments out of their text, the empty as none."""
    told = [row.get(column) for row in rows]
    if column in DAYS:
        return [date.fromisoformat(str(one)[:10]) if one else None for one in told]
    if column in MOMENTS:
        return [datetime.fromisoformat(str(one)) if one else None for one in told]
    if column in WHOLE | REAL | TRUE_OR_FALSE:
        return [None if one == "" else one for one in told]
    return [None if one in (None, "") else _text(one) for one in told]


def _text(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
