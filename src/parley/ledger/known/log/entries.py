"""The entries of the log themselves, from any place on, and the last one that was known at a moment."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from parley.ledger.entry import Entry, EntryKind
from parley.ledger.log import PAGE, Ledger, entry_of, number_at
from parley.ledger.tables import entry


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry that was known at a moment: its number, hash and record time."""

    number: int
    hash: str
    recorded_at: datetime


def head(ledger: Ledger, *, known_at: datetime | None = None) -> Head | None:
    """Give the last entry that was recorded by a moment, by default now; None where there was none.

    What was known at that moment hangs on it alone: the same hash, the same answers.

    Raises:
        BadLedger: if the database refuses.
    """
    columns = select(entry.c.number, entry.c.hash, entry.c.recorded_at)
    with ledger.looking() as connection:
        here = entry.c.number == number_at(connection, known_at)
        found = connection.execute(columns.where(here)).first()
    return Head(found.number, found.hash, datetime.fromisoformat(found.recorded_at)) if found else None


def some_entries(
    ledger: Ledger,
    *,
    after: int = 0,
    before: int | None = None,
    kinds: Collection[EntryKind] = (),
    most: int = PAGE,
) -> list[Entry]:
    """Give entries in the order in which they were recorded.

    Args:
        ledger: where they are.
        after: the number of the entry before the first.
        before: where it is given, the last ones with a number below it come, instead of the first ones after ``after``.
        kinds: which kinds; none named means all.
        most: how many at most.

    Raises:
        BadLedger: if the database refuses.
    """
    which = [entry.c.number > after, *([entry.c.kind.in_([one.value for one in kinds])] if kinds else [])]
    if before is not None:
        which.append(entry.c.number < before)
    order = entry.c.number.asc() if before is None else entry.c.number.desc()
    with ledger.looking() as connection:
        rows = connection.execute(select(entry).where(*which).order_by(order).limit(most)).mappings().all()
    return sorted(map(entry_of, rows), key=lambda one: one.number)
