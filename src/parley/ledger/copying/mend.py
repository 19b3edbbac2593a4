"""A damaged file whose log is whole is written anew around its log; whoever opens it next finds all as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from parley.ledger.connect import WAIT, reach
from parley.ledger.faults.chain import BrokenChain, checked
from parley.ledger.faults.refused import RESTORE
from parley.ledger.migrations.migrate import migrate
from parley.ledger.tables import entry, put
from parley.records import BadLedger

Remake = Callable[[Connection], int]
"""Makes all derived tables out of the log that a connection's database holds, and says how many entries that took."""

LOG = "SELECT number, kind, recorded_at, body, previous, hash FROM entry ORDER BY number"
TOGETHER = 1_000


def mend(path: Path, remake: Remake) -> int:
    """Write the file of a ledger anew: its log as it is, all else made out of it.

    Nobody else may have the ledger open meanwhile, and until all is made the file stays as it was.

    Args:
        path: the file.
        remake: makes what is derived.

    Returns:
        How many entries were gone through.

    Raises:
        BadLedger: if the log is damaged as well, the database refuses, or somebody else has it open.
    """
    try:
        with TemporaryDirectory(prefix=".parley-rebuild-", dir=path.parent) as folder, _alone(path) as damaged:
            fresh = Path(folder) / path.name
            count = _made(fresh, damaged, remake)
            with closing(sqlite3.connect(fresh)) as whole:
                whole.backup(damaged)
    except BrokenChain as error:
        raise BadLedger(f"entry {error.entry} {error.what}", where=str(path), remedy=RESTORE) from error
    except (OSError, sqlite3.Error) as error:
        remedy = "Nobody else may have it open meanwhile, and its folder needs room for one more of it."
        problem = f"its pages are damaged, and it cannot be written anew ({error})"
        raise BadLedger(problem, where=str(path), remedy=f"{remedy} {RESTORE}") from error
    return count


@contextmanager
def _alone(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend the file, which nobody else can open until it is given back."""
    with closing(sqlite3.connect(path, timeout=WAIT, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")  # the lock stays
        yield connection


def _made(fresh: Path, damaged: sqlite3.Connection, remake: Remake) -> int:
    """Make a ledger of the log of another."""
    engine = reach(f"sqlite:///{fresh}")
    try:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            migrate(connection)
            rows = checked(dict(one) for one in damaged.execute(LOG))
            while some := list(islice(rows, TOGETHER)):
                put(connection, entry, some)
            count = remake(connection)
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()
    return count
