"""Steps of commitments and meetings are lines of their own; a ledger knows which version made its views."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

HOLDS = sa.text("until IS NULL")


def upgrade() -> None:
    """Make the index anew; the lines are when the ledger is opened."""
    op.drop_index("ix_line_thread", "line")
    op.create_index("ix_line_thread", "line", ["thread", "view"], sqlite_where=HOLDS, postgresql_where=HOLDS)
    op.create_table(
        "made",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("views", sa.String(64), nullable=False),
    )
