"""What is in a ledger, in numbers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, func, select

from parley.ledger.entry import EntryKind
from parley.ledger.log import Ledger, number_at
from parley.ledger.project.counted import ARTICLES, READER, READINGS, RECORD, VERSIONS
from parley.ledger.tables import entry, held_at, reading
from parley.ledger.tables.tallied import RECORDS, tallied
from parley.records import UNREAD


@dataclass(frozen=True, slots=True)
class Status:
    """Counts of what held at a moment: articles, versions and readings ever, records by kind, readers with readings.

    ``unread`` are the articles that are kept without a reading, by the code of their language; ``gone`` is how many
    were taken away where they had been published.
    """

    entries: int
    articles: int
    versions: int
    readings: int
    records: Mapping[str, int]
    readers: Mapping[str, int]
    unread: Mapping[str, int]
    gone: int
    last: datetime | None
    head: str | None


def status(ledger: Ledger, *, known_at: datetime | None = None) -> Status:
    """Count what a ledger held by a moment, by default now.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        last = number_at(connection, known_at)
        counts = tallied(connection, RECORDS, last)
        readers = _readers(_begun(counts, READER))
        newest = connection.execute(select(entry.c.recorded_at, entry.c.hash).where(entry.c.number == last)).first()
        return Status(
            entries=last,
            articles=counts.get(ARTICLES, 0),
            versions=counts.get(VERSIONS, 0),
            readings=counts.get(READINGS, 0),
            records=_begun(counts, RECORD),
            readers={f"{name} {version}": count for name, version, count in readers if name != UNREAD},
            unread={language: count for name, language, count in readers if name == UNREAD},
            gone=_number(connection, entry, (entry.c.kind == EntryKind.GONE.value) & (entry.c.number <= last)),
            last=datetime.fromisoformat(newest[0]) if newest else None,
            head=newest[1] if newest else None,
        )


def last_recorded(ledger: Ledger) -> datetime | None:
    """Give the record time of the last entry, or None where there is none.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        told = connection.execute(select(func.max(entry.c.recorded_at))).scalar()
    return datetime.fromisoformat(told) if told else None


def readers(ledger: Ledger, *, known_at: datetime | None = None) -> dict[int, dict[str, str]]:
    """Give name and version of the reader of each reading that held at a moment, by the number of its entry.

    Raises:
        BadLedger: if the database refuses.
    """
    with ledger.looking() as connection:
        asked = select(reading.c.since, reading.c.reader).where(held_at(reading, number_at(connection, known_at)))
        return {row.since: json.loads(row.reader) for row in connection.execute(asked)}


def _number(connection: Connection, table: Table, which: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count()).select_from(table).where(which)).scalar_one()


def _begun(counts: Mapping[str, int], beginning: str) -> dict[str, int]:
    """Give the counts whose names have a beginning, by what follows it, in the order of the names."""
    found = ((name.removeprefix(beginning), count) for name, count in counts.items() if name.startswith(beginning))
    return dict(sorted(found))


def _readers(counted: Mapping[str, int]) -> list[tuple[str, str, int]]:
    """Give name, version and number of readings of each reader."""
    told = [(json.loads(reader), count) for reader, count in counted.items()]
    return [(reader["name"], reader["version"], count) for reader, count in told]
