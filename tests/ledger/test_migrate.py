"""The steps of migration lead to the tables that the code stands on."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from parley.ledger import Ledger
from parley.ledger.migrations.migrate import HEAD, standing
from parley.ledger.search.index import INDEX
from parley.ledger.tables import metadata


def _portable(_thing: object, name: str | None, *_more: object) -> bool:
    """Leave out what only one of the databases has: the index of words, which a step makes by hand."""
    return INDEX not in (name or "")


def test_the_steps_make_the_tables_that_the_code_knows(ledger: Ledger) -> None:
    with ledger.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _portable})
        assert compare_metadata(context, metadata) == []


def test_the_last_step_is_the_one_that_is_asked_for(ledger: Ledger) -> None:
    with ledger.looking() as connection:
        assert standing(connection) == HEAD


def test_a_file_has_a_write_ahead_log(ledger: Ledger) -> None:
    if ledger.engine.dialect.name == "sqlite":
        with ledger.looking() as connection:
            assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
