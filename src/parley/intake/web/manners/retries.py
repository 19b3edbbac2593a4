"""When to ask again: what a server says of it, else longer and longer waits that differ from client to client."""

from __future__ import annotations

import random
import time
from email.utils import parsedate_to_datetime

from parley.intake.web.settings import Manners


def retry_after(header: str | None) -> float | None:
    """Read a Retry-After header, seconds or a date (RFC 9110, 10.2.3), as seconds from now; None if it says nothing."""
    if header is None:
        return None
    said = header.strip()
    if said.isascii() and said.isdigit():
        return float(said[:9])
    try:
        return max(0.0, parsedate_to_datetime(said).timestamp() - time.time())
    except (ValueError, OverflowError):
        return None


def wait_before(tries: int, asked: float | None, manners: Manners) -> float | None:
    """Give the seconds to wait before one more try, or None if there shall be none.

    Args:
        tries: how often the page was asked for.
        asked: the seconds that the server asked for.
        manners: how many tries there are and how patient they are.
    """
    if tries >= manners.tries or (asked or 0) > manners.patience:
        return None
    if asked is not None:
        return asked
    jitter = random.uniform(0.5, 1.5)
    return min(manners.backoff * 2.0 ** (tries - 1) * jitter, manners.patience)
