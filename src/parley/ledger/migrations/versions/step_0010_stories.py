"""In which story an article stands, and by what keys its copies find it."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the tables; they are filled when the ledger is opened."""
    op.create_table(
        "story",
        sa.Column("since", sa.Integer, sa.ForeignKey("entry.number"), primary_key=True, autoincrement=False),
        sa.Column("version", sa.String(64), nullable=False),
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("story", sa.Integer, nullable=False),
        sa.Column("of", sa.Text),
        sa.Column("alike", sa.Float, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("credit", sa.Text),
        sa.Column("until", sa.Integer, sa.ForeignKey("entry.number")),
    )
    for name in ("version", "article", "story"):
        op.create_index(f"ix_story_{name}", "story", [name])
    op.create_table(
        "band",
        sa.Column("key", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("since", sa.Integer, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
