"""What it means that a database refuses, told by its own code, and what to do about it."""

from __future__ import annotations

import sqlite3
from enum import StrEnum

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from parley.records import BadLedger

RESTORE = "Put back the last copy that `parley backup` made."


class Refusal(StrEnum):
    """Why a database refuses, each with what to do."""

    FULL = "Make room there and do it again: what was recorded before is kept."
    READ_ONLY = "Allow writing to the file and its folder, or work on a copy: what was recorded before is kept."
    DAMAGED = (
        "Keep the file. `parley verify` says what is damaged, `parley rebuild` makes all but the log anew, and a copy "
        "that `parley backup` made brings the log back."
    )
    UNREADABLE = (
        "See that the disk or the network drive answers, and do it again: what was recorded before is kept, and "
        "`parley verify` checks it."
    )
    UNOPENED = "See that the file and its folder are there, and that they may be read and written."
    BUSY = "Somebody else keeps it busy: do it again in a moment. What was recorded before is kept."
    AWAY = "See that the server runs, and do it again: what was recorded before is kept."
    OTHER = "What was recorded before is kept; `parley verify` checks it."


SQLITE = {
    sqlite3.SQLITE_FULL: Refusal.FULL, sqlite3.SQLITE_READONLY: Refusal.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Refusal.DAMAGED, sqlite3.SQLITE_NOTADB: Refusal.DAMAGED,
    sqlite3.SQLITE_IOERR: Refusal.UNREADABLE, sqlite3.SQLITE_CANTOPEN: Refusal.UNOPENED,
    sqlite3.SQLITE_BUSY: Refusal.BUSY, sqlite3.SQLITE_LOCKED: Refusal.BUSY,
}  # fmt: skip
"""By SQLite's primary codes."""

POSTGRESQL = {
    "53100": Refusal.FULL, "25006": Refusal.READ_ONLY, "42501": Refusal.READ_ONLY, "XX001": Refusal.DAMAGED,
    "XX002": Refusal.DAMAGED, "58030": Refusal.UNREADABLE, "55P03": Refusal.BUSY, "57P01": Refusal.AWAY,
    "57P02": Refusal.AWAY, "57P03": Refusal.AWAY,
}  # fmt: skip
"""By PostgreSQL's five signs."""


def refusal(error: SQLAlchemyError) -> Refusal:
    """Say why a database refused, so far as its code tells."""
    told = getattr(error, "orig", None)
    if isinstance(told, sqlite3.Error):
        return SQLITE.get(getattr(told, "sqlite_errorcode", 0) & 0xFF, Refusal.OTHER)
    if known := POSTGRESQL.get(getattr(told, "sqlstate", None) or ""):
        return known
    gone = isinstance(error, DBAPIError) and (error.connection_invalidated or getattr(told, "sqlstate", "") is None)
    return Refusal.AWAY if gone else Refusal.OTHER


def cause(error: SQLAlchemyError) -> str:
    """Give the database's own words on what failed, in one line."""
    told = str(getattr(error, "orig", None) or error)
    return " ".join(told.split())


def refused(error: SQLAlchemyError, *, where: str, what: str = "the database refused") -> BadLedger:
    """Make the error that tells where a database refused, in its own words, and what to do about it."""
    return BadLedger(f"{what} ({cause(error)})", where=where, remedy=refusal(error).value)
