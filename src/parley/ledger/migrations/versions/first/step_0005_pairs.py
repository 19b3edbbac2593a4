"""Records that contradict each other, and by what keys they find each other."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables; they are filled when the ledger is opened."""
    op.create_table(
        "near",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("says", sa.Text, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("thread", sa.String(32), nullable=False),
        sa.Column("since", sa.Integer, sa.ForeignKey("entry.number"), nullable=False),
    )
    op.create_table(
        "pair",
        sa.Column("left_number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("left_place", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("right_number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("right_place", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("since", sa.Integer, sa.ForeignKey("entry.number"), primary_key=True, autoincrement=False),
        sa.Column("until", sa.Integer, sa.ForeignKey("entry.number")),
        sa.Column("body", sa.Text, nullable=False),
    )
