"""What is found in a file that a disk, a copy or a program has damaged."""

from __future__ import annotations

import sqlite3

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from parley.ledger.faults.refused import cause


def damage(connection: Connection) -> str | None:
    """Say what SQLite finds wrong with the pages of its file; PostgreSQL checks its own when it reads them."""
    if connection.dialect.name != "sqlite":
        return None
    try:
        found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
    except SQLAlchemyError as error:
        if not isinstance(getattr(error, "orig", None), sqlite3.DatabaseError):
            raise
        return cause(error)
    return None if found == "ok" else " ".join(str(found).split())
