"""What each kind of entry makes of the derived tables; the same entries in the same order always make the same rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import Connection, delete, select, update

from parley.ledger.anchor.standing import anchor_anew, keep_review
from parley.ledger.entry import Body, Entry, EntryKind, canonical
from parley.ledger.project.counted import changed
from parley.ledger.search.passages import keep_passages
from parley.ledger.stories import Stories
from parley.ledger.tables import DERIVED, article, put, reading, record, story
from parley.ledger.tables.put import Row
from parley.ledger.tables.tallied import RECORDS, Tally
from parley.ledger.weave.loom import NAMING, Loom
from parley.ledger.weave.weave import reweave, weave
from parley.ledger.weave.weave_anew import weave_anew
from parley.records import KINDS

READ = (EntryKind.ARTICLE, EntryKind.READING)
"""The entries after which the reviews of an article look for their records anew."""


def project(connection: Connection, entry: Entry, loom: Loom | None = None) -> None:
    """Write what one entry changes, after all entries before it; without a loom no views are kept."""
    ended = MAKERS[entry.kind](connection, entry)
    keep_passages(connection, entry, ended)
    _count(connection, entry, ended)
    reviewed = keep_review(connection, entry) if entry.kind is EntryKind.REVIEW else []
    if entry.kind in READ:
        anchor_anew(connection, entry)
    if loom is None:
        return
    if entry.kind is EntryKind.ARTICLE:
        Stories().join(connection, loom.plain, [entry])
    weaver = loom.at(connection, entry.number)
    if entry.kind in NAMING:
        reweave(connection, entry.number, weaver)
    elif reviewed:
        weave_anew(connection, entry.number, weaver, reviewed[0])
    else:
        weave(connection, entry.number, weaver, ended)


def empty(connection: Connection) -> None:
    """Take every derived row away."""
    for table in reversed(DERIVED):
        connection.execute(delete(table))


def _count(connection: Connection, entry: Entry, ended: list[int]) -> None:
    tally = Tally(RECORDS)
    tally.add(entry.number, changed(connection, entry, ended))
    tally.keep(connection)


def _article(connection: Connection, entry: Entry) -> list[int]:
    """A new version; the version of the same article that held so far ends, with all that was read in it."""
    told = entry.body["article"]
    ended: list[int] = []
    current = select(article.c.version).where(article.c.article == told["id"], article.c.until.is_(None))
    for version in connection.execute(current).scalars().all():
        ended += _end_readings(connection, version, entry.number)
        for table in (article, story):
            connection.execute(update(table).where(table.c.version == version).values(until=entry.number))
    put(connection, article, [article_row(entry)])
    return ended


def _reading(connection: Connection, entry: Entry) -> list[int]:
    """A reading, which takes the place of an earlier one of the same version."""
    ended = _end_readings(connection, entry.body["version"], entry.number)
    put(connection, reading, [reading_row(entry)])
    put(connection, record, list(record_rows(entry)))
    return ended


def _end_readings(connection: Connection, version: str, number: int) -> list[int]:
    """End the readings of a version, and give their entries."""
    current = select(reading.c.since).where(reading.c.version == version, reading.c.until.is_(None))
    ended = list(connection.execute(current).scalars())
    for since in ended:
        for table in (reading, record):
            connection.execute(update(table).where(table.c.since == since).values(until=number))
    return ended


def article_row(entry: Entry) -> Row:
    """Give the row of a version."""
    told = entry.body["article"]
    row = {"version": entry.body["version"], "article": told["id"], "since": entry.number}
    return row | {"published": told["published"], "outlet": told["outlet"]}


def reading_row(entry: Entry) -> Row:
    """Give the row of a reading."""
    body = entry.body
    row = {"since": entry.number, "version": body["version"], "content": body["content"]}
    return row | {"reader": canonical(body["reader"])}


def record_rows(entry: Entry) -> Iterator[Row]:
    """Give a row for each record of a reading, in its order."""
    place = 0
    for name, kind in KINDS.items():
        for told in entry.body["reading"][name]:
            yield {
                "since": entry.number,
                "place": place,
                "id": told["id"],
                "kind": kind,
                "version": entry.body["version"],
                "actor": _actor(told),
                "body": canonical(told),
            }
            place += 1


def _actor(told: Body) -> str | None:
    """Name who takes the position or binds himself; meetings and questions have no such one."""
    who = told.get("actor") or told.get("debtor")
    return who["name"] if who else None


def _nothing(_connection: Connection, _entry: Entry) -> list[int]:
    """An entry that is looked up in the log itself."""
    return []


MAKERS: dict[EntryKind, Callable[[Connection, Entry], list[int]]] = {
    EntryKind.ARTICLE: _article,
    EntryKind.READING: _reading,
    EntryKind.DOSSIER: _nothing,
    EntryKind.JUDGEMENT: _nothing,
    EntryKind.REVIEW: _nothing,
    EntryKind.GONE: _nothing,
}
"""Each says which readings (by their entries) the entry ended."""
