"""Records as a ledger tells them: each with its article and both clocks, in the order in which they were recorded."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from sqlalchemy import tuple_

from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import article, held_at, record
from parley.ledger.told_of import Tier, Told, asked, made, told_of

MANY = 2000
"""Records that are held in memory together."""


def told(
    ledger: Ledger,
    *,
    kinds: Collection[str] = (),
    articles: Collection[str] = (),
    known_at: datetime | None = None,
    tier: Tier | None = None,
    after: tuple[int, int] = (0, -1),
) -> Iterator[Told]:
    """Give every record that was known at a moment and had not been replaced or rejected by then, by default now.

    Args:
        ledger: where they are.
        kinds: which kinds; none named means all.
        articles: of which articles, at most some hundred; none named means all.
        known_at: the moment.
        tier: which by what people decided; by default what the ledger is looked at for.
        after: the entry and the place of the record before the first.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
    which = [held_at(record, last), *([record.c.kind.in_(kinds)] if kinds else [])]
    if articles:
        which.append(article.c.article.in_(articles))
    while True:
        with ledger.looking() as connection:
            later = tuple_(record.c.since, record.c.place) > after
            page = connection.execute(asked(*which, later, last=last, tier=tier or ledger.tier).limit(MANY)).all()
        if not page:
            return
        yield from map(made, page)
        after = (page[-1].since, page[-1].place)


def told_record(ledger: Ledger, name: str, *, known_at: datetime | None = None) -> Told | None:
    """Give the record that has an id, rejected or not, or None where no record has it that is held at a moment.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
        for tier in (Tier.ALL, Tier.REJECTED):
            found = told_of(connection, record.c.id == name, held_at(record, last), last=last, tier=tier)
            if found:
                return found[-1]
    return None
