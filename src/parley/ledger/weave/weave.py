"""Bringing records to their threads, one after the other; what comes later does not move what was there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, func, insert, select, tuple_, update

from parley.ledger.tables import block, member, record, thread
from parley.ledger.told_of import Told, told_of
from parley.ledger.weave.refold import refold
from parley.ledger.weave.weaver import Joined, Weaver

CANDIDATES = 50
"""Threads that a record is compared with at most: those that share the most keys with it."""


def weave(connection: Connection, number: int, weaver: Weaver, ended: Iterable[int] = ()) -> None:
    """Take up what an entry changed: readings that it ended, and the records of its own.

    Args:
        connection: the ledger, whose other derived tables are up to the entry.
        number: the entry's.
        weaver: says what belongs together.
        ended: the entries of readings that it ended.
    """
    left = {name for since in ended for name in _leave(connection, member.c.number == since, number)}
    joined = _place(connection, number, weaver, told_of(connection, record.c.since == number))
    for name in sorted(left | set(joined)):
        refold(connection, number, weaver, name, [] if name in left else joined[name])


def reweave(connection: Connection, number: int, weaver: Weaver) -> None:
    """Bring every record that holds to its thread anew, after what means the same has changed."""
    left = _leave(connection, member.c.until.is_(None), number)
    connection.execute(delete(block))
    connection.execute(delete(thread))
    joined = _place(connection, number, weaver, told_of(connection, record.c.until.is_(None)))
    for name in sorted(left | set(joined)):
        refold(connection, number, weaver, name, [])


def _leave(connection: Connection, which: object, number: int) -> set[str]:
    """End memberships, and give the threads that lost a record."""
    held = (which, member.c.until.is_(None))
    names = set(connection.execute(select(member.c.thread).where(*held).distinct()).scalars())  # type: ignore[arg-type]
    connection.execute(update(member).where(*held).values(until=number))  # type: ignore[arg-type]
    return names


def _place(
    connection: Connection, number: int, weaver: Weaver, records: Iterable[Told]
) -> Mapping[str, Sequence[Told]]:
    """Let each record join a thread or begin one, and give the records by their threads."""
    joined: dict[str, list[Told]] = defaultdict(list)
    for told in records:
        keys = sorted(set(weaver.blocks(told)))
        among = _among(connection, told.kind, keys)
        link = weaver.choose(told, among) if among else None
        name = link.thread if link else _begin(connection, told, number)
        _join(connection, told, name, link, number)
        _key(connection, told.kind, name, keys, number)
        joined[name].append(told)
    return joined


def _among(connection: Connection, kind: str, keys: Sequence[str]) -> dict[str, list[Told]]:
    """Give the threads that share keys with a record, those with the most first, by their first and latest records."""
    shared = (
        select(block.c.thread)
        .where(block.c.kind == kind, block.c.key.in_(keys))
        .group_by(block.c.thread)
        .order_by(func.count().desc(), block.c.thread)
        .limit(CANDIDATES)
    )
    names = connection.execute(shared).scalars().all()
    if not names:
        return {}
    ends = {row.id: row for row in connection.execute(select(thread).where(thread.c.id.in_(names)))}
    places = {(row.first_number, row.first_place) for row in ends.values()}
    places |= {(row.last_number, row.last_place) for row in ends.values()}
    known = {
        (one.number, one.place): one
        for one in told_of(connection, tuple_(record.c.since, record.c.place).in_(sorted(places)))
    }
    return {name: _ends(ends[name], known) for name in names}


def _ends(row: object, known: Mapping[tuple[int, int], Told]) -> list[Told]:
    first = known.get((row.first_number, row.first_place))  # type: ignore[attr-defined]
    last = known.get((row.last_number, row.last_place))  # type: ignore[attr-defined]
    return [one for one in (first, last if last is not first else None) if one]


def _begin(connection: Connection, told: Told, number: int) -> str:
    """Begin a thread, named by the place of its first record."""
    name = f"{told.kind[0]}{told.number}.{told.place}"
    row = {"id": name, "kind": told.kind, "since": number, "first_number": told.number, "first_place": told.place}
    connection.execute(insert(thread), row | {"last_number": told.number, "last_place": told.place})
    return name


def _join(connection: Connection, told: Told, name: str, link: Joined | None, number: int) -> None:
    """Keep that a record stands in a thread, and why."""
    row = {"number": told.number, "place": told.place, "since": number, "thread": name}
    why = {"left": link.left, "right": link.right, "why": link.why, "score": link.score} if link else {}
    connection.execute(insert(member), row | {"left": None, "right": None, "why": None, "score": None} | why)
    if link:
        latest = {"last_number": told.number, "last_place": told.place}
        connection.execute(update(thread).where(thread.c.id == name).values(latest))


def _key(connection: Connection, kind: str, name: str, keys: Sequence[str], number: int) -> None:
    """Let a thread be found under the keys of a record that joined it."""
    known = select(block.c.key).where(block.c.thread == name, block.c.key.in_(keys))
    fresh = sorted(set(keys) - set(connection.execute(known).scalars()))
    if fresh:
        connection.execute(insert(block), [{"kind": kind, "key": k, "thread": name, "since": number} for k in fresh])
