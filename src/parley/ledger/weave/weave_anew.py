"""Bringing one record to its thread anew, after a person rejected it, corrected it, or took that back."""

from __future__ import annotations

from sqlalchemy import Connection, and_, delete, select, update

from parley.ledger.tables import block, member, record, thread
from parley.ledger.told_of import told_of
from parley.ledger.weave.clues import LASTING
from parley.ledger.weave.desk import Desk
from parley.ledger.weave.pairing import by_place, pair_up, unpair_one
from parley.ledger.weave.refold import refold
from parley.ledger.weave.weave import leave, place_all
from parley.ledger.weave.weaver import Weaver


def weave_anew(connection: Connection, number: int, weaver: Weaver, place: tuple[int, int]) -> None:
    """Take a record out of its thread, and, if it is not rejected, let it join one or begin one.

    Args:
        connection: the ledger, whose reviews are up to the entry.
        number: the entry's.
        weaver: says what belongs together.
        place: the record, by the entry of its reading and its place in that.
    """
    left = leave(connection, and_(member.c.number == place[0], member.c.place == place[1]), number)
    for name in left:
        _shrink(connection, name, place)
    again = told_of(connection, record.c.since == place[0], record.c.place == place[1])
    own = f"{again[0].kind[0]}{place[0]}.{place[1]}" if again else ""
    taken = connection.execute(select(thread.c.id).where(thread.c.id == own)).first()
    desk = Desk()
    joined = place_all(connection, desk, number, weaver, again, begins=number if taken else None)
    refold(connection, desk, number, weaver, joined, left | set(joined))
    unpair_one(connection, number, place)
    pair_up(connection, desk, weaver, by_place(number, joined))
    desk.keep(connection)


def _shrink(connection: Connection, name: str, gone: tuple[int, int]) -> None:
    """Let a thread begin and end with records that still stand in it; one without any is no more."""
    held = (member.c.thread == name, member.c.until.is_(None))
    asked = select(member.c.number, member.c.place).where(*held).order_by(member.c.number, member.c.place)
    rest = [(row.number, row.place) for row in connection.execute(asked)]
    if not rest:
        connection.execute(delete(block).where(block.c.thread == name, block.c.kind.not_in(LASTING)))
        connection.execute(delete(thread).where(thread.c.id == name))
        return
    row = connection.execute(select(thread).where(thread.c.id == name)).one()
    first = rest[0] if (row.first_number, row.first_place) == gone else (row.first_number, row.first_place)
    last = rest[-1] if (row.last_number, row.last_place) == gone else (row.last_number, row.last_place)
    ends = {"first_number": first[0], "first_place": first[1], "last_number": last[0], "last_place": last[1]}
    connection.execute(update(thread).where(thread.c.id == name).values(ends))
