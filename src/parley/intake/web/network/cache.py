"""Answers are kept for as long as their servers allow (RFC 9111), and asked for again with their validators."""

from __future__ import annotations

from pathlib import Path

import httpx
from hishel import AsyncSqliteStorage, CacheOptions
from hishel.httpx import AsyncCacheTransport

LARGEST = 256 * 2**20
"""Bytes that are kept; the answers that were used longest ago go first."""


def cached(transport: httpx.AsyncBaseTransport, folder: Path, *, largest: int) -> httpx.AsyncBaseTransport:
    """Put a cache for one reader before a transport.

    Args:
        transport: what asks the network.
        folder: where the answers are kept, in one file.
        largest: the bytes of one answer that is kept.
    """
    storage = AsyncSqliteStorage(database_path=folder / "answers.db", max_size=LARGEST, max_stream_size=largest)
    return AsyncCacheTransport(transport, storage, rfc=CacheOptions(shared=False))
