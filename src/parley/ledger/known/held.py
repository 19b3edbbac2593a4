"""The readings that a ledger held at a moment, in the order in which they were recorded."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, select

from parley.ledger.log import PAGE, Ledger, number_at
from parley.ledger.rights import kept_of
from parley.ledger.tables import article, entry, held_at, reading
from parley.records import Keep


@dataclass(frozen=True, slots=True)
class Held:
    """A reading with its article, as one object by the contract, when it was recorded, and how much of it is kept."""

    number: int
    version: str
    recorded_at: datetime
    told: dict[str, Any]
    keep: Keep = Keep.FULL


def held(ledger: Ledger, *, known_at: datetime | None = None) -> Iterator[Held]:
    """Give every reading that was known at a moment and had not been replaced by then, by default now.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
    after = 0
    while True:
        with ledger.looking() as connection:
            page = connection.execute(_page(last, after)).all()
        if not page:
            return
        yield from map(_held, page)
        after = page[-1].number


def _page(last: int, after: int) -> Select[Any]:
    """Ask for some readings with their articles; what held at ``last`` stays so, whatever comes later."""
    told = entry.alias("told")
    return (
        select(entry.c.number, entry.c.recorded_at, entry.c.body, reading.c.version, told.c.body.label("article"))
        .join(reading, reading.c.since == entry.c.number)
        .join(article, article.c.version == reading.c.version)
        .join(told, told.c.number == article.c.since)
        .where(held_at(reading, last), entry.c.number > after)
        .order_by(entry.c.number)
        .limit(PAGE)
    )


def _held(row: Row[Any]) -> Held:
    found = json.loads(row.body)["reading"]
    body = json.loads(row.article)
    told = {"schema": found["schema"], "article": body["article"], **found}
    return Held(row.number, row.version, datetime.fromisoformat(row.recorded_at), told, kept_of(body))
