"""Who acts in the records that were known at a moment, and which outlets told them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Column, select

from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import article, held_at, record


def acting(ledger: Ledger, *, known_at: datetime | None = None) -> list[str]:
    """Give everybody who takes a position or binds himself, in the order of letters.

    Raises:
        BadLedger: if the database refuses.
    """
    return _distinct(ledger, record.c.actor, known_at)


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
