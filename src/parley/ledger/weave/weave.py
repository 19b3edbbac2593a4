"""Bringing records to their threads, one after the other; what comes later does not move what was there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from parley.ledger.tables import block, member, record, thread
from parley.ledger.told_of import Told, told_of
from parley.ledger.weave.candidates import Candidates
from parley.ledger.weave.clues import CLUE
from parley.ledger.weave.pairing import pair_up, unpair
from parley.ledger.weave.refold import refold
from parley.ledger.weave.weaver import Joined, Weaver

TOGETHER = 200
"""Records whose threads are looked up at once."""


def weave(connection: Connection, number: int, weaver: Weaver, ended: Iterable[int] = ()) -> None:
    """Take up what an entry changed: readings that it ended, and the records of its own.

    Args:
        connection: the ledger, whose other derived tables are up to the entry.
        number: the entry's.
        weaver: says what belongs together.
        ended: the entries of readings that it ended.
    """
    left = {name for since in ended for name in leave(connection, member.c.number == since, number)}
    joined = place_all(connection, number, weaver, told_of(connection, record.c.since == number))
    refold(connection, number, weaver, joined, left)
    pair_up(connection, number, weaver, joined)


def reweave(connection: Connection, number: int, weaver: Weaver) -> None:
    """Bring every record that holds to its thread anew, after what means the same has changed."""
    left = leave(connection, member.c.until.is_(None), number)
    connection.execute(delete(block).where(block.c.kind != CLUE))
    connection.execute(delete(thread))
    joined = place_all(connection, number, weaver, told_of(connection, record.c.until.is_(None)))
    refold(connection, number, weaver, joined, left | set(joined))
    unpair(connection, number)
    pair_up(connection, number, weaver, joined)


def leave(connection: Connection, which: ColumnElement[bool], number: int) -> set[str]:
    """End memberships, and give the threads that lost a record."""
    held = (which, member.c.until.is_(None))
    names = set(connection.execute(select(member.c.thread).where(*held).distinct()).scalars())
    connection.execute(update(member).where(*held).values(until=number))
    return names


def place_all(
    connection: Connection, number: int, weaver: Weaver, records: Sequence[Told], *, begins: int | None = None
) -> Mapping[str, Sequence[Told]]:
    """Let each record join a thread or begin one, and give the records by their threads.

    A thread is named by the place of the record that begins it; ``begins`` names another entry for it.
    """
    joined: dict[str, list[Told]] = defaultdict(list)
    for at in range(0, len(records), TOGETHER):
        some = records[at : at + TOGETHER]
        keys = [sorted(set(weaver.blocks(one))) for one in some]
        candidates = Candidates(connection, some, keys)
        rows = []
        for told, its in zip(some, keys, strict=True):
            among = candidates.of(told.kind, its)
            link = weaver.choose(told, among) if among else None
            name = link.thread if link else f"{told.kind[0]}{begins or told.number}.{told.place}"
            candidates.join(told, name, its)
            joined[name].append(told)
            rows.append(_member(told, name, link) | {"since": number})
        connection.execute(insert(member), rows)
        candidates.keep(number)
    return joined


def _member(told: Told, name: str, link: Joined | None) -> dict[str, object]:
    """Say that a record stands in a thread, and why."""
    why = (link.left, link.right, link.why, link.score) if link else (None,) * 4
    return {"number": told.number, "place": told.place, "thread": name} | dict(
        zip(("left", "right", "why", "score"), why, strict=True)
    )
