"""Where articles stand on the web, and of which days the first and the latest are."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select

from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import article, entry, held_at


def addresses(ledger: Ledger, articles: Collection[str], *, known_at: datetime | None = None) -> dict[str, str]:
    """Give the web address of each of some articles that has one.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        held = held_at(article, number_at(connection, known_at))
        asked = select(article.c.article, entry.c.body).join(entry, entry.c.number == article.c.since)
        rows = connection.execute(asked.where(held, article.c.article.in_(sorted(articles)))).all()
    told = {row.article: json.loads(row.body)["article"]["url"] for row in rows}
    return {name: url for name, url in told.items() if url}


def first_day(ledger: Ledger, *, known_at: datetime | None = None) -> date | None:
    """Give the earliest day of an article, or None where none tells a day.

    Raises:
        BadLedger: if the database refuses.
    """
    return _day(ledger, known_at, func.min)


def last_day(ledger: Ledger, *, known_at: datetime | None = None) -> date | None:
    """Give the latest day of an article, or None where none tells a day.

    Raises:
        BadLedger: if the database refuses.
    """
    return _day(ledger, known_at, func.max)


def _day(ledger: Ledger, known_at: datetime | None, which: Callable[..., ColumnElement[str]]) -> date | None:
    with ledger.looking() as connection:
        held = held_at(article, number_at(connection, known_at))
        told = connection.execute(select(which(func.substr(article.c.published, 1, 10))).where(held)).scalar()
    return date.fromisoformat(told) if told else None
