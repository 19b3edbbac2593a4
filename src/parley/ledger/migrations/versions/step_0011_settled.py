"""Lines know whether they are settled, whatever view they are of."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

HOLDS = sa.text("until IS NULL")


def upgrade() -> None:
    """Add the column, and the index that asks for it; the lines are made anew when the ledger is opened."""
    op.execute("DELETE FROM line")
    op.add_column("line", sa.Column("settled", sa.Boolean, nullable=False, server_default=sa.false()))
    op.drop_index("ix_line_thread", "line")
    op.create_index("ix_line_thread", "line", ["thread", "settled", "view"], sqlite_where=HOLDS, postgresql_where=HOLDS)
