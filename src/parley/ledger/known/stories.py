"""In which stories articles stood at a moment."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from parley.ledger.log import Ledger, number_at
from parley.ledger.tables import article, entry, held_at, parts, story
from parley.records import published_day


@dataclass(frozen=True, slots=True)
class Copy:
    """An article of a story, which is named by the article that began it and the entry by which it did.

    ``alike`` (0 to 1) says how much of the shorter text is in both, this one and that of the article ``of``, the one
    that it was found by; None where it began the story. ``credit`` is the agency or outlet that it says to be by.
    """

    article: str
    outlet: str | None
    title: str | None
    credit: str | None
    published: date | None
    recorded_at: datetime
    story: int
    began: str
    of: str | None = None
    alike: float = 1.0


def copies(
    ledger: Ledger, *, known_at: datetime | None = None, articles: Collection[str] | None = None, several: bool = False
) -> Iterator[Copy]:
    """Give the articles that were known at a moment, by default now, each with its story, in the order of recording.

    Args:
        ledger: where they are.
        known_at: the moment.
        articles: only those whose story is that of one of these, by default all.
        several: whether only those come that are not alone in their story.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        number = number_at(connection, known_at)
        which: list[ColumnElement[bool]] = [held_at(story, number)]
        if several:
            together = select(story.c.story).where(*which).group_by(story.c.story).having(func.count() > 1)
            which.append(story.c.story.in_(together))
        if articles is None:
            yield from map(_copy, _asked(connection, which))
            return
        for some in parts(_stories(connection, number, articles)):
            yield from map(_copy, _asked(connection, [*which, story.c.story.in_(some)]))


def _stories(connection: Connection, number: int, articles: Collection[str]) -> list[int]:
    """Give the stories that articles stood in."""
    found: set[int] = set()
    for some in parts(sorted(articles)):
        asked = select(story.c.story).where(story.c.article.in_(some), held_at(story, number))
        found.update(connection.execute(asked).scalars())
    return sorted(found)


def _asked(connection: Connection, which: list[ColumnElement[bool]]) -> Iterator[Row[Any]]:
    began = story.alias("began")
    asked = (
        select(story, article.c.outlet, article.c.published, entry.c.recorded_at, began.c.article.label("began"))
        .join(article, article.c.version == story.c.version)
        .join(entry, entry.c.number == story.c.since)
        .join(began, began.c.since == story.c.story)
    )
    yield from connection.execute(asked.where(*which).order_by(story.c.since))


def _copy(row: Row[Any]) -> Copy:
    return Copy(
        article=row.article,
        outlet=row.outlet,
        title=row.title,
        credit=row.credit,
        published=published_day(row.published),
        recorded_at=datetime.fromisoformat(row.recorded_at),
        story=row.story,
        began=row.began,
        of=row.of,
        alike=row.alike,
    )
