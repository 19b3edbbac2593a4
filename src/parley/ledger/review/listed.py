"""What waits for a decision, what lost its record, and what was said of a record."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import article, entry, held_at, review
from parley.ledger.told_of import Decision


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review as it stands after some entry; ``record`` is None where it is orphaned.

    ``of`` is the id that the record had when it was reviewed, ``exact`` its evidence, ``fields`` what is corrected.
    """

    number: int
    decision: Decision
    by: str
    why: str
    article: str
    of: str
    exact: str
    fields: dict[str, Any]
    record: tuple[int, int] | None
    recorded_at: datetime


def reviews(ledger: Ledger, *, known_at: datetime | None = None) -> list[Reviewed]:
    """Give every review that stands, notes too, in the order in which they were recorded.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        holds = held_at(review, number_at(connection, known_at))
        asked = select(review, entry.c.body, entry.c.recorded_at).join(entry, entry.c.number == review.c.entry)
        rows = connection.execute(asked.where(holds).order_by(review.c.entry)).all()
    return [_reviewed(row) for row in rows]


def orphans(ledger: Ledger, *, known_at: datetime | None = None) -> list[Reviewed]:
    """Give the reviews whose record nobody finds any more.

    Raises:
        BadLedger: if the database refuses.
    """
    return [one for one in reviews(ledger, known_at=known_at) if one.record is None]


def context(ledger: Ledger, version: str) -> str:
    """Give the text of a version of an article.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        asked = select(entry.c.body).join(article, article.c.since == entry.c.number)
        told = connection.execute(asked.where(article.c.version == version)).scalar_one()
    return str(json.loads(told)["article"]["text"])


def _reviewed(row: Any) -> Reviewed:  # noqa: ANN401  (a row)
    said = json.loads(row.body)
    return Reviewed(
        number=row.entry,
        decision=Decision(row.decision),
        by=said["by"],
        why=said["why"],
        article=row.article,
        of=said["of"]["id"],
        exact=said["anchor"]["exact"],
        fields=json.loads(row.fields) if row.fields else {},
        record=None if row.number is None else (row.number, row.place),
        recorded_at=datetime.fromisoformat(row.recorded_at),
    )
