"""Records that contradict each other: each new one is held against the latest that can contradict it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, and_, delete, func, insert, or_, select, update

from parley.ledger.entry import canonical
from parley.ledger.tables import either, near, pair, record
from parley.ledger.told_of import Told, told_of
from parley.ledger.weave.weaver import Weaver

WINDOW = 12
"""Records that one is held against under a key: the latest, of each who says what."""

TOGETHER = 500
"""Records, keys or rows that are looked up at once."""

LONGEST = 500
"""Characters of a key: databases do not index longer ones."""

Place = tuple[int, int]


def pair_up(connection: Connection, number: int, weaver: Weaver, joined: Mapping[str, Sequence[Told]]) -> None:
    """Hold records against those that were recorded before them.

    Args:
        connection: the ledger.
        number: the entry's.
        weaver: says what can contradict what, and what does.
        joined: the records by the threads that they joined.
    """
    members = sorted(((told, name) for name, some in joined.items() for told in some), key=lambda one: _place(one[0]))
    for at in range(0, len(members), TOGETHER):
        _pair_up(connection, number, weaver, members[at : at + TOGETHER])


def unpair(connection: Connection, number: int) -> None:
    """End every pair, after what means the same has changed."""
    connection.execute(update(pair).where(pair.c.until.is_(None)).values(until=number))
    connection.execute(delete(near))


def unpair_one(connection: Connection, number: int, place: Place) -> None:
    """End the pairs of one record, and let no other find it, after a person rejected or corrected it."""
    left = and_(pair.c.left_number == place[0], pair.c.left_place == place[1])
    right = and_(pair.c.right_number == place[0], pair.c.right_place == place[1])
    connection.execute(update(pair).where(pair.c.until.is_(None), or_(left, right)).values(until=number))
    connection.execute(delete(near).where(near.c.number == place[0], near.c.place == place[1]))


def _pair_up(connection: Connection, number: int, weaver: Weaver, members: Sequence[tuple[Told, str]]) -> None:
    asked = [[key[:LONGEST] for key in weaver.asks(told, name)] for told, name in members]
    found = _Near(connection, {key for keys in asked for key in keys})
    before: list[Mapping[Place, str]] = []
    for (told, name), keys in zip(members, asked, strict=True):
        before.append(found.under(keys))
        found.add(told, name, [(key[:LONGEST], says[:LONGEST]) for key, says in weaver.tells(told, name)])
    known = {_place(told): told for told, _ in members}
    known |= _load(connection, {place for some in before for place in some if place not in known})
    rows = []
    for (told, name), some in zip(members, before, strict=True):
        others = [(known[place], its == name) for place, its in sorted(some.items()) if place in known]
        for other, body in weaver.contradicted(told, others) if others else ():
            rows.append(_row(other, told, canonical(dict(body))) | {"since": number})
    if rows:
        connection.execute(insert(pair), rows)
    found.keep(number)


def _load(connection: Connection, places: Collection[Place]) -> dict[Place, Told]:
    """Get records that still hold."""
    found: dict[Place, Told] = {}
    wanted = sorted(places)
    for at in range(0, len(wanted), TOGETHER):
        here = either(record.c.since, record.c.place, wanted[at : at + TOGETHER])
        found |= {_place(told): told for told in told_of(connection, here, record.c.until.is_(None))}
    return found


class _Near:
    """What is found under keys, of each who says what the latest record with its thread; kept up as records join."""

    def __init__(self, connection: Connection, keys: Iterable[str]) -> None:
        self._connection = connection
        self._found: dict[str, dict[str, tuple[Place, str]]] = defaultdict(dict)
        self._fresh: dict[tuple[str, str], tuple[Place, str]] = {}
        wanted = sorted(keys)
        for at in range(0, len(wanted), TOGETHER):
            self._look_up(wanted[at : at + TOGETHER])

    def under(self, keys: Iterable[str]) -> dict[Place, str]:
        """Give the latest places under keys, each with its thread."""
        return dict(one for key in keys for one in list(self._found[key].values())[-WINDOW:])

    def add(self, told: Told, thread: str, tells: Iterable[tuple[str, str]]) -> None:
        """Take a record in."""
        for key, says in tells:
            self._found[key].pop(says, None)
            self._found[key][says] = self._fresh[key, says] = (_place(told), thread)

    def keep(self, number: int) -> None:
        """Write what was taken in."""
        rows = [
            {"key": key, "says": says, "number": place[0], "place": place[1], "thread": thread, "since": number}
            for (key, says), (place, thread) in self._fresh.items()
        ]
        for at in range(0, len(rows), TOGETHER):
            some = [(row["key"], row["says"]) for row in rows[at : at + TOGETHER]]
            self._connection.execute(delete(near).where(either(near.c.key, near.c.says, some)))
        if rows:
            self._connection.execute(insert(near), rows)

    def _look_up(self, keys: Sequence[str]) -> None:
        newest = func.row_number().over(partition_by=near.c.key, order_by=(near.c.number.desc(), near.c.place.desc()))
        ranked = select(near, newest.label("rank")).where(near.c.key.in_(keys)).subquery()
        asked = select(ranked).where(ranked.c.rank <= WINDOW).order_by(ranked.c.rank.desc())
        for row in self._connection.execute(asked):
            self._found[row.key][row.says] = ((row.number, row.place), row.thread)


def _place(told: Told) -> Place:
    return told.number, told.place


def _row(one: Told, other: Told, body: str) -> dict[str, object]:
    left = {"left_number": one.number, "left_place": one.place}
    return left | {"right_number": other.number, "right_place": other.place, "body": body}
