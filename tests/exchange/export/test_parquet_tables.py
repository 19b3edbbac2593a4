"""Tables as Parquet: typed, with meanings, nothing lost but half characters."""

from __future__ import annotations

import sys
from io import BytesIO

import pyarrow
import pytest
from pyarrow import parquet

from parley.exchange.export.tables.model import TABLES
from parley.ledger import Ledger
from parley.records import BadExport
from tests.exchange.export.conftest import HOSTILE, Export


def table(files: dict[str, bytes], name: str) -> pyarrow.Table:
    return parquet.read_table(BytesIO(files[f"{name}.parquet"]))


def test_every_table_has_its_types_and_meanings(ledger: Ledger, exported: Export) -> None:
    _, files = exported(ledger, "parquet")
    for one in TABLES:
        assert table(files, one.name).column_names == [column.name for column in one.columns]
    made = table(files, "commitments").schema
    assert (str(made.field("published").type), str(made.field("quantity_low").type)) == ("date32[day]", "double")
    assert made.field("debtor").metadata[b"meaning"].startswith(b"Who would provide something.")


def test_hostile_cells_survive(hostile: Ledger, exported: Export) -> None:
    told, files = exported(hostile, "parquet")
    (row,) = table(files, "statements").to_pylist()
    assert row["evidence"] == HOSTILE.replace("\ud800", "\\ud800")
    assert {one.what: one.count for one in told.lost}["half characters"] == 3


def test_a_missing_extra_says_what_to_install(
    ledger: Ledger, exported: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(BadExport, match=r"pip install 'parley\[parquet\]'"):
        exported(ledger, "parquet")
