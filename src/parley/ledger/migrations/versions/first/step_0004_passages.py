"""Passages that are searched, and what the database finds their words by."""

import sqlalchemy as sa
from alembic import op

from parley.ledger.search.index import make_index

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table; it is filled when the ledger is opened."""
    op.create_table(
        "passage",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True, autoincrement=False),
        sa.Column("since", sa.Integer, sa.ForeignKey("entry.number"), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("version", sa.String(64), nullable=False),
        sa.Column("until", sa.Integer, sa.ForeignKey("entry.number")),
        sa.Column("words", sa.Text, nullable=False),
    )
    make_index(op.get_bind())
