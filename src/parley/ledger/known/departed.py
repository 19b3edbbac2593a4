"""Articles that were taken away where they had been published; what they said stays."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from parley.ledger.entry import EntryKind, canonical
from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import article, entry


@dataclass(frozen=True, slots=True)
class Departed:
    """An article that is gone, when that was recorded, and what was answered in its place."""

    article: str
    recorded_at: datetime
    why: str


def mark_departed(ledger: Ledger, article_id: str, why: str) -> bool:
    """Record that an article is gone, once.

    Returns:
        Whether that is new; of an article that the ledger does not hold nothing is recorded.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.writing() as connection:
        held = connection.execute(select(article.c.since).where(article.c.article == article_id).limit(1)).first()
        if held is None or _departed(connection, None, article_id):
            return False
        ledger.append(connection, EntryKind.GONE, {"article": article_id, "why": why})
    return True


def departed(ledger: Ledger, *, known_at: datetime | None = None) -> dict[str, Departed]:
    """Give the articles that were known at a moment to be gone, by their ids, in the order in which that was recorded.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        return {one.article: one for one in _departed(connection, known_at)}


def departed_article(ledger: Ledger, article_id: str, *, known_at: datetime | None = None) -> Departed | None:
    """Say whether an article was known at a moment to be gone.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        return next(iter(_departed(connection, known_at, article_id)), None)


def _departed(connection: Connection, known_at: datetime | None, article_id: str | None = None) -> list[Departed]:
    """Give what is gone, or of one article whether it is: its name stands in the entry as JSON writes it."""
    which = [entry.c.kind == EntryKind.GONE.value, entry.c.number <= number_at(connection, known_at)]
    if article_id is not None:
        which.append(entry.c.body.contains(f'"article":{canonical(article_id)}', autoescape=True))
    asked = select(entry.c.recorded_at, entry.c.body).where(*which).order_by(entry.c.number)
    told = ((moment, json.loads(body)) for moment, body in connection.execute(asked))
    found = [Departed(body["article"], datetime.fromisoformat(moment), body["why"]) for moment, body in told]
    return [one for one in found if article_id in {None, one.article}]
