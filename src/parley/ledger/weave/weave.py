"""Bringing records to their threads, one after the other; what comes later does not move what was there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, delete, select, update

from parley.ledger.tables import block, member, parts, record, thread
from parley.ledger.told_of import Told, told_of
from parley.ledger.weave.clues import LASTING
from parley.ledger.weave.desk import Desk
from parley.ledger.weave.pairing import by_place, pair_up, unpair, unpair_of
from parley.ledger.weave.refold import refold
from parley.ledger.weave.weaver import Joined, Weaver

TOGETHER = 200
"""Records whose threads are looked up at once."""


def weave(connection: Connection, number: int, weaver: Weaver, ended: Collection[int] = ()) -> None:
    """Take up what an entry changed: readings that it ended, and the records of its own.

    Args:
        connection: the ledger, whose other derived tables are up to the entry.
        number: the entry's.
        weaver: says what belongs together.
        ended: the entries of readings that it ended.
    """
    left = {name for since in ended for name in leave(connection, member.c.number == since, number)}
    desk = Desk()
    joined = place_all(connection, desk, number, weaver, told_of(connection, record.c.since == number))
    refold(connection, desk, number, weaver, joined, left)
    unpair_of(connection, number, ended)
    pair_up(connection, desk, weaver, by_place(number, joined))
    desk.keep(connection)


def weave_all(connection: Connection, desk: Desk, weaver: Weaver, fresh: Sequence[Sequence[Told]]) -> None:
    """Take up what entries changed that ended nothing, each given by its records: what ``weave`` does, all at once.

    Which threads records join, what these make, and what contradicts what do not depend on each other, so each is
    looked up for all entries together.
    """
    told = [one for some in fresh for one in some]
    desk.candidates.prepare(connection, told, [desk.keys_of(one, weaver) for one in told])
    placed = [(some[0].number, place_all(connection, desk, some[0].number, weaver, some)) for some in fresh if some]
    desk.lines.prepare(connection, (name for _, joined in placed for name in joined))
    for number, joined in placed:
        refold(connection, desk, number, weaver, joined)
    pair_up(connection, desk, weaver, [one for number, joined in placed for one in by_place(number, joined)])


def reweave(connection: Connection, number: int, weaver: Weaver) -> None:
    """Bring every record that holds to its thread anew, after what means the same has changed."""
    left = leave(connection, member.c.until.is_(None), number)
    connection.execute(delete(block).where(block.c.kind.not_in(LASTING)))
    connection.execute(delete(thread))
    desk = Desk()
    joined = place_all(connection, desk, number, weaver, told_of(connection, record.c.until.is_(None)))
    refold(connection, desk, number, weaver, joined, left | set(joined))
    unpair(connection, number)
    pair_up(connection, desk, weaver, by_place(number, joined))
    desk.keep(connection)


def leave(connection: Connection, which: ColumnElement[bool], number: int) -> set[str]:
    """End memberships, and give the threads that lost a record."""
    held = (which, member.c.until.is_(None))
    names = set(connection.execute(select(member.c.thread).where(*held).distinct()).scalars())
    connection.execute(update(member).where(*held).values(until=number))
    return names


def place_all(
    connection: Connection,
    desk: Desk,
    number: int,
    weaver: Weaver,
    records: Sequence[Told],
    *,
    begins: int | None = None,
) -> Mapping[str, Sequence[Told]]:
    """Let each record of an entry join a thread or begin one, and give the records by their threads.

    A thread is named by the place of the record that begins it; ``begins`` names another entry for it.
    """
    joined: dict[str, list[Told]] = defaultdict(list)
    for some in parts(records, TOGETHER):
        keys = [desk.keys_of(one, weaver) for one in some]
        desk.candidates.prepare(connection, some, keys)
        for told, its in zip(some, keys, strict=True):
            among = desk.candidates.of(connection, told.kind, its)
            link = weaver.choose(told, among) if among else None
            name = link.thread if link else f"{told.kind[0]}{begins or told.number}.{told.place}"
            desk.candidates.join(told, name, its, number)
            joined[name].append(told)
            desk.members.append(_member(told, name, link) | {"since": number})
        desk.candidates.close(connection, number)
    return joined


def _member(told: Told, name: str, link: Joined | None) -> dict[str, object]:
    """Say that a record stands in a thread, and why."""
    why = (link.left, link.right, link.why, link.score) if link else (None,) * 4
    return {"number": told.number, "place": told.place, "thread": name} | dict(
        zip(("left", "right", "why", "score"), why, strict=True)
    )
