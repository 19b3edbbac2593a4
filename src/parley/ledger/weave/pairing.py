"""Records that contradict each other: each new one is held against the latest that can contradict it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, and_, delete, or_, update

from parley.ledger.entry import canonical
from parley.ledger.tables import near, pair, parts
from parley.ledger.told_of import Told
from parley.ledger.weave.desk import Desk
from parley.ledger.weave.near import Place
from parley.ledger.weave.weaver import Weaver

TOGETHER = 5_000
"""Records that are held against others together."""

LONGEST = 500
"""Characters of a key: databases do not index longer ones."""

Placed = tuple[int, Told, str]
"""The entry that brought a record to a thread, the record, and the thread."""


def pair_up(connection: Connection, desk: Desk, weaver: Weaver, placed: Sequence[Placed]) -> None:
    """Hold records against those that were recorded before them.

    Args:
        connection: the ledger.
        desk: holds what is near, and takes what is found.
        weaver: says what can contradict what, and what does.
        placed: the records in the order in which they came.
    """
    for some in parts(placed, TOGETHER):
        _pair_up(connection, desk, weaver, some)


def by_place(number: int, joined: Mapping[str, Sequence[Told]]) -> list[Placed]:
    """Give the records that an entry brought to threads, in their order."""
    members = ((number, told, name) for name, some in joined.items() for told in some)
    return sorted(members, key=lambda one: (one[1].number, one[1].place))


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


def unpair_of(connection: Connection, number: int, ended: Collection[int]) -> None:
    """End the pairs of records whose readings (by their entries) an entry ended."""
    if ended:
        gone = or_(pair.c.left_number.in_(ended), pair.c.right_number.in_(ended))
        connection.execute(update(pair).where(pair.c.until.is_(None), gone).values(until=number))


def _pair_up(connection: Connection, desk: Desk, weaver: Weaver, placed: Sequence[Placed]) -> None:
    asked = [[key[:LONGEST] for key in weaver.asks(told, name)] for _, told, name in placed]
    desk.near.prepare(connection, (key for keys in asked for key in keys))
    before: list[Mapping[Place, str]] = []
    for (number, told, name), keys in zip(placed, asked, strict=True):
        before.append(desk.near.under(keys))
        tells = weaver.tells(told, name)
        desk.near.add(told, name, number, [(key[:LONGEST], says[:LONGEST]) for key, says in tells])
    known = desk.near.told(connection, (place for some in before for place in some))
    for (number, told, name), some in zip(placed, before, strict=True):
        others = [(known[place], its == name) for place, its in sorted(some.items()) if place in known]
        for other, body in weaver.contradicted(told, others) if others else ():
            desk.pairs.append(_row(other, told, canonical(dict(body))) | {"since": number})


def _row(one: Told, other: Told, body: str) -> dict[str, object]:
    left = {"left_number": one.number, "left_place": one.place}
    return left | {"right_number": other.number, "right_place": other.place, "body": body}
