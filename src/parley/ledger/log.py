"""The log itself: it only ever grows, one transaction for each thing that is recorded."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.engine import RowMapping
from sqlalchemy.exc import SQLAlchemyError

from parley.ledger.connect import hold_log
from parley.ledger.entry import FIRST, Body, Entry, EntryKind, canonical, chained, instant
from parley.ledger.faults.refused import Refusal, refused
from parley.ledger.project.project import project
from parley.ledger.registry import Registry, nobody
from parley.ledger.tables import entry as entries_table
from parley.ledger.tables import put
from parley.ledger.tables.packed import Torn
from parley.ledger.tables.put import Row
from parley.ledger.terms import Terms
from parley.ledger.told_of import Tier
from parley.ledger.weave.loom import Loom
from parley.records import BadLedger

Clock = Callable[[], datetime]
TICK = timedelta(microseconds=1)
PAGE = 200
"""Entries that are held in memory together."""

TOGETHER = 1_000
"""Entries of which derived tables are made together."""


class Ledger:
    """One open ledger.

    Args:
        engine: the database.
        clock: is asked for the record time of each entry.
        loom: says what belongs together; without one no views are kept.

    ``tier`` is which records are looked at, by what people decided; it bears on answers alone, not on what is kept.
    ``registry`` knows actors by their names, for those who correct records. ``terms`` are what has to hold when
    something is written.
    """

    tier: Tier = Tier.ALL
    registry: Registry = staticmethod(nobody)
    terms: Terms | None = None

    def __init__(self, engine: Engine, clock: Clock, loom: Loom | None = None) -> None:
        self.engine = engine
        self.clock = clock
        self.loom = loom

    @property
    def where(self) -> str:
        """The database's address, without a password."""
        return self.engine.url.render_as_string(hide_password=True)

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """Lend a connection whose every question is answered from the same state of the ledger.

        Raises:
            BadLedger: if the database refuses.
        """
        options = {"isolation_level": "REPEATABLE READ"} if self.engine.dialect.name == "postgresql" else {}
        with self._told(), self.engine.connect().execution_options(**options) as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Lend a connection that alone may append; what is done on it is kept whole or not at all.

        Raises:
            AlreadyWritten, KeyTaken, Overtaken: if the ledger's terms do not hold.
            BadLedger: if the database refuses.
        """
        with self._told(), self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            hold_log(connection)
            if self.terms:
                self.terms.hold(connection)
            yield connection

    def under_terms(self, body: Body) -> Body:
        """Give what an entry tells, with the terms under which it is kept, where there are any."""
        return body if self.terms is None else {**body, **self.terms.kept}

    def append(self, connection: Connection, kind: EntryKind, body: Body) -> Entry:
        """Put an entry behind the last one, and bring the derived tables up to it."""
        row = following(last_row(connection), self.clock, kind, self.under_terms(body))
        put(connection, entries_table, [row])
        entry = entry_of(row)
        project(connection, entry, self.loom)
        return entry

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            raise refused(error, where=self.where) from error
        except Torn as error:
            raise BadLedger(f"the file is damaged ({error})", where=self.where, remedy=Refusal.DAMAGED) from error


def following(last: RowMapping | Row | None, clock: Clock, kind: EntryKind, body: Body) -> Row:
    """Make the row of an entry behind the last one (None: it is the first).

    A clock that goes back does not: the record time is at least a microsecond after that of the entry before.
    """
    now = clock()
    moment = max(now, datetime.fromisoformat(last["recorded_at"]) + TICK) if last else now
    number, previous = (last["number"] + 1, last["hash"]) if last else (1, FIRST)
    told, at = canonical(body), instant(moment)
    row = {"number": number, "kind": kind.value, "recorded_at": at, "body": told, "previous": previous}
    return row | {"hash": chained(previous, number, kind, at, told)}


def pages(connection: Connection) -> Iterator[Sequence[RowMapping]]:
    """Give the log as it stands in the database, in order, some entries at a time."""
    last = 0
    ordered = select(entries_table).order_by(entries_table.c.number).limit(TOGETHER)
    while page := connection.execute(ordered.where(entries_table.c.number > last)).mappings().all():
        yield page
        last = page[-1]["number"]


def entry_of(row: RowMapping | dict[str, object]) -> Entry:
    """Make an entry of its columns."""
    told = dict(row)
    told["kind"] = EntryKind(str(told["kind"]))
    told["recorded_at"] = datetime.fromisoformat(str(told["recorded_at"]))
    told["body"] = json.loads(str(told["body"]))
    return Entry(**told)


def mark_of(ledger: Ledger) -> str:
    """Give what tells a ledger from all others: the first twelve digits of the hash of its first entry.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        first = connection.execute(select(entries_table.c.hash).where(entries_table.c.number == 1)).scalar()
    return (first or FIRST)[:12]


@dataclass(frozen=True, slots=True)
class Edition:
    """The last entry by some moment: views that show the same entry show the same."""

    number: int
    recorded_at: datetime


def edition(ledger: Ledger, *, known_at: datetime | None = None) -> Edition:
    """Give the last entry by a moment; before the first one it is number 0, at the beginning of time.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        number = number_at(connection, known_at)
        at = connection.execute(select(entries_table.c.recorded_at).where(entries_table.c.number == number)).scalar()
    return Edition(number, datetime.fromisoformat(at) if at else datetime.min.replace(tzinfo=UTC))


def number_at(connection: Connection, known_at: datetime | None) -> int:
    """Give the number of the last entry that was recorded by a moment, 0 where there was none."""
    if known_at is None:
        return connection.execute(select(func.max(entries_table.c.number))).scalar() or 0
    at = entries_table.c.recorded_at
    last = select(entries_table.c.number).where(at <= instant(known_at)).order_by(at.desc()).limit(1)
    return connection.execute(last).scalar() or 0


def last_row(connection: Connection) -> RowMapping | None:
    """Give the row of the last entry."""
    ordered = select(entries_table).order_by(entries_table.c.number.desc()).limit(1)
    return connection.execute(ordered).mappings().first()
