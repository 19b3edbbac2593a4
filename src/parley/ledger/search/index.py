"""What each database keeps beside the passages so that words are found: an FTS5 table, or a tsvector column.

Triggers and generated columns keep it up; nothing else writes it.
"""

from __future__ import annotations

from sqlalchemy import Connection, text
from sqlalchemy.exc import DatabaseError

from parley.ledger.faults.refused import Refusal, refusal

INDEX = "passage_words"

SQLITE = (
    f"CREATE VIRTUAL TABLE {INDEX} USING fts5(words, content='passage', content_rowid='id', tokenize='ascii')",
    f"""CREATE TRIGGER {INDEX}_new AFTER INSERT ON passage BEGIN
        INSERT INTO {INDEX}(rowid, words) VALUES (new.id, new.words); END""",
    f"""CREATE TRIGGER {INDEX}_gone AFTER DELETE ON passage BEGIN
        INSERT INTO {INDEX}({INDEX}, rowid, words) VALUES ('delete', old.id, old.words); END""",
)
POSTGRESQL = (
    f"ALTER TABLE passage ADD COLUMN {INDEX} tsvector GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED",
    f"CREATE INDEX ix_{INDEX} ON passage USING gin ({INDEX})",
)


def make_index(connection: Connection) -> None:
    """Make it, once the table of passages is there."""
    for statement in POSTGRESQL if connection.dialect.name == "postgresql" else SQLITE:
        connection.exec_driver_sql(statement)


def renew_index(connection: Connection) -> None:
    """Make it anew out of the passages, whatever it was; PostgreSQL keeps its own up by itself."""
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"INSERT INTO {INDEX}({INDEX}) VALUES ('rebuild')"))


def index_holds(connection: Connection) -> bool:
    """Say whether it finds what the passages say; SQLite checks that where it may write alone, and is believed else."""
    if connection.dialect.name != "sqlite":
        return True
    try:
        connection.execute(text(f"INSERT INTO {INDEX}({INDEX}, rank) VALUES ('integrity-check', 1)"))
    except DatabaseError as error:
        return refusal(error) is Refusal.READ_ONLY
    return True
