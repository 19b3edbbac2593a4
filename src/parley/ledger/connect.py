"""How a database is reached: SQLite with a write-ahead log beside the dossier, or PostgreSQL for a team."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
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
        return create_engine(url.set(drivername="postgresql+psycopg"))
    if url.get_backend_name() != "sqlite":
        raise BadLedger("is of a database that Parley does not know", where=database, remedy=ADDRESS)
    engine = create_engine(url, connect_args={"timeout": WAIT}, poolclass=QueuePool)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


ADDRESS = "Give postgresql://user@host/name, or nothing for a file beside the dossier."


def hold_log(connection: Connection) -> None:
    """Let nobody else append before this transaction ends; in SQLite its BEGIN has done so."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("LOCK TABLE entry IN EXCLUSIVE MODE"))


def cause(error: SQLAlchemyError) -> str:
    """Give the database's own words on what failed, in one line."""
    told = str(getattr(error, "orig", None) or error)
    return " ".join(told.split())


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
