"""The pairs of a record are found from either side."""

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Make the index; the pairs are made anew when the ledger is opened."""
    op.create_index("ix_pair_right_number_right_place", "pair", ["right_number", "right_place"])
