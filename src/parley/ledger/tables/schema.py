"""The tables: ``entry`` is the log, all others are derived from it and can be rebuilt.

One schema for SQLite and PostgreSQL. A derived row holds from the entry ``since`` up to, not including, the entry
``until``; a row that still holds has none. So what was known at a moment is what the entries up to it made.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    text,
)

from parley.ledger.tables.packed import Packed

HOLDS: Any = dict.fromkeys(("sqlite_where", "postgresql_where"), text("until IS NULL"))
"""Narrows an index to the rows that hold: those of the past are many more."""

HELD: Any = dict.fromkeys(("sqlite_where", "postgresql_where"), text("until IS NOT NULL"))
"""Narrows it to those of the past."""

PICKS = ("ended", "valid_from", "valid_to", "state", "due")
"""Columns of a line that views pick rows by."""

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
    Column("published", String(40), index=True),
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
    Column("body", Packed, nullable=False),
    Index(None, "kind", "actor"),
)
"""Every record of every reading, in the reading's own order; ``actor`` is who takes the position or binds himself."""

review = Table(
    "review",
    metadata,
    Column("entry", Integer, ForeignKey("entry.number"), primary_key=True, autoincrement=False),
    Column("since", Integer, ForeignKey("entry.number"), primary_key=True, autoincrement=False),
    Column("article", Text, nullable=False),
    Column("number", Integer),
    Column("place", Integer),
    Column("decision", String(16), nullable=False),
    Column("fields", Text),
    Column("before", Integer),
    Column("until", Integer, ForeignKey("entry.number")),
    Index(None, "article", "until"),
    Index(None, "number", "place"),
)
"""Which review (by its entry) stands on which record (``number``, ``place``; none: it is orphaned).

``fields`` is what it corrects, as a JSON object; ``before`` is the review that stood there before it."""

passage = Table(
    "passage",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("since", Integer, ForeignKey("entry.number"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("version", String(64), nullable=False),
    Column("until", Integer, ForeignKey("entry.number")),
    Column("words", Text, nullable=False),
)
"""What is searched, in the words that are compared: sections of articles (``kind`` article), and every record."""

thread = Table(
    "thread",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("since", Integer, ForeignKey("entry.number"), nullable=False),
    Column("first_number", Integer, nullable=False),
    Column("first_place", Integer, nullable=False),
    Column("last_number", Integer, nullable=False),
    Column("last_place", Integer, nullable=False),
)
"""Records of one thing, by the first and the latest that joined."""

block = Table(
    "block",
    metadata,
    Column("kind", String(16), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("thread", String(32), primary_key=True),
    Column("since", Integer, ForeignKey("entry.number"), nullable=False),
    Index(None, "thread"),
)
"""Under which keys a thread is found."""

member = Table(
    "member",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("since", Integer, ForeignKey("entry.number"), primary_key=True, autoincrement=False),
    Column("thread", String(32), nullable=False),
    Column("left", Text),
    Column("right", Text),
    Column("why", Text),
    Column("score", Float),
    Column("until", Integer, ForeignKey("entry.number")),
    Index(None, "thread", "until"),
)
"""Which record stands in which thread, and by which link it joined."""

line = Table(
    "line",
    metadata,
    Column("thread", String(32), primary_key=True),
    Column("since", Integer, ForeignKey("entry.number"), primary_key=True, autoincrement=False),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("view", String(16), nullable=False),
    Column("actor", Text),
    Column("issue", Text),
    Column("valid_from", String(10)),
    Column("valid_to", String(10)),
    Column("ended", Boolean, nullable=False),
    Column("settled", Boolean, nullable=False),
    Column("until", Integer, ForeignKey("entry.number")),
    Column("body", Packed, nullable=False),
    Column("sort", Text().with_variant(Text(collation="C"), "postgresql"), nullable=False),
    Column("state", String(24)),
    Column("due", String(10)),
    Index("ix_line_past", "view", "until", "since", *PICKS, "sort", **HELD),
    Index("ix_line_standing", "view", "sort", *PICKS, "since", **HOLDS),
    Index("ix_line_actor", "view", "actor", "sort", *PICKS, "since", **HOLDS),
    Index("ix_line_thread", "thread", "settled", "view", **HOLDS),
)
"""What threads make: the rows of the views, in the order of ``sort``, which is another for each line that holds.

The indices have all that a view picks its rows by, so that only those that it shows are looked at."""

near = Table(
    "near",
    metadata,
    Column("key", Text, primary_key=True),
    Column("says", Text, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    Column("thread", String(32), nullable=False),
    Column("since", Integer, ForeignKey("entry.number"), nullable=False),
)
"""Under which keys a record is found by those that it can contradict: the latest of each who says what."""

pair = Table(
    "pair",
    metadata,
    Column("left_number", Integer, primary_key=True, autoincrement=False),
    Column("left_place", Integer, primary_key=True, autoincrement=False),
    Column("right_number", Integer, primary_key=True, autoincrement=False),
    Column("right_place", Integer, primary_key=True, autoincrement=False),
    Column("since", Integer, ForeignKey("entry.number"), primary_key=True, autoincrement=False),
    Column("until", Integer, ForeignKey("entry.number")),
    Column("body", Text, nullable=False),
    Index(None, "right_number", "right_place"),
)
"""Two records that contradict each other, the one that was recorded first on the left."""

story = Table(
    "story",
    metadata,
    Column("since", Integer, ForeignKey("entry.number"), primary_key=True, autoincrement=False),
    Column("version", String(64), nullable=False, index=True),
    Column("article", Text, nullable=False, index=True),
    Column("story", Integer, nullable=False, index=True),
    Column("of", Text),
    Column("alike", Float, nullable=False),
    Column("title", Text),
    Column("credit", Text),
    Column("until", Integer, ForeignKey("entry.number")),
)
"""In which story a version of an article stands, named by the entry that began it, and how much of it is in the article
``of``; ``credit`` is whom the text says to be by."""

band = Table(
    "band",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("since", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""Under which keys a version is found by copies of it. There are some sixty rows for each, so they point to nothing."""

made = Table(
    "made",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("views", String(64), nullable=False),
)
"""By which version of Parley the derived tables were made, in one row."""

tally = Table(
    "tally",
    metadata,
    Column("what", String(16), primary_key=True),
    Column("since", Integer, ForeignKey("entry.number"), primary_key=True, autoincrement=False),
    Column("body", Packed, nullable=False),
)
"""How many there were from an entry on, until the next row tells otherwise, as a JSON object: nobody has to count."""

DERIVED = (article, reading, record, review, passage, thread, block, member, line, near, pair, story, band, tally)
"""What ``rebuild`` empties and makes again, each after the tables that it points to."""
