"""The records that contradicted each other as it was known at a moment."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import either, held_at, pair, parts, record
from parley.ledger.told_of import Tier, Told, told_of

Place = tuple[int, int]


class Pair(NamedTuple):
    """The places of two records that contradict each other, of the one first that was recorded first, and what was
    found; a place is the entry of a reading and the place in it."""

    left: Place
    right: Place
    body: dict[str, Any]


def paired(ledger: Ledger, *, known_at: datetime | None = None) -> list[Pair]:
    """Give the pairs of which both records were known and had not been replaced by a moment, by default now.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
        asked = select(pair).where(held_at(pair, last)).order_by(*pair.primary_key.columns)
        rows = connection.execute(asked).all()
        found = [((row.left_number, row.left_place), (row.right_number, row.right_place), row.body) for row in rows]
        if ledger.tier is not Tier.ALL:
            known = _records(connection, {place for one in found for place in one[:2]}, last, ledger.tier)
            found = [one for one in found if one[0] in known and one[1] in known]
    return [Pair(left, right, json.loads(body)) for left, right, body in found]


def records_at(ledger: Ledger, places: Iterable[Place], *, known_at: datetime | None = None) -> dict[Place, Told]:
    """Give the records at some places that had not been replaced by a moment, by default now.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        return _records(connection, places, number_at(connection, known_at), ledger.tier)


def contradicted_places(ledger: Ledger, *, known_at: datetime | None = None) -> frozenset[Place]:
    """Say which records another contradicts, by entry and place, without looking at any of them.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        held = held_at(pair, number_at(connection, known_at))
        asked = select(pair.c.left_number, pair.c.left_place, pair.c.right_number, pair.c.right_place).where(held)
        rows = connection.execute(asked).all()
    return frozenset(place for row in rows for place in ((row[0], row[1]), (row[2], row[3])))


def _records(connection: Connection, places: Iterable[Place], last: int, tier: Tier) -> dict[Place, Told]:
    """Get the records that held at an entry."""
    found: dict[Place, Told] = {}
    for some in parts(sorted(set(places))):
        here = either(record.c.since, record.c.place, some)
        told = told_of(connection, here, held_at(record, last), last=last, tier=tier)
        found |= {(one.number, one.place): one for one in told}
    return found
