"""Bringing a database to the present tables."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

HEAD = "0007"
"""The step that this version of Parley stands on."""


def standing(connection: Connection) -> str | None:
    """Say which step a database stands on, or None where it holds no ledger."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def migrate(connection: Connection) -> None:
    """Run the steps that are missing, inside the caller's transaction."""
    from alembic import command  # noqa: PLC0415  (0.1 s: a ledger that stands on the last step does not pay it)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
