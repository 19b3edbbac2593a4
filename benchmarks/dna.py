"""Compare the tables that `parley export --to dna` makes with those of a database that DNA made itself.

.venv/bin/python -m benchmarks.dna sample.dna
"""

from __future__ import annotations

import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from parley.exchange.export.dna.schema import TABLES, definitions


def plain(definition: str) -> str:
    """Write a data definition without blanks."""
    return re.sub(r"\s+", "", definition)


def differences(path: Path) -> list[str]:
    """Name the tables that differ in a column, its type, default or constraint, or that only one of both has."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as connection:
        asked = "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
        theirs = {name: plain(sql) for name, sql in connection.execute(asked)}
    ours = {name: plain(sql) for name, sql in zip(TABLES, definitions(), strict=True)}
    return [name for name in sorted(ours.keys() | theirs.keys()) if ours.get(name) != theirs.get(name)]


if __name__ == "__main__":
    found = differences(Path(sys.argv[1]))
    print("differ: " + ", ".join(found) if found else f"all {len(TABLES)} tables have the same columns and constraints")
    sys.exit(bool(found))
