"""A copy of a ledger that stands in a file, made while others read and write."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from parley.ledger.connect import reach
from parley.ledger.entry import FIRST
from parley.ledger.log import Ledger, last_row
from parley.records import BadLedger


@dataclass(frozen=True, slots=True)
class Backup:
    """What a copy holds: how many entries, and the hash of the last."""

    entries: int
    head: str


def backup(ledger: Ledger, path: Path) -> Backup:
    """Copy a ledger as it stood at one moment into a file, which is there whole or not at all.

    Raises:
        BadLedger: if the file is there already or cannot be written, or the ledger stands in PostgreSQL.
    """
    if ledger.engine.dialect.name != "sqlite":
        remedy = "Use `pg_dump --format=custom --file=FILE ADDRESS`; `pg_restore` brings it back."
        raise BadLedger("stands in PostgreSQL, which copies it itself", where=ledger.where, remedy=remedy)
    if path.exists():
        raise BadLedger("is there already", where=str(path), remedy="Take another name.")
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    try:
        with closing(ledger.engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM INTO ?", (str(part),))
        copied = _looked_at(part)
        part.rename(path)
    except (OSError, sqlite3.Error) as error:
        remedy = "Take a folder that can be written to and has room."
        raise BadLedger(f"cannot be written ({error})", where=str(path), remedy=remedy) from error
    finally:
        part.unlink(missing_ok=True)
    return copied


def _looked_at(path: Path) -> Backup:
    engine = reach(f"sqlite:///{path}")
    try:
        with engine.connect() as connection, connection.begin():
            last = last_row(connection)
    finally:
        engine.dispose()
    return Backup(last["number"], last["hash"]) if last else Backup(0, FIRST)
