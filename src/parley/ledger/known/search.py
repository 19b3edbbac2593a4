"""Asking a ledger for the passages that hold the words of a query."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, column, func, literal_column, select, table, text

from parley.ledger.log import Ledger, number_at
from parley.ledger.search.extract import extract
from parley.ledger.search.index import INDEX
from parley.ledger.search.passages import prose
from parley.ledger.search.query import Term, for_postgresql, for_sqlite, parse_query
from parley.ledger.search.rank import rank
from parley.ledger.search.words import name_word
from parley.ledger.tables import article, entry, held_at, passage, record, review
from parley.ledger.told_of import in_tier, reviewed

FOUND = 20
"""Hits that are given where nobody says how many."""

RANKED = 20_000
"""Passages that are ranked at most: of more, those that were recorded last."""


@dataclass(frozen=True, slots=True)
class Narrow:
    """What hits are narrowed to: kinds of record (or ``article``), actors and outlets by their full names, days.

    ``passages`` are the numbers of those that were picked out of ``matches``; None means all.
    """

    kinds: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    passages: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found: a record's evidence with the record (``body``), or a section of an article.

    ``extract`` shows the words of the query between » and «; ``rank`` is higher for better ones.
    """

    kind: str
    record: str | None
    article: str
    outlet: str | None
    published: date | None
    recorded_at: datetime
    rank: int
    text: str
    extract: str
    body: dict[str, Any] | None


def search(
    ledger: Ledger,
    query: str,
    *,
    narrow: Narrow | None = None,
    known_at: datetime | None = None,
    limit: int | None = FOUND,
    some: bool = False,
) -> list[Hit]:
    """Find passages by words, "phrases" and beginnings*, all of which they have to hold.

    Args:
        ledger: where to look.
        query: what the user typed.
        narrow: what hits are narrowed to; an article without a day is in no span of days.
        known_at: the moment of record time, by default now.
        limit: how many hits at most.
        some: whether a passage need hold only some of them.

    A record that was rejected is not found; one that was corrected is found by the words that it was read with.

    Returns:
        Hits, the best first; of those that are equally good the latest first, then in the order of recording.

    Raises:
        BadQuery: if there is no word in the query.
        BadLedger: if the database refuses.
    """
    terms, within = parse_query(query), narrow or Narrow()
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
        found = matching(connection, terms, within, last, some=some).where(in_tier(ledger.tier)).limit(RANKED)
        best = ranked(found, terms).outerjoin(review, reviewed(last, passage)).add_columns(review.c.fields)
        return [hit_of(connection, row, terms) for row in connection.execute(best.limit(limit)).all()]


def matching(
    connection: Connection, terms: tuple[Term, ...], narrow: Narrow, last: int, *, some: bool = False
) -> Select[Any]:
    """Ask for the passages with these words that held at an entry, those that were recorded last first.

    Each is tied to the review that stands on it, by which a tier can be asked for.
    """
    names = tuple(map(name_word, narrow.actors))
    query = select(passage.c.id).join(article, article.c.version == passage.c.version)
    query = query.outerjoin(review, reviewed(last, passage)).where(held_at(passage, last), *_days(narrow))
    if connection.dialect.name == "postgresql":
        told = func.to_tsquery("simple", for_postgresql(terms, names, some=some))
        return query.where(literal_column(f"passage.{INDEX}").op("@@")(told)).order_by(passage.c.id.desc())
    index = table(INDEX, column("rowid"))
    match = text(f"{INDEX} MATCH :told").bindparams(told=for_sqlite(terms, names, some=some))
    return query.join(index, index.c.rowid == passage.c.id).where(match).order_by(index.c.rowid.desc())


def ranked(matching: Select[Any], terms: tuple[Term, ...]) -> Select[Any]:
    """Ask for passages with all that a hit tells, the best first."""
    best, some = rank(terms).label("rank"), matching.subquery()
    day = func.coalesce(func.substr(article.c.published, 1, 10), "")
    return (
        select(passage, best, article.c.article, article.c.outlet, article.c.published, entry.c.recorded_at)
        .join(some, some.c.id == passage.c.id)
        .join(article, article.c.version == passage.c.version)
        .join(entry, entry.c.number == passage.c.since)
        .order_by(best.desc(), day.desc(), passage.c.id)
    )


def _days(narrow: Narrow) -> Sequence[ColumnElement[bool]]:
    day = func.substr(article.c.published, 1, 10)
    which: list[ColumnElement[bool]] = []
    if narrow.kinds:
        which.append(passage.c.kind.in_(narrow.kinds))
    if narrow.outlets:
        which.append(article.c.outlet.in_(narrow.outlets))
    if narrow.passages is not None:
        which.append(passage.c.id.in_(narrow.passages))
    if narrow.since:
        which.append(day >= narrow.since.isoformat())
    if narrow.until:
        which.append(day <= narrow.until.isoformat())
    return which


def hit_of(connection: Connection, row: Row[Any], terms: tuple[Term, ...]) -> Hit:
    """Make a hit of a passage that was asked for with its rank and its review's fields."""
    body = None
    if row.kind == "article":
        told = connection.execute(select(entry.c.body).where(entry.c.number == row.since)).scalar_one()
        shown = list(prose(json.loads(told)["article"]))[row.place]
    else:
        which = (record.c.since == row.since, record.c.place == row.place)
        body = json.loads(connection.execute(select(record.c.body).where(*which)).scalar_one())
        body |= json.loads(row.fields) if row.fields else {}
        shown = body["evidence"]["text"]
    return Hit(
        kind=row.kind,
        record=body["id"] if body else None,
        article=row.article,
        outlet=row.outlet,
        published=date.fromisoformat(row.published[:10]) if row.published else None,
        recorded_at=datetime.fromisoformat(row.recorded_at),
        rank=row.rank,
        text=shown,
        extract=extract(shown, terms),
        body=body,
    )
