"""Taking the log of another ledger in: entry by entry as it was, so that the chain of hashes is the same."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from parley.ledger.entry import FIRST, Entry, canonical, chained, instant
from parley.ledger.log import Ledger
from parley.ledger.project.project import project
from parley.ledger.tables import entry as table
from parley.records import BadImport


def take(ledger: Ledger, entries: Iterable[Entry]) -> int:
    """Append the entries that a ledger lacks, all of them or none.

    What the ledger holds must be the beginning of what is taken in, or the other way round.

    Returns:
        How many entries were new.

    Raises:
        BadImport: if an entry is not what its hash says, is missing, or differs from the one that the ledger holds.
        BadLedger: if the database refuses.
    """
    head, new = FIRST, 0
    with ledger.writing() as connection:
        held = {row.number: row.hash for row in connection.execute(select(table.c.number, table.c.hash))}
        for number, one in enumerate(entries, start=1):
            _check(one, number, head)
            if number in held and held[number] != one.hash:
                remedy = "Take it into a new folder."
                raise BadImport("differs from the entry that the ledger holds", where=f"entry {number}", remedy=remedy)
            if number not in held:
                _append(connection, one)
                project(connection, one, ledger.loom)
                new += 1
            head = one.hash
    return new


def _check(one: Entry, number: int, previous: str) -> None:
    """Refuse an entry that does not follow the one before it, or does not say what its hash says."""
    told = instant(one.recorded_at), canonical(one.body)
    if one.number != number or one.previous != previous:
        raise BadImport("does not follow the entry before it", where=f"entry {number}", remedy=REMEDY)
    if chained(previous, number, one.kind, *told) != one.hash:
        raise BadImport("does not say what was recorded: its hash is another", where=f"entry {number}", remedy=REMEDY)


REMEDY = "The file was changed or cut; get it anew."


def _append(connection: Connection, one: Entry) -> None:
    row = {"number": one.number, "kind": one.kind.value, "recorded_at": instant(one.recorded_at)}
    rest = {"body": canonical(one.body), "previous": one.previous, "hash": one.hash}
    connection.execute(insert(table), row | rest)
