"""The records that stand in one thread, and why each of them does."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select

from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import held_at, member, record
from parley.ledger.told_of import Told, told_of
from parley.ledger.weave.weaver import Joined

TOGETHER = 500
"""Records that are asked for at once."""


def members(ledger: Ledger, thread: str, *, known_at: datetime | None = None) -> list[tuple[Told, Joined | None]]:
    """Give the records of a thread in the order in which they were recorded, each with the link by which it joined.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
        held = (member.c.thread == thread, held_at(member, last))
        here = (member.c.number == record.c.since) & (member.c.place == record.c.place)
        rows = connection.execute(select(member).where(*held)).all()
        links = {
            (row.number, row.place): Joined(thread, row.left, row.right, row.why, row.score)
            for row in rows
            if row.why is not None
        }
        found = told_of(connection, *held, through=(member, here), last=last, tier=ledger.tier)
    return [(one, links.get((one.number, one.place))) for one in found]


def threads_of(ledger: Ledger, records: Iterable[str], *, known_at: datetime | None = None) -> dict[str, str]:
    """Give the thread of each of some records, by their ids.

    Raises:
        BadLedger: if the database refuses.
    """
    asked, found = sorted(set(records)), dict[str, str]()
    here = (member.c.number == record.c.since) & (member.c.place == record.c.place)
    with ledger.looking() as connection:
        held = held_at(member, number_at(connection, known_at))
        for at in range(0, len(asked), TOGETHER):
            which = record.c.id.in_(asked[at : at + TOGETHER])
            told = select(record.c.id, member.c.thread).join(member, here).where(which, held)
            found |= {row.id: row.thread for row in connection.execute(told.order_by(member.c.since))}
    return found
