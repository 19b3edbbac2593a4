"""Asking a ledger for the passages that hold the words of a query."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, column, func, literal_column, select, table, text

from parley.ledger.log import Ledger, number_at
from parley.ledger.search.extract import extract
from parley.ledger.search.index import INDEX
from parley.ledger.search.passages import ARTICLE, number_of, prose
from parley.ledger.search.query import Term, for_postgresql, for_sqlite, parse_query
from parley.ledger.search.rank import rank
from parley.ledger.search.words import name_word
from parley.ledger.tables import article, either, entry, held_at, parts, passage, record, review
from parley.ledger.told_of import in_tier, reviewed
from parley.records import published_day

FOUND = 20
"""Hits that are given where nobody says how many."""

DAY = func.coalesce(func.substr(article.c.published, 1, 10), "")
"""The day of an article, or no letter; no day is before any other."""

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


@dataclass(frozen=True)
class Hit:
    """A passage that was found: a record's evidence with the record (``body``), or a section of an article.

    ``passage`` is its number, ``rank`` is higher for better ones.
    """

    passage: int
    kind: str
    record: str | None
    article: str
    outlet: str | None
    published: date | None
    recorded_at: datetime
    rank: int
    text: str
    body: dict[str, Any] | None
    terms: tuple[Term, ...] = field(repr=False)

    @cached_property
    def extract(self) -> str:
        """The part of the text in which the words of the query stand, each between » and «."""
        return extract(self.text, self.terms)


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
        return hits_of(connection, best_of(found, terms).limit(limit), terms, last)


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


def best_of(matching: Select[Any], terms: tuple[Term, ...]) -> Select[Any]:
    """Ask for the numbers of passages, the best first: nothing else of them is carried along while they are sorted."""
    found = matching.add_columns(rank(terms).label("rank"), DAY.label("day")).subquery()
    return select(found.c.id).order_by(found.c.rank.desc(), found.c.day.desc(), found.c.id)


def hits_of(connection: Connection, some: Select[Any], terms: tuple[Term, ...], last: int) -> list[Hit]:
    """Give passages with all that a hit tells, the best first.

    Args:
        connection: the ledger.
        some: asks for their numbers.
        terms: what they are found by.
        last: the entry up to which reviews count.
    """
    best, found = rank(terms).label("rank"), some.subquery()
    asked = (
        select(
            passage.c.id, passage.c.since, passage.c.place, passage.c.kind, best, article.c.article, article.c.outlet,
            article.c.published, entry.c.recorded_at, review.c.fields,
        )
        .join(found, found.c.id == passage.c.id)
        .join(article, article.c.version == passage.c.version)
        .join(entry, entry.c.number == passage.c.since)
        .outerjoin(review, reviewed(last, passage))
        .order_by(best.desc(), DAY.desc(), passage.c.id)
    )  # fmt: skip
    rows = connection.execute(asked).all()
    texts, bodies = dict(_sections(connection, rows)), dict(_bodies(connection, rows))
    return [_hit(row, texts.get(row.id), bodies.get(row.id), terms) for row in rows]


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


def _bodies(connection: Connection, rows: Sequence[Row[Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the records that were found, by the numbers of their passages and as reviews have them."""
    corrected = {row.id: json.loads(row.fields) for row in rows if row.fields}
    asked = select(record.c.since, record.c.place, record.c.body)
    for some in parts([(row.since, row.place) for row in rows if row.kind != ARTICLE]):
        for row in connection.execute(asked.where(either(record.c.since, record.c.place, some))):
            number = number_of(row.since, row.place)
            yield number, json.loads(row.body) | corrected.get(number, {})


def _sections(connection: Connection, rows: Sequence[Row[Any]]) -> Iterator[tuple[int, str]]:
    """Give the sections of the articles that were found, by the numbers of their passages."""
    for some in parts(sorted({row.since for row in rows if row.kind == ARTICLE})):
        for row in connection.execute(select(entry.c.number, entry.c.body).where(entry.c.number.in_(some))):
            for place, section in enumerate(prose(json.loads(row.body)["article"])):
                yield number_of(row.number, place), section


def _hit(row: Row[Any], section: str | None, body: dict[str, Any] | None, terms: tuple[Term, ...]) -> Hit:
    """Make a hit of a section of an article or of a record."""
    return Hit(
        passage=row.id,
        kind=row.kind,
        record=body["id"] if body else None,
        article=row.article,
        outlet=row.outlet,
        published=published_day(row.published),
        recorded_at=datetime.fromisoformat(row.recorded_at),
        rank=row.rank,
        text=body["evidence"]["text"] if body else section or "",
        body=body,
        terms=terms,
    )
