"""Judgements and reviews are few among the entries: find them without going through the whole log."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the index."""
    op.create_index("ix_entry_kind_number", "entry", ["kind", "number"])
