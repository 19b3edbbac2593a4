"""What many entries make of the derived tables, written at once: the same rows as one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from parley.ledger.entry import Entry
from parley.ledger.project.counted import added
from parley.ledger.project.fresh import Fresh, told_by
from parley.ledger.project.project import article_row, project, reading_row, record_rows
from parley.ledger.search.passages import record_passages, sections
from parley.ledger.stories import Stories
from parley.ledger.tables import article, passage, put, reading, record
from parley.ledger.tables.tallied import RECORDS, Tally
from parley.ledger.weave.desk import Desk
from parley.ledger.weave.loom import Loom
from parley.ledger.weave.weave import weave_all

MOST = 400_000
"""Rows that a desk holds at most when more entries come to it."""


class Projector:
    """Takes entries in their order and makes the derived tables.

    New articles and their readings, which only add to what is there, are taken together; any other entry has all
    before it written, and is then taken by itself. Nobody else may write meanwhile.

    Args:
        loom: says what belongs together; without one no views are kept.
    """

    def __init__(self, loom: Loom | None) -> None:
        self._loom = loom
        self._desk = Desk()
        self._stories = Stories()
        self._tally = Tally(RECORDS)

    def take(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Make what entries make; the log has them already."""
        fresh = Fresh(connection, entries)
        for entry in entries:
            if not fresh.take(entry):
                self._write(connection, fresh)
                project(connection, entry, self._loom)
                self._desk, self._tally = Desk(), Tally(RECORDS)
        self._write(connection, fresh)

    def _write(self, connection: Connection, fresh: Fresh) -> None:
        """Write what came together, and forget what was looked up where that has become much."""
        if not fresh:
            return
        readings = [entry for entry, _ in fresh.readings]
        put(connection, article, [article_row(entry) for entry in fresh.articles])
        put(connection, reading, [reading_row(entry) for entry in readings])
        put(connection, record, [row for entry in readings for row in record_rows(entry)])
        put(connection, passage, [row for entry in fresh.articles for row in sections(entry)])
        put(connection, passage, [row for entry in readings for row in record_passages(entry)])
        for entry in (*fresh.articles, *readings):
            self._tally.add(entry.number, added(entry))
        self._tally.keep(connection)
        if self._loom:
            self._stories.join(connection, self._loom.plain, fresh.articles)
            weaver = self._loom.at(connection, fresh.articles[-1].number)
            weave_all(connection, self._desk, weaver, [list(told_by(*both)) for both in fresh.readings])
            self._desk.keep(connection)
        if len(self._desk) > MOST:
            self._desk = Desk()
        fresh.clear()
