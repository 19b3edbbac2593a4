"""How many articles and records there are, by day and outlet, without a look into any of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, literal, select

from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import article, held_at, record, review
from parley.ledger.told_of import in_tier, reviewed

ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Count:
    """How many records of a kind, or articles, an outlet published on a day; None: nobody tells which."""

    day: date | None
    outlet: str | None
    kind: str
    number: int


def counts(ledger: Ledger, *, known_at: datetime | None = None) -> list[Count]:
    """Count the articles and the records of the ledger's tier that were known at a moment, by default now.

    Returns:
        Counts by day, outlet and kind; what has no day comes first.

    Raises:
        BadLedger: if the database refuses.
    """
    day = func.substr(article.c.published, 1, 10)
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
        papers = select(day, article.c.outlet, literal(ARTICLE), func.count()).where(held_at(article, last))
        records = (
            select(day, article.c.outlet, record.c.kind, func.count())
            .join(article, article.c.version == record.c.version)
            .outerjoin(review, reviewed(last))
            .where(held_at(record, last), in_tier(ledger.tier))
        )
        rows = [
            *connection.execute(papers.group_by(day, article.c.outlet)),
            *connection.execute(records.group_by(day, article.c.outlet, record.c.kind)),
        ]
    found = [
        Count(date.fromisoformat(when) if when else None, where, kind, number) for when, where, kind, number in rows
    ]
    return sorted(found, key=lambda one: (one.day or date.min, one.outlet or "", one.kind))
