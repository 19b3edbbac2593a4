"""What the finders made each record of, kept while an article is read to be explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.commitments.bond import Bond
from parley.reading.meetings.find import Sighting
from parley.reading.statements.position import Position
from parley.records import Record, Statement

if TYPE_CHECKING:
    from parley.language import Token

    MadeOf = Position | Sighting | Bond | Statement | Token


class Kept:
    """Takes each record with what it was made of; of records with one id the one that was told counts."""

    def __init__(self) -> None:
        self._found: dict[str, list[tuple[Record, MadeOf]]] = {}

    def __call__(self, record: Record, made_of: MadeOf) -> None:
        """Keep one record."""
        self._found.setdefault(record.id, []).append((record, made_of))

    def made_of(self, record: Record) -> MadeOf:
        """Give what a record of the reading was made of, as it was before its confidence was weighed."""
        found = self._found[record.id]
        return next((made_of for kept, made_of in found if kept == record), found[0][1])
