"""A copy of a ledger that stands in a file, made while others read and write."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from parley.ledger.connect import reach
from parley.ledger.entry import FIRST
from parley.ledger.faults.refused import Refusal, cause, refusal, refused
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
    part = path.with_name(f"{path.name}.part")
    try:
        if path.exists():
            raise BadLedger("is there already", where=str(path), remedy="Take another name.")
        part.unlink(missing_ok=True)
        with ledger.engine.connect() as connection:
            connection.exec_driver_sql("COMMIT")  # it cannot be copied inside a transaction
            connection.exec_driver_sql("VACUUM INTO ?", (str(part),))
        with part.open("rb+") as copy:
            os.fsync(copy.fileno())
        copied = _looked_at(part)
        part.rename(path)
    except SQLAlchemyError as error:
        raise _refused(error, ledger.where, path) from error
    except OSError as error:
        raise BadLedger(f"cannot be written ({error.strerror})", where=str(path), remedy=ROOM) from error
    finally:
        for beside in (part, *(part.with_name(f"{part.name}-{what}") for what in ("wal", "shm"))):
            with suppress(OSError):  # where it cannot be taken away, it could not be made
                beside.unlink(missing_ok=True)
    return copied


ROOM = "Take a folder that can be written to and has room."


def _refused(error: SQLAlchemyError, where: str, path: Path) -> BadLedger:
    """Say which of both is at fault: the ledger, if it is damaged or cannot be read, or the place of the copy."""
    if refusal(error) in {Refusal.DAMAGED, Refusal.UNREADABLE, Refusal.BUSY}:
        return refused(error, where=where)
    return BadLedger(f"cannot be written ({cause(error)})", where=str(path), remedy=ROOM)


def _looked_at(path: Path) -> Backup:
    engine = reach(f"sqlite:///{path}")
    try:
        with engine.connect() as connection, connection.begin():
            last = last_row(connection)
    finally:
        engine.dispose()
    return Backup(last["number"], last["hash"]) if last else Backup(0, FIRST)
