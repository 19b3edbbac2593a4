"""The lines of a view as the records of one tier alone make them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, select

from parley.ledger.log import Ledger
from parley.ledger.tables import held_at, member, record
from parley.ledger.told_of import Told, told_of
from parley.ledger.weave.weaver import Line


def tier_lines(ledger: Ledger, connection: Connection, last: int) -> Iterator[Line]:
    """Fold each thread out of those of its records that are of the ledger's tier; which thread one is in stays.

    Args:
        ledger: says the tier, and how threads are folded.
        connection: the ledger's.
        last: the entry up to which it is looked at.
    """
    if ledger.loom is None:
        return
    held = held_at(member, last)
    here = (member.c.number == record.c.since) & (member.c.place == record.c.place)
    names = select(member.c.number, member.c.place, member.c.thread).where(held)
    where = {(row.number, row.place): row.thread for row in connection.execute(names)}
    threads: dict[str, list[Told]] = {}
    for told in told_of(connection, held, through=(member, here), last=last, tier=ledger.tier):
        threads.setdefault(where[told.number, told.place], []).append(told)
    weaver = ledger.loom.at(connection, last)
    for name, some in threads.items():
        yield from (replace(one, thread=name) for one in weaver.fold(some))
