"""A ledger that an earlier Parley wrote is brought up to the present with its log as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, delete, select, text

import parley.ledger
from parley.analysis.weaving import weaving
from parley.ledger import open_ledger, record, status, verify
from parley.ledger.connect import reach
from parley.ledger.migrations.migrate import HEAD, standing
from parley.ledger.search.index import INDEX
from parley.ledger.tables import DERIVED, entry
from tests.ledger.ticking import ticking, told

STEPS = ["0001", "0002", "0003", "0004", "0005", "0006", "0009"]


def step(connection: Connection, revision: str) -> None:
    """Make the tables of an earlier version."""
    config = Config()
    config.set_main_option("script_location", str(Path(parley.ledger.__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("recursive_version_locations", "true")
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def log(database: str) -> list[Any]:
    engine = reach(database)
    with engine.connect() as connection:
        rows = [tuple(row) for row in connection.execute(select(entry).order_by(entry.c.number))]
    engine.dispose()
    return rows


def written_by(revision: str, database: str, rows: list[Any]) -> None:
    """Write a log into the tables of an earlier version."""
    engine = reach(database)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        for table in reversed(DERIVED):
            connection.execute(delete(table))
        connection.execute(delete(entry))
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        for table in (INDEX, "made", *(one.name for one in reversed(DERIVED)), "entry", "alembic_version"):
            connection.execute(text(f'DROP TABLE IF EXISTS "{table}"'))
        step(connection, revision)
        assert standing(connection) == revision
        connection.execute(entry.insert(), [dict(zip(entry.columns.keys(), row, strict=True)) for row in rows])
    engine.dispose()


@pytest.mark.parametrize("revision", STEPS)
def test_a_ledger_of_an_earlier_step_comes_up_with_its_log_intact(database: str, revision: str) -> None:
    with open_ledger(database, clock=ticking(), create=True) as ledger:
        record(ledger, told("a1"))
        record(ledger, told("a1", outlet="Strelsau Gazette"))
        record(ledger, told("a2"))
    rows = log(database)
    written_by(revision, database, rows)
    with open_ledger(database, clock=ticking(), weaver=weaving) as ledger:
        with ledger.looking() as connection:
            assert standing(connection) == HEAD
        assert status(ledger).articles == 2
        assert verify(ledger).faults == ()
    assert log(database) == rows
