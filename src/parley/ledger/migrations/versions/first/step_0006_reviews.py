"""Which review stands on which record."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table; it is filled when the ledger is opened."""
    op.create_table(
        "review",
        *(
            sa.Column(name, sa.Integer, sa.ForeignKey("entry.number"), primary_key=True, autoincrement=False)
            for name in ("entry", "since")
        ),
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("number", sa.Integer),
        sa.Column("place", sa.Integer),
        sa.Column("decision", sa.String(16), nullable=False),
        sa.Column("fields", sa.Text),
        sa.Column("before", sa.Integer),
        sa.Column("until", sa.Integer, sa.ForeignKey("entry.number")),
    )
    op.create_index("ix_review_article_until", "review", ["article", "until"])
    op.create_index("ix_review_number_place", "review", ["number", "place"])
