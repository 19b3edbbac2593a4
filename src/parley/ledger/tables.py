"""The tables: ``entry`` is the log, all others are derived from it and can be rebuilt.

One schema for SQLite and PostgreSQL. A derived row holds from the entry ``since`` up to, not including, the entry
``until``; a row that still holds has none. So what was known at a moment is what the entries up to it made.
"""

from __future__ import annotations

from sqlalchemy import Column, ColumnElement, ForeignKey, Index, Integer, MetaData, String, Table, Text, and_, or_

metadata = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"}
)

entry = Table(
    "entry",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(16), nullable=False),
    Column("recorded_at", String(32), nullable=False, unique=True),
    Column("body", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
    Index(None, "kind", "number"),
)

article = Table(
    "article",
    metadata,
    Column("version", String(64), primary_key=True),
    Column("article", Text, nullable=False, index=True),
    Column("published", String(40)),
    Column("outlet", Text),
    Column("since", Integer, ForeignKey("entry.number"), nullable=False),
    Column("until", Integer, ForeignKey("entry.number")),
)
"""Versions of articles; an edit ends the version before it."""

reading = Table(
    "reading",
    metadata,
    Column("since", Integer, ForeignKey("entry.number"), primary_key=True, autoincrement=False),
    Column("version", String(64), ForeignKey("article.version"), nullable=False),
    Column("reader", Text, nullable=False),
    Column("content", String(64), nullable=False),
    Column("until", Integer, ForeignKey("entry.number")),
    Index(None, "version", "until"),
)
"""Readings; a later one of the same version, or an edit of the article, ends it."""

record = Table(
    "record",
    metadata,
    Column("since", Integer, ForeignKey("entry.number"), primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("id", String(32), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("version", String(64), nullable=False),
    Column("actor", Text),
    Column("until", Integer, ForeignKey("entry.number")),
    Column("body", Text, nullable=False),
    Index(None, "kind", "actor"),
)
"""Every record of every reading, in the reading's own order; ``actor`` is who takes the position or binds himself."""

DERIVED = (article, reading, record)
"""What ``rebuild`` empties and makes again, each after the tables that it points to."""


def held_at(table: Table, number: int) -> ColumnElement[bool]:
    """Say which derived rows held when a number of entries had been recorded."""
    return and_(table.c.since <= number, or_(table.c.until.is_(None), table.c.until > number))
