"""What passages with some words are about, so that they can be counted by it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, select

from parley.ledger.known.search import Narrow, matching
from parley.ledger.log import Ledger, number_at
from parley.ledger.search.passages import NAMED
from parley.ledger.search.query import parse_query
from parley.ledger.tables import article, passage, record, review
from parley.ledger.told_of import in_tier, reviewed
from parley.records import published_day

MOST = 2_000
"""Passages that are looked at: those that were recorded last."""


@dataclass(frozen=True, slots=True)
class Match:
    """A passage by its number, and what it is about; a section of an article tells its outlet and day alone."""

    passage: int
    kind: str
    outlet: str | None
    published: date | None
    actors: tuple[str, ...] = ()
    issue: str | None = None
    stance: str | None = None
    status: str | None = None


def matches(
    ledger: Ledger, query: str, *, until: date | None = None, known_at: datetime | None = None
) -> tuple[list[Match], bool]:
    """Give the passages that hold the words of a query, and whether there are more than were looked at.

    Args:
        ledger: where to look.
        query: as ``search`` takes it.
        until: the last day of publication.
        known_at: the moment of record time, by default now.

    Raises:
        BadQuery: if there is no word in the query.
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
        some = matching(connection, parse_query(query), Narrow(until=until), last).where(in_tier(ledger.tier))
        found = matches_in(connection, some.limit(MOST + 1), last)
    return found[:MOST], len(found) > MOST


def matches_in(connection: Connection, some: Select[Any], last: int) -> list[Match]:
    """Say of passages what they are about, those that were recorded last first.

    Args:
        connection: the ledger.
        some: asks for the numbers of the passages.
        last: the entry up to which reviews count.
    """
    found = some.subquery()
    asked = (
        select(passage.c.id, passage.c.kind, article.c.outlet, article.c.published, record.c.body, review.c.fields)
        .join(found, found.c.id == passage.c.id)
        .join(article, article.c.version == passage.c.version)
        .outerjoin(record, and_(record.c.since == passage.c.since, record.c.place == passage.c.place))
        .outerjoin(review, reviewed(last, passage))
    )
    return [_match(row) for row in connection.execute(asked.order_by(passage.c.id.desc()))]


def _match(row: Any) -> Match:  # noqa: ANN401  (a row)
    day = published_day(row.published)
    if row.kind == "article" or row.body is None:
        return Match(row.id, row.kind, row.outlet, day)
    body: Mapping[str, Any] = json.loads(row.body) | (json.loads(row.fields) if row.fields else {})
    who = [body[key] for key in NAMED if body.get(key)] + list(body.get("participants") or ())
    about = body.get("issue") or body.get("measure") or body.get("about")
    names = tuple(dict.fromkeys(one["name"] for one in who))
    return Match(row.id, row.kind, row.outlet, day, names, about, body.get("stance"), body.get("status"))
