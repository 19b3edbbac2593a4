"""The links by which records joined their threads, and threads that stand near each other."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select

from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import block, either, held_at, member, record, thread
from parley.ledger.told_of import Told, told_of
from parley.ledger.weave.weaver import Joined

RECENT = 400
"""Threads of a kind that are held against each other: those begun last."""

TOGETHER = 500
"""Records that are looked up at once."""

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Linked:
    """A record, the link by which it joined its thread, and the record that the thread began with."""

    told: Told
    joined: Joined
    first: Told


def linked(
    ledger: Ledger,
    kinds: Collection[str],
    *,
    below: float = 2.0,
    most: int | None = None,
    known_at: datetime | None = None,
) -> list[Linked]:
    """Give links that hold, the least sure first.

    Args:
        ledger: where to look.
        kinds: which kinds of records.
        below: only those with a score below this.
        most: how many at most, None for all.
        known_at: the moment, by default now.

    Raises:
        BadLedger: if the database refuses.
    """
    here = and_(member.c.number == record.c.since, member.c.place == record.c.place)
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
        held = (held_at(member, last), member.c.score < below, record.c.kind.in_(sorted(kinds)))
        order = (member.c.score, member.c.number, member.c.place)
        rows = connection.execute(select(member).join(record, here).where(*held).order_by(*order).limit(most)).all()
        begun = _begun(connection, {row.thread for row in rows})
        wanted = sorted({(row.number, row.place) for row in rows} | set(begun.values()))
        known: dict[Place, Told] = {}
        for at in range(0, len(wanted), TOGETHER):
            some = either(record.c.since, record.c.place, wanted[at : at + TOGETHER])
            known |= {(one.number, one.place): one for one in told_of(connection, some, last=last)}
    return [
        Linked(told, Joined(row.thread, row.left, row.right, row.why, row.score), known.get(begun[row.thread], told))
        for row in rows
        if (told := known.get((row.number, row.place)))
    ]


def _begun(connection: Connection, names: Collection[str]) -> dict[str, Place]:
    """Give the places of the records that threads begin with; one that is no more is named by its own."""
    found = {name: tuple(map(int, name[1:].split("."))) for name in names}
    some = sorted(names)
    for at in range(0, len(some), TOGETHER):
        asked = select(thread).where(thread.c.id.in_(some[at : at + TOGETHER]))
        found |= {row.id: (row.first_number, row.first_place) for row in connection.execute(asked)}
    return {name: (place[0], place[1]) for name, place in found.items()}


def neighbours(ledger: Ledger, kind: str) -> list[tuple[str, tuple[Told, ...], str, tuple[Told, ...]]]:
    """Give pairs of threads that share a key, of those that were begun last: each with its first and latest record.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        lately = select(thread.c.id).where(thread.c.kind == kind).order_by(thread.c.since.desc(), thread.c.id)
        some = list(connection.execute(lately.limit(RECENT)).scalars())
        left, right = block.alias(), block.alias()
        alike = and_(left.c.kind == kind, right.c.kind == kind, left.c.key == right.c.key)
        both = and_(alike, left.c.thread < right.c.thread)
        asked = select(left.c.thread, right.c.thread).select_from(left.join(right, both))
        near = asked.where(left.c.thread.in_(some), right.c.thread.in_(some))
        pairs = connection.execute(near.group_by(left.c.thread, right.c.thread).order_by(func.count().desc())).all()
        rows = {row.id: row for row in connection.execute(select(thread).where(thread.c.id.in_(some)))}
        ends = {name: _ends(row) for name, row in rows.items()}
        which = either(record.c.since, record.c.place, {place for its in ends.values() for place in its} or {(0, 0)})
        known = {(one.number, one.place): one for one in told_of(connection, which, record.c.until.is_(None))}
    told = {name: tuple(known[place] for place in its if place in known) for name, its in ends.items()}
    return [(one, told[one], other, told[other]) for one, other in pairs if told[one] and told[other]]


def _ends(row: Row[Any]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(((row.first_number, row.first_place), (row.last_number, row.last_place))))
