"""The rows of a view, and what they turn into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from parley.exchange.notebook.page import view_html

if TYPE_CHECKING:
    import pandas
    import pyarrow

    from parley.analysis.asked import Meant
    from parley.exchange.views import Row, Table


class View(Sequence["Row"]):
    """The rows of a view, each a dict with the keys of ``columns`` first; lists of sentences stand in further keys.

    It is a sequence of plain rows without any extra. With ``pip install 'parley[frames]'`` it turns into an Arrow table
    or a pandas frame, and whatever takes Arrow (polars, DuckDB) takes it as it is.

    Args:
        name: what it is a view of.
        table: the rows.
    """

    def __init__(self, name: str, table: Table) -> None:
        self.name, self._table = name, table

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of plain values, in their order."""
        return self._table.columns

    @property
    def unknown(self) -> tuple[Meant, ...]:
        """What was asked for that the ledger knows by no name, with the nearest that it does."""
        return self._table.unknown

    def __len__(self) -> int:
        return len(self._table.rows)

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...

    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        return self._table.rows[at]

    def to_arrow(self) -> pyarrow.Table:
        """Give the columns as an Arrow table: days as ``date32``, record times as ``timestamp[us, UTC]``.

        Raises:
            MissingExtra: if pyarrow is not installed.
        """
        from parley.exchange.notebook.arrow import arrow_table  # noqa: PLC0415  (only who asks for it loads pyarrow)

        return arrow_table(self.columns, self)

    def to_pandas(self) -> pandas.DataFrame:
        """Give the columns as a pandas frame; days become ``datetime64``.

        Raises:
            MissingExtra: if pyarrow or pandas is not installed.
        """
        from parley.exchange.notebook.arrow import pandas_frame  # noqa: PLC0415  (only who asks for it loads pandas)

        return pandas_frame(self.columns, self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Hand the table on by the Arrow PyCapsule protocol."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def _repr_html_(self) -> str:
        """Give the rows as a table in HTML, the sentences marked."""
        return view_html(self.name, self.columns, self)

    def __repr__(self) -> str:
        return f"<View of {self.name}: {len(self)} rows of {', '.join(self.columns)}>"
