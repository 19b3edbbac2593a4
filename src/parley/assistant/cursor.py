"""Where an answer goes on: the row, and the moment of record time to which all its pages belong."""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

DIGITS = 12


@dataclass(frozen=True, slots=True)
class Cursor:
    """The row that the next page begins with, what was known then, and a digest of what was asked."""

    at: int
    known_at: datetime | None
    asked: str

    def written(self) -> str:
        """Give the cursor as an assistant hands it back."""
        told = [self.at, self.known_at.isoformat() if self.known_at else None, self.asked]
        return urlsafe_b64encode(json.dumps(told).encode()).decode().rstrip("=")


def read_cursor(told: str, asked: str) -> Cursor:
    """Take a cursor.

    Args:
        told: what the assistant hands back.
        asked: the digest of what it asks now.

    Raises:
        ValueError: if it is none, or goes on with another question.
    """
    try:
        at, known, was = json.loads(urlsafe_b64decode(f"{told}{'=' * (-len(told) % 4)}"))
        cursor = Cursor(max(0, int(at)), datetime.fromisoformat(known) if known else None, str(was))
    except (ValueError, TypeError) as error:
        raise ValueError("the cursor is none of ours; leave it out to begin anew") from error
    if cursor.asked != asked:
        raise ValueError("the cursor goes on with another question; ask that one again, or leave the cursor out")
    return cursor


def digest_of(tool: str, asked: Mapping[str, object]) -> str:
    """Tell one question from another."""
    told = json.dumps([tool, dict(asked)], sort_keys=True, default=str)
    return hashlib.sha256(told.encode()).hexdigest()[:DIGITS]
