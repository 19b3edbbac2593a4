"""How a database is reached: SQLite with a write-ahead log beside the dossier, or PostgreSQL for a team."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from parley.records import BadLedger

WAIT = 30
"""Seconds that a writer waits for another."""

ROOM = 32_000
"""Kilobytes of a SQLite file that a connection remembers: its own default is 2 MB, and indices have hundreds."""


def reach(database: str) -> Engine:
    """Make the engine for a database's address (``sqlite:///path`` or ``postgresql://...``).

    Raises:
        BadLedger: if the address is none, or of another database.
    """
    try:
        url = make_url(database)
    except ArgumentError as error:
        raise BadLedger("is no address of a database", where=database, remedy=ADDRESS) from error
    if url.get_backend_name() == "postgresql":
        _need_psycopg(database)
        # Each connection is tried before it is lent: a server that was started anew has ended those that were kept.
        return create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    if url.get_backend_name() != "sqlite":
        raise BadLedger("is of a database that Parley does not know", where=database, remedy=ADDRESS)
    engine = create_engine(url, poolclass=QueuePool, **_way(url.database))
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


ADDRESS = "Give postgresql://user@host/name, or nothing for a file beside the dossier."


def _way(database: str | None) -> dict[str, Any]:
    """Say how SQLite opens a file.

    On a disk that nobody can write to, it could not keep the marks of its readers beside the file, and needs none: what
    stands there cannot change. What was not yet brought into the file itself could not be seen so.
    """
    if not database or not _stands_still(Path(database)):
        return {"connect_args": {"timeout": WAIT}}
    address = f"{Path(database).absolute().as_uri()}?mode=ro&immutable=1"
    return {"creator": lambda: sqlite3.connect(address, uri=True, check_same_thread=False)}


def _stands_still(path: Path) -> bool:
    """Say whether a file is on a disk that nobody can write to, with nothing beside it that is not yet in it."""
    if not path.is_file() or not _on_read_only_disk(path):
        return False
    beside = path.with_name(f"{path.name}-wal")
    return not (beside.exists() and beside.stat().st_size)


def _on_read_only_disk(path: Path) -> bool:
    if not hasattr(os, "statvfs"):
        return False  # Windows does not tell
    return bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def hold_log(connection: Connection) -> None:
    """Let nobody else append before this transaction ends; in SQLite its BEGIN has done so."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("LOCK TABLE entry IN EXCLUSIVE MODE"))


def _need_psycopg(database: str) -> None:
    try:
        import psycopg  # noqa: F401, PLC0415  (an extra: who keeps a file does not need it)
    except ImportError as error:
        where = make_url(database).render_as_string(hide_password=True)
        raise BadLedger(
            "needs the driver psycopg", where=where, remedy="Install it with: pip install 'parley[postgres]'."
        ) from error


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401  (the driver's own type)
    """Take transactions into our own hands; what is committed survives a crash of the machine."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"cache_size=-{ROOM}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """A writer claims the file at once, so that two cannot read the same end of the log and both append to it."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
