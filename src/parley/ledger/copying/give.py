"""The entries of a log, to be carried elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import select

from parley.ledger.entry import Entry
from parley.ledger.log import PAGE, Ledger, entry_of, number_at
from parley.ledger.tables import entry


def entries(ledger: Ledger, *, known_at: datetime | None = None) -> Iterator[Entry]:
    """Give the entries that were recorded by a moment, by default now, in order.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
    after = 0
    ordered = select(entry).order_by(entry.c.number).limit(PAGE)
    while after < last:
        with ledger.looking() as connection:
            page = connection.execute(ordered.where(entry.c.number > after, entry.c.number <= last)).mappings().all()
        yield from map(entry_of, page)
        after = page[-1]["number"]
