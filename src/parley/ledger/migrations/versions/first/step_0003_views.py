"""Views that are kept: threads of records, and the lines that they make."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables; they are filled when the ledger is opened."""
    _threads()
    op.create_table(
        "line",
        sa.Column("thread", sa.String(32), primary_key=True),
        sa.Column("since", sa.Integer, sa.ForeignKey("entry.number"), primary_key=True, autoincrement=False),
        sa.Column("part", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("view", sa.String(16), nullable=False),
        sa.Column("actor", sa.Text),
        sa.Column("issue", sa.Text),
        sa.Column("valid_from", sa.String(10)),
        sa.Column("valid_to", sa.String(10)),
        sa.Column("ended", sa.Boolean, nullable=False),
        sa.Column("until", sa.Integer, sa.ForeignKey("entry.number")),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_index("ix_line_view_until_ended", "line", ["view", "until", "ended"])
    op.create_index("ix_line_view_actor", "line", ["view", "actor"])


def _threads() -> None:
    op.create_table(
        "thread",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("since", sa.Integer, sa.ForeignKey("entry.number"), nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ENDS),
    )
    op.create_table(
        "block",
        sa.Column("kind", sa.String(16), primary_key=True),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("thread", sa.String(32), primary_key=True),
        sa.Column("since", sa.Integer, sa.ForeignKey("entry.number"), nullable=False),
    )
    op.create_index("ix_block_thread", "block", ["thread"])
    op.create_table(
        "member",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("since", sa.Integer, sa.ForeignKey("entry.number"), primary_key=True, autoincrement=False),
        sa.Column("thread", sa.String(32), nullable=False),
        *(sa.Column(name, sa.Text) for name in ("left", "right", "why")),
        sa.Column("score", sa.Float),
        sa.Column("until", sa.Integer, sa.ForeignKey("entry.number")),
    )
    op.create_index("ix_member_thread_until", "member", ["thread", "until"])


ENDS = ("first_number", "first_place", "last_number", "last_place")
