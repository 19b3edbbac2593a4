"""The tables of the users' store: none of them is part of a ledger, none is derived from one."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

metadata = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"}
)
NUMBER = BigInteger().with_variant(Integer, "sqlite")

account = Table(
    "account",
    metadata,
    Column("id", NUMBER, primary_key=True),
    Column("name", String(64), nullable=False),
    Column("key", String(64), nullable=False, unique=True),
    Column("password", Text),
    Column("email", Text, unique=True),
    Column("subject", Text, unique=True),
    Column("added_at", String(32), nullable=False),
    Column("removed_at", String(32)),
)
"""Users; ``key`` is the name as names are compared. The row of one who was removed keeps the name taken, for his
reviews keep it too. ``subject`` is who he is at the issuer of OpenID Connect that he signs in by."""

account_role = Table(
    "account_role",
    metadata,
    Column("account", NUMBER, ForeignKey("account.id"), primary_key=True),
    Column("dossier", Text, primary_key=True),
    Column("role", String(16), nullable=False),
)
"""Who may what where; the dossier ``*`` stands for all of them."""

session = Table(
    "session",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("id", String(16), nullable=False, unique=True),
    Column("account", NUMBER, ForeignKey("account.id"), nullable=False, index=True),
    Column("opened_at", String(32), nullable=False),
    Column("seen_at", String(32), nullable=False),
    Column("ends_at", String(32), nullable=False),
    Column("address", String(64), nullable=False),
    Column("agent", String(200), nullable=False),
)

token = Table(
    "token",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("id", String(16), nullable=False, unique=True),
    Column("account", NUMBER, ForeignKey("account.id"), nullable=False, index=True),
    Column("name", String(64), nullable=False),
    Column("role", String(16), nullable=False),
    Column("dossier", Text, nullable=False),
    Column("made_at", String(32), nullable=False),
    Column("ends_at", String(32), nullable=False),
    Column("used_at", String(32)),
    Column("revoked_at", String(32)),
)

act = Table(
    "act",
    metadata,
    Column("number", NUMBER, primary_key=True),
    Column("at", String(32), nullable=False),
    Column("who", String(64), nullable=False),
    Column("via", String(80), nullable=False),
    Column("address", String(64), nullable=False),
    Column("dossier", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("status", Integer, nullable=False),
    Column("entries", Text, nullable=False),
    Index(None, "at"),
)
"""The audit log; ``entries`` are the numbers of the ledger's entries that were made, as a JSON list."""

handshake = Table(
    "handshake",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("nonce", String(64), nullable=False),
    Column("verifier", String(128), nullable=False),
    Column("leads", Text, nullable=False),
    Column("ends_at", String(32), nullable=False),
)
"""Sign-ins that went to an issuer and have not come back."""
