"""Answers are kept for as long as their servers allow (RFC 9111), and asked for again with their validators."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import httpx
from hishel import AsyncSqliteStorage, CacheOptions
from hishel.httpx import AsyncCacheTransport

log = logging.getLogger("parley")

LARGEST = 256 * 2**20
"""Bytes that are kept; the answers that were used longest ago go first."""


def cached(transport: httpx.AsyncBaseTransport, folder: Path, *, largest: int) -> httpx.AsyncBaseTransport:
    """Put a cache for one reader before a transport; where none can be kept, a warning says so.

    Args:
        transport: what asks the network.
        folder: where the answers are kept, in one file.
        largest: the bytes of one answer that is kept.
    """
    file = folder / "answers-2.db"  # the form that hishel 2 writes
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file)) as database:
            database.execute("PRAGMA user_version").fetchone()
    except (OSError, sqlite3.Error) as error:
        log.warning("%s: answers cannot be kept there (%s); all pages are fetched", folder, error)
        return transport
    storage = AsyncSqliteStorage(database_path=file, max_size=LARGEST, max_stream_size=largest)
    return AsyncCacheTransport(transport, storage, rfc=CacheOptions(shared=False))
