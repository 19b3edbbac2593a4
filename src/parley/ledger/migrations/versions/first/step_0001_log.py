"""The log, and the first derived tables: versions of articles, readings, records."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    _log()
    op.create_table(
        "article",
        sa.Column("version", sa.String(64), primary_key=True),
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("published", sa.String(40)),
        sa.Column("outlet", sa.Text),
        sa.Column("since", sa.Integer, sa.ForeignKey("entry.number"), nullable=False),
        sa.Column("until", sa.Integer, sa.ForeignKey("entry.number")),
    )
    op.create_index("ix_article_article", "article", ["article"])
    op.create_table(
        "reading",
        sa.Column("since", sa.Integer, sa.ForeignKey("entry.number"), primary_key=True, autoincrement=False),
        sa.Column("version", sa.String(64), sa.ForeignKey("article.version"), nullable=False),
        sa.Column("reader", sa.Text, nullable=False),
        sa.Column("content", sa.String(64), nullable=False),
        sa.Column("until", sa.Integer, sa.ForeignKey("entry.number")),
    )
    op.create_index("ix_reading_version_until", "reading", ["version", "until"])
    _records()


def _log() -> None:
    op.create_table(
        "entry",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.UniqueConstraint("recorded_at", name="uq_entry_recorded_at"),
        sa.UniqueConstraint("hash", name="uq_entry_hash"),
    )


def _records() -> None:
    op.create_table(
        "record",
        sa.Column("since", sa.Integer, sa.ForeignKey("entry.number"), primary_key=True, autoincrement=False),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("version", sa.String(64), nullable=False),
        sa.Column("actor", sa.Text),
        sa.Column("until", sa.Integer, sa.ForeignKey("entry.number")),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("ix_record_id", "record", ["id"])
    op.create_index("ix_record_kind_actor", "record", ["kind", "actor"])
