"""Checking a ledger against itself: every hash anew, every derived row anew out of the log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice, zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from sqlalchemy import Connection, Table, select
from sqlalchemy.exc import SQLAlchemyError

from parley.ledger.connect import reach
from parley.ledger.copying.mend import mend
from parley.ledger.entry import FIRST
from parley.ledger.faults.chain import BrokenChain
from parley.ledger.faults.damaged import damage
from parley.ledger.faults.refused import cause
from parley.ledger.log import PAGE, TOGETHER, Ledger, entry_of
from parley.ledger.opening import Tell, remake, untold, whole_log
from parley.ledger.project.project_all import Projector
from parley.ledger.search.index import index_holds
from parley.ledger.tables import DERIVED, entry, metadata, put
from parley.ledger.tables.packed import Torn
from parley.records import BadLedger


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was recorded; ``entry`` is the number of the entry that it belongs to."""

    entry: int
    what: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What was checked, and the first fault of each table; a broken chain is told alone.

    ``whole`` is whether the log is as it was recorded: then ``rebuild`` mends all else.
    """

    entries: int
    derived: int
    head: str
    faults: tuple[Fault, ...]
    whole: bool = True


def verify(ledger: Ledger) -> Verified:
    """Recompute the chain, make every derived table again in a file of its own, and compare row by row.

    Raises:
        BadLedger: if the database refuses, or there is no room for that file.
    """
    with ledger.looking() as connection, _beside() as fresh:
        if hurt := damage(connection):
            return _damaged(connection, hurt)
        projector, count, head = Projector(ledger.loom), 0, FIRST
        rows = whole_log(connection)
        try:
            while some := list(islice(rows, TOGETHER)):
                with _room():
                    put(fresh, entry, some)
                    projector.take(fresh, [entry_of(row) for row in some])
                count, head = some[-1]["number"], some[-1]["hash"]
        except BrokenChain as error:
            return Verified(error.entry - 1, 0, error.before, (Fault(error.entry, error.what),), whole=False)
        compared = [_compare(table, connection, fresh) for table in DERIVED]
        faults = tuple(fault for _, fault in compared if fault)
        if not index_holds(connection):
            faults += (Fault(0, "the index of words does not find what the table passage says"),)
    return Verified(count, sum(number for number, _ in compared), head, faults)


def _damaged(connection: Connection, hurt: str) -> Verified:
    """Say of a file with damaged pages whether its log, at least, is whole."""
    told, count, head = (Fault(0, f"the file is damaged ({hurt})"),), 0, FIRST
    try:
        for row in whole_log(connection):
            count, head = row["number"], row["hash"]
    except BrokenChain as error:
        return Verified(count, 0, head, (*told, Fault(error.entry, error.what)), whole=False)
    except SQLAlchemyError as error:
        if asking := connection.get_transaction():
            asking.rollback()  # the question that broke off lets nothing be committed
        unread = Fault(count + 1, f"cannot be read ({cause(error)})")
        return Verified(count, 0, head, (*told, unread), whole=False)
    return Verified(count, 0, head, told)


def rebuild(ledger: Ledger, *, tell: Tell = untold) -> int:
    """Empty the derived tables and make them again out of the log, in one transaction.

    A file whose pages are damaged is written anew, which needs that nobody else has it open.

    ``tell`` is told how many entries have been gone through, and how many there are.

    Returns:
        How many entries were gone through.

    Raises:
        BadLedger: if the database refuses, or the log is damaged as well.
    """
    with ledger.looking() as connection:
        hurt = damage(connection)
    if hurt:
        ledger.engine.dispose()
        return mend(Path(ledger.engine.url.database or ""), lambda connection: remake(connection, ledger.loom, tell))
    with ledger.writing() as connection:
        return remake(connection, ledger.loom, tell)


@contextmanager
def _beside() -> Iterator[Connection]:
    """Lend an empty ledger that is thrown away.

    Raises:
        BadLedger: if there is no room for it.
    """
    with ExitStack() as stack:
        with _room():
            folder = stack.enter_context(TemporaryDirectory(prefix="parley-verify-"))
            engine = reach(f"sqlite:///{Path(folder) / 'fresh.db'}")
            stack.callback(engine.dispose)
            connection = stack.enter_context(engine.connect())
            whole = connection.begin()
            metadata.create_all(connection)
        yield connection
        whole.rollback()


@contextmanager
def _room() -> Iterator[None]:
    """Say of what is written there that it is no fault of the ledger.

    Raises:
        BadLedger: if it cannot be written.
    """
    try:
        yield
    except (OSError, SQLAlchemyError) as error:
        told = cause(error) if isinstance(error, SQLAlchemyError) else error.strerror
        remedy = "What is compared is made there: give it room for one more ledger, or name another place in TMPDIR."
        raise BadLedger(f"cannot be written ({told})", where=gettempdir(), remedy=remedy) from error


def _compare(table: Table, kept: Connection, fresh: Connection) -> tuple[int, Fault | None]:
    """Count the rows of a derived table up to the first that is not as the log makes it."""
    ordered = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=PAGE)
    count = 0
    try:
        with kept.execute(ordered) as left, fresh.execute(ordered) as right:
            for ours, made in zip_longest(left.mappings(), right.mappings()):
                if ours != made:
                    number = (made or ours)["since"]
                    return count, Fault(number, f"the table {table.name} does not say what the log makes of it")
                count += 1
    except Torn as error:
        return count, Fault(0, f"the table {table.name} is damaged ({error})")
    return count, None
