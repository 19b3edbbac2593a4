"""Bringing a database to the present tables."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, column, inspect, select, table

HEAD = "0014"
"""The step that this version of Parley stands on."""

STEPS = Path(__file__).parent


def standing(connection: Connection, versions: str = "alembic_version") -> str | None:
    """Say which step a database stands on by its table of versions, or None where it holds no ledger."""
    if not inspect(connection).has_table(versions):
        return None
    return connection.execute(select(column("version_num")).select_from(table(versions))).scalar()


def migrate(connection: Connection, steps: Path = STEPS) -> None:
    """Run those steps of a folder that are missing, inside the caller's transaction."""
    from alembic import command  # noqa: PLC0415  (0.1 s: a ledger that stands on the last step does not pay it)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(steps))
    config.set_main_option("path_separator", "os")
    config.set_main_option("recursive_version_locations", "true")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
