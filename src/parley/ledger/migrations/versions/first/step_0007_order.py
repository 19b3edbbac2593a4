"""In which order the lines of a view come, and indices of those that hold."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

HOLDS, HELD = sa.text("until IS NULL"), sa.text("until IS NOT NULL")


def upgrade() -> None:
    """Add the column, empty until the lines are made anew when the ledger is opened."""
    sort = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.execute("DELETE FROM line")
    op.add_column("line", sa.Column("sort", sort, nullable=False, server_default=""))
    op.drop_index("ix_line_view_until_ended", "line")
    op.drop_index("ix_line_view_actor", "line")
    op.create_index("ix_line_past", "line", ["view", "until"], sqlite_where=HELD, postgresql_where=HELD)
    narrow = ["view", "sort", "ended", "valid_from", "valid_to"]
    op.create_index("ix_line_standing", "line", narrow, sqlite_where=HOLDS, postgresql_where=HOLDS)
    op.create_index("ix_line_thread", "line", ["thread"], sqlite_where=HOLDS, postgresql_where=HOLDS)
    op.create_index("ix_line_actor", "line", ["view", "actor", "sort"], sqlite_where=HOLDS, postgresql_where=HOLDS)
