"""How many there were is kept with each entry; indices have all that rows of views are picked by."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

HOLDS, HELD = sa.text("until IS NULL"), sa.text("until IS NOT NULL")
PICKS = ["ended", "valid_from", "valid_to", "state", "due"]


def upgrade() -> None:
    """Make the table, which is filled when the ledger is opened, and the indices anew."""
    op.create_table(
        "tally",
        sa.Column("what", sa.String(16), primary_key=True),
        sa.Column("since", sa.Integer, sa.ForeignKey("entry.number"), primary_key=True, autoincrement=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.add_column("line", sa.Column("state", sa.String(24)))
    op.add_column("line", sa.Column("due", sa.String(10)))
    for name in ("past", "standing", "actor"):
        op.drop_index(f"ix_line_{name}", "line")
    past = ["view", "until", "since", *PICKS, "sort"]
    op.create_index("ix_line_past", "line", past, sqlite_where=HELD, postgresql_where=HELD)
    for name, first in (("standing", ["view", "sort"]), ("actor", ["view", "actor", "sort"])):
        columns = [*first, *PICKS, "since"]
        op.create_index(f"ix_line_{name}", "line", columns, sqlite_where=HOLDS, postgresql_where=HOLDS)
