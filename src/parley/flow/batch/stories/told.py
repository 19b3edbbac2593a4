"""The table of stories: a row for each article of the output, in its order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import numpy as np

from parley.analysis.stories import Story
from parley.exchange.archive import ARTICLES, STORIES, PartFile, Row, read_rows
from parley.flow.batch.places import Place
from parley.flow.batch.receipt import MARKS, Receipt, put
from parley.flow.batch.scratch import scratch
from parley.flow.batch.stories.join import Stands, joined
from parley.flow.batch.stories.marks import Marks, marks_of
from parley.ledger import Copy
from parley.ledger.prose import prose_of
from parley.records import published_day

BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
TELLING = ("version", "id", "outlet", "title", "credit", "published")
"""What a story is told by, of each article."""


def tell_stories(place: Place, receipts: Sequence[Receipt]) -> Iterator[PartFile]:
    """Find the stories among all articles of an output, and write their table, a file a part.

    Raises:
        BadBatch: if it cannot be written.
    """
    with scratch() as (folder, database):
        output = _Output(place, receipts)
        told = _Told(joined(output.marks, output.texts, folder), database)
        told.gather(output.articles())
        number = 0
        for receipt in receipts:
            rows = list(output.rows(receipt))
            yield put(place, STORIES, receipt.number, [told.row(number + at, row) for at, row in enumerate(rows)])
            number += len(rows)


@dataclass(frozen=True)
class _Output:
    """The articles of an output, as they are looked through."""

    place: Place
    receipts: Sequence[Receipt]

    def marks(self) -> Iterator[Marks]:
        """Give what stories are found by, part by part."""
        for receipt in self.receipts:
            yield marks_of(receipt.raw(self.place, MARKS))

    def texts(self, part: int, places: Sequence[int]) -> Iterable[str]:
        """Give the texts of some articles of a part."""
        if not places:
            return ()
        wanted = set(places)
        rows = read_rows(self.receipts[part].raw(self.place, ARTICLES.name), ["text", "blocks"])
        return (prose_of(row) for at, row in enumerate(rows) if at in wanted)

    def rows(self, receipt: Receipt) -> Iterator[Row]:
        """Give what stories are told by, of each article of a part."""
        return read_rows(receipt.raw(self.place, ARTICLES.name), TELLING)

    def articles(self) -> Iterator[Row]:
        """Give what stories are told by, of all articles."""
        for receipt in self.receipts:
            yield from self.rows(receipt)


class _Told:
    """What is told of stories of several articles, kept on the disk while it comes together."""

    def __init__(self, stands: Stands, database: sqlite3.Connection) -> None:
        self._stands, self._database = stands, database
        self._size = np.bincount(stands.story, minlength=len(stands.story))
        self._of_several = lru_cache(maxsize=10_000)(self._told)
        columns = "id text, outlet text, title text, credit text, published text"
        database.execute(f"create table several (number integer primary key, story integer, {columns})")

    def gather(self, articles: Iterable[Row]) -> None:
        """Take the articles that are not alone in their story."""
        self._database.execute("begin")
        for number, row in enumerate(articles):
            story = int(self._stands.story[number])
            if self._size[story] > 1:
                told = [row[name] for name in TELLING[1:]]
                self._database.execute("insert into several values (?, ?, ?, ?, ?, ?, ?)", (number, story, *told))
        self._database.execute("create index of_story on several (story, number)")
        self._database.execute("commit")

    def row(self, number: int, article: Row) -> Row:
        """Give the row of an article."""
        story, of = int(self._stands.story[number]), int(self._stands.of[number])
        size = int(self._size[story])
        began, origin = self._of_several(story) if size > 1 else _origin([(number, article)])
        return {
            "story": began,
            "version": article["version"],
            "article": article["id"],
            "copies": size,
            "origin": origin,
            "of": self._name(of) if of >= 0 else None,
            "alike": float(self._stands.alike[number]),
        }

    def _told(self, story: int) -> tuple[str, str]:
        asked = "select number, id, outlet, title, credit, published from several where story = ? order by number"
        rows = self._database.execute(asked, (story,))
        return _origin([(number, dict(zip(TELLING[1:], told, strict=True))) for number, *told in rows])

    def _name(self, number: int) -> str:
        (name,) = self._database.execute("select id from several where number = ?", (number,)).fetchone()
        return str(name)


def _origin(articles: Sequence[tuple[int, Row | dict[str, Any]]]) -> tuple[str, str]:
    """Name the article that began a story, and whose text it is, by the rules of a ledger."""
    copies = [
        Copy(
            article=told["id"],
            outlet=told["outlet"],
            title=told["title"],
            credit=told["credit"],
            published=published_day(told["published"]),
            recorded_at=BEGIN + timedelta(seconds=number),
            story=articles[0][0],
            began=articles[0][1]["id"],
        )
        for number, told in articles
    ]
    story = Story(tuple(copies))
    return story.id, story.origin
