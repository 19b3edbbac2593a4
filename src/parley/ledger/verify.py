"""Checking a ledger against itself: every hash anew, every derived row anew out of the log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Table, select
from sqlalchemy.engine import RowMapping

from parley.ledger.connect import reach
from parley.ledger.entry import FIRST, chained
from parley.ledger.log import PAGE, Ledger, entry_of, pages
from parley.ledger.opening import Tell, remake, untold
from parley.ledger.project.project_all import Projector
from parley.ledger.search.index import index_holds
from parley.ledger.tables import DERIVED, entry, metadata, put


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was recorded; ``entry`` is the number of the entry that it belongs to."""

    entry: int
    what: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What was checked, and the first fault of each table; a broken chain is told alone."""

    entries: int
    derived: int
    head: str
    faults: tuple[Fault, ...]


def verify(ledger: Ledger) -> Verified:
    """Recompute the chain, make every derived table again in a file of its own, and compare row by row.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection, _beside() as fresh:
        if damage := _damage(connection):
            return Verified(0, 0, FIRST, (Fault(0, f"the file is damaged ({damage})"),))
        projector, count, head = Projector(ledger.loom), 0, FIRST
        for some in pages(connection):
            for row in some:
                if fault := _broken(row, count + 1, head):
                    return Verified(count, 0, head, (fault,))
                count, head = row["number"], row["hash"]
            put(fresh, entry, list(map(dict, some)))
            projector.take(fresh, [entry_of(row) for row in some])
        compared = [_compare(table, connection, fresh) for table in DERIVED]
        faults = tuple(fault for _, fault in compared if fault)
        if not index_holds(connection):
            faults += (Fault(0, "the index of words does not find what the table passage says"),)
    return Verified(count, sum(number for number, _ in compared), head, faults)


def rebuild(ledger: Ledger, *, tell: Tell = untold) -> int:
    """Empty the derived tables and make them again out of the log, in one transaction.

    ``tell`` is told how many entries have been gone through, and how many there are.

    Returns:
        How many entries were gone through.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.writing() as connection:
        return remake(connection, ledger.loom, tell)


@contextmanager
def _beside() -> Iterator[Connection]:
    """Lend an empty ledger that is thrown away."""
    with TemporaryDirectory(prefix="parley-verify-") as folder:
        engine = reach(f"sqlite:///{Path(folder) / 'fresh.db'}")
        with engine.connect() as connection, connection.begin() as whole:
            metadata.create_all(connection)
            yield connection
            whole.rollback()
        engine.dispose()


def _damage(connection: Connection) -> str | None:
    """Say what SQLite finds wrong with the pages of its file; PostgreSQL checks its own when it reads them."""
    if connection.dialect.name != "sqlite":
        return None
    found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()
    return None if found == "ok" else " ".join(str(found).split())


def _broken(row: RowMapping, number: int, previous: str) -> Fault | None:
    """Say what is wrong with an entry, seen from the one before it."""
    if row["number"] != number:
        return Fault(number, "is missing")
    if row["previous"] != previous:
        return Fault(number, "does not follow the entry before it")
    if row["hash"] != chained(previous, number, row["kind"], row["recorded_at"], row["body"]):
        return Fault(number, "does not say what was recorded: its hash is another")
    return None


def _compare(table: Table, kept: Connection, fresh: Connection) -> tuple[int, Fault | None]:
    """Count the rows of a derived table up to the first that is not as the log makes it."""
    ordered = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=PAGE)
    count = 0
    with kept.execute(ordered) as left, fresh.execute(ordered) as right:
        for ours, made in zip_longest(left.mappings(), right.mappings()):
            if ours != made:
                number = (made or ours)["since"]
                return count, Fault(number, f"the table {table.name} does not say what the log makes of it")
            count += 1
    return count, None
