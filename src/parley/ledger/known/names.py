"""Who acts in the records that were known at a moment, and which outlets told them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, func, or_, select

from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import article, held_at, record
from parley.ledger.told_of import Told, told_of


def acting(ledger: Ledger, *, as_of: date | None = None, known_at: datetime | None = None) -> list[str]:
    """Give everybody who takes a position or binds himself, in the order of letters.

    Args:
        ledger: where they are.
        as_of: the day by which their articles were published, None for any; who tells no day counts.
        known_at: the moment by which that was recorded, by default now.

    Raises:
        BadLedger: if the database refuses.
    """
    if as_of is None:
        return _distinct(ledger, record.c.actor, known_at)
    with ledger.looking() as connection:
        which = (held_at(record, number_at(connection, known_at)), record.c.actor.is_not(None), _out_by(as_of))
        asked = select(record.c.actor).join(article, article.c.version == record.c.version).where(*which).distinct()
        return sorted(connection.execute(asked).scalars())


def acts(ledger: Ledger, names: Collection[str], *, known_at: datetime | None = None) -> set[str]:
    """Give those of some names who take a position or bind themselves, as it was known at a moment.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        held = held_at(record, number_at(connection, known_at))
        mine = (record.c.kind.in_(("statement", "commitment")), held)
        first = {name: select(record.c.actor).where(record.c.actor == name, *mine).limit(1) for name in names}
        return {name for name, asked in first.items() if connection.execute(asked).first()}


def first_told(
    ledger: Ledger, names: Collection[str], *, as_of: date | None = None, known_at: datetime | None = None
) -> dict[str, Told]:
    """Give of each of some actors the first record, in the order of recording, that was out by a day and known then.

    Raises:
        BadLedger: if the database refuses.
    """
    found: dict[str, Told] = {}
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
        which = (held_at(record, last), record.c.kind.in_(("statement", "commitment")), record.c.actor.in_(names))
        out = (_out_by(as_of),) if as_of else ()
        for told in told_of(connection, *which, *out, last=last, tier=ledger.tier):
            who = told.body.get("actor") or told.body.get("debtor")
            found.setdefault(who["name"] if who else "", told)
    return found


def days_told(ledger: Ledger, *, known_at: datetime | None = None) -> list[date]:
    """Give the days on which articles were published, in the order of time.

    Raises:
        BadLedger: if the database refuses.
    """
    day = func.substr(article.c.published, 1, 10)
    with ledger.looking() as connection:
        which = (held_at(article, number_at(connection, known_at)), article.c.published.is_not(None))
        return [
            date.fromisoformat(told)
            for told in connection.execute(select(day).where(*which).distinct().order_by(day)).scalars()
        ]


def _out_by(day: date) -> ColumnElement[bool]:
    return or_(article.c.published.is_(None), func.substr(article.c.published, 1, 10) <= day.isoformat())


def outlets(ledger: Ledger, *, known_at: datetime | None = None) -> list[str]:
    """Give every outlet of an article, in the order of letters.

    Raises:
        BadLedger: if the database refuses.
    """
    return _distinct(ledger, article.c.outlet, known_at)


def _distinct(ledger: Ledger, column: Column[Any], known_at: datetime | None) -> list[str]:
    with ledger.looking() as connection:
        which = (held_at(column.table, number_at(connection, known_at)), column.is_not(None))
        return sorted(connection.execute(select(column).where(*which).distinct()).scalars())
