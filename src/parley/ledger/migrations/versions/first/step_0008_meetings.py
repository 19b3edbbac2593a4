"""Meetings keep on which day it was told what comes before them."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Take the lines away: they are made anew when the ledger is opened."""
    op.execute("DELETE FROM line")
