"""Opening a ledger, whose derived tables are made anew where another version of Parley made them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice

from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy.exc import SQLAlchemyError

from parley.ledger.connect import hold_log, reach
from parley.ledger.faults.chain import BrokenChain, checked
from parley.ledger.faults.refused import RESTORE, Refusal, cause, refusal
from parley.ledger.log import TOGETHER, Clock, Ledger, entry_of, pages
from parley.ledger.migrations.migrate import HEAD, migrate, standing
from parley.ledger.project.project import empty
from parley.ledger.project.project_all import Projector
from parley.ledger.search.index import renew_index
from parley.ledger.tables import entry, made
from parley.ledger.tables.put import Row
from parley.ledger.weave.loom import Loom
from parley.ledger.weave.weaver import MakeWeaver
from parley.records import BadLedger

log = logging.getLogger("parley")

TABLES = "3"
"""Moves when the same entries make other rows, apart from what the weaver makes; its own version is added."""

Tell = Callable[[int, int], None]
"""Is told how many entries have been gone through, and how many there are."""


def untold(done: int, of: int) -> None:
    """Tell nobody."""


@contextmanager
def open_ledger(
    database: str, *, clock: Clock, create: bool = False, weaver: MakeWeaver | None = None, tell: Tell = untold
) -> Iterator[Ledger]:
    """Open the ledger of a database, and bring its tables up to this version of Parley.

    Args:
        database: ``sqlite:///path`` or ``postgresql://...``.
        clock: is asked for the record time of each entry.
        create: whether a ledger is made where there is none.
        weaver: makes what says which records belong together; without it no views are kept.
        tell: is told how far it has come where tables are made anew.

    Raises:
        BadLedger: if the database cannot be reached, or holds no ledger.
    """
    engine = reach(database)
    ledger = Ledger(engine, clock, Loom(weaver) if weaver else None)
    try:
        _prepare(ledger, create=create, tell=tell)
        yield ledger
    finally:
        engine.dispose()


def whole_log(connection: Connection) -> Iterator[Row]:
    """Give the rows of the log, in order.

    Raises:
        BrokenChain: at the first that is not as it was recorded.
    """
    return checked(dict(row) for page in pages(connection) for row in page)


def remake(connection: Connection, loom: Loom | None, tell: Tell = untold) -> int:
    """Empty the derived tables, make them again out of the log, and say how many entries were gone through.

    Raises:
        BadLedger: if an entry of the log is not as it was recorded.
    """
    of = connection.execute(select(func.max(entry.c.number))).scalar() or 0
    empty(connection)
    renew_index(connection)
    projector, count, rows = Projector(loom), 0, whole_log(connection)
    try:
        while some := list(islice(rows, TOGETHER)):
            projector.take(connection, [entry_of(row) for row in some])
            count += len(some)
            tell(count, of)
    except BrokenChain as error:
        where = connection.engine.url.render_as_string(hide_password=True)
        raise BadLedger(f"entry {error.entry} {error.what}", where=where, remedy=RESTORE) from error
    connection.execute(delete(made))
    if loom:
        connection.execute(insert(made).values(id=1, views=_views(loom)))
    return count


def _prepare(ledger: Ledger, *, create: bool, tell: Tell) -> None:
    try:
        with ledger.engine.connect() as connection, connection.begin():
            stands = standing(connection)
            ready = stands == HEAD and _as_made_now(connection, ledger.loom)
        if stands is None and not create:
            raise BadLedger("holds no ledger", where=ledger.where, remedy="Make one with `parley init DIR`.")
        if stands is not None and stands > HEAD:
            raise BadLedger("was written by a later Parley", where=ledger.where, remedy="Install that version.")
        if not ready:
            _renew(ledger, stands, tell)
    except SQLAlchemyError as error:
        remedy = UNOPENED.get(refusal(error), refusal(error).value)
        raise BadLedger(f"cannot be opened ({cause(error)})", where=ledger.where, remedy=remedy) from error


UNOPENED = {Refusal.OTHER: "Check the address, and that the server runs.", Refusal.DAMAGED: RESTORE}
"""What to do where a ledger cannot even be opened, if it is not what it is later."""


def _renew(ledger: Ledger, stands: str | None, tell: Tell) -> None:
    """Bring the tables to their present form, and make them anew; a ledger that nobody may write to stays as it is."""
    try:
        with ledger.engine.connect().execution_options(writes=True) as connection, connection.begin():
            if stands != HEAD:
                migrate(connection)
            hold_log(connection)
            if stands == HEAD and _as_made_now(connection, ledger.loom):
                return  # somebody else has done it meanwhile
            if count := connection.execute(select(func.max(entry.c.number))).scalar():
                told = "%s was made by an earlier Parley: its views are made anew out of %d entries, once"
                log.warning(told, ledger.where, count)
            remake(connection, ledger.loom, tell)
    except SQLAlchemyError as error:
        if stands is None or not any(word in cause(error) for word in DENIED):
            raise
        remedy = "Open it once where it may be written, as with `parley status`, by this version of Parley."
        problem = f"was made by an earlier Parley, and nobody may write to it here ({cause(error)})"
        raise BadLedger(problem, where=ledger.where, remedy=remedy) from error


DENIED = ("readonly", "read-only", "permission denied", "must be owner")
"""What databases say where a user may only read."""


def _as_made_now(connection: Connection, loom: Loom | None) -> bool:
    """Say whether the views are those that this version makes; who keeps none does not care."""
    return loom is None or connection.execute(select(made.c.views)).scalar() == _views(loom)


def _views(loom: Loom) -> str:
    return f"{TABLES}.{loom.version}"
