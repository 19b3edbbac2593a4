"""Articles are found by their days."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Make the index."""
    op.create_index("ix_article_published", "article", ["published"])
