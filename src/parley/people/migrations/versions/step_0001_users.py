"""Users, their roles, sessions and tokens, what they did, and sign-ins on their way."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the tables."""
    _accounts()
    _secrets()
    op.create_table(
        "act",
        sa.Column("number", NUMBER, primary_key=True),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("who", sa.String(64), nullable=False),
        sa.Column("via", sa.String(80), nullable=False),
        sa.Column("address", sa.String(64), nullable=False),
        sa.Column("dossier", sa.Text, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("entries", sa.Text, nullable=False),
    )
    op.create_index("ix_act_at", "act", ["at"])


def _accounts() -> None:
    op.create_table(
        "account",
        sa.Column("id", NUMBER, primary_key=True),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("key", sa.String(64), nullable=False, unique=True),
        sa.Column("password", sa.Text),
        sa.Column("email", sa.Text, unique=True),
        sa.Column("subject", sa.Text, unique=True),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.Column("removed_at", sa.String(32)),
    )
    op.create_table(
        "account_role",
        sa.Column("account", NUMBER, sa.ForeignKey("account.id"), primary_key=True),
        sa.Column("dossier", sa.Text, primary_key=True),
        sa.Column("role", sa.String(16), nullable=False),
    )


def _secrets() -> None:
    for name, own in (
        ("session", [_text("opened_at", 32), _text("seen_at", 32), _text("ends_at", 32),
                     _text("address", 64), _text("agent", 200)]),
        ("token", [_text("name", 64), _text("role", 16), sa.Column("dossier", sa.Text, nullable=False),
                   _text("made_at", 32), _text("ends_at", 32), sa.Column("used_at", sa.String(32)),
                   sa.Column("revoked_at", sa.String(32))]),
    ):  # fmt: skip
        op.create_table(
            name,
            sa.Column("digest", sa.String(64), primary_key=True),
            sa.Column("id", sa.String(16), nullable=False, unique=True),
            sa.Column("account", NUMBER, sa.ForeignKey("account.id"), nullable=False),
            *own,
        )
        op.create_index(f"ix_{name}_account", name, ["account"])
    op.create_table(
        "handshake",
        sa.Column("digest", sa.String(64), primary_key=True),
        _text("nonce", 64),
        _text("verifier", 128),
        sa.Column("leads", sa.Text, nullable=False),
        _text("ends_at", 32),
    )


def _text(name: str, long: int) -> sa.Column[str]:
    return sa.Column(name, sa.String(long), nullable=False)
