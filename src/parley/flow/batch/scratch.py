"""Room on the disk for what is looked up while a batch comes together: there may be more than memory holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def scratch() -> Iterator[tuple[Path, sqlite3.Connection]]:
    """Lend a folder and a database in it, which are thrown away: nothing has to outlast a crash."""
    with (
        TemporaryDirectory(prefix="parley-") as folder,
        closing(sqlite3.connect(Path(folder) / "scratch.db", isolation_level=None)) as database,
    ):
        database.execute("pragma journal_mode = off")
        database.execute("pragma synchronous = off")
        yield Path(folder), database
