"""The articles that a ledger held at a moment, in the order in which they were recorded."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select

from parley.ledger.known.search import Narrow
from parley.ledger.log import PAGE, Ledger, number_at
from parley.ledger.prose import prose_of
from parley.ledger.rights import kept_of
from parley.ledger.tables import article, entry, held_at
from parley.records import Keep, published_day


@dataclass(frozen=True, slots=True)
class Version:
    """A version of an article: its prose without page furniture, both clocks, and the number of its entry."""

    id: str
    article: str
    outlet: str | None
    byline: str | None
    title: str | None
    published: date | None
    recorded_at: datetime
    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class TextVersion:
    """A version of an article as it was recorded: ``body`` by the contract, ``kept`` how much of its text that is."""

    id: str
    number: int
    recorded_at: datetime
    body: dict[str, Any]
    kept: Keep

    @property
    def article(self) -> str:
        """The id of the article."""
        return str(self.body["id"])

    @property
    def published(self) -> date | None:
        """The day of publication, or None where the article does not tell it."""
        return published_day(self.body["published"])


def text_versions(ledger: Ledger, *, known_at: datetime | None = None) -> Iterator[TextVersion]:
    """Give the version of every article that was known at a moment, by default now, with all that it says.

    Raises:
        BadLedger: if the database refuses.
    """
    for row in _rows(ledger, known_at, ()):
        body = json.loads(row.body)
        at = datetime.fromisoformat(row.recorded_at)
        yield TextVersion(row.version, row.number, at, body["article"], kept_of(body))


def versions(ledger: Ledger, *, known_at: datetime | None = None, articles: Collection[str] = ()) -> Iterator[Version]:
    """Give the version of every article that was known at a moment, by default now.

    Args:
        ledger: where they are.
        known_at: the moment.
        articles: which ones, at most some hundred; none named means all.

    Raises:
        BadLedger: if the database refuses.
    """
    yield from map(_version, _rows(ledger, known_at, articles))


def some_versions(
    ledger: Ledger, narrow: Narrow, *, known_at: datetime | None = None, after: int = 0, most: int = PAGE
) -> list[Version]:
    """Give some of the versions that were known at a moment, in the order in which they were recorded.

    Args:
        ledger: where they are.
        narrow: of which outlets, published in which span of days; an article without a day is in no span.
        known_at: the moment.
        after: the number of the entry before the first.
        most: how many at most.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        asked = _page(number_at(connection, known_at), after, ()).where(*_narrowed(narrow)).limit(most)
        return list(map(_version, connection.execute(asked)))


def _narrowed(narrow: Narrow) -> list[ColumnElement[bool]]:
    """Say which versions are of the outlets and days that are meant."""
    day = func.substr(article.c.published, 1, 10)
    return [
        *([article.c.outlet.in_(narrow.outlets)] if narrow.outlets else []),
        *([day >= narrow.since.isoformat()] if narrow.since else []),
        *([day <= narrow.until.isoformat()] if narrow.until else []),
    ]


def article_told(ledger: Ledger, article_id: str, *, known_at: datetime | None = None) -> dict[str, Any] | None:
    """Give an article as it was known at a moment, by the contract, or None where there was none.

    Beside the contract's keys ``kept`` says how much of its text is kept.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        page = connection.execute(_page(number_at(connection, known_at), 0, (article_id,))).all()
    if not page:
        return None
    body = json.loads(page[-1].body)
    return {**body["article"], "kept": kept_of(body).value}


def edited(ledger: Ledger, *, known_at: datetime | None = None) -> list[str]:
    """Give the ids of the articles of which more than one version was known at a moment, the last edited first.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        known = article.c.since <= number_at(connection, known_at)
        several = select(article.c.article).where(known).group_by(article.c.article).having(func.count() > 1)
        return list(connection.execute(several.order_by(func.max(article.c.since).desc())).scalars())


def all_versions(ledger: Ledger, article_id: str, *, known_at: datetime | None = None) -> list[Version]:
    """Give every version of an article that was recorded by a moment, in the order of time.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        which = article.c.article == article_id, article.c.since <= number_at(connection, known_at)
        return [_version(row) for row in connection.execute(_asked().where(*which).order_by(entry.c.number))]


def lately(ledger: Ledger, outlet: str, *, known_at: datetime | None = None, most: int = PAGE) -> list[Version]:
    """Give the articles of an outlet that were known at a moment, the latest first, ``most`` at most.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        which = held_at(article, number_at(connection, known_at)), article.c.outlet == outlet
        latest = article.c.published.desc(), entry.c.number.desc()
        return [_version(row) for row in connection.execute(_asked().where(*which).order_by(*latest).limit(most))]


def _rows(ledger: Ledger, known_at: datetime | None, articles: Collection[str]) -> Iterator[Row[Any]]:
    """Give the versions that held at a moment, a page at a time."""
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
    after = 0
    while True:
        with ledger.looking() as connection:
            page = connection.execute(_page(last, after, articles)).all()
        if not page:
            return
        yield from page
        after = page[-1].number


def _page(last: int, after: int, articles: Collection[str]) -> Select[Any]:
    which = [held_at(article, last), entry.c.number > after]
    if articles:
        which.append(article.c.article.in_(articles))
    return _asked().where(*which).order_by(entry.c.number).limit(PAGE)


def _asked() -> Select[Any]:
    columns = select(article.c.version, entry.c.number, entry.c.recorded_at, entry.c.body)
    return columns.join(entry, entry.c.number == article.c.since)


def _version(row: Row[Any]) -> Version:
    told = json.loads(row.body)["article"]
    return Version(
        id=row.version,
        article=told["id"],
        outlet=told["outlet"],
        byline=told["byline"],
        title=told["title"],
        published=published_day(told["published"]),
        recorded_at=datetime.fromisoformat(row.recorded_at),
        text=prose_of(told),
        number=row.number,
    )
