"""Terms are looked at under the lock of the writer, so that nothing comes in between; the key stands in the entry that
it wrote, so that no restart forgets it.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, select
from sqlalchemy.engine import RowMapping

from parley.ledger.anchor.standing import stands_on
from parley.ledger.entry import Body, EntryKind, canonical, digest
from parley.ledger.tables import entry, record
from parley.records import KeyTaken, Overtaken

REQUEST = "request"
"""The key of an entry's body under which its terms stand."""

KINDS = (EntryKind.REVIEW.value, EntryKind.JUDGEMENT.value)
"""What people write."""


class AlreadyWritten(Exception):
    """What is to be written was written before, under the same key: by this entry."""

    def __init__(self, number: int) -> None:
        super().__init__(f"entry {number} says it")
        self.number = number


@dataclass(frozen=True, slots=True)
class Terms:
    """What has to hold when something is written.

    ``key`` is the writer's own name of the request, ``content`` a digest of all that it asks for; ``record`` the id of
    a record, of which one of ``marks`` has to stand (see ``mark_on``; no marks: any).
    """

    key: str | None = None
    content: str = ""
    record: str | None = None
    marks: Collection[str] | None = None

    @property
    def kept(self) -> Body:
        """What the entry keeps of it."""
        return {REQUEST: {"key": self.key, "content": self.content}} if self.key else {}

    def hold(self, connection: Connection) -> None:
        """Say nothing if the terms hold.

        Raises:
            AlreadyWritten: if the same was written under the key.
            KeyTaken: if something else was.
            Overtaken: if the record is not as its writer saw it.
        """
        if self.key and (row := _written(connection, self.key)):
            if json.loads(row["body"])[REQUEST]["content"] != self.content:
                raise KeyTaken("was used for something else", where="Idempotency-Key", remedy="Take a new one.")
            raise AlreadyWritten(row["number"])
        if self.record and self.marks is not None and mark_on(connection, self.record) not in self.marks:
            raise Overtaken("is not as you saw it any more", where=self.record, remedy="Look at it again, then decide.")


def mark_on(connection: Connection, name: str) -> str:
    """Name the state of a record: another reading or another decision makes another mark."""
    asked = select(record.c.since, record.c.place).where(record.c.id == name, record.c.until.is_(None))
    places = [(row.since, row.place) for row in connection.execute(asked.order_by(record.c.since))]
    standing = [stands_on(connection, place) for place in places]
    return digest([name, places, [one["entry"] if one else None for one in standing]])[:16]


def _written(connection: Connection, key: str) -> RowMapping | None:
    told = f'"key":{canonical(key)}'
    asked = select(entry).where(entry.c.kind.in_(KINDS), entry.c.body.contains(told, autoescape=True))
    return connection.execute(asked.limit(1)).mappings().first()
