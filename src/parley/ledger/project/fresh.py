"""Entries that only add: articles that the ledger has never held, and the first reading of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from parley.ledger.entry import Entry, EntryKind
from parley.ledger.tables import article, parts
from parley.ledger.told_of import Told
from parley.records import KINDS, published_day


class Fresh:
    """A run of such entries, in their order.

    Args:
        connection: the ledger before any of them.
        entries: all that are to come.
    """

    def __init__(self, connection: Connection, entries: Sequence[Entry]) -> None:
        names = sorted({entry.body["article"]["id"] for entry in entries if entry.kind is EntryKind.ARTICLE})
        self._known: set[str] = set()
        for some in parts(names):
            self._known.update(
                connection.execute(select(article.c.article).where(article.c.article.in_(some))).scalars()
            )
        self._unread: dict[str, Entry] = {}
        self.articles: list[Entry] = []
        self.readings: list[tuple[Entry, Entry]] = []

    def __bool__(self) -> bool:
        return bool(self.articles)

    def take(self, entry: Entry) -> bool:
        """Take an entry in, or say that it is of another sort."""
        if entry.kind is EntryKind.ARTICLE and entry.body["article"]["id"] not in self._known:
            self._known.add(entry.body["article"]["id"])
            self._unread[entry.body["version"]] = entry
            self.articles.append(entry)
            return True
        if entry.kind is EntryKind.READING and entry.body["version"] in self._unread:
            self.readings.append((entry, self._unread.pop(entry.body["version"])))
            return True
        return False

    def clear(self) -> None:
        """Begin another run."""
        self._unread.clear()
        self.articles.clear()
        self.readings.clear()


def told_by(entry: Entry, of: Entry) -> Iterator[Told]:
    """Give the records of a reading that nobody has reviewed, ``of`` an article's entry."""
    told, place = of.body["article"], 0
    day = published_day(told["published"])
    for name, kind in KINDS.items():
        for body in entry.body["reading"][name]:
            yield Told(
                number=entry.number,
                place=place,
                kind=kind,
                body=body,
                version=entry.body["version"],
                article=told["id"],
                outlet=told["outlet"],
                published=day,
                recorded_at=entry.recorded_at,
            )
            place += 1
