"""One record with its article and both clocks, as the derived tables hold it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, select

from parley.ledger.tables import article, entry, record


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


def told_of(
    connection: Connection,
    *which: ColumnElement[bool],
    through: tuple[Table, ColumnElement[bool]] | None = None,
) -> list[Told]:
    """Give some records, in the order in which they were recorded.

    Args:
        connection: the ledger.
        which: what has to be true of them.
        through: a table that they are reached by, and what ties it to them.
    """
    query = asked(*which)
    return [made(row) for row in connection.execute(query.join(*through) if through else query)]


def asked(*which: ColumnElement[bool]) -> Select[Any]:
    """Ask for records with their articles."""
    return (
        select(record, article.c.article, article.c.outlet, article.c.published, entry.c.recorded_at)
        .join(article, article.c.version == record.c.version)
        .join(entry, entry.c.number == record.c.since)
        .where(*which)
        .order_by(record.c.since, record.c.place)
    )


def made(row: Row[Any]) -> Told:
    """Make a record of what was asked for."""
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
