"""Records as a ledger tells them: each with its article and both clocks, in the order in which they were recorded."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, select, tuple_

from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import article, entry, held_at, record

MANY = 2000
"""Records that are held in memory together."""


@dataclass(frozen=True, slots=True)
class Told:
    """One record (``body``, an object by the contract) of one article.

    ``number`` is the entry of its reading and ``place`` its place in that; both name it within a ledger. ``kind`` is
    ``statement``, ``meeting``, ``commitment`` or ``question``. ``published`` is None where the article tells no day.
    """

    number: int
    place: int
    kind: str
    body: dict[str, Any]
    version: str
    article: str
    outlet: str | None
    published: date | None
    recorded_at: datetime

    @property
    def id(self) -> str:
        """The record's own id."""
        return str(self.body["id"])

    @property
    def text(self) -> str:
        """The evidence."""
        return str(self.body["evidence"]["text"])


def told(ledger: Ledger, *, kinds: Collection[str] = (), known_at: datetime | None = None) -> Iterator[Told]:
    """Give every record that was known at a moment and had not been replaced by then, by default now.

    Args:
        ledger: where they are.
        kinds: which kinds; none named means all.
        known_at: the moment.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
    after = (0, -1)
    while True:
        with ledger.looking() as connection:
            page = connection.execute(_page(last, after, kinds)).all()
        if not page:
            return
        yield from map(_told, page)
        after = (page[-1].since, page[-1].place)


def _page(last: int, after: tuple[int, int], kinds: Collection[str]) -> Select[Any]:
    """Ask for some records; what held at ``last`` stays so, whatever comes later."""
    which = [held_at(record, last), tuple_(record.c.since, record.c.place) > after]
    if kinds:
        which.append(record.c.kind.in_(kinds))
    return (
        select(record, article.c.article, article.c.outlet, article.c.published, entry.c.recorded_at)
        .join(article, article.c.version == record.c.version)
        .join(entry, entry.c.number == record.c.since)
        .where(*which)
        .order_by(record.c.since, record.c.place)
        .limit(MANY)
    )


def _told(row: Row[Any]) -> Told:
    return Told(
        number=row.since,
        place=row.place,
        kind=row.kind,
        body=json.loads(row.body),
        version=row.version,
        article=row.article,
        outlet=row.outlet,
        published=date.fromisoformat(row.published[:10]) if row.published else None,
        recorded_at=datetime.fromisoformat(row.recorded_at),
    )
