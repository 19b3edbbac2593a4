"""A place between two pages of a list. It pins what was known when the first page was asked for, so that a walk over
all pages gives each row once, however the ledger grows meanwhile.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from urllib.parse import urlencode

from parley.web.faults import Unasked

LOOSE = ("cursor", "limit")
"""What may change from page to page."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """``query`` is a digest of what was asked for, ``known_at`` the moment that is pinned, ``after`` where the
    page before ended: how many rows came before, or the numbers that name its last row."""

    query: str
    known_at: datetime
    after: tuple[int, ...]

    def __str__(self) -> str:
        """Write it so that it can stand in an address."""
        told = json.dumps([self.query, self.known_at.isoformat(), *self.after], separators=(",", ":"))
        return urlsafe_b64encode(told.encode()).decode().rstrip("=")


def cursor_of(told: str, query: str) -> Cursor:
    """Read a cursor of a query.

    Raises:
        Unasked: if it is none, or of another query.
    """
    try:
        digest, moment, *after = json.loads(urlsafe_b64decode(told + "=" * (-len(told) % 4)))
        found = Cursor(digest, datetime.fromisoformat(moment), tuple(int(one) for one in after))
        whole = found.known_at.tzinfo is not None and len(after) in {1, 2} and min(found.after) >= 0
    except (ValueError, TypeError) as error:
        raise Unasked("cursor", told, REMEDY) from error
    if not whole or digest != query or max(found.after) >= 2**63:
        raise Unasked("cursor", told, REMEDY)
    return found


REMEDY = "take it as `next` of the page before gave it, with the same query"


def query_digest(path: str, asked: Iterable[tuple[str, str]]) -> str:
    """Name a query by what it asks for; the order of its parts makes no difference."""
    kept = sorted((key, told) for key, told in asked if key not in LOOSE and told)
    return sha256(f"{path}?{urlencode(kept)}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
