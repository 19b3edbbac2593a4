"""The records that contradicted each other as it was known at a moment."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import either, held_at, pair, record
from parley.ledger.told_of import Tier, Told, told_of

TOGETHER = 500
"""Records that are looked up at once."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that contradict each other, the one that was recorded first, and what was found."""

    left: Told
    right: Told
    body: dict[str, Any]


def pairs(ledger: Ledger, *, known_at: datetime | None = None) -> list[Pair]:
    """Give the pairs of which both records were known and had not been replaced by a moment, by default now.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
        asked = select(pair).where(held_at(pair, last)).order_by(*pair.primary_key.columns)
        rows = connection.execute(asked).all()
        sides = [((row.left_number, row.left_place), (row.right_number, row.right_place), row.body) for row in rows]
        known = _records(connection, {place for side in sides for place in side[:2]}, last, ledger.tier)
    return [Pair(known[a], known[b], json.loads(body)) for a, b, body in sides if a in known and b in known]


def contradicted_places(ledger: Ledger, *, known_at: datetime | None = None) -> frozenset[tuple[int, int]]:
    """Say which records another contradicts, by entry and place, without looking at any of them.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        held = held_at(pair, number_at(connection, known_at))
        asked = select(pair.c.left_number, pair.c.left_place, pair.c.right_number, pair.c.right_place).where(held)
        rows = connection.execute(asked).all()
    return frozenset(place for row in rows for place in ((row[0], row[1]), (row[2], row[3])))


def _records(
    connection: Connection, places: Iterable[tuple[int, int]], last: int, tier: Tier
) -> dict[tuple[int, int], Told]:
    """Get the records that held at an entry."""
    found: dict[tuple[int, int], Told] = {}
    wanted = sorted(places)
    for at in range(0, len(wanted), TOGETHER):
        here = either(record.c.since, record.c.place, wanted[at : at + TOGETHER])
        some = told_of(connection, here, held_at(record, last), last=last, tier=tier)
        found |= {(one.number, one.place): one for one in some}
    return found
