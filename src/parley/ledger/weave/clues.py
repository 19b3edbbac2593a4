"""Words by which the threads are found that tell facts: a question looks at a few of them, not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite

from parley.ledger.tables import block

CLUE = "clue"
"""Stands in place of the kind of record in the table of blocks. What told a fact once stays: it was known then."""


def keep_clues(connection: Connection, number: int, clues: Mapping[str, Iterable[str]]) -> None:
    """Write the words of threads that are not there yet.

    Args:
        connection: the ledger.
        number: the entry's.
        clues: the words by the threads.
    """
    rows = [
        {"kind": CLUE, "key": word, "thread": thread, "since": number}
        for thread, words in clues.items()
        for word in sorted(words)
    ]
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    if rows:
        connection.execute(insert(block).on_conflict_do_nothing(), rows)
